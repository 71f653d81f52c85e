// @title-vi Hội nghị sơ kết, tổng kết một văn bản diễn ra ngày nào, năm được suy ra từ đâu?
// @title-en On what date was the review of a document held, and from what is the date taken?
// @question 2
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
OPTIONAL MATCH (claim:Claim {predicate: 'https://schema.org/startDate'})-[:CLAIM_SUBJECT]->(e)
OPTIONAL MATCH (claim)-[:EVIDENCED_BY]->(mention:Mention)
WITH DISTINCT e.name AS event, date, claim.factStatus AS certainty, mention.exact AS quote, mention.start AS start
RETURN event, date, certainty, quote, start
ORDER BY coalesce(date, ''), event, coalesce(start, -1)
