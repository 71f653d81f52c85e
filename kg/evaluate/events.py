"""Which predicted event is which event of the answer; used by scoring before facts are counted."""

from __future__ import annotations

from collections.abc import Sequence

from kg.evaluate.words import fold
from kg.record import Event, Span


def overlap(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether any span of one shares a character with any span of the other."""
    return any(start < other_end and other_start < end for start, end in first for other_start, other_end in second)


def dates_agree(first: str | None, second: str | None) -> bool:
    """Whether two ISO dates are equal or one is the other less precisely; a missing date agrees with a missing one."""
    one, other = first or "", second or ""
    return one == other or bool(one and other and (one.startswith(other) or other.startswith(one)))


def align_events(gold: Sequence[Event], predicted: Sequence[Event]) -> dict[int, int]:
    """One-to-one pairs, index in `gold` by index in `predicted`, found greedily from the best pair down.

    Only events of one class pair. Overlapping spans weigh 3, agreeing dates 2, each shared agent 1 up to 3; of equal
    pairs the one that comes first in `gold`, then in `predicted`, wins.
    """
    ranked = sorted(
        ((-score, i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted) if (score := _weigh(g, p)) > 0),
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in ranked:
        if i not in taken and j not in pairs:
            pairs[j] = i
            taken.add(i)
    return pairs


def _weigh(gold: Event, predicted: Event) -> int:
    """How well two events go together; 0 where they must not be paired."""
    if gold.class_ != predicted.class_:
        return 0
    near = overlap(gold.spans, predicted.spans)
    same_date = dates_agree(gold.date, predicted.date)
    agents = {fold(r.agent) for r in gold.roles} & {fold(r.agent) for r in predicted.roles}
    if near or (same_date and (gold.date or agents)):
        return 3 * near + 2 * same_date + min(len(agents), 3)
    return 0
