"""The same conferral told twice (a caption, the lead and the text) becomes one award; nothing is counted double."""

from __future__ import annotations

from collections.abc import Iterable

from kg.record import Award, Recipient
from kg.text.tokens import fold


def join_awards(awards: Iterable[Award]) -> list[Award]:
    """Awards in reading order; each that tells no more than an earlier or later one is joined to it."""
    joined: list[Award] = []
    for award in awards:
        twin = next((other for other in joined if _is_same(other, award)), None)
        if twin is None:
            joined.append(award)
        else:
            _absorb(twin, award)
    return joined


def _is_same(a: Award, b: Award) -> bool:
    givers_agree = not a.conferrers or not b.conferrers or set(map(fold, a.conferrers)) == set(map(fold, b.conferrers))
    if not givers_agree or (a.presenter and b.presenter and a.presenter != b.presenter):
        return False
    return _is_one_form(a, b) and (_covers(a, b) or _covers(b, a))


def _is_one_form(a: Award, b: Award) -> bool:
    """The same form, or one of the two only its head ("Huân chương" for "Huân chương Lao động hạng Ba")."""
    short, long = sorted((fold(a.form), fold(b.form)), key=len)
    return short == long or (long.startswith(f"{short} ") and (a.rule == "bare" or b.rule == "bare"))


def _covers(rich: Award, poor: Award) -> bool:
    """Whether each recipient of the poorer telling is one of the richer, or a kind without count or name."""
    if not poor.recipients:
        return True
    return bool(rich.recipients) and all(any(_is_within(p, r) for r in rich.recipients) for p in poor.recipients)


def _is_within(poor: Recipient, rich: Recipient) -> bool:
    if poor.name or rich.name:
        return bool(poor.name and rich.name and fold(poor.name) == fold(rich.name)) or (
            poor.name is None and poor.count is None and poor.kind == rich.kind
        )
    return poor.kind == rich.kind and poor.count in (None, rich.count)


def _absorb(award: Award, other: Award) -> None:
    """Takes over what the other telling adds, and all its spans."""
    if len(fold(other.form)) > len(fold(award.form)):
        award.form, award.code, award.rule = other.form, other.code, other.rule
    award.conferrers = award.conferrers or other.conferrers
    award.presenter = award.presenter or other.presenter
    if not _covers(award, other):
        award.recipients = other.recipients
    elif award.recipients:
        _add_spans(award.recipients, other.recipients)
    award.spans.extend(span for span in other.spans if span not in award.spans)


def _add_spans(kept: list[Recipient], told_again: list[Recipient]) -> None:
    for recipient in told_again:
        twin = next(
            (k for k in kept if (k.kind, k.count, k.name) == (recipient.kind, recipient.count, recipient.name)), None
        )
        if twin is not None:
            twin.spans.extend(span for span in recipient.spans if span not in twin.spans)
