"""People by name, and the short forms that refer back to them.

A name is a run of capital words that an honorific, rank, post or occupation introduces, or that begins with a family
name and is long enough not to be a place. "ông Pản" alone refers back.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import NameMention
from kg.extract.name_twins import find_misprints, is_glued
from kg.extract.non_names import APOSTROPHES, NonNames
from kg.extract.posts_of_people import PRELUDES, PostTies
from kg.extract.reading import Reading
from kg.extract.scan import Hit
from kg.text.syllables import is_syllable
from kg.text.tokens import FOLDED

_MAX_NAME_TOKENS: Final = 6
_WHOLE_NAME: Final = 3  # words of most names
_BREAKS: Final = (
    "posts", "honorifics", "ranks", "academic-titles", "organization-types", "tenures", "boilerplate", "award-forms",
    "document-types",
)  # fmt: skip
_NO_NAMES: Final = ("honorifics", "eponyms", "ranks", "occupations")


class Names:
    """Finds names in one article."""

    def __init__(self, reading: Reading, ties: PostTies, covered: list[bool], others: NonNames) -> None:
        self._reading = reading
        self._others = others
        self._ties = ties
        self._covered = covered
        self._preludes = self._find_preludes()
        self._free = 0  # where the last name, or the last run that is none, ends

    def find(self) -> list[NameMention]:
        """Names in reading order, short forms among them with `full` empty until `refer_back`."""
        names: list[NameMention] = []
        for index in self._reading.tokens.capitals:
            if (
                index >= self._free
                and not self._covered[index]
                and (index in self._preludes or self._is_surname(index))
            ):
                name = self._name_at(index)
                if name is not None:
                    names.append(name)
                    self._free = name.end
        return names

    def _run_end(self, index: int) -> int:
        """Where the run of capital words that begins at a token ends."""
        reading, words = self._reading, self._reading.tokens.words
        end = index
        while end < len(reading) and end - index < _MAX_NAME_TOKENS and not self._covered[end]:
            word = words[end]
            if not word[0].isupper() or (end > index and not reading.same_line(end - 1, end)):
                break
            if end > index and (self._breaks(end, index) or self._is_run_on(end)):
                break
            end += 1
            if len(word) == 1 and end + 1 < len(reading) and words[end] in APOSTROPHES and words[end + 1][0].isupper():
                end += 2  # "K' Lớ"
            while end + 1 < len(reading) and words[end] == "-" and self._is_glued(end) and words[end + 1][0].islower():
                end += 2  # "Park Jae-won"
        return end

    def _is_glued(self, index: int) -> bool:
        """Whether no space stands around the sign at a token."""
        tokens = self._reading.tokens
        return tokens.end_of(index - 1) == tokens.starts[index] and tokens.end_of(index) == tokens.starts[index + 1]

    def _is_run_on(self, index: int) -> bool:
        """Whether the break before a token was lost with its space: "ông BảyNhà ở xa"."""
        tokens = self._reading.tokens
        return tokens.end_of(index - 1) == tokens.starts[index] and tokens.words[index - 1][-1].islower()

    def _breaks(self, index: int, start: int) -> bool:
        """Whether a label at a token cannot be part of a name; single family-name words always can."""
        hit = self._reading.hit_at[index]
        if hit is None or hit.start != index:
            return False
        if hit.end - hit.start == 1 and self._reading.is_surname(index):
            return False
        if index == start + 1 and self._reading.names_person(index, hit.end):
            return False
        if hit.end - hit.start == 1 and index - start < 4 and "posts" not in hit.concepts:
            return "boilerplate" in hit.concepts and self._reading.tokens.words[index + 1 : index + 2] == [":"]
        return not hit.concepts.keys().isdisjoint(_BREAKS)

    def _is_surname(self, index: int) -> bool:
        """Whether a family name or the letter of a highland name begins at a token: "K'Hoan", "H' Mhêl"."""
        words = self._reading.tokens.words
        word = words[index]
        if self._reading.is_surname(index) or (len(word) > 2 and word[1] in APOSTROPHES):
            return True
        return (
            len(word) == 1
            and index + 2 < len(words)
            and words[index + 1] in APOSTROPHES
            and (words[index + 2][0].isupper())
        )

    def _name_at(self, index: int) -> NameMention | None:
        reading, words = self._reading, self._reading.tokens.words
        prelude = self._prelude(index)
        if self._opens_no_name(index, prelude):
            return None
        end = self._run_end(index)
        if prelude == "post" and self._opens_body(index, end):
            index += 1
        length = end - index
        for word in words[index:end]:
            if not APOSTROPHES.isdisjoint(word):
                length += 1
        if end == index or length == 0 or self._is_shouted(index, end) or self._is_code(end):
            return None
        if is_glued(words[end - 1]):
            self._free = end
            return None
        rule = self._accept(index, end, length, prelude)
        if rule is None:
            return None
        return NameMention(index, end, reading.tokens.quote(index, end), rule=rule, ranks=self._ranks(index))

    def _opens_body(self, index: int, end: int) -> bool:
        """Whether the first of many words still belongs to the body: "Phó Bí thư Đảng ủy Bộ" + "Lò Văn Pản"."""
        reading = self._reading
        if end - index <= _WHOLE_NAME or reading.is_surname(index) or not is_syllable(reading.tokens.words[index]):
            return False
        return reading.is_surname(index + 1) and not reading.is_weak_surname(index + 1)

    def _opens_no_name(self, index: int, prelude: str | None) -> bool:
        """Whether a label at a token rules a name out: an honorific, an eponym, a word that nothing introduces."""
        hit = self._reading.hit_at[index]
        if hit is None:
            return False
        if hit.start != index:
            return prelude is None
        if not hit.concepts.keys().isdisjoint(_NO_NAMES):
            if "eponyms" in hit.concepts:
                return not self._is_namesake(hit, prelude)
            return prelude is None or not self._is_surname(index)
        if self._is_surname(index) and hit.end - hit.start == 1:
            return False
        return prelude is None or not hit.concepts.keys().isdisjoint(_BREAKS)

    def _is_namesake(self, hit: Hit, prelude: str | None) -> bool:
        """Whether a living person bears the name of a figure of the past: "ông Nguyễn Chí Thanh"."""
        reading = self._reading
        if reading.is_capital(hit.end) and reading.same_line(hit.start, hit.end):
            return True  # the figure's name is only the beginning of a longer one
        told = prelude is not None or self._ties.find_after(hit.end) is not None
        return told and hit.concepts["eponyms"].get("shared") == "true"

    def _is_code(self, end: int) -> bool:
        """Whether digits go on with the last letters of a run: "Đoàn M46", but not "Lê Văn Bình56 tuổi"."""
        tokens = self._reading.tokens
        if end >= len(tokens.words) or not tokens.words[end].isdigit() or is_syllable(tokens.words[end - 1]):
            return False
        return tokens.end_of(end - 1) == tokens.starts[end]

    def _is_shouted(self, start: int, end: int) -> bool:
        """A run in capital letters throughout belongs to a headline or a by-line."""
        for word in self._reading.tokens.words[start:end]:
            shouted = len(word) > 1 and word.isupper()
            if not shouted:
                return False
        return True

    def _accept(self, start: int, end: int, length: int, prelude: str | None) -> str | None:
        """The rule by which the run is a name; None where it is not."""
        reading = self._reading
        before = reading.before(start)
        if before is not None and reading.is_word(before.start, "not-a-person") and prelude is None:
            self._free = end
            return None
        if prelude is not None and self._others.is_introduced_thing(start, end, prelude):
            return None
        surname = self._is_surname(start) and 2 <= length <= 5
        initial = len(reading.tokens.words[start]) == 1  # "Y Nhiêm"
        if prelude == "occupations" and length == 2 and (not surname or reading.is_weak_surname(start)) and not initial:
            return None  # "người dân Ngọc Linh"
        if prelude == "post":
            return "post-name" if length >= 2 or surname else "short-name"
        if prelude is not None:
            return f"{prelude}-name" if length >= 2 else "short-name"
        if not surname:
            return None
        if self._others.is_thing(start, end, self._ties.find_after(end) is not None):
            self._free = end
            return None
        if self._in_name_list(start, length):
            return "listed-name"
        if self._ties.find_after(end) is not None:
            return "name-post"
        if self._fills_line(start, end) or self._others.tells_place(start, end):
            return None
        if length >= 3 and self._others.looks_personal(start) and not self._is_other_word(start):
            return "family-name"
        return None

    def _is_other_word(self, start: int) -> bool:
        """Whether the family name is a weak one that begins a label of another kind: "Báo Lào Cai"."""
        return self._reading.is_weak_surname(start) and self._reading.label_in(start, _BREAKS) is not None

    def _fills_line(self, start: int, end: int) -> bool:
        """Whether the run is a line of its own: a by-line, unless a line of posts follows."""
        reading = self._reading
        alone_before = start == 0 or not reading.same_line(start - 1, start)
        alone_after = end >= len(reading) or not reading.same_line(end - 1, end)
        return alone_before and alone_after

    def _find_preludes(self) -> dict[int, str]:
        """What introduces a name, by the token after it: "post", or the scheme of a title (its stop included)."""
        preludes: dict[int, str] = {}
        reading = self._reading
        for scheme in reversed(PRELUDES):
            for start, (end, _) in reading.labels[scheme].items():
                if (hit := reading.hit_at[start]) is not None and hit.start == start and hit.end == end:
                    preludes[end] = scheme
                    if scheme == "academic-titles" and reading.tokens.words[end : end + 1] == ["."]:
                        preludes[end + 1] = scheme
        return preludes | self._find_born() | {post.end: "post" for post in self._ties.posts}

    def _find_born(self) -> dict[int, str]:
        """The first words of capital runs whose year of birth follows: "Sùng A Chư (SN 1990, …)"."""
        reading, found = self._reading, dict[int, str]()
        for index in reading.labels.begins("function-words"):
            here = reading.at[index]
            if here is None or here["function-words"][1].notation != "born":
                continue
            start = index
            while (
                start
                and index - start < _MAX_NAME_TOKENS
                and reading.is_capital(start - 1)
                and not self._covered[start - 1]
                and not (start < index and self._ends_title(start))
            ):
                start -= 1
            if index - start > 2 and self._is_verb_before(start):
                start += 1
            if index - start >= 2 and reading.same_line(start, index):
                found[start] = "born"
        return found

    def _is_verb_before(self, index: int) -> bool:
        """Whether a sentence begins with the word before a name: the "Gặp" of "Gặp Sùng A Chư (SN 1990)"."""
        reading = self._reading
        begins = reading.sentence_start(index) == index and not self._is_surname(index)
        return begins and reading.is_surname(index + 1) and not reading.is_weak_surname(index + 1)

    def _ends_title(self, index: int) -> bool:
        """Whether a title that no capital word precedes ends right before a token: the "Ông" of "Ông Sùng A Chư"."""
        before = self._reading.before(index)
        if before is None or before.concepts.keys().isdisjoint(PRELUDES):
            return False
        return not (self._reading.is_capital(before.start - 1) and self._reading.same_line(before.start - 1, index))

    def _prelude(self, index: int) -> str | None:
        found = self._preludes.get(index)
        return found if found is not None and self._reading.same_line(index - 1, index) else None

    def _ranks(self, index: int) -> list[str]:
        before = self._reading.before(index)
        return [before.concepts["ranks"].label] if before is not None and "ranks" in before.concepts else []

    def _in_name_list(self, start: int, length: int) -> bool:
        """After the colon of "các đồng chí:", or after a sign that follows a listed name's posts."""
        reading, words = self._reading, self._reading.tokens.words
        index = start - 1
        if index < 0 or not reading.same_line(index, start):
            return False
        if words[index] == ":" or words[index] == ";":
            before = reading.before(index)
            people = before is not None and not before.concepts.keys().isdisjoint((*PRELUDES, "posts"))
            return length > 2 or people or self._ties.find_after(start + length) is not None
        return reading.is_word(index, "and") and index > 0 and words[index - 1] in (";", ",")


