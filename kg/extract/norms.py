"""Named standards, criteria, mottos, slogans and themes: a word of the kind with a name in marks right after it.

Policies and lines of work that are named without marks ("thế trận an ninh nhân dân") are known by their names.
"""

from __future__ import annotations

from typing import Final

from kg.extract.reading import Reading
from kg.record import Initiative, Norm
from kg.text.tokens import fold

_MAX_NAME: Final = 30  # tokens; a longer quotation is speech
_MAX_GAP: Final = 2  # words between kind and name: "với chủ đề: “…”"
_IN_BRACKETS: Final = ("tieu-chi", "tieu-chuan")  # what a criterion asks for stands in brackets after it


class Norms:
    """Finds the norms of one article that are no initiatives."""

    def __init__(self, reading: Reading, kinds: dict[str, str], initiatives: list[Initiative]) -> None:
        self._kinds = kinds
        self._reading = reading
        self._quotes = {start - 1: end for start, end in reading.quotes}
        self._taken = {fold(initiative.name) for initiative in initiatives}
        self._found: dict[str, Norm] = {}

    def find(self) -> list[Norm]:
        """Norms in reading order, equal names joined."""
        for start, (end, concept) in sorted(self._reading.labels.get("norm-kinds").items()):
            if self._reading.dead[start]:
                continue
            place = self._name(end, concept.notation)
            if place is None:
                continue
            name = self._reading.tokens.quote(*place).strip(" .,;")
            key = fold(name)
            if not name or key in self._taken:
                continue
            norm = self._found.setdefault(key, Norm(name, concept.label, concept.notation, rule="quoted"))
            norm.spans.append(self._reading.tokens.span(*place))
        self._find_known()
        return sorted(self._found.values(), key=lambda norm: norm.spans[0])

    def _find_known(self) -> None:
        """Adds the policies that the vocabulary names."""
        labels = self._reading.labels
        kinds = self._kinds
        free = 0
        for start, (end, concept) in sorted(labels.get("policy-names").items()):
            if start < free or self._reading.dead[start]:
                continue
            free, code = end, concept.get("standsFor") or ""
            norm = self._found.setdefault(concept.notation, Norm(concept.label, kinds[code], code, rule="known"))
            norm.spans.append(self._reading.tokens.span(start, end))

    def _name(self, index: int, kind: str) -> tuple[int, int] | None:
        """The tokens of a name in marks, a word or two after its kind at most, or of a criterion in brackets."""
        words = self._reading.tokens.words
        for at in range(index, min(index + _MAX_GAP + 1, len(words))):
            end = self._quotes.get(at)
            if end is None and words[at] == "(" and at == index and kind in _IN_BRACKETS:
                end = next((i for i in range(at, min(at + _MAX_NAME, len(words))) if words[i] == ")"), None)
            if end is not None:
                return (at + 1, end) if 2 <= end - at - 1 <= _MAX_NAME else None
            if words[at] != ":" and not self._reading.is_word(at, "is"):
                return None
        return None
