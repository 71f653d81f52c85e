"""Wordings of a code list that are looked up at a token and never searched for in the whole text."""

from __future__ import annotations

from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Vocabulary


class Phrases:
    """The wordings of one scheme by notation and first word; made once from the vocabulary."""

    def __init__(self, vocabulary: Vocabulary, scheme: str) -> None:
        self._phrases: dict[str, dict[str, list[list[str]]]] = {}
        for concept in vocabulary.iter_concepts(scheme):
            by_first = self._phrases.setdefault(concept.notation, {})
            for label in concept.labels:
                keys = [FOLDED[word] for word in TOKEN.findall(label)]
                by_first.setdefault(keys[0], []).append(keys)
            for found in by_first.values():
                found.sort(key=len, reverse=True)

    def find_end(self, keys: list[str], index: int, *notations: str) -> int | None:
        """Where the longest wording of one of the notations that begins at a token ends; None where none does."""
        best: int | None = None
        if index >= len(keys):
            return None
        key = keys[index]
        for notation in notations:
            by_first = self._phrases.get(notation)
            phrases = by_first.get(key) if by_first is not None else None
            if phrases is None:
                continue
            for phrase in phrases:
                end = index + len(phrase)
                if keys[index:end] == phrase:
                    if best is None or end > best:
                        best = end
                    break
        return best

    def find_start(self, keys: list[str], index: int, first: int, notation: str) -> int | None:
        """Where a wording of the notation that ends right before a token begins, not before token `first`."""
        for start in range(max(first, index - 3), index):
            if self.find_end(keys, start, notation) == index:
                return start
        return None
