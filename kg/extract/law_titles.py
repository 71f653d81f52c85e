"""Titles of laws that the ontology knows, since signs and small words stand inside them.

>>> from kg.vocabulary import load_vocabulary
>>> keys = fold("thi hành Luật Cán bộ, công chức và Luật Viên chức").split()
>>> titles = LawTitles(load_vocabulary())
>>> titles.find(keys, 2, len(keys)), titles.find(keys, 2, 7), titles.find(keys, 3, len(keys))
((8, 'can-bo-cong-chuc'), None, None)
"""

from __future__ import annotations

from kg.text.tokens import fold
from kg.vocabulary import Vocabulary


class LawTitles:
    """Looks titles up by the comparison keys of their words; made once, since there are some hundreds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        laws = vocabulary.iter_concepts("laws")
        self._titles = {fold(label): concept.notation for concept in laws for label in concept.labels}
        self._longest = max((title.count(" ") + 1 for title in self._titles), default=0)

    def find(self, keys: list[str], start: int, last: int) -> tuple[int, str] | None:
        """The end, at most `last`, of the longest title that begins with its type at `start`, and its law."""
        for end in range(min(start + self._longest, last), start + 1, -1):
            law = self._titles.get(" ".join(keys[start:end]))
            if law is not None:
                return end, law
        return None
