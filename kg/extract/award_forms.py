"""Forms of award as they stand in the text: the known wording, its class or level, its own name, and a count before it.

First step of reading awards; `awards.py` ties givers and recipients to what is found here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.reading import Reading
from kg.text.numbers import parse_number
from kg.text.tokens import FOLDED, TOKEN, fold
from kg.vocabulary import Concept, Vocabulary

_MAX_NAME_TOKENS: Final = 24
_MAX_TAIL_TOKENS: Final = 4
_TITLE_CLASSES: Final = {"state-title", "emulation-title"}
_HALVES: Final = ("day", "not-a-person", "occasion")  # "Tuổi trẻ sáng tạo", "Công viên địa chất toàn cầu"
_OPENING: Final = "“\"«'‘"


@dataclass(slots=True)
class AwardLexicon:
    """What the labels of the code lists say about the grammar of awards."""

    tails: set[tuple[str, ...]] = field(default_factory=set)
    ranks: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    owned: dict[tuple[str, str], Concept] = field(default_factory=dict)
    known: dict[str, Concept] = field(default_factory=dict)
    kinds: dict[tuple[str, ...], str] = field(default_factory=dict)
    longest_kinds: dict[str, int] = field(default_factory=dict)
    """How many words the longest kind has that begins with a word."""


def make_lexicon(vocabulary: Vocabulary) -> AwardLexicon:
    """The lexicon of the concepts of `award-forms`, `recipient-kinds` and `function-words`."""
    lexicon = AwardLexicon()
    words = {c.notation: {fold(label) for label in c.labels} for c in vocabulary.iter_concepts("function-words")}
    ordinals, joints = words.get("ordinal", set()), words.get("of", set())
    for concept in vocabulary.iter_concepts("recipient-kinds"):
        for label in concept.labels:
            lexicon.kinds.setdefault(tuple(FOLDED[word] for word in TOKEN.findall(label)), concept.notation)
    for concept in vocabulary.iter_concepts("award-forms"):
        for label in concept.labels:
            _enter(lexicon, concept, [FOLDED[word] for word in TOKEN.findall(label)], ordinals, joints)
    for keys in lexicon.kinds:
        lexicon.longest_kinds[keys[0]] = max(len(keys), lexicon.longest_kinds.get(keys[0], 0))
    return lexicon


def _enter(lexicon: AwardLexicon, concept: Concept, keys: list[str], ordinals: set[str], joints: set[str]) -> None:
    """One label: the class or level it ends in, and the giver it names ("… của Chính phủ")."""
    lexicon.known.setdefault(" ".join(keys), concept)
    lexicon.known.setdefault(" ".join(key for key in keys if key[0].isalnum()), concept)  # what quotes leave of it
    for position, key in enumerate(keys[1:], 1):
        if key in joints:
            lexicon.owned.setdefault((" ".join(keys[:position]), " ".join(keys[position + 1 :])), concept)
        elif key in ordinals:
            lexicon.tails.add(tuple(keys[position:]))
            lexicon.ranks[key].add(" ".join(keys[position + 1 :]))


@dataclass(slots=True)
class Form:
    """A form over tokens `start` to `end`; `text` is how it is called, `count` the number before it ("7 giải B").

    `owner` is the giver that the known wording itself names, `whole_end` where that wording ends.
    """

    start: int
    end: int
    whole_end: int
    text: str
    concept: Concept
    count: int | None = None
    owner: Agent | None = None
    named: bool = True
    with_kind_word: bool = True

    @property
    def lead(self) -> int:
        """Where the form begins with its count."""
        return self.start - 1 if self.count is not None else self.start


def parse_count(word: str) -> int | None:
    """A printed whole number: "1.361" is 1361; None for a fraction or a word."""
    value = parse_number(word) if word[0].isdigit() else None
    return int(value) if value is not None and value == value.to_integral_value() else None


class Forms:
    """Reads the forms of one article."""

    def __init__(self, reading: Reading, agents: Agents, lexicon: AwardLexicon) -> None:
        self._reading = reading
        self._agents = agents
        self._lexicon = lexicon

    def find(self) -> list[Form]:
        """Forms in reading order, never overlapping; also inside longer labels ("trao Bằng khen")."""
        reading, found, last = self._reading, [], 0
        for index in sorted(reading.labels["award-forms"]):
            form = self._at(index) if index >= last and not reading.dead[index] else None
            if form is not None:
                found.append(form)
                last = form.whole_end
        return found

    def _at(self, index: int) -> Form | None:
        match = self._reading.label(index, "award-forms")
        if match is None:
            return None
        end, concept = match
        owner, cut = self._owner(index, end)
        if cut != end:
            known = self._lexicon.known.get(" ".join(self._reading.tokens.keys[index:cut]))
            concept = known if known is not None else concept
        stop = self._name_end(cut, concept) if cut == end else cut
        if self._is_title_of_person(index, stop, concept):
            return None
        text = self._text(index, cut, stop, concept)
        concept = self._narrower(text, concept)
        form = Form(index, stop, max(stop, end) if owner is not None else stop, text, concept, owner=owner)
        form.named = stop > cut or concept.get("takesField") != "true"
        form.with_kind_word = self._begins_alike(index, concept)
        if index and self._reading.same_line(index - 1, index):
            form.count = parse_count(self._reading.tokens.words[index - 1])
        return form

    def _narrower(self, text: str, concept: Concept) -> Concept:
        """The known form that an open name is: danh hiệu “Sinh viên 5 tốt”."""
        if concept.get("takesField") != "true":
            return concept
        return self._lexicon.known.get(" ".join(k for k in fold(text).split() if k[0].isalnum()), concept)

    def _owner(self, start: int, end: int) -> tuple[Agent | None, int]:
        """The giver inside a known wording ("Cờ thi đua của Chính phủ") and where the bare form before it ends."""
        reading = self._reading
        for index in range(start + 1, end):
            owned = reading.is_word(index, "of")
            giver = index + 1 if owned else index
            found = reading.label(giver, "posts", "bodies") if giver < end else None
            bare = self._lexicon.known.get(" ".join(reading.tokens.keys[start:index]))
            if bare is None or bare.get("takesField") == "true":
                continue
            if found is not None and found[0] == end:
                kind = "org" if found[1].scheme == "bodies" else "office"
                return Agent(giver, end, found[1].label, kind), index
            if owned:
                return None, index
        return None, end

    def _name_end(self, end: int, concept: Concept) -> int:
        """Past class and level ("hạng Nhất, Nhì, Ba", "cấp cơ sở") and the form's own name, quoted or capitalised."""
        end = self._tail_end(end)
        words = self._reading.tokens.words
        if end < len(words) and words[end] in _OPENING:
            quote = self._reading.quote_at.get(end)
            if quote is not None and quote[1] - end < _MAX_NAME_TOKENS:
                end = quote[1] + 1
        elif concept.get("takesField") == "true":
            end = self._run_end(end)
        return self._tail_end(end)

    def _tail_end(self, end: int) -> int:
        keys, tails = self._reading.tokens.keys, self._lexicon.tails
        if end >= len(keys):
            return end
        ranks = self._lexicon.ranks.get(keys[end])
        for length in range(_MAX_TAIL_TOKENS, 1, -1):
            if tuple(keys[end : end + length]) in tails:
                end += length
                break
        else:
            ranks = next((r for o, r in self._lexicon.ranks.items() if o in keys[max(end - 2, 0) : end]), None)
        return self._listed_end(end, ranks or set())

    def _listed_end(self, end: int, ranks: set[str]) -> int:
        """Further classes of the same order: "hạng Nhất, Nhì và Ba"."""
        reading, keys = self._reading, self._reading.tokens.keys
        while (
            end + 1 < len(keys)
            and (keys[end] == "," or reading.is_word(end, "and"))
            and keys[end + 1] in ranks
            and reading.is_capital(end + 1) == reading.is_capital(end - 1)
        ):
            end += 2
        return end

    def _run_end(self, end: int) -> int:
        """An open name begins with a capital and runs to the next sign, function word, agent or number."""
        reading, words = self._reading, self._reading.tokens.words
        if end >= len(words) or not words[end][0].isupper() or not reading.same_line(end - 1, end):
            return end
        stop = end
        while stop < len(words) and stop - end < _MAX_NAME_TOKENS and reading.same_line(end, stop):
            word = words[stop]
            if not word[0].isalpha() or self._agents.between(stop, stop + 1):
                break
            if stop > end and self._ends_name(stop):
                break
            stop += 1
        return stop

    def _ends_name(self, index: int) -> bool:
        """Whether a function word ends an open name here, and is neither inside a label nor half of a longer word."""
        reading = self._reading
        found, hit = reading.label(index, "function-words"), reading.hit_at[index]
        if found is None or (hit is not None and hit.start < index):
            return False
        ranked = reading.is_word(index, "ordinal") and reading.is_capital(index + 1)
        words = reading.tokens.words
        half = found[1].notation in _HALVES and index + 1 < len(words) and words[index + 1].isalpha()
        return not ranked and not half

    def _is_title_of_person(self, start: int, end: int, concept: Concept) -> bool:
        """ "Anh hùng Lao động Trần Văn A" tells who he is; "danh hiệu Anh hùng Lao động" is what he gets."""
        if concept.get("awardClass") not in _TITLE_CLASSES or self._begins_alike(start, concept):
            return False
        grouped = start > 0 and any(self._reading.is_word(start - 1, word) for word in ("group", "for", "leaders"))
        return grouped or bool(self._agents.between(end, end + 1, "person"))

    def _begins_alike(self, start: int, concept: Concept) -> bool:
        """Whether the printed wording has the kind word of the preferred one ("danh hiệu …")."""
        return self._reading.tokens.keys[start] == fold(concept.label).partition(" ")[0]

    def _kind_word(self, label: str) -> str:
        """The form that a title's wording begins with: "danh hiệu"."""
        words = label.split()
        return next((" ".join(words[:n]) for n in (1, 2) if fold(" ".join(words[:n])) in self._lexicon.known), "")

    def _text(self, start: int, label_end: int, end: int, concept: Concept) -> str:
        """The preferred wording where the text abbreviates it or lacks its kind word, else as printed."""
        tokens = self._reading.tokens
        printed, key = tokens.quote(start, label_end), " ".join(tokens.keys[start:label_end])
        preferred = fold(concept.label)
        short = any(len(w) > 1 and w.isupper() for w in tokens.words[start:label_end]) and not printed.isupper()
        rank = key.rpartition(" ")[0] == preferred.rpartition(" ")[0]  # "hạng I" for "hạng Nhất"
        if rank or preferred.endswith(f" {key}") or short or len(key.split()) == 1:
            name = concept.label
        elif concept.get("awardClass") in _TITLE_CLASSES and key.split()[0] != preferred.split()[0]:
            name = f"{self._kind_word(concept.label)} {printed}"
        else:
            name = printed[0].upper() + printed[1:] if concept.label[0].isupper() else printed
        return name + tokens.text[tokens.end_of(label_end - 1) : tokens.end_of(end - 1)]
