"""The same conferral told twice (a caption, the lead and the text) becomes one award; nothing is counted double."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.record import Award, Recipient
from kg.text.tokens import fold

_MAX_APART: Final = 100  # awards; no article of the corpus tells as many


def join_awards(told: Iterable[tuple[int, Award]]) -> list[Award]:
    """Awards in reading order from (sentence, award) pairs.

    One that tells no more than an earlier or later one is joined to it, unless both stand in one sentence. A caption in
    which another person hands over part of the same conferral stays an award, of the same conferrers.
    """
    awards: list[Award] = []
    alike: dict[str, list[tuple[set[int], Award]]] = {}  # by the head of the form, which those told twice share
    for sentence, award in told:
        earlier = alike.setdefault(fold(award.form).partition(" ")[0], [])
        near = earlier[-_MAX_APART:]
        twin = next((pair for pair in near if sentence not in pair[0] and _is_same(pair[1], award)), None)
        if twin is None:
            earlier.append(({sentence}, award))
            awards.append(award)
        else:
            twin[0].add(sentence)
            _absorb(twin[1], award)
    for number, award in enumerate(awards):
        _lend_conferrers(award, awards[max(number - _MAX_APART, 0) : number + _MAX_APART])
    return awards


def _is_same(a: Award, b: Award) -> bool:
    return _givers_agree(a, b) and _is_one_form(a, b) and (_covers(a, b) or _covers(b, a))


def _givers_agree(a: Award, b: Award) -> bool:
    if a.presenter and b.presenter and a.presenter != b.presenter:
        return False
    return not a.conferrers or not b.conferrers or set(map(fold, a.conferrers)) == set(map(fold, b.conferrers))


def _is_one_form(a: Award, b: Award) -> bool:
    """The same form, or one of the two only its head ("Huân chương" for "Huân chương Lao động hạng Ba").

    Of whoever is named as the only one to get it, the form without its class is the same one too.
    """
    short, long = sorted((fold(a.form), fold(b.form)), key=len)
    names = [recipient.name for award in (a, b) for recipient in award.recipients]
    one = len(names) == 2 and names[0] is not None and names[0] == names[1]
    return short == long or (long.startswith(f"{short} ") and (one or "bare" in (a.rule, b.rule)))


def _covers(rich: Award, poor: Award) -> bool:
    """Whether each recipient of the poorer telling is one of the richer, or a kind without count or name.

    Somebody who tells of his prize is one of those counted: "10 nhà giáo được UBND tỉnh trao …", "cô A được nhận …".
    """
    if not poor.recipients:
        return True
    lone = len(poor.recipients) == 1 and not poor.conferrers and not poor.presenter and bool(rich.conferrers)
    if lone and any(_is_counted(poor.recipients[0], recipient) for recipient in rich.recipients):
        return True
    return bool(rich.recipients) and all(any(_is_within(p, r) for r in rich.recipients) for p in poor.recipients)


def _is_counted(one: Recipient, many: Recipient) -> bool:
    """Whether somebody by name is one of a number of the same kind."""
    return one.name is not None and many.name is None and one.kind == many.kind and (many.count or 0) > 1


def _is_within(poor: Recipient, rich: Recipient) -> bool:
    if poor.name and rich.name:
        return _is_one_name(poor.name, rich.name)
    return poor.name is None and poor.kind == rich.kind and poor.count in (None, rich.count)


def _is_one_name(a: str, b: str) -> bool:
    """The same name, or a place and those who stand for it: "Đảng bộ và nhân dân tỉnh X"; bodies are not the same."""
    short, long = sorted((a, b), key=len)
    return fold(short) == fold(long) or (short[:1].islower() and fold(long).endswith(f" {fold(short)}"))


def _absorb(award: Award, other: Award) -> None:
    """Takes over what the other telling adds, and all its spans."""
    if len(fold(other.form)) > len(fold(award.form)):
        award.form, award.code, award.rule = other.form, other.code, other.rule
    award.conferrers = award.conferrers or other.conferrers
    award.presenter = award.presenter or other.presenter
    if _covers(award, other):
        _add_spans(award.recipients, other.recipients)
    else:
        award.recipients = other.recipients
    award.spans.extend(span for span in other.spans if span not in award.spans)


def _add_spans(kept: list[Recipient], told_again: list[Recipient]) -> None:
    for recipient in told_again:
        key = (recipient.kind, recipient.count, recipient.name)
        twin = next((k for k in kept if (k.kind, k.count, k.name) == key), None)
        if twin is not None:
            twin.spans.extend(span for span in recipient.spans if span not in twin.spans)


def _lend_conferrers(award: Award, awards: list[Award]) -> None:
    """Whoever hands over the form to kinds that one other award names has its conferrers."""
    if award.conferrers or not award.presenter or any(r.name or r.count for r in award.recipients):
        return
    sources = [o for o in awards if o.conferrers and fold(o.form) == fold(award.form) and _covers(o, award)]
    if len(sources) == 1 and award.recipients:
        award.conferrers, award.fact_status = list(sources[0].conferrers), "resolved"
        award.spans.extend(span for span in sources[0].spans if span not in award.spans)
