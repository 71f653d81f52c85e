// @title-vi Những ai, cơ quan nào dự hội nghị sơ kết, tổng kết một văn bản, với vai gì?
// @title-en Who took part in the review of a document, in what role and post?
// @question 4
// @param document = Chỉ thị 06 : type and number of the document, or how they begin
// @param place = Lào Cai : a place named by the organiser, the issuer or the venue; empty for any
MATCH (e:Event)-[:REVIEWS]->()-[:IMPLEMENTS]->(d)
UNWIND coalesce(d.nameAll, [d.name]) AS reviewed
WITH DISTINCT e, reviewed
WHERE $document = '' OR (toLower(reviewed) STARTS WITH toLower($document)
  AND NOT substring(reviewed, size($document)) =~ '(?s)[\\p{L}\\p{N}].*')
WITH e, reviewed, coalesce(toString(e.date), e.statedDate) AS date
WHERE $place = '' OR any(text IN coalesce(e.placeLabelAll, [e.placeLabel]) WHERE toLower(text) CONTAINS toLower($place))
  OR EXISTS {
    MATCH (e)-[:ORGANISED_BY]->(o)
    UNWIND coalesce(o.nameAll, o.titleAll, [coalesce(o.name, o.title)]) AS text
    WITH text WHERE toLower(text) CONTAINS toLower($place)
    RETURN text
  }
  OR EXISTS {
    MATCH (e)-[:REVIEWS]->()-[:IMPLEMENTS]->()-[:ISSUED_BY]->(i)
    UNWIND coalesce(i.nameAll, i.titleAll, [coalesce(i.name, i.title)]) AS text
    WITH text WHERE toLower(text) CONTAINS toLower($place)
    RETURN text
  }
MATCH (e)-[:HAS_PARTICIPATION]->(p:Participation)-[:PARTICIPANT]->(who)
UNWIND coalesce(who.nameAll, who.titleAll, [coalesce(who.name, who.title)]) AS name
OPTIONAL MATCH (p)-[:IN_CAPACITY]->()-[:HOLDS_POST]->(post)
WITH e, date, name, p.role AS role, post WHERE name IS NOT NULL
UNWIND coalesce(post.titleAll, [post.title]) AS title
WITH DISTINCT name, role, title AS post, date, e.name AS event
RETURN name, role, post, date, event
ORDER BY coalesce(date, ''), role, name, coalesce(post, '')