def refer_back(reading: Reading, names: list[NameMention]) -> list[NameMention]:
    """Sets `full` on every name; a short form takes the one whole name that ends with it, else is left out."""
    kept: list[NameMention] = []
    whole: dict[str, str] = {}
    by_given: dict[str, list[str]] = {}
    misprints = find_misprints(reading, names)
    for name in names:
        key = _key(name.name)
        if name.rule != "short-name" and key not in misprints:
            whole.setdefault(key, name.name)
            by_given.setdefault(key.rsplit(" ", 1)[-1], []).append(whole[key])
    endings = _find_endings(whole)
    for name in names:
        key = _key(name.name)
        key = misprints.get(key, key)
        after = reading.tokens.keys[name.end] if name.end < len(reading) else ""
        if name.rule != "short-name" and f"{key} {after}" in whole and reading.same_line(name.start, name.end):
            key = f"{key} {after}"  # "Trần Văn bình", elsewhere "Trần Văn Bình"
        if name.rule != "short-name":
            longer = endings.get(key, [])
            name.full = longer[0] if len(longer) == 1 else whole[key]
        else:
            candidates = list(dict.fromkeys(by_given.get(key, [])))
            if len(candidates) != 1:
                continue
            name.full = candidates[0]
        kept.append(name)
    return kept


def _find_endings(whole: dict[str, str]) -> dict[str, list[str]]:
    """The whole names by each of their shorter endings ("Văn Nên")."""
    endings: dict[str, list[str]] = {}
    for key, name in whole.items():
        rest = key.partition(" ")[2]
        while rest:
            endings.setdefault(rest, []).append(name)
            rest = rest.partition(" ")[2]
    return endings


def _key(name: str) -> str:
    return " ".join(FOLDED[word] for word in name.split())
