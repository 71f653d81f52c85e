// @title-vi Một cơ quan được giao những nhiệm vụ gì, ai giao?
// @title-en What tasks was a body given, and by whom?
// @question 21
// @param body = Công an tỉnh Lào Cai : its name
MATCH (instruction:Instruction)-[:ASSIGNS]->()-[:ASSIGNEE]->(who)
WHERE any(
  name IN coalesce(who.nameAll, who.titleAll, [coalesce(who.name, who.title)]) + coalesce(who.aliases, [])
  WHERE toLower(name) = toLower($body)
)
OPTIONAL MATCH (instruction)-[:INSTRUCTED_BY]->(giver)
OPTIONAL MATCH (instruction)-[:GIVEN_AT]->(e:Event)
WITH instruction, giver, e
UNWIND coalesce(giver.nameAll, giver.titleAll, [coalesce(giver.name, giver.title)]) AS by
WITH DISTINCT instruction.content AS task, instruction.force AS force, by, e.name AS event,
  coalesce(toString(e.date), e.statedDate) AS date
RETURN task, force, by, event, date
ORDER BY coalesce(date, ''), coalesce(by, ''), task
