"""Titles printed without their body take it from the title beside them or from the same title elsewhere."""

from __future__ import annotations

import itertools
from typing import Final

from kg.extract.mentions import NameMention, OrgMention, PostMention
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable

_LINK_TOKENS: Final = 2
_TERM_TOKENS: Final = 6  # "nhiệm kỳ 2013-2018" between a title and "của"


def find_joined_bodies(reading: Reading, posts: list[PostMention]) -> None:
    """Gives a bare title the body of the one it is joined to: "Phó Chủ tịch - Tổng Thư ký Hội Luật gia tỉnh"."""
    for position in range(len(posts) - 1, 0, -1):
        post, after = posts[position - 1], posts[position]
        if post.org is not None or post.title or after.org is None or not _may_share(post):
            continue
        if after.start - post.end == 1 and reading.tokens.words[post.end] == ",":
            post.org = _listed_body(post, after)
            if post.org is not None:
                post.status = "resolved"
        if not _may_share(after):
            continue
        gap = after.start - post.end
        joined = gap == 1 and reading.tokens.keys[post.end] == "-"
        if joined or (0 < gap <= _LINK_TOKENS and reading.is_word(post.end, "concurrently")):
            post.org, post.status = after.org, "resolved"


def _listed_body(post: PostMention, after: PostMention) -> OrgMention | None:
    """The body of a title set before another by a comma: "Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh".

    An organ's head stands beside the head of its owner. The chair of a committee is none of an office or of the Party.
    """
    body = after.org
    if body is not None and body.concept.get("takesParent") == "true":
        body = body.parent
    elif not _may_share(after):
        return None
    if body is None or body.concept.get("bodyClass") == "PartyBody":
        return None
    return None if post.concept.get("unitBodyType") and body.concept.get("bodyClass") == "StateBody" else body


def _may_share(post: PostMention) -> bool:
    return post.concept.get("sharesBody") == "true"


def find_shared_bodies(reading: Reading, posts: list[PostMention], names: list[NameMention]) -> None:
    """Gives a bare title the body that the article gives the same title elsewhere, where it gives but one.

    The one head of a body is one person: "Bộ trưởng" before another name is another minister.
    """
    holders = {id(post): name.full or name.name for name in names for post in name.posts}
    named: dict[str, dict[str, OrgMention]] = {}
    heads: dict[str, set[str]] = {}
    for post in posts:
        if post.org is not None and post.org.name and post.concept.get("postKind") == "head-of":
            named.setdefault(post.concept.notation, {})[post.org.name] = post.org
            if id(post) in holders:
                heads.setdefault(post.concept.notation, set()).add(holders[id(post)])
    for post in posts:
        bodies = named.get(post.concept.notation, {})
        if post.org is not None or post.title or post.concept.get("postKind") != "head-of" or len(bodies) != 1:
            continue
        if _has_own_body(reading, post):
            continue
        known, holder = heads.get(post.concept.notation, set()), holders.get(id(post))
        if post.concept.get("rankOrder") == "1" and known and holder is not None and holder not in known:
            continue
        post.org, post.status = next(iter(bodies.values())), "resolved"


def _is_foreign(reading: Reading, name: NameMention) -> bool:
    """Whether a name is no Vietnamese one by its letters and syllables ("Mauro Vieira") or hyphens ("Chum-ma-ly")."""
    words = reading.tokens.words[name.start : name.end]
    if any(sign == "-" and word[0].islower() for sign, word in itertools.pairwise(words)):
        return True
    if reading.is_surname(name.start) or not all(word.isascii() for word in words):
        return False
    return any(len(word) > 1 and word.isalpha() and not is_syllable(word) for word in words)


def _has_own_body(reading: Reading, post: PostMention) -> bool:
    """Whether a title has a body that the grammar could not read: right after it, or "… nhiệm kỳ này của Hội …"."""
    if reading.label(post.end, "organization-types") is not None and reading.same_line(post.start, post.end):
        return True
    for index in range(post.end, min(post.end + _TERM_TOKENS, reading.sentence_end(post.start))):
        if reading.is_word(index, "of"):
            return reading.label(index + 1, "organization-types", "bodies") is not None
    return False


def spread_countries(reading: Reading, names: list[NameMention]) -> None:
    """A foreign holder's offices are foreign wherever his name stands: "Thủ tướng Singapore", later "Thủ tướng".

    So is the other office told with one: "Tổng Bí thư, Chủ tịch nước Lào".
    """
    abroad: dict[str, str] = {}
    for name in names:
        if _is_foreign(reading, name):
            abroad[name.full or name.name] = ""
    for name in names:
        for post in name.posts:
            title = post.concept.get("foreignTitle")
            if title and post.title.startswith(title) and (post.org is None or post.org.is_whole):
                country = post.title[len(title) :]
                abroad[name.full or name.name] = country or abroad.get(name.full or name.name, "")
    for name in names if abroad else ():
        land = abroad.get(name.full or name.name)
        for post in list(name.posts) if land is not None else ():
            title = post.concept.get("foreignTitle")
            whole = post.concept.get("postKind") == "whole"
            ours = post.org is not None and post.org.concept.scheme == "bodies"  # "Bộ trưởng Ngoại giao Mauro Vieira"
            if title and post.title in ("", title) and (whole or (ours and not land)):
                post.title = f"{title}{land}"
                if not land:
                    name.posts.remove(post)  # of which country is not said
                if post.org is not None:
                    post.org.name, post.org = "", None
