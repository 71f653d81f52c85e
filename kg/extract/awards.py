"""Awards: the form, who confers it, who hands it over, who receives it, one row for each clause that says so.

"tặng" confers, "trao" hands over; "của X" after the form names the conferrer. Givers named together share one count and
are never split. Recipients stand after "cho" or, in the passive, before "được … tặng" (DOMAIN 4).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.agents import Agent, Agents
from kg.extract.reading import Reading
from kg.record import Award, Recipient
from kg.text.tokens import TOKEN, fold
from kg.vocabulary import Concept, Vocabulary

_CLAUSE_ENDS = {";", ".", "!", "?", "…"}
_MAX_FORM_TOKENS = 12


@dataclass(slots=True)
class _Clause:
    """Tokens of one clause and the award form in it."""

    start: int
    end: int
    form_start: int
    form_end: int
    form: str
    concept: Concept
    conferrers: list[Agent] = field(default_factory=list)
    presenter: Agent | None = None
    recipients: list[Recipient] = field(default_factory=list)


class Awards:
    """Finds the awards of one article."""

    def __init__(self, reading: Reading, agents: Agents, vocabulary: Vocabulary) -> None:
        self._reading = reading
        self._agents = agents
        self._kinds: dict[str, str] = {}
        for concept in vocabulary.iter_concepts("recipient-kinds"):
            for label in concept.labels:
                self._kinds.setdefault(fold(label), concept.notation)
        self._longest_kind = max((len(TOKEN.findall(k)) for k in self._kinds), default=1)

    def find(self) -> list[Award]:
        """Awards in reading order; the same conferral told twice (a caption and the text) is one."""
        clauses = [clause for hit in self._reading.hits if (clause := self._clause(hit.start)) is not None]
        return _join([self._award(clause) for clause in clauses])

    def _clause(self, index: int) -> _Clause | None:
        reading = self._reading
        found = reading.label(index, "award-forms")
        if found is None or reading.dead[index]:
            return None
        end, concept = found
        start, last = reading.sentences[reading.sentence_of[index]]
        for i in range(index - 1, start - 1, -1):
            if reading.tokens.words[i] in _CLAUSE_ENDS:
                start = i + 1
                break
        for i in range(end, last):
            if reading.tokens.words[i] in _CLAUSE_ENDS:
                last = i
                break
        clause = _Clause(start, last, index, end, "", concept)
        clause.form_end = self._form_end(clause)
        clause.form = self._form(clause)
        self._read_givers(clause)
        self._read_recipients(clause)
        return clause

    def _form_end(self, clause: _Clause) -> int:
        """The form's own name goes on over quotation marks and capitals: Kỷ niệm chương "Vì sự nghiệp …"."""
        reading, words = self._reading, self._reading.tokens.words
        index = clause.form_end
        if index < clause.end and words[index] in '“"':
            quote = next((q for q in reading.quotes if q[0] == index + 1), None)
            if quote is not None and quote[1] - index < _MAX_FORM_TOKENS:
                return quote[1] + 1
        return index

    def _form(self, clause: _Clause) -> str:
        quoted = self._reading.tokens.quote(clause.form_start, clause.form_end)
        return clause.concept.label if clause.form_end == self._label_end(clause) else quoted

    def _label_end(self, clause: _Clause) -> int:
        found = self._reading.label(clause.form_start, "award-forms")
        return found[0] if found is not None else clause.form_start

    def _read_givers(self, clause: _Clause) -> None:
        reading = self._reading
        after = clause.form_end
        if after < clause.end and reading.is_word(after, "of"):
            clause.conferrers = self._chain_from(reading.hit_end(after), clause.end)
        elif after < clause.end:
            clause.conferrers = [a for a in self._agents.between(after, after + 1) if a.kind in ("office", "org")]
        verb = self._verb_before(clause)
        if verb is None:
            return
        position, confers = verb
        givers = self._chain_to(position, clause.start)
        if confers and not clause.conferrers and all(agent.kind != "person" for agent in givers):
            clause.conferrers = givers
        elif givers and givers[-1].kind == "person" and not self._is_passive(givers[0].start):
            clause.presenter = givers[0]

    def _verb_before(self, clause: _Clause) -> tuple[int, bool] | None:
        """The verb of giving nearest before the form, and whether it confers rather than hands over."""
        reading = self._reading
        for index in range(clause.form_start - 1, clause.start - 1, -1):
            found = reading.label(index, "triggers")
            if found is not None and "presenter" in found[1].props.get("signals", ()):
                return index, True
            if reading.is_word(index, "confers"):
                return index, True
        return None

    def _is_passive(self, index: int) -> bool:
        return index > 0 and self._reading.is_word(index - 1, "passive")

    def _chain_to(self, index: int, start: int) -> list[Agent]:
        """The agents listed right before a token."""
        inside = [agent for agent in self._agents.between(start, index) if agent.end <= index]
        chain: list[Agent] = []
        edge = index
        for agent in reversed(inside):
            gap = edge - agent.end
            if gap > (3 if chain else 8) or (chain and not self._listed(agent.end, edge)):
                break
            chain.insert(0, agent)
            edge = agent.start
        return chain

    def _chain_from(self, index: int, end: int) -> list[Agent]:
        chain: list[Agent] = []
        edge = index
        for agent in self._agents.between(index, end):
            if agent.start - edge > (3 if chain else 1) or (chain and not self._listed(edge, agent.start)):
                break
            chain.append(agent)
            edge = agent.end
        return chain

    def _listed(self, start: int, end: int) -> bool:
        words = self._reading.tokens.words
        return all(words[i] == "," or self._reading.is_word(i, "and") for i in range(start, end))

    def _read_recipients(self, clause: _Clause) -> None:
        reading = self._reading
        for index in range(clause.form_end, clause.end):
            if reading.is_word(index, "for"):
                clause.recipients = self._recipients(reading.hit_end(index), clause.end)
                if clause.recipients:
                    return
        clause.recipients = self._recipients(clause.start, clause.form_start)

    def _recipients(self, start: int, end: int) -> list[Recipient]:
        """Counted kinds ("20 tập thể, 31 cá nhân"), named people and bodies, and kinds without a count."""
        reading, tokens = self._reading, self._reading.tokens
        found: list[Recipient] = []
        named = {agent.start: agent for agent in self._agents.between(start, end)}
        index = start
        while index < end:
            agent = named.get(index)
            kind_end, kind = self._kind_at(index + 1) if tokens.words[index].isdigit() else (index, None)
            if kind is not None:
                found.append(Recipient(kind, int(tokens.words[index]), None, [tokens.span(index, kind_end)]))
                index = kind_end
                continue
            index = agent.end if agent is not None else index + 1
        return found

    def _kind_at(self, index: int) -> tuple[int, str | None]:
        keys = self._reading.tokens.keys
        for length in range(min(self._longest_kind, len(keys) - index), 0, -1):
            kind = self._kinds.get(" ".join(keys[index : index + length]))
            if kind is not None:
                return index + length, kind
        return index, None

    def _award(self, clause: _Clause) -> Award:
        award = Award(
            clause.form,
            [agent.name for agent in clause.conferrers],
            clause.presenter.name if clause.presenter is not None else None,
            clause.recipients,
            clause.concept.notation,
            rule="clause",
        )
        award.spans.append(self._reading.tokens.span(clause.start, clause.end))
        return award


def _join(awards: list[Award]) -> list[Award]:
    return awards
