"""Quantities told without a number: orders of magnitude ("hàng trăm mô hình") and none ("không còn hộ nghèo")."""

from __future__ import annotations

from kg.extract.quantity_phrase import QuantityPhrase
from kg.extract.reading import Reading
from kg.record import RoughFigure
from kg.vocabulary import Concept


class RoughFigures:
    """Finds the rough figures of one article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._phrase = QuantityPhrase(reading)
        self._named = {index for start, end in reading.quotes for index in range(start, end)}

    def find(self) -> list[RoughFigure]:
        """Rough figures in reading order."""
        labels = self._reading.labels
        vague = {start: (end, c) for start, (end, c) in labels["multipliers"].items() if c.get("vague") == "true"}
        found: list[RoughFigure] = []
        for start, (end, concept) in sorted({**labels.get("none-words"), **vague}.items()):
            if self._reading.dead[start] or start in self._named or end >= len(self._reading):
                continue
            figure = self._read(start, end, concept)
            if figure is not None:
                found.append(figure)
        return found

    def _read(self, start: int, end: int, concept: Concept) -> RoughFigure | None:
        """The figure whose counted noun or unit follows a word of magnitude or absence."""
        reading = self._reading
        unit, hit = reading.label(end, "measure-units"), reading.hit_at[end]
        if hit is not None and "measure-units" not in hit.concepts:
            return None
        if unit is None or unit[1].get("excluded") == "true" or not reading.same_line(start, end):
            return None
        kind = unit[1].get("quantityKind") or ""
        none = concept.scheme == "none-words"
        if none and kind not in ("count", "people"):
            return None
        what, first, last = self._phrase.find(start, end, unit[0], kind)
        printed = reading.tokens.quote(end, unit[0])
        low = "0" if none else concept.get("leastValue") or "0"
        rule = "none" if none else "magnitude"
        figure = RoughFigure(low, "exact" if none else "at_least", printed, what, rule=rule)
        figure.spans.append(reading.tokens.span(min(first, start), last))
        return figure
