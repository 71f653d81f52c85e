"""Whether a record says in the answer's words what it says: the type of an event, what is counted, a task, a title.

The scorer leaves these words aside, since two careful readers cut them differently; a confidence of theirs says how
likely two words of three are those that a reader would have written.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.evaluate.facts import make_document_key
from kg.evaluate.parts import Part
from kg.evaluate.words import fold, make_value_key, split_words
from kg.record import Record, Statistic, Task

WORDINGS = frozenset({"event_type", "statistic_what", "task_what", "document_title"})
"""The families that are judged by words and not by the scorer."""

_ENOUGH = 0.66  # two thirds: a word more or less in three


def agree(first: str | None, second: str | None) -> bool:
    """Whether two thirds of the words of both texts together stand in both.

    >>> agree("hội nghị tổng kết năm 2020", "hội nghị tổng kết"), agree("tổ", "tổ an ninh")
    (True, False)
    """
    one, other = split_words(first or ""), split_words(second or "")
    return bool(one & other) and len(one & other) >= _ENOUGH * len(one | other)


def is_said(gold: Record, part: Part, pairs: Mapping[int, int]) -> bool:
    """Whether the answer has the part's wording for the same event, figure, task or document."""
    return any(agree(answer, _get_wording(part)) for answer in _iter_answers(gold, part, pairs))


def _get_wording(part: Part) -> str | None:
    match part.family:
        case "event_type":
            return part.record.events[0].type
        case "statistic_what":
            return part.record.statistics[0].what
        case "task_what":
            return part.record.tasks[0].what
        case _:
            return part.record.documents[0].title


def _iter_answers(gold: Record, part: Part, pairs: Mapping[int, int]) -> Iterable[str | None]:
    """What the answer says of all that the scorer takes for the same thing."""
    match part.family:
        case "event_type":
            return [gold.events[pairs[part.event]].type] if part.event in pairs else []
        case "statistic_what":
            figure = _key_statistic(part.record.statistics[0])
            return [s.what for s in gold.statistics if _key_statistic(s) == figure]
        case "task_what":
            task = _key_task(part.record.tasks[0])
            return [t.what for t in gold.tasks if _key_task(t) == task]
        case _:
            document = make_document_key(part.record.documents[0])
            return [d.title for d in gold.documents if make_document_key(d) == document]


def _key_statistic(statistic: Statistic) -> tuple[object, list[str]]:
    return make_value_key(statistic.value), fold(statistic.unit).split()[:1]


def _key_task(task: Task) -> tuple[str, str]:
    return fold(task.from_), fold(task.to)
