"""Which bodies stand in one list or apposition and may share a level word: "HĐND, UBND tỉnh Cà Mau"?"""

from __future__ import annotations

import itertools
from typing import Final

from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading

_REACH: Final = 4  # bodies of one list or apposition that may share a level word
_MAX_GAP_TOKENS: Final = 12
_LINKS: Final = {",", "-", "–", "/", ";"}


def link_chains(reading: Reading, orgs: list[OrgMention]) -> dict[int, list[OrgMention]]:
    """For each body the others of its list or apposition: those after it first, nearest first."""
    linked = [
        0 < b.start - a.end <= _MAX_GAP_TOKENS and all(_is_link(reading, i) for i in range(a.end, b.start))
        for a, b in itertools.pairwise(orgs)
    ]
    chains: dict[int, list[OrgMention]] = {}
    for index, org in enumerate(orgs):
        after, before = index, index
        while after < len(linked) and linked[after] and after - index < _REACH:
            after += 1
        while before > 0 and linked[before - 1] and index - before < _REACH:
            before -= 1
        chains[id(org)] = [*orgs[index + 1 : after + 1], *reversed(orgs[before:index])]
    return chains


def _is_link(reading: Reading, index: int) -> bool:
    """Whether a token only joins the members of a list: a sign, "và", "giữ chức", or the words of a title."""
    if reading.tokens.words[index] in _LINKS or reading.is_word(index, "and"):
        return True
    if any(reading.is_word(index, notation) for notation in ("leaders", "concurrently")):
        return True
    hit = reading.hit_at[index]
    if hit is None:
        return False
    return "posts" in hit.concepts or "tenures" in hit.concepts or reading.is_word(hit.start, "holds-office")
