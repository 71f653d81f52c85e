"""How a post set beside a name is held, where the words that say so stand apart from it.

Whoever is moved or retires leaves the posts told with the name; "từng giữ các chức vụ A, B" lists what somebody was;
a headline "X làm Giám đốc Y" tells an appointment, and so does each name of a list of them.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import NameMention, PostMention
from kg.extract.posts_of_people import PRELUDES
from kg.extract.reading import Reading
from kg.text.dates import is_year
from kg.vocabulary import Concept

_BACK: Final = 4  # ", đã được", ", nay" between the post and the verb
_FORWARD: Final = 3
_CAREER_GAP: Final = 7  # "từng kinh qua các chức vụ quan trọng như"
_LIST_GAP: Final = 4
_OPENING: Final = 5  # "Từ tháng 8/2010"
_EXECUTIVE_RANK: Final = 3  # heads and deputies; seats on committees are kept


def mark_vacated(reading: Reading, names: list[NameMention]) -> None:
    """Marks the executive posts told with a name as left, where a verb of moving or retiring governs it."""
    ends: dict[int, tuple[NameMention, list[PostMention]]] = {}
    starts: dict[int, tuple[NameMention, list[PostMention]]] = {}
    for name in names:
        told = [post for post in name.posts if post.tenure == "current" and _is_told_with(reading, name, post)]
        if told:
            ends[max(post.end for post in told)] = name, told
            starts[name.start] = name, told
    for start, (end, concept) in reading.labels["event-types"].items() if ends else ():
        if concept.get("vacates") != "true":
            continue
        group = _find_before(reading, start, ends, concept.get("intransitive") != "true") or _find_after(
            reading, end, starts
        )
        if group is not None and _leaves(reading, end, concept, group[1]):
            for post in group[1]:
                if _is_executive(post.concept):
                    post.tenure = "outgoing"


def _is_told_with(reading: Reading, name: NameMention, post: PostMention) -> bool:
    """Whether a post is set beside the name, not given by a verb: "giữ chức Giám đốc"."""
    same = post.start > name.end and reading.sentence_of[post.start] == reading.sentence_of[name.start]
    return same and not reading.follows(post.start, "holds-office")


def _is_executive(concept: Concept) -> bool:
    rank = concept.get("rankOrder") or ""
    return concept.get("postKind") == "head-of" and rank.isdigit() and int(rank) <= _EXECUTIVE_RANK


def _find_before(
    reading: Reading, verb: int, ends: dict[int, tuple[NameMention, list[PostMention]]], may_decide: bool
) -> tuple[NameMention, list[PostMention]] | None:
    """The name and posts right before a verb; a comma, a few small words and, if it has one, the decider between."""
    index = verb
    for _ in range(_BACK + 1):
        if index in ends:
            return ends[index]
        if not index:
            return None
        hit = reading.hit_at[index - 1]
        if may_decide and hit is not None and ("bodies" in hit.concepts or "organization-types" in hit.concepts):
            index = hit.start
            continue
        word = reading.tokens.words[index - 1]
        if word != "," and not (word[0].islower() and reading.label(index - 1, "function-words") is not None):
            return None
        index -= 1
    return None


def _find_after(
    reading: Reading, index: int, starts: dict[int, tuple[NameMention, list[PostMention]]]
) -> tuple[NameMention, list[PostMention]] | None:
    """The name right after a verb and its titles: "điều động đồng chí A", "nghỉ hưu cho ông A"."""
    if reading.is_word(index, "for") or reading.is_word(index, "toward"):
        index = reading.hit_end(index)
    for _ in range(_FORWARD):
        if index in starts:
            return starts[index]
        verb = (
            reading.labels["event-types"].get(index + 1) if reading.tokens.words[index : index + 1] == [","] else None
        )
        if verb is not None:
            index = verb[0]  # "điều động, chỉ định ông A"
            continue
        if reading.concept_in(index, PRELUDES) is None:
            return None
        index = reading.hit_end(index)
    return starts.get(index)


def _leaves(reading: Reading, end: int, concept: Concept, posts: list[PostMention]) -> bool:
    """Whether the verb takes the posts away: an appointment must name a new post in its sentence."""
    last = max(end, max(post.end for post in posts))
    sentence = reading.sentence_end(end - 1)
    new = reading.has_word("holds-office", last, sentence) or reading.has_word("other-work", last, sentence)
    if concept.get("intransitive") == "true":
        return not reading.has_word("holds-office", end - 2, end + _FORWARD)  # "thôi giữ chức" names the post itself
    return new


def mark_appointed(reading: Reading, names: list[NameMention]) -> None:
    """Marks as new the post of a headline "Đại tá A làm Giám đốc Công an tỉnh", and of the later names of a list.

    "bổ nhiệm ông A giữ chức …, ông B giữ chức …" appoints both; in a sentence that opens with a year it once did.
    """
    for name in names:
        for post in list(name.posts):
            before = reading.before(post.start)
            office = before is not None and reading.is_word(before.start, "holds-office") and before.start == name.end
            if not office or post.tenure != "current" or not _is_executive(post.concept):
                continue
            if _opens_with_year(reading, reading.sentence_start(name.start)):
                name.posts.remove(post)  # whether it is still held is not said
            elif reading.line_of[name.start] == 0 or _follows_appointment(reading, name.start):
                post.tenure = "incoming"


def _opens_with_year(reading: Reading, start: int) -> bool:
    """Whether a sentence begins with a year or a month of one ("Tháng 8/2010, …"), as careers are told."""
    opening = reading.tokens.words[start : start + _OPENING]
    return any(len(word) == 4 and is_year(word) for word in opening) and opening.count("/") < 2


def _follows_appointment(reading: Reading, index: int) -> bool:
    """Whether a verb of appointing stands before a token in its sentence."""
    labels = reading.labels["event-types"]
    found = (labels[i][1] for i in range(reading.sentence_start(index), index) if i in labels)
    return any(concept.get("status") == "incoming" for concept in found)


def tie_careers(reading: Reading, posts: list[PostMention], names: list[NameMention]) -> None:
    """Gives the posts after "từng giữ các chức vụ" to the person of the sentence, as former ones."""
    tied = {id(post) for name in names for post in name.posts}
    last: PostMention | None = None
    holder: NameMention | None = None
    for post in posts:
        if id(post) in tied:
            last = None
            continue
        start = reading.sentence_start(post.start)
        chained = last is not None and last.end >= start and post.start - last.end <= _LIST_GAP
        if not chained:
            last, holder = None, None
            once = _find_once(reading, start, post.start)
            holder = _find_holder(reading, start, once, names) if once is not None else None
        if holder is not None:
            post.tenure = "former"
            holder.posts.append(post)
            last = post


def _find_once(reading: Reading, start: int, end: int) -> int | None:
    """Where "từng" or "đã kinh qua" stands close before a post, with nothing but small words between."""
    for index in range(end - 1, max(start, end - _CAREER_GAP) - 1, -1):
        if reading.is_word(index, "once"):
            return index
        word = reading.tokens.words[index]
        if not word[0].islower() and word != ":":
            return None
    return None


def _find_holder(reading: Reading, start: int, once: int, names: list[NameMention]) -> NameMention | None:
    """The person named last before the word in its sentence or, after "Ông" or "Bà" alone, before the sentence."""
    before = [name for name in names if name.end <= once]
    if before and before[-1].start >= start:
        return before[-1]
    pronoun = reading.concept(start, "honorifics") is not None and once - reading.hit_end(start) <= 1
    return before[-1] if before and pronoun else None
