// @title-vi Ai giữ một chức vụ vào một ngày?
// @title-en Who held a post on a day?
// @question 6, 7
// @param post = Phó Chủ tịch UBND tỉnh Lào Cai : the whole title
// @param day = 2021-01-21 : a day between the first and the last on which it was seen; empty for ever
MATCH (post:Post)<-[:HOLDS_POST]-(held:Membership)-[:MEMBER]->(who:Person)
WHERE any(
  title IN coalesce(post.titleAll, [post.title]) + coalesce(post.aliases, [])
  WHERE toLower(title) = toLower($post)
)
UNWIND coalesce(who.nameAll, [who.name]) AS name
UNWIND CASE WHEN held.observedOn IS NULL THEN [null] ELSE held.observedOn END AS seen
WITH who, name, held.tenure AS tenure, toString(min(seen)) AS first, toString(max(seen)) AS last
WHERE $day = '' OR (first <= $day AND $day <= last)
RETURN name, tenure, first, last
ORDER BY coalesce(first, ''), name, coalesce(tenure, '')
