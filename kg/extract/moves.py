"""Posts taken up and left that stand apart from the name: "miễn nhiệm chức danh Ủy viên UBND tỉnh đối với ông A".

Whoever leaves of his own stands before the verb: "ông A thôi giữ chức Bí thư Đảng ủy xã". The type of event says how
the post is held from then on (`vgn:status`).
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import NameMention, OrgMention, PostMention
from kg.extract.posts_of_people import PRELUDES
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_MAX_OFFICE_WORDS: Final = 2  # "giữ chức", "chức danh" between the verb and the post
_MOVED_GAP: Final = 9  # "(NN&PTNT) để" between the body and "giữ chức"
_GAP: Final = 2  # "đã", "xin" between the name and the verb


def tie_moves(reading: Reading, posts: list[PostMention], names: list[NameMention]) -> None:
    """Gives people the posts that verbs of appointing and leaving set apart from their names."""
    tied = {id(post) for name in names for post in name.posts}
    starts = {name.start: name for name in names}
    ends = {name.end: name for name in names}
    for post in posts:
        if id(post) in tied:
            continue
        verb = _find_verb(reading, post.start)
        if verb is None:
            continue
        start, concept = verb
        name = _find_after(reading, post.end, starts) or _find_before(start, concept, ends)
        if name is not None and reading.sentence_of[name.start] == reading.sentence_of[post.start]:
            post.tenure = concept.get("status") or post.tenure
            name.posts.append(post)


def find_bodies_moved_to(reading: Reading, posts: list[PostMention], orgs: list[OrgMention]) -> None:
    """Gives a bare title the body to which somebody is moved: "điều động đến Sở Y tế để giữ chức Phó Giám đốc"."""
    ends = {org.end: org for org in orgs if org.name}
    for post in posts:
        before = reading.before(post.start)
        if (post.org is not None and post.org.name) or post.title or post.concept.get("postKind") != "head-of":
            continue
        if before is None or not reading.is_word(before.start, "holds-office"):
            continue
        near = next((ends[i] for i in range(before.start, before.start - _MOVED_GAP, -1) if i in ends), None)
        if near is not None and reading.follows(near.start, "to", "at"):
            post.org, post.status = near, "resolved"


def _find_verb(reading: Reading, index: int) -> tuple[int, Concept] | None:
    """Where the verb of appointing or leaving begins that governs the post at a token, and its type of event."""
    for _ in range(_MAX_OFFICE_WORDS + 1):
        before = reading.before(index)
        if before is None:
            return None
        concept = before.concepts.get("event-types")
        if concept is not None and concept.get("status") is not None:
            return before.start, concept
        if not reading.is_word(before.start, "holds-office"):
            return None
        index = before.start
    return None


def _find_after(reading: Reading, index: int, starts: dict[int, NameMention]) -> NameMention | None:
    """The name after "đối với" or "cho" and its titles."""
    if not (reading.is_word(index, "toward") or reading.is_word(index, "for")):
        return None
    index = reading.hit_end(index)
    while index not in starts and reading.concept_in(index, PRELUDES) is not None:
        index = reading.hit_end(index)
    return starts.get(index)


def _find_before(verb: int, concept: Concept, ends: dict[int, NameMention]) -> NameMention | None:
    """The name right before a verb of leaving."""
    if concept.get("intransitive") != "true":
        return None
    return next((ends[verb - gap] for gap in range(_GAP + 1) if verb - gap in ends), None)
