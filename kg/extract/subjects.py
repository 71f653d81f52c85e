"""Who governs a verb of the scheme `triggers`: the agent or list of agents before it, or after it, in its sentence.

"Thay mặt UBND huyện, ông Tẩn A Sính phát biểu" has one subject; "Sở Y tế (Bộ Y tế) tổ chức" has not the body in
brackets; in "ông A chúc bà B mạnh khỏe, mong muốn …" the second verb has the subject of the first.
"""

from __future__ import annotations

from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.reading import Reading
from kg.vocabulary import Concept

_CONTEXTS: Final = "role-contexts"
_MAX_GAP: Final = 26  # tokens between a verb and the agent that governs it
_MAX_LEAD: Final = 40  # "Phát biểu bế mạc hội thi …, thay mặt …, đồng chí A"
_LIST_GAP: Final = 5
_BRACKET: Final = 4
_HEAD: Final = 2  # tokens before a verb that heads its sentence
_NEAR: Final = 3  # "cho gia đình ông A"
_OPENED: Final = 14  # tokens between the verb and "có": "Dự buổi gặp mặt … còn có"
_MAX_LINES: Final = 40  # those present, one a line
_MAX_ADVERB: Final = 3
_ASIDE: Final = 8  # tokens of "– Trưởng ban Chỉ đạo (BCĐ) cùng"
_GOVERNING: Final = ("object", "owner", "hears")
_ASKING: Final = {"de-nghi", "yeu-cau"}
_TITLES: Final = ("honorifics", "ranks", "academic-titles", "occupations", "posts")
_JOINTS: Final = {",", "-", "–", ";", "."}
_PAUSES: Final = {",", ")", "-", "–", "…"}
_ITEM_MARKS: Final = {"-", "–", "+", "*", "•", "·"}


