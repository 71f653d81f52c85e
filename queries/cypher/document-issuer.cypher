// @title-vi Một văn bản do cơ quan nào ban hành, ngày nào?
// @title-en Who issued a document, and when?
// @question 8
// @param number = 06/CT-UBND : the number as printed, without spaces
// @param place = Lào Cai : a place named by the issuer; empty for any
MATCH (d:Document)
WHERE any(number IN coalesce(d.numberAll, [d.number]) WHERE toLower(number) = toLower($number))
OPTIONAL MATCH (d)-[:ISSUED_BY]->(i)
UNWIND coalesce(i.nameAll, i.titleAll, [coalesce(i.name, i.title)]) AS issuer
WITH d, issuer
WHERE $place = '' OR toLower(issuer) CONTAINS toLower($place)
UNWIND coalesce(d.nameAll, [d.name]) AS document
WITH document, issuer,
  [day IN coalesce(d.issueDateAll, [d.issueDate]) WHERE day IS NOT NULL | toString(day)]
  + [day IN coalesce(d.statedIssueDateAll, [d.statedIssueDate]) WHERE day IS NOT NULL] AS dates
UNWIND CASE WHEN dates = [] THEN [null] ELSE dates END AS date
WITH DISTINCT document, issuer, date
RETURN document, issuer, date
ORDER BY coalesce(issuer, ''), coalesce(date, ''), document
