// @title-vi Một người đã tham gia những sự kiện nào, trong vai gì?
// @title-en Which events did a person take part in, and in what role?
// @question 5
// @param person = Trần Quốc Việt : the name, without honorific or rank
// @param when =  : how the date begins: a year, or year and month; empty for any
MATCH (who:Person)-[part:PARTICIPATED_IN]->(e:Event)
WHERE any(name IN coalesce(who.nameAll, [who.name]) WHERE toLower(name) = toLower($person))
WITH e, part.role AS role, coalesce(toString(e.date), e.statedDate) AS date
WHERE $when = '' OR date STARTS WITH $when
UNWIND coalesce(e.placeLabelAll, [e.placeLabel]) AS place
WITH DISTINCT date, e.name AS event, role, place
RETURN date, event, role, place
ORDER BY coalesce(date, ''), event, role
