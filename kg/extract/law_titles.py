"""Titles of laws that the ontology knows, since signs and small words stand inside them.

>>> from kg.vocabulary import load_vocabulary
>>> keys = [FOLDED[word] for word in TOKEN.findall("thi hành Luật Cán bộ, công chức và Luật Viên chức")]
>>> titles = LawTitles(load_vocabulary())
>>> titles.find_end(keys, 2), titles.find_end(keys, 3)
(8, None)
"""

from __future__ import annotations

from typing import Final

from kg.text.tokens import FOLDED, TOKEN
from kg.vocabulary import Vocabulary

_SHORTEST: Final = 2  # tokens, the type among them


class LawTitles:
    """Looks titles up by the comparison keys of their words; made once, since there are some hundreds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        labels = [label for concept in vocabulary.iter_concepts("laws") for label in concept.labels]
        self._titles = {tuple(FOLDED[word] for word in TOKEN.findall(label)) for label in labels}
        self._longest = max(map(len, self._titles), default=0)

    def find_end(self, keys: list[str], start: int) -> int | None:
        """Where the longest title that begins at a token ends; None where none does. The type stands at `start`."""
        for end in range(min(start + self._longest, len(keys)), start + _SHORTEST - 1, -1):
            if tuple(keys[start:end]) in self._titles:
                return end
        return None
