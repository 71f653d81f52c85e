"""Instructions: who told whom to do what, and with which verb; one entry an addressee and sentence.

The verb has its giver before it ("đồng chí A yêu cầu …") or goes on from whoever spoke before ("Đồng thời, đề nghị
…"); those told stand right after it. Sentences without a subject carry the last instruction on in its paragraph, as do
lists after a colon, and sentences in which a body "phải", "cần" do something while the same person has the floor.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Final

from kg.extract.addressees import Parties, Told
from kg.extract.agents import Agent, Agents
from kg.extract.mentions import PlaceMention
from kg.extract.reading import Reading
from kg.record import Task
from kg.text.tokens import fold
from kg.vocabulary import Concept

_MAX_CARRIED: Final = 4  # sentences without subject after an instruction
_MAX_GROUP: Final = 14  # words of an unnamed group: "Lực lượng công an, quân sự, biên phòng phát huy …"
_MIN_TEXT: Final = 3  # words of a task that is told to nobody by name
_MAX_FLOOR: Final = 12  # sentences for which a speaker keeps the floor
_TO_NAMED: Final = ("giao", "chi-dao", "quan-triet", "don-doc", "chi-thi", "uy-quyen", "luu-y", "keu-goi")
_BY_ANYBODY: Final = ("de-nghi", "de-xuat", "yeu-cau")
_OF_MANY: Final = ("dai-bieu-quoc-hoi", "can-bo")
_DIRECTS: Final = "chi-dao"
_PROPOSAL: Final = "de-xuat"
_TEACHES: Final = "quan-triet"
_PROPOSALS: Final = ("de-nghi", "de-xuat")
_TOLD: Final = ("past", "alike")  # before its verb, a group has done something and is to do nothing
_HOLDS: Final = "giu-chuc"
_ITEM_MARKS: Final = {"-", "–", "+", "*", "•", "·"}
_PARTING: Final = {".", ",", ";", ")", "”", "…"}
_CLOSING: Final = {".", ";", "/", "…", "”", '"', "!"}


@dataclass(slots=True)
class _Floor:
    """The instruction in force: giver (None for unnamed leaders), those told, the verb, its line, and what goes on."""

    giver: str | None
    to: str | None
    force: str
    line: int
    listing: bool = False
    carried: int = 0
    age: int = 0


class Tasks:
    """Finds the instructions of one article."""

    def __init__(self, reading: Reading, agents: Agents, places: list[PlaceMention]) -> None:
        self._reading = reading
        self._agents = agents
        self._parties = Parties(reading, agents, places)
        self._verbs = reading.labels.get("instruction-forces")
        self._places = sorted(self._verbs)
        self._floor: _Floor | None = None
        self._speaker: str | None = None
        self._tasks: list[Task] = []

    def find(self) -> list[Task]:
        """Tasks in reading order."""
        if not self._verbs:
            return []
        telling = {self._reading.sentence_of[index] for index in self._verbs}
        for sentence, (start, end) in enumerate(self._reading.sentences):
            if self._reading.dead[start] or (self._floor is None and sentence not in telling):
                continue
            if sentence in telling and self._told(start, end):
                continue
            if self._floor is not None:
                self._follow(start, end)
        return self._tasks

    def _told(self, start: int, end: int) -> bool:
        """Adds the tasks of a sentence that tells somebody something; False where none does."""
        verbs = self._places[bisect_left(self._places, start) : bisect_left(self._places, end)]
        found = [(i, *self._verbs[i]) for i in verbs if i - 1 not in self._verbs]
        opened: list[tuple[int, int, Concept, str | None, Told]] = []
        stop = end
        inner = -1
        for index, after, concept in found:
            if index == inner:
                break
            previous = opened[-1][1] if opened else start
            if self._parties.names_unread(after, end) and not self._is_nominal(index, after, end):
                stop = index if opened and self._opens_again(index, previous) else end
                break  # told is somebody whose name is not understood
            if opened and not (self._opens_again(index, previous) and self._parties.told(after, end).names):
                continue
            given = self._read(start, index, after, end, concept)
            if given is None and opened:
                given = opened[-1][3], self._parties.told(after, end)
            if given is None:
                told = self._parties.told(after, end)
                inner = told.end if told.names else -1  # "…, ông kia đề nghị UBND tỉnh chỉ đạo các sở"
            if given is not None:
                opened.append((index, after, concept, *given))
        for position, (index, _, concept, giver, told) in enumerate(opened):
            last = opened[position + 1][0] if position + 1 < len(opened) else stop
            self._open(index, last, concept, giver, told)
        return bool(opened)

    def _opens_again(self, index: int, previous: int) -> bool:
        """Whether a second verb of one sentence gives another instruction: "…; giao Sở Y tế …"."""
        return index > previous and self._reading.tokens.words[index - 1] in (";", ",")

    def _read(self, start: int, index: int, after: int, end: int, concept: Concept) -> tuple[str | None, Told] | None:
        """The giver and those told of one verb; None where it instructs nobody."""
        if concept.get("weak") == "true" or self._is_nominal(index, after, end):
            return None
        told = self._parties.told(after, end)
        if self._parties.is_context(after, "ought") or self._reading.tokens.words[end - 1] == "?":
            return None  # an opinion or a question
        if self._tells_nothing(told, after, end):
            return None
        if concept.notation in _TO_NAMED and not told.names and not told.group:
            return None
        if concept.notation in (_PROPOSAL, _TEACHES) and not told.names:
            return None  # proposed to nobody in particular, or upward: no instruction
        giver = self._parties.giver(start, index)
        if giver is not None and self._reading.follows(giver.start, "passive"):
            return None  # "đã được UBND tỉnh yêu cầu": told of
        if giver is not None and self._is_of_many(giver):
            return None
        if giver is not None:
            proposes = (
                giver.kind in ("org", "place") and concept.notation in _PROPOSALS and not (told.names or told.group)
            )
            return None if proposes or not giver.name or giver.name in told.names else (giver.name, told)
        speaker = self._speaking(start, index)
        if speaker is not None:
            return None if speaker.giver in told.names else (speaker.giver, told)
        if told.names and concept.notation in _BY_ANYBODY and self._is_unnamed(start):
            return None, told
        return None

    def _tells_nothing(self, told: Told, after: int, end: int) -> bool:
        """Whether what follows the verb is no task: an invitation, an office given, a judgement, a speech."""
        if self._parties.is_context(after, "speaker") or self._reading.is_word(told.end, "is"):
            return True  # "giao nhiệm vụ cho ông A là không đúng"
        if not told.names:
            return self._is_paired_with(after, end) or self._heads_speech(after, end)
        cut = self._reading.before(told.end)
        if cut is not None and "document-types" in cut.concepts:
            return True  # "Ban Chỉ đạo xây dựng Đề án | sắp xếp …": the rest of the name would be the task
        triggers = (self._reading.concept(i, "triggers") for i in range(after, told.end + 1))
        return any(found is not None and found.notation == _HOLDS for found in triggers)  # "phân công … giữ chức …"

    def _is_paired_with(self, after: int, end: int) -> bool:
        """Whether the verb shares its object with another: "yêu cầu và hy vọng"."""
        return after < end and self._reading.is_word(after, "and") and not self._reading.is_capital(after)

    def _heads_speech(self, after: int, end: int) -> bool:
        """Whether a colon leads to a sentence that names whoever speaks in it."""
        colon = after < end and self._reading.tokens.words[after] == ":"
        return colon and bool(self._agents.between(after, end, "person"))

    def _is_of_many(self, giver: Agent) -> bool:
        """Whether only a title that many hold gives it: "Đại biểu Quốc hội đề nghị"."""
        title = self._reading.concept(giver.start, "posts") if giver.kind == "office" else None
        return title is not None and title.notation in _OF_MANY and giver.name == title.label

    def _is_unnamed(self, start: int) -> bool:
        """Whether a sentence begins with unnamed leaders or an unnamed head."""
        return self._reading.is_word(start, "leaders") or self._parties.is_context(start, "chief")

    def _speaking(self, start: int, index: int) -> _Floor | None:
        """Who gives an instruction whose verb heads its sentence: whoever has the floor, or was told of just before.

        "Người đứng đầu chính quyền tỉnh" is the last person who gave one.
        """
        if self._agents.between(start, index, "person"):
            return None
        if self._speaker is not None and self._parties.is_context(start, "chief"):
            return _Floor(self._speaker, None, "", 0)
        if not self._parties.heads_clause(start, index):
            return None
        if self._floor is not None:
            return self._floor
        previous = self._reading.sentence_start(start - 1) if start else start
        if previous == start or not self._reading.same_line(previous, start):
            return None
        people = self._agents.between(previous, start, "person")
        named = [a for a in people if self._reading.concept(a.start, "posts") or self._is_honoured(a.start)]
        return _Floor(named[0].name, None, "", 0) if named else None

    def _is_honoured(self, index: int) -> bool:
        before = self._reading.before(index)
        return before is not None and "honorifics" in before.concepts

    def _is_nominal(self, index: int, after: int, end: int) -> bool:
        """Whether the verb is a noun or is told of: "theo yêu cầu", "được giao", "Chỉ thị số 06", "chỉ đạo của"."""
        reading, words = self._reading, self._reading.tokens.words
        before = reading.before(index)
        named = (
            before is not None and reading.is_capital(before.end - 1) and before.start > reading.sentence_start(index)
        )
        if before is not None and not named and self._is_noun_before(before.start):
            return True
        if self._reports(index) or self._is_paired(index):
            return True
        if after >= end or words[after] in _PARTING or self._parties.is_context(after, "noun-after"):
            return True
        if (
            index
            and words[index - 1] == ","
            and reading.is_word(after, "and")
            and not self._parties.is_context(after, "to")
        ):
            return True  # "mục tiêu, yêu cầu và lộ trình"
        if any(reading.is_word(after, word) for word in ("of", "number-mark", "passive")):
            return True  # "yêu cầu của", "yêu cầu được gặp": nobody else is told
        if reading.follows(index, "is"):
            return True  # "là yêu cầu bắt buộc"
        return reading.is_capital(index) and index > reading.sentence_start(index)

    def _is_noun_before(self, index: int) -> bool:
        """Whether a word before which the verb is a noun, or no instruction of its own, begins at a token."""
        return any(self._parties.is_context(index, word) for word in ("nominal", "twin", "must"))

    def _is_paired(self, index: int) -> bool:
        """Whether the verb is the second of two nouns: "mục tiêu, yêu cầu", "lãnh đạo, chỉ đạo"."""
        if not index or self._reading.tokens.words[index - 1] != ",":
            return False
        before = self._reading.before(index - 1)
        return before is not None and self._parties.is_context(before.start, "twin")

    def _reports(self, index: int) -> bool:
        """Whether the verb tells what had been done: "đã chỉ đạo", "đã giao"; "đã yêu cầu" still instructs."""
        if self._verbs[index][1].notation not in _TO_NAMED:
            return False
        if self._verbs[index][1].notation == _DIRECTS and self._reading.follows(index, "future"):
            return True  # "Chính phủ sẽ chỉ đạo các bộ"
        return self._parties.is_context(index - 1, "past") or self._parties.is_context(index, "past")

    def _open(self, index: int, last: int, concept: Concept, giver: str | None, told: Told) -> None:
        """Adds the tasks of one verb and gives its giver the floor."""
        reading = self._reading
        start = min(told.end if told.names else self._reading.hit_end(index), last - 1)
        start = max(start, self._verbs[index][0]) if start < last else index
        if told.names and start < last - 1 and (reading.tokens.words[start] == "," or reading.is_word(start, "and")):
            start += 1  # "Sở Y tế và các địa phương": the group stays in the task's text
            named = reading.is_capital(start) and not self._parties.is_group(reading.hit_end(start))
            if named or self._parties.names_unread(start, last):
                return
        names: list[str | None] = [*dict.fromkeys(told.names)] or [None]
        listing = reading.tokens.words[last - 1] == ":"
        self._speaker = giver or self._speaker
        self._floor = _Floor(
            giver, names[0] if len(names) == 1 else None, concept.label, reading.line_of[index], listing
        )
        if not listing or told.names:
            for name in names:
                self._add(giver, name, concept.label, start, last, "told")

    def _follow(self, start: int, end: int) -> None:
        """Adds the task of a sentence that goes on with the instruction in force, or ends that."""
        floor = self._floor
        if floor is None:
            return
        floor.age += 1
        words = self._reading.tokens.words
        marked = words[start] in _ITEM_MARKS or (words[start][0].isdigit() and words[min(start + 1, end - 1)] in ".)")
        if floor.listing and marked:
            self._item(floor, start, end)
        elif self._bound(floor, start, end):
            return
        elif (
            floor.line == self._reading.line_of[start]
            and floor.carried < _MAX_CARRIED
            and self._has_no_subject(start, end)
        ):
            floor.carried += 1
            own = self._parties.is_context(self._parties.skip(start, "adverb", end), "group")
            self._add(floor.giver, None if own else floor.to, floor.force, start, end, "carried-on")
        elif floor.age > _MAX_FLOOR or self._agents.between(start, start + 3, "person"):
            self._floor = None

    def _item(self, floor: _Floor, start: int, end: int) -> None:
        """A line of a list after a colon, told to whom it names first."""
        first = start + 1
        while first < end - 1 and self._reading.tokens.words[first] in _ITEM_MARKS | {".", ")"}:
            first += 1
        told = self._parties.told(first, end)
        names: list[str | None] = [*dict.fromkeys(told.names)] or [floor.to]
        for name in names:
            self._add(floor.giver, name, floor.force, told.end if told.names else first, end, "listed")

    def _bound(self, floor: _Floor, start: int, end: int) -> bool:
        """Adds the task of "Công an tỉnh phải …" or "Địa phương cần …" while its speaker has the floor."""
        parties = self._parties
        subject = parties.skip(start, "adverb", end)
        found = parties.at(subject)
        told = parties.told(subject, end)
        if found is not None and told.end < end and parties.is_context(told.end, "must") and found[0] != floor.giver:
            floor.to = found[0] if len(told.names) == 1 else None
            for name in dict.fromkeys(told.names):
                self._add(floor.giver, name, floor.force, told.end, end, "bound")
            return True
        if found is None and parties.is_context(subject, "back"):
            after = parties.context_end(subject)
            if parties.is_context(after, "must"):
                self._add(floor.giver, floor.to, floor.force, after, end, "bound")
                return True
        return False

    def _has_no_subject(self, start: int, end: int) -> bool:
        """Whether a sentence begins with a verb of doing, or with unnamed addressees who are to do something."""
        parties = self._parties
        first = parties.skip(start, "adverb", end)
        if end - first < 5:
            return False
        if self._is_predicate(first, end) or self._has_giver_speak(start, end):
            return False
        if any(parties.is_context(i, "speaker") for i in range(first, end)):
            return False
        if parties.is_context(first, "group"):
            group = range(first, min(first + _MAX_GROUP, end))
            does = next((i for i in group if self._does(i)), first)
            return does > first and not any(
                parties.is_context(i, told) for i in range(first + 1, does) for told in _TOLD
            )
        if self._does(first) or first not in self._verbs:
            return self._does(first)
        after = self._verbs[first][0]
        return not self._is_nominal(first, after, end) and not parties.names_unread(after, end)

    def _is_predicate(self, first: int, end: int) -> bool:
        """Whether the first clause says what something is: "Đẩy mạnh phân cấp là tinh thần của luật"."""
        words, hits = self._reading.tokens.words, self._reading.hit_at
        for index in range(first, end):
            if words[index] in _PARTING:
                return False
            hit = hits[index]
            if (hit is None or hit.start == index) and self._reading.is_word(index, "is"):
                return True
        return False

    def _has_giver_speak(self, start: int, end: int) -> bool:
        """Whether somebody else is named, or a clause tells of the giver: "Đánh giá cao kết quả, Thủ tướng khen …"."""
        floor, words = self._floor, self._reading.tokens.words
        for agent in self._agents.between(start + 1, end, "person", "office"):
            if floor is not None and agent.name != floor.giver and agent.kind == "person":
                return True
            if floor is not None and agent.name == floor.giver:
                before = self._reading.before(agent.start)
                head = before.start if before is not None and "honorifics" in before.concepts else agent.start
                if words[head - 1] == ",":
                    return True
        return False

    def _does(self, index: int) -> bool:
        """Whether a verb of doing or a word that binds begins at a token."""
        return self._parties.is_context(index, "doing") or self._parties.is_context(index, "must")

    def _add(self, giver: str | None, to: str | None, force: str, start: int, end: int, rule: str) -> None:
        """Appends one task over tokens, without closing signs."""
        tokens = self._reading.tokens
        end = self._unglued(start, min(end, self._reading.quote_end(start)))
        while end > start + 1 and tokens.words[end - 1] in _CLOSING | {",", ":"}:
            end -= 1
        if end - start < (_MIN_TEXT if to is None else _MIN_TEXT - 1):
            return  # "yêu cầu bảo mật": too little to be told to nobody
        status = "explicit" if rule == "told" else "resolved"
        task = Task(giver, to, force, tokens.quote(start, end), rule=rule, fact_status=status)
        task.spans.append(tokens.span(start, end))
        if not self._is_repeated(task):
            self._tasks.append(task)

    def _unglued(self, start: int, end: int) -> int:
        """Before a capital that hangs on the word before it, where a lost line end has joined two sentences."""
        tokens, reading = self._reading.tokens, self._reading
        for index in range(start + 1, end):
            hangs = reading.is_capital(index) and tokens.end_of(index - 1) == tokens.starts[index]
            if hangs and tokens.words[index - 1].isalpha() and tokens.words[index - 1].islower():
                return index
        return end

    def _is_repeated(self, task: Task) -> bool:
        """Whether the first task, of a headline, is told again with as many words or more: that one has both places."""
        first = self._tasks[0] if self._tasks else None
        if first is None or (first.from_, first.to, first.force) != (task.from_, task.to, task.force):
            return False
        if not fold(task.what).startswith(fold(first.what)):
            return False
        first.what = task.what
        first.spans = [*task.spans, *first.spans]
        return True
