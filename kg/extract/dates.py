"""Dates in running text: numeric, in words, ranges, months, years, and "hôm nay".

A day and month without a year count only after a word for a day or part of day, so that "11/11 xã" and "3.5" are none.
Words come from the ontology; the shapes of numbers are grammar.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from kg.text.dates import PartialDate, is_valid
from kg.text.tokens import FOLDED, TOKEN, Tokens
from kg.vocabulary import Vocabulary

_FIGURES: Final = re.compile(r"\d+")
_SIGNS: Final = {"/", ".", "-", ","}  # in keys, where every dash is one
_DAY_DIGITS: Final = 2
_FRACTION: Final = 4  # "từ 1/4 đến 1/2 số hộ": no such range has a day above it
_LEAD_CHARS: Final = 30  # "sáng ngày " and the like before the first digit


@dataclass(slots=True, init=False)
class DateMention:
    """A date or range at code points `start` to `end`; `last` ends a range."""

    start: int
    end: int
    first: PartialDate
    last: PartialDate | None = None
    relative: bool = False  # read against the day of publication: "sáng nay"

    def __init__(
        self,
        start: int,
        end: int,
        first: PartialDate,
        last: PartialDate | None = None,
        relative: bool = False,  # read against the day of publication: "sáng nay",
    ) -> None:
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self.relative = relative

    def isoformat(self) -> str:
        """ISO text; a range as "first/last"."""
        text = self.first.isoformat()
        return f"{text}/{self.last.isoformat()}" if text and self.last is not None else text


class DatePatterns:
    """The expressions that find dates, made once from the ontology's words.

    All are tried at number tokens only, since a search of the whole text for them costs more than the rest of reading.
    What stands before a number is matched backwards, from the number on: its words are spelt from their ends.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        def words(notation: str, step: int = 1, scheme: str = "function-words") -> str:
            labels = sorted(vocabulary.words(scheme, notation), key=len, reverse=True)
            return "|".join(re.escape(label[::step]) for label in labels)

        def behind(notation: str) -> str:
            return rf"(?:{words(notation, -1)})"

        def outer_keys(position: int, *notations: str) -> set[str]:
            labels = [label for notation in notations for label in vocabulary.words("function-words", notation)]
            return {FOLDED[TOKEN.findall(label)[position]] for label in labels}

        self.before = outer_keys(-1, "month", "in-month")
        ends = [FOLDED[TOKEN.findall(label)[0]] for label in vocabulary.words("event-contexts", "to-the-end")]
        self.after = {*_SIGNS, *ends, *outer_keys(0, "month", "year", "to")}
        day, month, year, to = words("day"), words("month"), words("year"), words("to")
        since = words("from", -1)
        sep = r"\s?[/.\-–]\s?"
        dm = rf"\d{{1,2}}{sep}\d{{1,2}}(?:{sep}(?:(?:19|20)\d\d|\d\d(?![\d.,/])))?"
        to_the_end = words("to-the-end", scheme="event-contexts")
        joint = rf"(?:\s?[-–]\s?|\s+(?:{to_the_end}|{to})\s+(?:(?:{day})\s+)*)"
        self.date = re.compile(
            rf"(?<![\d/.,-])(?:(?P<a>{dm})(?:{joint}(?P<b>{dm}))?|(?P<rd>\d{{1,2}})(?:,\s?\d{{1,2}})*{joint}(?P<re>{dm})"
            rf"|(?P<wd>\d{{1,2}})\s+{month}\s+(?P<wm>\d{{1,2}})"
            rf"(?:(?:\s+{year}\s+|{sep}|,\s*{year}\s+)(?P<wy>(?:19|20)\d\d))?)(?![\d/%])",
            re.IGNORECASE,
        )
        self.lead = re.compile(
            rf"\(?(?:\s+(?:{words('day', -1)}|{words('today', -1)}|{words('yesterday', -1)}))+", re.IGNORECASE
        )
        self.since = re.compile(rf"\(?\s+(?:{since})(?!\w)", re.IGNORECASE)
        self.month = re.compile(rf"(?P<m>\d{{1,2}})(?:{sep}|\s+{year}\s+)(?P<y>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)
        self.bare_month = re.compile(r"(?P<m>\d{1,2})(?=\s*,)")  # "Tháng 6, …" at the head of a sentence
        self.month_head = re.compile(rf"\s+{behind('month')}(?=\n|\s*[.!?]|$)", re.IGNORECASE)
        self.month_number = re.compile(r"(?P<m>\d{1,2})(?!\d|\s?[/.\-–]\s?\d)")
        self.month_in = re.compile(rf"\s+{behind('in-month')}(?!\w)", re.IGNORECASE)
        self.month_lead = re.compile(rf"\s+{behind('month')}", re.IGNORECASE)
        self.year_lead = re.compile(rf"\s+{behind('year')}", re.IGNORECASE)
        self.term = re.compile(rf"\s+(?:{behind('year')}\s+)?{behind('term')}", re.IGNORECASE)
        self.numbered_term = re.compile(rf"\(?\s+(?:[IVX\d]+\s+)?{behind('term')}", re.IGNORECASE)
        self.years_long = re.compile(rf"(?<![\d.,])(\d{{2}})\s+(?:{year})(?!\w)", re.IGNORECASE)
        congress = words("dai-hoi", scheme="event-types")
        self.congress = re.compile(rf"(?<!\w)(?:{congress})(?!\w)", re.IGNORECASE)
        self.held = re.compile(rf"\s+(?:{words('to-chuc', -1, 'triggers')})(?!\w)", re.IGNORECASE)
        self.school_year = re.compile(rf"\s+(?:\w+\s+)?(?:{words('nam-hoc', -1, 'period-kinds')})", re.IGNORECASE)
        self.year = re.compile(r"((?:19|20)\d\d)(?![\d-]|\s?[-–])")
        self.period = re.compile(r"((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)")
        self.current = re.compile(
            rf"(?:\s?/\s?|\s+{behind('year')}\s+|\s?[,-])[IV1-4]+\s+{behind('quarter')}|\s+{behind('this-year')}",
            re.IGNORECASE,
        )
        aimed = words("aimed", scheme="event-contexts")
        self.future = re.compile(rf"(?:^|\s)(?:{words('future')}|{aimed})\s", re.IGNORECASE)
        self.clock = re.compile(r"[\s,|–-]*\d\d?:\d\d(?!\d)")
        self.clock_before = re.compile(r"(?:[\s,|–-]|\)\d\+TMG\()*\d\d:\d\d?(?!\d)")
        self.stamp = re.compile(r"[\s,|–-]*\d{1,2}\s?[:hg]\s?\d\d(?!\d)")
        other = words("other-year", -1, "event-contexts")
        self.other_year = re.compile(rf"\s+{behind('year')}\s+(?:{other})(?!\w)", re.IGNORECASE)
        self.until_end = re.compile(rf"\s+{behind('this-year')}\s+{behind('to')}", re.IGNORECASE)
        self.until = re.compile(rf"\s+{behind('year')}\s+{behind('to')}", re.IGNORECASE)

    def is_stamp(self, text: str, date: DateMention) -> bool:
        """Whether bare figures of a day stand beside a clock, as on pages the hour of posting: "18:43 15/4/2025"."""
        if not text[date.start].isdigit() or date.first.year is None or date.first.day is None:
            return False
        before = match_before(self.clock_before, text, date.start) is not None
        return before or self.clock.match(text, date.end) is not None


def match_before(pattern: re.Pattern[str], text: str, position: int) -> int | None:
    """Where the match of a backward pattern that ends right before a position begins."""
    match = pattern.match(text[max(0, position - _LEAD_CHARS) : position][::-1])
    return None if match is None else position - match.end()


def find_dates(tokens: Tokens, patterns: DatePatterns) -> list[DateMention]:
    """Days, months of a year and day ranges, in reading order; years alone are not among them."""
    text, found, free = tokens.text, list[DateMention](), 0
    for index in tokens.numbers:
        position = tokens.starts[index]
        if position < free or not _may_open(tokens, index, patterns):
            continue
        mention = _day_at(text, position, patterns) or _month_at(text, position, patterns)
        if mention is not None:
            found.append(mention)
            free = mention.end
    return found


def _may_open(tokens: Tokens, index: int, patterns: DatePatterns) -> bool:
    """Whether a number is short and stands at a sign or a word of dates, by which most numbers are seen to be none."""
    word, keys = tokens.words[index], tokens.keys
    if len(word) > _DAY_DIGITS:
        return word[1] in ".," or word[2] in ".,"
    if index + 1 < len(keys) and keys[index + 1] in patterns.after:
        return True
    return index > 0 and keys[index - 1] in patterns.before


def _day_at(text: str, position: int, patterns: DatePatterns) -> DateMention | None:
    match = patterns.date.match(text, position)
    if match is None:
        return None
    lead = match_before(patterns.lead, text, position)
    if lead is None and (match["rd"] or match["b"]):
        since = match_before(patterns.since, text, position)
        return _from_days(match, since if since is not None and _is_range(match) else None)
    return _from_days(match, lead)


def _is_range(match: re.Match[str]) -> bool:
    """Whether "từ 28/9 đến 3/10" without a word for a day is one: in order, and no pair of fractions."""
    if match["rd"]:
        return True
    first, last = _day(match["a"]), _day(match["b"])
    if first is None or last is None:
        return False
    turns = _turns_year(first, last)
    return (turns or _in_order(first, last) or last.year is not None) and max(first.day or 0, last.day or 0) > _FRACTION


def _month_at(text: str, position: int, patterns: DatePatterns) -> DateMention | None:
    match = patterns.month.match(text, position)
    lead = match_before(patterns.month_lead, text, position) if match is not None else None
    if match is not None and lead is not None:
        date = PartialDate(int(match["y"]), int(match["m"]))
        return DateMention(lead, match.end(), date) if is_valid(date) else None
    match = patterns.bare_month.match(text, position)
    lead = match_before(patterns.month_head, text, position) if match is not None else None
    if lead is None:
        match = patterns.month_number.match(text, position)
        lead = match_before(patterns.month_in, text, position) if match is not None else None
    if match is None or lead is None:
        return None
    date = PartialDate(None, int(match["m"]))
    return DateMention(lead, match.end(), date) if is_valid(date) else None


def _from_days(match: re.Match[str], lead: int | None) -> DateMention | None:
    """The date of a match; `lead` is where the words for a day before it begin, None where there are none."""
    start = match.start() if lead is None else lead
    if match["wd"]:
        if lead is None:  # "tuần 4 tháng 7"
            return None
        date = PartialDate(_year(match["wy"]), int(match["wm"]), int(match["wd"]))
        return DateMention(start, match.end(), date) if is_valid(date) else None
    last, first, second = (_day(match[name]) for name in ("re", "a", "b"))
    if last is not None:
        opening = PartialDate(last.year, last.month, int(match["rd"]))
        backwards = (opening.day or 0) >= (last.day or 0)
        return (
            None
            if lead is None or backwards or not is_valid(opening)
            else DateMention(start, match.end(), opening, last)
        )
    if first is None or (lead is None and first.year is None and (second is None or second.year is None)):
        return None
    if second is not None and second.year is not None and first.year is None:
        first = PartialDate(second.year, first.month, first.day)
        if not _in_order(first, second):  # "từ ngày 28/12 đến 3/1/2025" begins the year before
            first = PartialDate(second.year - 1, first.month, first.day)
    if second is not None and not _in_order(first, second) and not (lead is not None and _turns_year(first, second)):
        return DateMention(start, match.start("b"), first) if lead is not None or first.year else None
    return DateMention(start, match.end(), first, second)


def _in_order(first: PartialDate, last: PartialDate) -> bool:
    """Whether a range may run from one day to the other; unknown years count as equal."""
    return (first.year or 0, first.month or 0, first.day or 0) <= (last.year or 0, last.month or 0, last.day or 0)


def _turns_year(first: PartialDate, last: PartialDate) -> bool:
    """Whether a range without years runs over New Year: "từ ngày 30/12 đến 2/1"."""
    return first.year is None and last.year is None and (first.month, last.month) in ((12, 1), (12, 2), (11, 1))


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) if len(text) == 4 else 2000 + int(text)


def _day(text: str | None) -> PartialDate | None:
    """Day, month and perhaps year of "27/6/2019"; None where there is no text or no such day."""
    if not text:
        return None
    parts = _FIGURES.findall(text)
    date = PartialDate(_year(parts[2]) if len(parts) > 2 else None, int(parts[1]), int(parts[0]))
    return date if is_valid(date) else None
