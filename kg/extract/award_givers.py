"""Who gives an award: bodies and offices that confer, people who hand over, one list for givers named together.

The organisers of a contest are called by the contest's name, wherever the article gives it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.extract.agents import Agent, Agents
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.text.tokens import fold

_MAX_CONTEST_TOKENS: Final = 14
_QUOTES: Final = '“"'
_NAME_TAILS: Final = ("name-tail", "year", "ordinal")


class Givers:
    """Reads the givers of one article's awards."""

    def __init__(
        self, reading: Reading, agents: Agents, posts: Iterable[PostMention] = (), orgs: Iterable[OrgMention] = ()
    ) -> None:
        self._reading = reading
        self._agents = agents
        self._posts = [post for post in posts if post.title]
        self._post_at = {post.start: post for post in reversed(self._posts)}
        self._titles = {(post.start, post.end): post.title for post in self._posts}
        self._bodies = {org.start: org for org in orgs if org.name}
        self._contest: str | None = None

    def between(self, start: int, end: int) -> list[Agent]:
        """Agents, organisers and the words of the regime that lie within tokens, in reading order."""
        found, index = [], start
        while index < end:
            agent = self._at(index, end)
            if agent is not None:
                found.append(agent)
            index = agent.end if agent is not None else index + 1
        return found

    def _at(self, index: int, end: int) -> Agent | None:
        reading = self._reading
        agent = next((a for a in self._agents.between(index, index + 1) if a.end <= end), None)
        if reading.is_word(index, "organisers") and (agent is None or not self._is_standing(agent)):
            if agent is not None and self._names_contest(agent):
                return agent
            return None if self._is_in_number(index) else self._organisers(index)
        if agent is not None:
            return agent
        if reading.is_word(index, "regime") and reading.is_capital(index):
            stop, _ = reading.label(index, "function-words") or (index + 1, None)
            country = reading.label(stop, "countries")
            stop = country[0] if country is not None and reading.is_capital(stop) else stop
            return Agent(index, stop, reading.tokens.quote(index, stop), "org")
        return None

    def chain_to(self, start: int, end: int, gap: int) -> list[Agent]:
        """The givers listed last before a token, at most `gap` tokens from it."""
        inside = self.between(start, end)
        if not inside or end - inside[-1].end > gap:
            return []
        chain = [inside[-1]]
        for agent in reversed(inside[:-1]):
            if not self._listed(agent.end, chain[0].start) or self._is_owner(agent):
                break
            chain.insert(0, agent)
        first = chain[0].start
        led = first - 1 in self._agents.led_ends and self._listed(first - 1, first)
        return [] if led else chain  # "lãnh đạo Tỉnh ủy, UBND tỉnh trao …" is told of people

    def _is_owner(self, agent: Agent) -> bool:
        """ "lễ công bố quyết định của Bộ X, UBND tỉnh trao …": Bộ X gives nothing here."""
        return agent.start > 0 and self._reading.is_word(agent.start - 1, "of")

    def office_at(self, index: int) -> Agent | None:
        """The body or office that begins at a token, also one that the next name has been taken for its holder."""
        post = self._post_at.get(index)
        if post is not None:
            return Agent(index, post.end, post.title, "office")
        agent = next(iter(self._agents.between(index, index + 1, "org", "office")), None)
        return agent or self._at(index, index + 3)

    def body_at(self, index: int) -> Agent | None:
        """The body that begins at a token, also behind "lãnh đạo", where it acts through people without a name."""
        org = self._bodies.get(index)
        return Agent(index, org.end, org.name, "org") if org is not None and org.name else None

    def behalf_from(self, index: int) -> list[Agent]:
        """The bodies listed for whom another hands over: "thay mặt Tỉnh ủy, HĐND tỉnh, đồng chí A trao …"."""
        first = self.office_at(index)
        chain = [first] if first is not None else []
        while chain and chain[-1].kind == "org" and self._listed(chain[-1].end, chain[-1].end + 1):
            body = self.body_at(chain[-1].end + 1)
            if body is None or body.end >= len(self._reading) or not self._listed(body.end, body.end + 1):
                break  # "thay mặt Chính phủ, Bộ Y tế trao …" is told of the ministry
            chain.append(body)
        return chain

    def chain_from(self, start: int, end: int) -> list[Agent]:
        """The givers listed from a token on."""
        chain: list[Agent] = []
        edge = start
        for agent in self.between(start, end):
            if not self._listed(edge, agent.start) and not (not chain and agent.start - edge <= 1):
                break
            chain.append(agent)
            edge = agent.end
        return chain

    def _listed(self, start: int, end: int) -> bool:
        """Whether only list signs, joining words and forms of address stand between two givers."""
        reading = self._reading
        return all(
            reading.tokens.words[i] in ",-–"
            or reading.is_word(i, "and")
            or reading.label(i, "honorifics") is not None
            or (i > start and reading.label(i - 1, "honorifics", "function-words") is not None)
            for i in range(start, end)
        )

    def title(self, agent: Agent) -> str | None:
        """How a conferrer is called: the body or the title as stated; None for a person with a name."""
        if agent.kind == "office" and self._is_bare(agent):
            return None
        if agent.kind != "person":
            return agent.name
        return self._titles.get((agent.start, agent.end)) if agent.status == "resolved" else None

    def _is_bare(self, agent: Agent) -> bool:
        """Whether an office is named without its body, nobody knows which: "được Chủ tịch tặng thưởng"."""
        post = self._post_at.get(agent.start)
        return post is not None and post.org is None and post.concept.get("postKind") == "head-of"

    def _is_standing(self, agent: Agent) -> bool:
        """Whether a "Ban Tổ chức" is one of the Party ("Ban Tổ chức Tỉnh ủy") and not of a contest."""
        reading = self._reading
        stop, _ = reading.label(agent.start, "function-words") or (agent.start + 1, None)
        within = range(stop, agent.end)
        return any(reading.label(index, "organization-types", "bodies") is not None for index in within)

    def _names_contest(self, agent: Agent) -> bool:
        """Whether a body's own name holds that of its contest in small letters: "Ban tổ chức cuộc thi sáng tạo trẻ"."""
        stop, _ = self._reading.label(agent.start, "function-words") or (agent.start + 1, None)
        noun = self._reading.label(stop, "event-types")
        return noun is not None and noun[0] < agent.end and self._contest_end(stop) == stop

    def _is_in_number(self, index: int) -> bool:
        """Whether the letters belong to a document's number: "1106/QĐ-BTC"."""
        tokens = self._reading.tokens
        return index > 0 and tokens.words[index - 1] in ("-", "/") and tokens.end_of(index - 1) == tokens.starts[index]

    def _organisers(self, index: int) -> Agent:
        reading = self._reading
        stop, _ = reading.label(index, "function-words") or (index + 1, None)
        end = self._contest_end(stop)
        stated = reading.tokens.quote(stop, end) if end > stop else ""
        name = self._contest_name()
        if stated and not fold(name).startswith(fold(stated)):
            name = stated
        _, concept = reading.label(index, "function-words") or (0, None)
        head = concept.label if concept is not None else reading.tokens.quote(index, stop)
        return Agent(index, max(end, stop), f"{head} {name}".strip(), "org", "explicit" if end > stop else "resolved")

    def _contest_name(self) -> str:
        """The first prize or contest that the article names; empty where it names none."""
        if self._contest is None:
            labels = self._reading.labels
            starts = [*sorted(labels["award-forms"]), *sorted(labels["event-types"])]
            ends = ((start, self._contest_end(start)) for start in starts)
            self._contest = next((self._reading.tokens.quote(s, e) for s, e in ends if e > s), "")
        return self._contest

    def _is_contest(self, index: int) -> bool:
        noun = self._reading.label(index, "event-types")
        return noun is not None and noun[1].get("eventClass") == "contest"

    def _contest_end(self, start: int) -> int:
        """Where the name of a contest that begins at a token ends; `start` where none begins."""
        reading, words = self._reading, self._reading.tokens.words
        prize = reading.label(start, "award-forms")
        if prize is not None and prize[1].get("awardClass") == "contest-prize" and prize[0] - start >= 4:
            return prize[0]
        noun = reading.label(start, "event-types")
        if prize is not None or noun is None or not self._is_contest(start):
            return start
        end = noun[0]
        plain = next((i for i in range(end, end + 3) if i < len(words) and words[i] in _QUOTES), end)
        if all(words[i][0].islower() for i in range(end, plain)):
            end = plain  # "cuộc thi viết “…”"
        if end < len(words) and words[end] in _QUOTES:
            quote = reading.quote_at.get(end)
            return quote[1] + 1 if quote is not None else start
        if not reading.is_capital(end) or reading.label(end, "event-types") is not None:
            return start  # "trao giải Đại hội Thể thao"
        closed = False
        while end < min(len(words), start + _MAX_CONTEST_TOKENS) and reading.same_line(start, end):
            step = self._name_step(end)
            if step == end:
                break
            closed = reading.tokens.shape[step - 1] == "0" or any(reading.is_word(end, word) for word in _NAME_TAILS)
            end = step
        if not closed and reading.tokens.shape[end : end + 1] == "a" and reading.same_line(start, end):
            return self._small_end(start, end)
        return end

    def _small_end(self, start: int, end: int) -> int:
        """Where a contest's name ends that goes on in small letters: "cuộc thi sáng tạo thiếu niên lần thứ 13".

        That is `start` where a verb follows, which may begin anywhere among them.
        """
        reading, words = self._reading, self._reading.tokens.words
        last = min(len(words), start + _MAX_CONTEST_TOKENS)
        first = end
        while end < last and reading.tokens.shape[end] == "a" and reading.same_line(start, end):
            if reading.label(end, "function-words", "triggers", "event-types") is not None:
                break
            end += 1
        stop = end
        while stop < last and (step := self._name_step(stop)) > stop:
            stop = step
        closed = stop > end or end >= len(words) or not words[end][0].isalpha()
        return stop if closed or end == first else start

    def _name_step(self, index: int) -> int:
        """Past one more piece of a contest's name: a capital word, a number, "toàn quốc", "- 2025"."""
        reading, words = self._reading, self._reading.tokens.words
        if any(reading.is_word(index, word) for word in _NAME_TAILS):
            found = reading.label(index, "function-words")
            return found[0] if found is not None else index
        if words[index][0].isdigit() or (reading.is_capital(index) and reading.label(index, "triggers") is None):
            return index + 1
        following = words[index + 1] if index + 1 < len(words) else ""
        if words[index] in "-–" and following[:1].isdigit():
            return index + 2
        plain = words[index][0].isalpha() and reading.label(index, "function-words", "triggers", "event-types") is None
        return index + 1 if plain and reading.is_capital(index - 1) else index
