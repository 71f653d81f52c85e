"""Occasions that the article reports: meetings, ceremonies, contests, agreements; few and real.

A noun that names an occasion ("hội nghị sơ kết", "lễ khánh thành") becomes an event when somebody organises or chairs
it, when it takes place, or when its sentence dates it; later nouns of the same class refer back to it ("tại buổi lễ").
A bare verb of the kind ("khánh thành", "tổng kết") needs the organising verb, or its organiser, right before it.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent
from kg.extract.dates import DateMention
from kg.extract.events import NEAR, OCCASIONS, Anchor, Events, Found
from kg.extract.occasion_words import is_to_come, read_type
from kg.extract.schedules import Schedule
from kg.extract.told import LASTING, Told, is_elsewhen, kind_of
from kg.text.dates import PartialDate, is_valid, is_year

_ADJACENT: Final = 2
_NEXT: Final = 3  # "Hội nghị dự kiến sẽ diễn ra"
_MAX_SPAN_TOKENS: Final = 40
_LEAD_SENTENCES: Final = 3
_NAME_TOKENS: Final = 16  # "Liên hoan Chèo toàn quốc năm 2025"
_DAY: Final = 5  # tokens of "5/1/2024"
_ADDRESS: Final = 4  # "phát biểu chào mừng"
_ADDRESSES: Final = ("phat-bieu", "du-va-phat-bieu", "ket-luan", "chi-dao")  # verbs that take a meeting
_ABOUT: Final = 3  # "họp báo về Lễ hội"
_FESTIVALS: Final = frozenset(("le-hoi", "ngay-hoi"))
_FRAMED: Final = 12  # tokens between "Lễ bế mạc" and the contest it closes


class Occasions:
    """Founds the occasions of one article."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._reading = events.reading
        self._agents = events.agents

    def find(self, anchors: list[Anchor]) -> list[Found]:
        """The occasions, in reading order; where no noun is organised or dated, the one that people speak at."""
        found: list[Found] = []
        told = Told(self._reading)
        previous: Anchor | None = None
        dated: dict[str, DateMention] = {}  # days of verbs that found nothing: "Sáng 5/1, hệ thống khai trương"
        grouped = -2  # the end of the last noun that stands for several: "các hội nghị, hội thảo"
        schedule = Schedule(self._events)
        for number, anchor in enumerate(anchors):
            if anchor.event_class not in OCCASIONS or not self._is_named(anchor):
                continue
            entry = schedule.read(anchor)
            if entry is not None:
                found.append(entry)
                continue
            if self._events.is_group(anchor) or anchor.start - grouped == 1:
                grouped = anchor.end
                continue
            framed = self._is_framed(previous, anchor)
            date = None if framed else self._events.date_near(anchor)
            if date is not None and self._does_other(anchor, date):
                date = None
            opened = self._opened(anchor, anchors[number + 1 : number + 2])
            earlier = told.find(anchor, date, anchor.bare or self._is_place(anchor))
            if earlier is not None and date is not None and is_elsewhen(earlier, anchor, date):
                previous = anchor  # what is told there is no part of either
            elif earlier is not None:
                self._refer_back(earlier, anchor, date, told)
            else:
                rule = "organised" if opened else self._founding_rule(anchor, date)
                if rule and anchor.sentence > _LEAD_SENTENCES and self._events.dates.is_old(date):
                    rule = ""
                if rule:
                    found.append(self._make(anchor, date or dated.get(anchor.concept.notation), rule))
                    told.keep(found[-1])
                    if anchor.bare:
                        self._add_organiser(found[-1], anchor)
                elif date is not None and self._events.is_dated_before(anchor):
                    dated[anchor.concept.notation] = date
            previous = anchor
        self._date_lasting(found)
        return found or self.spoken_at(anchors)

    def _date_lasting(self, found: list[Found]) -> None:
        """Gives contests and festivals their range of days, or where they have no day their year."""
        for event in found:
            if event.date is not None and event.date.last is not None:
                continue
            if kind_of(event.anchor) in ("contest", LASTING):
                event.date = self._days(event) or event.date or self._named_year(event)
            elif event.anchor.event_class == "meeting" and event.date is not None:
                event.date = self._from_day(event, event.date)

    def _opened(self, anchor: Anchor, following: list[Anchor]) -> bool:
        """Whether the verb opens or closes a contest or festival, named right after it, on a day or in the headline."""
        if not anchor.bare or anchor.concept.get("opens") != "true" or not following:
            return False
        held = following[0]
        if kind_of(held) not in ("contest", LASTING) or held.start - anchor.end > _ADJACENT:
            return False
        return anchor.start == 0 or self._events.is_dated_before(anchor)

    def _acted(self, anchor: Anchor) -> Agent | None:
        """The body that holds a meeting by a verb, on a day told before: "Sáng 5/3, Quốc hội thảo luận tại tổ"."""
        if not anchor.bare or anchor.event_class != "meeting" or self._events.is_work(anchor):
            return None
        return self._organiser_of(anchor) if self._events.is_dated_before(anchor) else None

    def _is_framed(self, previous: Anchor | None, anchor: Anchor) -> bool:
        """Whether an occasion is named only as what another opens, closes or makes known.

        "Lễ bế mạc, trao giải Liên hoan …", "họp báo giới thiệu Lễ hội …": the day is not its own.
        """
        if previous is None or previous.sentence != anchor.sentence or kind_of(anchor) == kind_of(previous):
            return False
        gap = anchor.start - previous.end
        if self._events.signal_before(anchor, "organizer", gap) is not None:  # "Đại hội đã tổ chức lễ ra quân"
            return False
        if kind_of(anchor) in ("contest", LASTING) and previous.event_class == "ceremony":
            return gap <= _FRAMED
        return not previous.bare and gap <= _ABOUT

    def _does_other(self, anchor: Anchor, date: DateMention) -> bool:
        """Whether the noun is subject of another verb, whose day it is: "Đại hội đã tổ chức lễ dâng hương sáng 5/1"."""
        index = self._reading.tokens.index_at(date.start)
        if self._events.follows_context(anchor.start, "during"):  # "trong khuôn khổ hội nghị, chiều 5/1 khai trương …"
            return "," in self._reading.tokens.words[anchor.end : index]
        if not self._events.is_context(anchor.end, "done") or self._reading.is_word(anchor.end, "takes-place"):
            return False
        if index >= anchor.end:
            return True
        trigger = self._reading.label(anchor.end + 1, "triggers")
        return trigger is not None and self._reading.label(trigger[0], "event-types") is not None

    def _is_named(self, anchor: Anchor) -> bool:
        """Whether a noun is no mere reason or addressee; a common one ("chương trình") needs the organising verb."""
        if not anchor.bare and (self._is_reason(anchor) or self._is_in_title(anchor)):
            return False
        if anchor.event_class == "contest" and self._reading.is_word(anchor.start - 1, "receives"):
            return False  # "đạt giải quốc tế"
        if anchor.concept.get("organisedOnly") != "true":
            return True
        organised = self._events.signal_before(anchor, "organizer", _ADJACENT)
        if organised is None or self._reading.hit_end(organised) != anchor.start:
            return False
        return self._events.date_near(anchor) is not None

    def _is_reason(self, anchor: Anchor) -> bool:
        """Whether the noun only says what for: "chào mừng Đại hội"; not with a day on which it takes place."""
        if not self._events.follows_context(anchor.start, "feast") or self._is_spoken_to(anchor):
            return False
        return self._events.date_held(anchor) is None

    def _is_in_title(self, anchor: Anchor) -> bool:
        """Whether the noun is of a document's title: "Nghị quyết Đại hội XIII", "Kết luận (số 5-KL/TW) Hội nghị …"."""
        before = self._reading.before(anchor.start)
        if before is not None:
            spoken = "triggers" in before.concepts and not self._reading.follows(before.start, "group")
            return "document-types" in before.concepts and not spoken
        end = anchor.start - 1 if self._reading.tokens.words[anchor.start - 1] == ")" else anchor.start
        return any(cited.end in (end, anchor.start) for cited in self._events.cited_within(end - NEAR, end))

    def _refer_back(self, earlier: Found, anchor: Anchor, date: DateMention | None, told: Told) -> None:
        """Joins a later noun to its event, which may take its day, or its month, from there."""
        earlier.mentions.append(anchor)
        if earlier.date is not None or date is None:
            return
        same = anchor.concept.notation == earlier.anchor.concept.notation and self._events.is_dated_before(anchor)
        if (date.first.day is not None and not anchor.bare) or same or self._organised_after(anchor, date):
            earlier.date = date
            told.keep(earlier)

    def _organised_after(self, anchor: Anchor, date: DateMention) -> bool:
        """Whether the month follows the organising verb: "Hội thi … do … tổ chức tháng 5/2025"."""
        index = self._reading.tokens.index_at(date.start)
        before = self._reading.before(index)
        if anchor.bare or before is None or index <= anchor.start:
            return False
        trigger = self._reading.label(before.start, "triggers")
        organised = trigger is not None and "organizer" in trigger[1].props.get("signals", ())
        return organised or self._reading.is_word(before.start, "takes-place")

    def _from_day(self, event: Found, day: DateMention) -> DateMention:
        """The range that another mention gives a meeting from its day on: "Đại hội diễn ra trong hai ngày 17-18/10"."""
        for anchor in event.mentions[1:]:
            held = self._events.date_held(anchor)
            if held is not None and held.last is not None and _is_same_day(held.first, day.first):
                first = PartialDate(day.first.year or held.first.year, day.first.month, day.first.day)
                return DateMention(held.start, held.end, first, held.last)
        return day

    def _days(self, event: Found) -> DateMention | None:
        """The range of days that any mention gives a contest or festival: "Liên hoan diễn ra từ ngày 27 đến 31/5"."""
        for anchor in event.mentions:
            date = self._events.date_held(anchor)
            if date is None or date.last is None:
                continue
            year = self._named_year(event) if date.first.year is None and date.last.year is None else None
            if year is None:
                return date
            first = PartialDate(year.first.year, date.first.month, date.first.day)
            return DateMention(date.start, date.end, first, date.last)
        return None

    def _named_year(self, event: Found) -> DateMention | None:
        """The year in the name of a contest, in any of its mentions: "Liên hoan Chèo toàn quốc - 2025"."""
        tokens = self._reading.tokens
        for anchor in event.mentions:
            end = min(anchor.end + _NAME_TOKENS, self._reading.sentences[anchor.sentence][1])
            for index in range(anchor.end, end):
                word = tokens.words[index]
                if word in ",/" or self._reading.is_word(index, "is"):
                    break
                if is_year(word) and index - anchor.end < _ADJACENT and anchor is not event.anchor:
                    break  # "cuộc thi năm 2025" may be the next one
                if is_year(word):
                    year = PartialDate(int(word))
                    first, last = tokens.span(index, index + 1)
                    return DateMention(first, last, year) if is_valid(year) else None
        return None

    def _founding_rule(self, anchor: Anchor, date: DateMention | None) -> str:
        """By which rule an anchor founds an event; empty where it does not."""
        near = date is not None and date.first.day is not None
        organised = self._events.signal_before(anchor, "organizer", _ADJACENT if anchor.bare else NEAR)
        if organised is not None and self._is_verb(organised):
            work = self._events.is_work_at(organised) or self._events.follows_context(organised, "permits")
            return "organised" if not work and (near or self._is_said_to_be(anchor, organised)) else ""
        if anchor.sentence > _LEAD_SENTENCES and self._events.follows_context(anchor.start, "some"):
            return ""
        if anchor.bare:
            return "organised" if near and self._acted(anchor) is not None else ""
        chaired = self._events.signal_before(anchor, "chair")
        if chaired is not None and self._is_verb(chaired):
            return "chaired"
        if self._events.takes_place(anchor) and not self._is_usual(anchor) and not self._events.is_work(anchor):
            return "takes-place" if near or not self._is_only_hoped(anchor) else ""
        if self._opens_attendance(anchor) or self._is_witnessed(anchor):
            return "attended"
        if self._events.follows_context(anchor.start, "aimed") or self._events.is_work(anchor):
            return ""
        told = (
            near
            and not self._reading.follows(anchor.start, "of")
            and (self._is_said_first(anchor) or self._is_attended(anchor))
        )
        return "dated" if told and not self._is_caption(anchor) else ""

    def _is_caption(self, anchor: Anchor) -> bool:
        """Whether a later sentence is followed by the credit of a photo, which may show another day."""
        end = self._reading.sentences[anchor.sentence][1]
        credit = self._reading.label(end, "boilerplate")
        return anchor.sentence > _LEAD_SENTENCES and credit is not None and credit[1].get("furniture") == "credit"

    def _is_verb(self, index: int) -> bool:
        """Whether the label at a token is no part of the name of a body: "ban điều hành", "Trưởng ban tổ chức"."""
        hit = self._reading.hit_at[index]
        named = hit is not None and (
            "organization-types" in hit.concepts or self._reading.is_word(hit.start, "organisers")
        )
        return hit is None or hit.start == index or not named

    def _is_only_hoped(self, anchor: Anchor) -> bool:
        """Whether a later sentence, without a day, speaks of what is to come or of the time when it is on.

        "tin rằng hội nghị sẽ nên việc", "trong ba ngày diễn ra kỳ thi"
        """
        start = self._reading.sentences[anchor.sentence][0]
        if anchor.sentence <= _LEAD_SENTENCES:
            return False
        if anchor.concept.notation in _FESTIVALS or not _FESTIVALS.isdisjoint(anchor.concept.broader):
            return True  # "lễ hội diễn ra trên địa bàn" are many
        return self._reading.follows(anchor.start, "takes-place") or self._reading.has_word(
            "future", start, anchor.end + _NEXT
        )

    def _is_said_to_be(self, anchor: Anchor, organised: int) -> bool:
        """Whether an undated occasion is reported: in the headline or lead, or with who organises it.

        "Đồng thời, tổ chức tập huấn" and "yêu cầu các xã tổ chức hội nghị" tell what is to be done.
        """
        start = self._reading.sentences[anchor.sentence][0]
        if self._events.has_context("unheld", start, organised) or self._is_usual(anchor):
            return False
        if self._reading.follows(organised, "about"):  # "sách về tổ chức lễ khai giảng"
            return False
        end = self._reading.hit_end(organised)
        if self._reading.tokens.words[end : end + 1] == [","] or self._events.is_work(anchor):  # "tổ chức, cá nhân"
            return False
        bodies = self._agents.between(start, organised, "org", "person")
        return bool(bodies) or anchor.sentence <= _LEAD_SENTENCES

    def _is_usual(self, anchor: Anchor) -> bool:
        start, end = self._reading.sentences[anchor.sentence]
        return self._events.has_context("usual", max(start, anchor.start - NEAR), min(end, anchor.end + NEAR))

    def _opens_attendance(self, anchor: Anchor) -> bool:
        """Whether "Dự" opens the sentence and governs the noun: who attended follows."""
        governs = self._events.signal_before(anchor, "attendee", _ADJACENT)
        return governs is not None and governs == self._reading.sentences[anchor.sentence][0]

    def _is_witnessed(self, anchor: Anchor) -> bool:
        """Whether somebody named is said to have attended it: "ông A đã chứng kiến lễ ký kết"."""
        governs = self._events.signal_before(anchor, "attendee", _ADJACENT)
        if governs is None or self._reading.hit_end(governs) != anchor.start:
            return False
        start = self._reading.sentences[anchor.sentence][0]
        people = self._agents.between(start, governs, "person")
        return bool(people) and 0 <= governs - people[-1].end <= _NEXT

    def _is_said_first(self, anchor: Anchor) -> bool:
        """Whether nothing but the date and place stands before the noun in its sentence, or it is in the lead."""
        start = self._reading.sentences[anchor.sentence][0]
        return anchor.start - start <= NEAR or anchor.sentence <= _LEAD_SENTENCES

    def _is_attended(self, anchor: Anchor) -> bool:
        return self._events.signal_before(anchor, "attendee") is not None or self._is_place(anchor)

    def _is_place(self, anchor: Anchor) -> bool:
        """Whether the noun stands after "tại": it is spoken of as known."""
        return anchor.start > 0 and self._reading.is_word(anchor.start - 1, "at")

    def _is_spoken_to(self, anchor: Anchor) -> bool:
        """Whether the noun is what somebody opens or closes with words: "phát biểu kết luận hội nghị"."""
        trigger = self._reading.before(anchor.start + 1)
        overlaps = trigger is not None and trigger.start < anchor.start and "triggers" in trigger.concepts
        if overlaps:
            return True
        verb = self._events.signal_before(anchor, "speaker", _ADDRESS)
        found = self._reading.label(verb, "triggers") if verb is not None else None
        return found is not None and found[0] >= anchor.start - 1 and found[1].notation.startswith(_ADDRESSES)

    def _make(self, anchor: Anchor, date: DateMention | None, rule: str) -> Found:
        reading = self._reading
        start, end = reading.sentences[anchor.sentence]
        event = Found(anchor, read_type(reading, anchor), date, rule=rule)
        event.mentions.append(anchor)
        event.planned = is_to_come(self._events, start, anchor.start, min(end, anchor.end + _NEXT))
        event.span = reading.tokens.span(anchor.start, min(end, anchor.end + _MAX_SPAN_TOKENS))
        return event

    def spoken_at(self, anchors: list[Anchor], classes: tuple[str, ...] = OCCASIONS) -> list[Found]:
        """The occasion people speak at where no noun is organised; its organiser and day may stand before."""
        occasions = [anchor for anchor in anchors if anchor.event_class in classes]
        for anchor in occasions:
            if anchor.bare or not (self._is_place(anchor) or self._is_spoken_to(anchor)):
                continue
            if self._is_in_title(anchor):
                continue
            if not self._is_scene(anchor) or self._is_past(self._events.date_near(anchor)):
                continue
            alike = (a for a in occasions if a.event_class == anchor.event_class and a.sentence <= _LEAD_SENTENCES)
            held = next((a for a in alike if a.bare and self._organiser_of(a) is not None), anchor)
            event = self._make(held, self._events.date_near(held), "spoken-at")
            event.anchor = anchor
            event.type = event.type if held is anchor else self._reading.tokens.quote(held.start, held.end)
            event.mentions = [a for a in occasions if a.event_class == anchor.event_class]
            event.span = self._reading.tokens.span(anchor.start, anchor.end)
            self._add_organiser(event, held)
            return [event]
        return []

    def _add_organiser(self, event: Found, anchor: Anchor) -> None:
        organiser = self._organiser_of(anchor)
        if organiser is not None:
            event.add("organizer", organiser, self._reading.tokens.span(organiser.start, organiser.end))

    def _is_past(self, date: DateMention | None) -> bool:
        """Whether only a month and its year are told: "Tại kỳ họp tháng 11/2022" explains the news."""
        return date is not None and date.first.day is None and date.first.year is not None

    def _is_scene(self, anchor: Anchor) -> bool:
        """Whether what follows or precedes is told from there: "Tại hội nghị, …", "phát biểu tại hội nghị"."""
        if anchor.concept.get("organisedOnly") == "true" or self._events.follows_context(anchor.start, "unheld"):
            return False  # "tại chương trình đào tạo" is no occasion, "cảm ơn Đại hội" no speech at one
        if self._events.signal_before(anchor, "speaker", _NEXT + 1) is not None:
            return True
        start = self._reading.sentences[anchor.sentence][0]
        if anchor.start - start > NEAR or self._agents.between(start, anchor.start - 1):
            return False
        at = anchor.start - 1  # what "tại" follows without a pause is a noun: "Luật thông qua tại kỳ họp này"
        return at <= start + 1 or self._reading.tokens.words[at - 1] in ",:;" or self._follows_day(at)

    def _follows_day(self, index: int) -> bool:
        """Whether a date ends right before a token: "Sáng 5/1 tại hội nghị"."""
        return self._events.dates.begins_within(max(index - _DAY, 0), index)

    def _organiser_of(self, anchor: Anchor) -> Agent | None:
        """The body right before a bare verb: "UBND huyện Bắc Hà tổng kết năm học"."""
        before = self._agents.between(max(anchor.start - NEAR, 0), anchor.start, "org")
        return before[-1] if before and 0 <= anchor.start - before[-1].end <= 1 else None


def _is_same_day(a: PartialDate, b: PartialDate) -> bool:
    """Whether two days are one, where one may leave its year out."""
    return (a.month, a.day) == (b.month, b.day) and None not in (a.day, b.day) and a.year in (None, b.year or a.year)