class Subjects:
    """Finds the subjects of verbs in one article."""

    def __init__(self, reading: Reading, agents: Agents) -> None:
        self._reading = reading
        self._agents = agents

    def is_context(self, index: int, notation: str) -> bool:
        """Whether the role context of that notation begins at a token."""
        found = self._reading.label(index, _CONTEXTS)
        return found is not None and found[1].notation == notation

    def has_context(self, notation: str, start: int, end: int) -> bool:
        """Whether a role context of that notation begins at one of the tokens."""
        for index in range(start, end):
            found = self._reading.label(index, _CONTEXTS)
            if found is not None and found[1].notation == notation:
                return True
        return False

    def is_to_press(self, index: int) -> bool:
        """Whether the sentence says that it is told to the press: "ông A kể khi trao đổi với báo chí"."""
        return self.has_context("press", *self._reading.sentences[self._reading.sentence_of[index]])

    def _context_before(self, index: int, *notations: str) -> int | None:
        """Where the role context of one of the notations begins that ends right before a token, on its line."""
        reading = self._reading
        for start in range(index - 1, max(index - 1 - _MAX_ADVERB, -1), -1):
            found = reading.label(start, _CONTEXTS)
            if found is not None and found[0] == index and found[1].notation in notations:
                return start if reading.same_line(start, index) else None
        return None

    def is_noun(self, index: int) -> bool:
        """Whether a verb is used as a noun, or its subject suffers it: "nghe báo cáo", "được đánh giá cao".

        A capital after a comma or word makes a title of it: "thảo luận Đề án A; Báo cáo tổng kết".
        """
        reading, tokens = self._reading, self._reading.tokens
        if reading.is_capital(index) and index > reading.sentence_start(index) and reading.same_line(index - 1, index):
            before = tokens.words[index - 1]
            glued = tokens.end_of(index - 1) == tokens.starts[index]  # "xuất sắcĐến dự": a lost line break
            if before in (",", ";") or (before[0].isalnum() and not glued):
                return True
        return self._context_before(index, *_GOVERNING, "nominal", "by") is not None

    def before(self, index: int, kinds: tuple[str, ...]) -> list[Agent]:
        """The agents of the kinds that lead up to a verb within its sentence, nearest last.

        A body right before the verb that is not of the kinds takes the verb to itself.
        """
        inside = self._acting(self._reading.sentence_start(index), index)
        if not inside or (inside[-1].kind not in kinds and self.is_close(inside[-1].end, index)):
            return []
        found = [agent for agent in inside if agent.kind in kinds]
        if not found or index - found[-1].end > _MAX_GAP or self._is_apart(found[-1], index):
            return []
        return found

    def delegating(self, start: int, end: int) -> list[Agent]:
        """The bodies within tokens whose delegation comes: "Đoàn công tác của Bộ Y tế đến thăm …".

        Where somebody "dẫn đầu đoàn công tác của Bộ Y tế" it is he who comes.
        """
        found = []
        people = self._agents.between(start, end, "person")
        for agent in self._agents.between(start, people[0].start if people else end, "org"):
            owner = self._context_before(agent.start, "owner")
            first = agent.start if owner is None else owner  # "Đoàn công tác Bộ Y tế"
            if self._context_before(first, "delegation") is not None:
                found.append(agent)
        return found

    def _acting(self, start: int, end: int) -> list[Agent]:
        """The agents that lie within tokens and can be subjects: no owners, nor bodies listed after one."""
        found: list[Agent] = []
        last: Agent | None = None
        owns = False
        for agent in self._agents.between(start, end):
            if agent.end > end or (last is not None and agent.start < last.end):
                continue  # the owner in "Ban Thường vụ Tỉnh đoàn"
            if last is not None and self._agents.is_parent(agent, last):
                continue
            listed = last is not None and agent.kind == "org" and self._linked(last.end, agent.start, signs=True)
            first = self._titles_start(agent)
            behalf = self._reading.follows(first, "on-behalf")
            if behalf and last is not None and last not in found and first - last.end <= _NEAR:
                found.clear()  # "ông A cảm ơn ông B thay mặt Tỉnh ủy trao …": he does not hand it over
            owner = behalf or self._context_before(first, "owner") is not None
            owns = owner or (owns and listed) or self._is_led(agent)
            last = agent
            if not owns and self._acts(agent):
                found.append(agent)
        return found

    def _is_led(self, agent: Agent) -> bool:
        """Whether a body is listed after one whose leaders act: "lãnh đạo Tỉnh ủy, UBND tỉnh trao quà"."""
        words, led = self._reading.tokens.words, self._agents.led_ends
        return agent.kind == "org" and agent.start - 1 in led and words[agent.start - 1] in (",", "-", "–")

    def _is_apart(self, agent: Agent, index: int) -> bool:
        """Whether others than an agent are the subject: "Ban Tổ chức", "lãnh đạo các sở".

        Not where a comma or "cùng" joins them to the agent; a body's name before a comma ends another clause.
        """
        reading, end = self._reading, agent.end
        for start in range(end + 1, index):
            if reading.is_word(start, "organisers"):
                return True
            if reading.is_word(start, "leaders"):
                joined = reading.is_word(start - 1, "and") or (
                    agent.kind != "org" and reading.tokens.words[start - 1] in _JOINTS
                )
                return not joined and self._context_before(start, *_GOVERNING) is None and not reading.is_capital(start)
        return self._is_heard(end, index)

    def _is_heard(self, end: int, index: int) -> bool:
        """Whether somebody hears of what a verb of the same clause tells: "ông A nghe các sở báo cáo"."""
        reading = self._reading
        for start in range(index - 1, end - 1, -1):
            if reading.tokens.words[start] in _JOINTS or reading.is_word(start, "and"):
                return False
            if self.is_context(start, "hears"):
                return True
        return False

    def _acts(self, agent: Agent, after: int = -1) -> bool:
        """Whether an agent can be a subject: not what a preposition or another verb governs, nor set in brackets.

        The agent right `after` a phrase is governed by that: "dưới sự chủ trì của đồng chí A".
        """
        start = self._titles_start(agent)
        if start == after:
            return True
        if (agent.kind == "org" and self._is_bracketed(start)) or self._is_asked(start):
            return False
        return self._context_before(start, *_GOVERNING) is None

    def _is_asked(self, start: int) -> bool:
        """Whether an agent at a token is told or asked to do something: "đề nghị đồng chí A …", "giao ông B …"."""
        before = self._reading.before(start)
        if before is None:
            return False
        trigger = before.concepts.get("triggers")
        return "instruction-forces" in before.concepts or (trigger is not None and trigger.notation in _ASKING)

    def _is_bracketed(self, start: int) -> bool:
        """Whether a bracket opens before a body, a code may lie between: "Cục A (A05 - Bộ Công an)"."""
        words = self._reading.tokens.words
        for index in range(start - 1, max(start - 1 - _BRACKET, -1), -1):
            if words[index] == "(":
                return True
            if words[index] == ")":
                return False
        return False

    def _titles_start(self, agent: Agent) -> int:
        """Where the titles before an agent begin: "cho các đồng chí Thượng tá A"."""
        reading, start = self._reading, agent.start
        before = reading.before(start)
        while before is not None and any(scheme in before.concepts for scheme in _TITLES):
            start = before.start
            before = reading.before(start)
        return start

    def is_passive(self, agent: Agent) -> bool:
        """Whether "do" or "được" stands before an agent: the verb's object stands before that."""
        return self._context_before(self._titles_start(agent), "by") is not None

    def is_given_by(self, agents: list[Agent], index: int) -> bool:
        """Whether agents before a verb did it to somebody, or somebody else to them: "được Bộ Y tế, UBND tỉnh trao"."""
        start = self._titles_start(agents[0])
        before = self._agents.between(max(start - _MAX_GAP, 0), start)
        while before and before[-1].end == start - 1 and self._reading.tokens.words[start - 1] == ",":
            start = self._titles_start(before.pop())
        return self._context_before(start, "by") is not None or any(
            self.is_context(i, "by") for i in range(agents[-1].end, index)
        )

    def is_close(self, end: int, index: int) -> bool:
        """Whether nothing but adverbs and pauses stands between an agent's end and a verb."""
        words = self._reading.tokens.words
        while index > end:
            adverb = self._context_before(index, "adverb")
            if adverb is not None and adverb >= end:
                index = adverb
            elif words[index - 1] in _PAUSES:
                index -= 1
            else:
                return False
        return True

    def is_titled(self, index: int, agent: Agent) -> bool:
        """Whether nothing but titles stands between a word and an agent: "bị cáo, ông A"."""
        return self._titles_start(agent) - index <= 1

    def is_next_to(self, agent: Agent, index: int) -> bool:
        """Whether little, nobody else and no order stands between an agent and a verb: not "ông A giao sở chủ trì"."""
        if index - agent.end > _ASIDE or self._agents.between(agent.end, index):
            return False
        return all(self._reading.label(at, "instruction-forces") is None for at in range(agent.end, index))

    def is_nearest(self, agent: Agent, index: int) -> bool:
        """Whether nobody is named between an agent and a verb: not "ông A trao quyết định cho bà B nhận"."""
        return not self._agents.between(agent.end, index, "person")

    def goes_on(self, index: int) -> bool:
        """Whether a verb goes on with what a subject does: after a comma, a semicolon or "và", adverbs apart."""
        adverb = self._context_before(index, "adverb")
        while adverb is not None:
            index = adverb
            adverb = self._context_before(index, "adverb")
        start = self._reading.sentence_start(index)
        return index > start and (
            self._reading.tokens.words[index - 1] in (",", ";") or self._reading.is_word(index - 1, "and")
        )

    def opens_clause(self, index: int) -> bool:
        """Whether a verb stands at the head of its clause, adverbs apart: "…, phát biểu chỉ đạo, đồng chí A"."""
        if self.goes_on(index) or self._reading.is_capital(index):  # "phân quyềnPhát biểu": a lost line break
            return True
        start = self._reading.sentence_start(index)
        return index - start <= _HEAD and not self._agents.between(start, index, "org")

    def joined(self, agents: list[Agent], signs: bool) -> list[Agent]:
        """The last of the agents with those joined to it in a list; `signs`: not only by "và"."""
        chosen = agents[-1:]
        for agent in reversed(agents[:-1]):
            if not self._linked(agent.end, chosen[0].start, signs):
                break
            chosen.insert(0, agent)
        return chosen

    def _linked(self, end: int, start: int, signs: bool) -> bool:
        """Whether only list signs, joining words, titles or "phối hợp với" stand between two agents."""
        reading = self._reading
        if start - end > _LIST_GAP:
            return False
        joined = False
        index = end
        while index < start:
            hit = reading.hit_at[index]
            if reading.is_word(index, "and"):
                joined = True
            elif hit is None or not _links(hit.concepts):
                if not signs or reading.tokens.words[index] not in _JOINTS:
                    return False
                joined = True
            index += 1
        return joined or signs

    def after(self, index: int, kinds: tuple[str, ...], *, governed: bool = False) -> list[Agent]:
        """The first agent of the kinds after a verb that no other word governs: "Phát biểu …, thay mặt X, ông A".

        `governed`: the phrase itself may govern it, as "dưới sự chủ trì của" does.
        """
        end = self._reading.sentence_end(index - 1)
        for agent in self._agents.between(index, min(end, index + _MAX_LEAD)):
            if agent.kind in kinds and self._acts(agent, index if governed else -1):
                return [agent]
        return []

    def after_pause(self, index: int, kinds: tuple[str, ...]) -> list[Agent]:
        """The first agent after a verb, where a comma parts them: "Kết luận hội nghị, đồng chí A ghi nhận"."""
        found = self.after(index, kinds)
        if not found:
            return []
        start = self._titles_start(found[0])
        return found if start > index and self._reading.tokens.words[start - 1] in (",", ":") else []

    def joined_after(self, index: int, kinds: tuple[str, ...], *, pause: bool) -> list[Agent]:
        """The list of agents that begins with the first one after a verb; `pause`: a comma must part them."""
        first = self.after_pause(index, kinds) if pause else self.after(index, kinds)
        return self._listed_from(first, index, kinds)

    def _listed_from(self, chosen: list[Agent], index: int, kinds: tuple[str, ...]) -> list[Agent]:
        """An agent after a verb with those listed after it."""
        if chosen:
            for agent in self._agents.between(chosen[0].end, self._reading.sentence_end(index - 1)):
                if agent.kind not in kinds or not self._linked(chosen[-1].end, agent.start, signs=True):
                    break
                chosen.append(agent)
        return chosen

    def right_after(self, index: int, kinds: tuple[str, ...]) -> list[Agent]:
        """The agents listed right after a word, titles apart: "cho các đồng chí A, B"."""
        chosen = self._listed_from(self.after(index, kinds, governed=True), index, kinds)
        start = self._reading.sentence_start(index - 1)
        if len(chosen) > 1 and not self._agents.between(start, chosen[0].start, "person", "org"):
            chosen = chosen[:1]  # "Trao quyết định cho bà A, ông B chúc mừng …": the last one is the subject
        return chosen if chosen and self._titles_start(chosen[0]) - index <= _NEAR else []

    def ends_clause(self, index: int) -> bool:
        """Whether nothing but a pause or "và" follows a verb in its clause."""
        reading = self._reading
        if index >= reading.sentence_end(index - 1):
            return True
        return reading.tokens.words[index] in ".,;:)(-–" or reading.is_word(index, "and")

    def present(self, index: int, listed: bool) -> list[Agent]:
        """Those listed after a verb that "có" follows, or, where `listed`, right after it; the list may fill lines."""
        reading = self._reading
        end = self._list_end(index)
        people = [a for a in self._agents.between(index, end, "person") if self._acts(a, index)]
        if not people:
            return []
        opened = range(index, min(people[0].start, index + _OPENED))
        if not listed and not any(self.is_context(i, "there-is") for i in opened):
            return []
        return people if people[0].start - index <= _MAX_LEAD and not reading.dead[index] else []

    def companions(self, start: int, end: int) -> list[Agent]:
        """Those who came along: after "cùng đi có", not before that, where those stand with whom they came."""
        listed = self.is_context(end - 1, "there-is")
        for index in range(end, min(end + _OPENED, self._reading.sentence_end(start)) if not listed else end):
            if self.is_context(index, "there-is") or self._reading.is_word(index, "is"):
                end, listed = index + 1, True
                break
        return self.present(end, listed=True) if listed else []

    def _list_end(self, index: int) -> int:
        """Where the list after a verb ends: its sentence, or after a colon the lines that are items of a list."""
        reading = self._reading
        end = reading.sentence_end(index - 1)
        if reading.tokens.words[end - 1] != ":":
            return end
        line = reading.line_of[end - 1] + 1
        for start, stop in reading.lines[line : line + _MAX_LINES]:
            first = start + 1 if reading.tokens.words[start] in _ITEM_MARKS else start
            if not self._agents.between(first, first + _LIST_GAP, "person"):
                break
            end = stop
        return end


def _links(concepts: dict[str, Concept]) -> bool:
    """Whether a label may stand in a list of agents: a title, or a verb that joins organisers ("phối hợp với")."""
    trigger = concepts.get("triggers")
    if trigger is not None and trigger.notation == "phoi-hop-to-chuc":
        return True
    return any(scheme in concepts for scheme in _TITLES)
