"""Staff lists by section: a bare "Chánh Văn phòng" on a line of its own belongs to the body that heads the section."""

from __future__ import annotations

import bisect

from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading


def find_section_bodies(reading: Reading, orgs: list[OrgMention], posts: list[PostMention]) -> None:
    """Gives a bodiless post on a line of its own the body that heads its section: "3.4 Văn phòng Huyện ủy"."""
    heads = {reading.line_of[org.start]: org for org in orgs if _heads_line(reading, org)}
    with_posts = {reading.line_of[post.start] for post in posts}
    lines = sorted(heads.keys() - with_posts)
    for post in posts:
        named = post.org is not None and post.org.name  # an implied office ("Chánh Văn phòng") has none yet
        if named or post.concept.get("postKind") != "head-of" or not _fills_line(reading, post):
            continue
        above = bisect.bisect_left(lines, reading.line_of[post.start]) - 1
        if above >= 0 and heads[lines[above]].name:
            post.org, post.status = heads[lines[above]], "resolved"


def _heads_line(reading: Reading, org: OrgMention) -> bool:
    """Whether a body stands alone on its line, an enumerator before it."""
    start, end = reading.lines[reading.line_of[org.start]]
    if org.end != end or org.start - start > 2:
        return False
    return not any(word.isalpha() for word in reading.tokens.words[start : org.start])


def _fills_line(reading: Reading, post: PostMention) -> bool:
    start, end = reading.lines[reading.line_of[post.start]]
    return start == post.start and end - post.end <= 3 and end - start <= 8
