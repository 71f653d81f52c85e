"""Titles of laws that the ontology knows, since signs and small words stand inside them.

>>> from kg.vocabulary import load_vocabulary
>>> keys = fold("thi hành Luật Cán bộ, công chức và Luật Viên chức").split()
>>> titles = LawTitles(load_vocabulary())
>>> titles.find_end(keys, 2, len(keys)), titles.find_end(keys, 2, 7), titles.find_end(keys, 3, len(keys))
(8, None, None)
"""

from __future__ import annotations

from kg.text.tokens import fold
from kg.vocabulary import Vocabulary


class LawTitles:
    """Looks titles up by the comparison keys of their words; made once, since there are some hundreds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._titles = {fold(label) for concept in vocabulary.iter_concepts("laws") for label in concept.labels}
        self._longest = max((title.count(" ") + 1 for title in self._titles), default=0)

    def find_end(self, keys: list[str], start: int, last: int) -> int | None:
        """Where the longest title ends that begins with its type at `start` and does not pass `last`; None for none."""
        for end in range(min(start + self._longest, last), start + 1, -1):
            if " ".join(keys[start:end]) in self._titles:
                return end
        return None
