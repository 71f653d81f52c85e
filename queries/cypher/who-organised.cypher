// @title-vi Cơ quan nào tổ chức hội nghị sơ kết, tổng kết một văn bản?
// @title-en Which body organised the review of a document?
// @question 3
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
MATCH (e)-[:ORGANISED_BY]->(body)
UNWIND coalesce(body.nameAll, body.titleAll, [coalesce(body.name, body.title)]) AS organiser
WITH DISTINCT organiser, date, e.name AS event, reviewed WHERE organiser IS NOT NULL
RETURN organiser, date, event, reviewed
ORDER BY coalesce(date, ''), organiser
