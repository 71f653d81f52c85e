"""What the vocabulary says of bodies beyond labels: words of fields, branches and foreign counterparts of central ones.

Built once; the grammar of bodies (`orgs.py`, `org_fields.py`) asks it.
"""

from __future__ import annotations

from typing import Final

from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Concept, Vocabulary

_COUNTRY_TOKENS: Final = 2  # "Việt Nam" at the end of a central body's name


class OrgLexicon:
    """Lookups over the schemes `fields`, `organization-types` and `bodies`."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._fields: dict[str, list[list[str]]] = {}
        self._telling: dict[str, list[list[str]]] = {}
        self.longest_field = 1
        for concept in vocabulary.iter_concepts("fields"):
            for label in concept.labels:
                keys = _keys(label)
                telling = concept.notation == "telling"
                (self._telling if telling else self._fields).setdefault(keys[0], []).append(keys)
                self.longest_field = self.longest_field if telling else max(self.longest_field, len(keys))
        groups = (c for c in vocabulary.iter_concepts("group-nouns") if c.notation == "noun")
        self._groups = {tuple(_keys(label)) for concept in groups for label in concept.labels}
        self._types = vocabulary.schemes.get("organization-types", {})
        labels = [label for c in self._types.values() for label in c.labels]
        short = [label for label in labels if len(_keys(label)) == 1]
        self._abbreviations = {FOLDED[x] for x in short if x.isupper()} - {FOLDED[x] for x in short if not x.isupper()}
        heads = (_keys(label) for label in labels)
        self._head_starts = {(keys[0], keys[1]) for keys in heads if len(keys) > 1}
        self._by_label = {tuple(_keys(label)): c for c in self._types.values() for label in reversed(c.labels)}
        self.foreign = next((c for c in self._types.values() if c.get("foreign") == "true"), None)

    def field_length(self, keys: list[str], index: int) -> int:
        """How many tokens the longest word of a field that begins at a token has; 0 where none does."""
        words = self._fields.get(keys[index]) if index < len(keys) else None
        longest = 0
        if words is not None:
            for word in words:
                if len(word) > longest and keys[index : index + len(word)] == word:
                    longest = len(word)
        return longest

    def tells(self, keys: list[str], index: int) -> bool:
        """Whether a verb or adverb that tells of the body named before begins at a token."""
        words = self._telling.get(keys[index])
        return words is not None and any([keys[index : index + len(word)] == word for word in words])

    def heads_group(self, keys: list[str], index: int) -> bool:
        """Whether the word of a field at a token is a noun of bodies: the "cơ quan" of "Bộ Y tế, cơ quan …"."""
        length = max(self.field_length(keys, index), 1)
        return any(tuple(keys[index : index + size]) in self._groups for size in range(length, length + 3))

    def opens_head(self, first: str, second: str) -> bool:
        """Whether some head begins with two words: "Ủy ban" …"""
        return (first, second) in self._head_starts

    def is_misprinted(self, word: str, key: str) -> bool:
        """Whether an abbreviation is not printed in capitals, and so is another word: the "Ca" of "Sơn Ca"."""
        return key in self._abbreviations and not word.isupper()

    def find_local(self, body: Concept) -> Concept | None:
        """The type of a central body's branches: "Hội Nông dân" for "Hội Nông dân Việt Nam"."""
        return self._by_label.get(tuple(_keys(body.label)[:-_COUNTRY_TOKENS]))

    def find_lower(self, concept: Concept, level: str) -> Concept | None:
        """The type that a shared abbreviation stands for below the province: "BCH Quân sự huyện"."""
        lower = concept.get("belowProvince")
        return self._types.get(lower) if lower is not None and level in ("district", "commune") else None


def _keys(label: str) -> list[str]:
    return [FOLDED[word] for word in TOKEN.findall(label)]
