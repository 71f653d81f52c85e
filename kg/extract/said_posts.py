"""Which posts does the article say? Those whose body, place or country it names, read to their end.

A bare "Giám đốc" is somebody's title, but whose firm he heads stays open; a title that runs on into words the grammar
could not read ("Cục trưởng An toàn bức xạ", "Trưởng phòng Quản lý" + "thuế số 2") would be said wrongly.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention, PostMention
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.posts_of_people import PRELUDES
from kg.extract.reading import Reading
from kg.text.tokens import fold

_AFTER_TITLES: Final = (*PRELUDES, "posts", "tenures", "countries")  # what may follow a title that is whole
_NEXT_ITEMS: Final = (
    *_AFTER_TITLES,
    "organization-types",
    "bodies",
    "provinces",
)  # what a sign after a whole title leads to
_JOINERS: Final = {",", "-", "–"}
_VERBS: Final = ("triggers", "instruction-forces", "event-types")


def is_said(reading: Reading, lexicon: OrgLexicon, post: PostMention, names: set[int]) -> bool:
    """Whether a post is whole: it tells whose it is, and nothing of its body is left. `names`: where names begin."""
    if _is_bare(post):
        return False
    end, org = post.end, post.org
    if org is not None and org.concept.get("insideBody") == "true" and _is_printed_alone(org):
        return False  # the "Trưởng phòng Kỹ thuật" of nobody knows which house
    if end >= len(reading) or end in names or not reading.same_line(end - 1, end):
        return True
    if reading.is_capital(end):
        return _begins_other(reading, post, end) or (org is not None and _repeats_head(reading, org, end))
    opened = org is not None and _is_printed_alone(org) and org.concept.get("takesField") == "true"
    return not opened or not (_goes_on_small(reading, lexicon, end) or _goes_on_joined(reading, lexicon, end, names))


def _is_bare(post: PostMention) -> bool:
    """Whether a title that some body or country owns stands without it; "Chủ tịch nước" and "Trưởng bản" need none."""
    concept = post.concept
    if post.org_name is not None or post.title not in (concept.label, concept.get("foreignTitle")):
        return False
    if concept.get("postKind") == "whole":
        return concept.get("impliedBody") is not None
    return concept.get("atLevel") != "village" and concept.get("standsAlone") != "true"


def _is_printed_alone(org: OrgMention) -> bool:
    """Whether neither place nor owner is printed with a body, though they may be known."""
    place = org.place is not None and org.place.start >= org.start
    return not place and (org.parent is None or not org.start < org.parent.start < org.end)


def _begins_other(reading: Reading, post: PostMention, index: int) -> bool:
    """Whether what may follow a whole title begins at a capital word: another title, the country, "Trung ương"."""
    hit = reading.hit_at[index]
    if hit is None:
        return False
    if "bodies" in hit.concepts and post.concept.get("postKind") == "whole":
        return True  # "Thường trực Ban Bí thư" + "Trung ương Đảng"
    return any(scheme in hit.concepts for scheme in _AFTER_TITLES)


def _repeats_head(reading: Reading, org: OrgMention, index: int) -> bool:
    """Whether the head word of the body told before stands for it: "giữ chức Phó Giám đốc" + "Sở"."""
    return reading.tokens.keys[index] == fold(org.name).split(" ")[0]


def _goes_on_small(reading: Reading, lexicon: OrgLexicon, index: int) -> bool:
    """Whether a small word that is no verb and no function word goes on with the name: "Phòng Quản lý" + "thuế"."""
    if reading.is_word(index, "about"):
        return True  # "Ban Chỉ đạo Trung ương" + "về tổng kết Nghị quyết"
    if not reading.tokens.words[index][0].isalpha() or reading.label_in(index, _VERBS) is not None:
        return False
    if lexicon.field_length(reading.tokens.keys, index) > 0:
        return True
    if reading.label(index, "role-contexts", "event-contexts") is not None:
        return False
    word = reading.label(index, "function-words")
    return word is None or word[1].notation == "not-a-person"  # "Hội đồng" + "đền bù"


def _goes_on_joined(reading: Reading, lexicon: OrgLexicon, index: int, names: set[int]) -> bool:
    """Whether a sign adds more of the name: "Trung tâm Văn hóa" + "- Thư viện"."""
    word, after = reading.tokens.words[index], index + 1
    if word not in _JOINERS or after in names or after >= len(reading):
        return False
    if not reading.is_capital(after):  # "Học viện Khoa học" + ", công nghệ và đổi mới sáng tạo"
        return lexicon.field_length(reading.tokens.keys, after) > 1 and reading.label_in(after, _VERBS) is None
    hit = reading.hit_at[after]
    if hit is not None and any(scheme in hit.concepts for scheme in _NEXT_ITEMS):
        return False
    return word != "," or lexicon.field_length(reading.tokens.keys, after) > 0
