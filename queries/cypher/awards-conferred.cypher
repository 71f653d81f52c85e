// @title-vi Một người hay cơ quan có thẩm quyền đã tặng những hình thức khen nào, cho bao nhiêu tập thể, cá nhân?
// @title-en Which awards did an authority confer, and on how many?
// @question 25
// @param conferrer = Chủ tịch UBND tỉnh Lào Cai : the body or post that gives
// @param when =  : how the date of the event begins; empty for any
MATCH (award:AwardConferral)-[:CONFERRED_BY]->(giver)
WHERE any(
  name IN coalesce(giver.nameAll, giver.titleAll, [coalesce(giver.name, giver.title)]) + coalesce(giver.aliases, [])
  WHERE toLower(name) = toLower($conferrer)
)
MATCH (award)-[:HAS_RECIPIENTS]->(group:RecipientGroup)
OPTIONAL MATCH (group)-[:RECIPIENT]->(who)
OPTIONAL MATCH (award)-[:SUB_EVENT_OF]->(e:Event)
WITH award, group, who, e, coalesce(toString(e.date), e.statedDate) AS date
WHERE $when = '' OR date STARTS WITH $when
UNWIND coalesce(who.nameAll, who.titleAll, [coalesce(who.name, who.title)]) AS recipient
WITH DISTINCT award.name AS form, group.recipientKind AS kind, group.count AS number, recipient,
  CASE WHEN award.countScope = 'joint' THEN 'joint' ELSE 'sole' END AS scope, e.name AS event, date
RETURN form, kind, number, recipient, scope, event, date
ORDER BY coalesce(date, ''), form, kind, coalesce(number, -1), coalesce(recipient, '')
