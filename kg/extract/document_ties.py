"""What citations tell of each other: an issuer printed for a row, a plan named by what it carries out, "này"."""

from __future__ import annotations

import bisect
from dataclasses import replace
from typing import Final

from kg.extract.citations import Citation
from kg.extract.document_rows import MAX_TYPE_TOKENS, NumberRows
from kg.extract.document_words import TypeWords, is_law
from kg.extract.issuers import Issuers
from kg.extract.reading import Reading
from kg.text.tokens import fold
from kg.vocabulary import Concept

_WORDS_TO_SMALL: Final = 4  # words of a title to a small one ("của", "và") that its short form leaves out
_MAX_GAP_TOKENS: Final = 3
_MAX_VERB_TOKENS: Final = 12
_PLAN: Final = "ke-hoach"


class DocumentTies:
    """Ties the citations of one article; `taken` are the tokens of their types and numbers."""

    def __init__(self, reading: Reading, rows: NumberRows, words: TypeWords, issuers: Issuers) -> None:
        self._reading = reading
        self._rows = rows
        self._words = words
        self._issuers = issuers

    def tie(self, citations: list[Citation], taken: set[int]) -> list[Citation]:
        """The citations in reading order, with those that others name and the places that take one up again."""
        self._share_issuers(citations)
        self._join_plenums(citations)
        self._join_congresses(citations)
        _join_abbreviated(citations)
        self._give_issuers(citations, taken)
        citations = sorted([*citations, *self._find_carrying_out(citations, taken)], key=lambda c: c.start)
        return sorted([*citations, *self._find_again(citations, taken)], key=lambda c: c.start)

    def _share_issuers(self, citations: list[Citation]) -> None:
        """The issuer printed after a row is that of all of it: "Nghị quyết số 18 và số 19 của Ban Chấp hành …"."""
        for number in range(len(citations) - 2, -1, -1):
            one, other = citations[number], citations[number + 1]
            if one.number is None or other.number is None or other.issuer is None or one.concept is not other.concept:
                continue
            codes = one.parsed.issuer_codes if one.parsed else ()
            alike = not codes or (other.parsed is not None and codes == other.parsed.issuer_codes)
            printed = one.issuer is not None and one.issuer_status == "explicit"
            near = 0 < other.start - one.end <= _MAX_GAP_TOKENS
            if alike and not printed and near and self._rows.is_row(one.end, other.start):
                repeated = self._reading.tokens.shape[other.start] != "0"  # said again, it may be another body's
                one.issuer, one.issuer_status = other.issuer, "resolved" if repeated else other.issuer_status

    def _join_congresses(self, citations: list[Citation]) -> None:
        """ "Nghị quyết Đại hội lần thứ V" is that of the only congress named in full with that number."""
        congresses = [c for c in citations if c.rule == "plenum"]
        for short in congresses if len(congresses) > 1 else ():
            if short.issuer is not None or short.title is None:
                continue
            words = fold(short.title).split()
            direct = not self._reading.has_word("ordinal", short.start, short.end)
            longer = {
                fold(other.title): other for other in congresses
                if other.title is not None and other.concept is short.concept
                and fold(other.type) == fold(short.type) and len(other.title) > len(short.title)
                and not (direct and other.issuer) and _is_within(words, fold(other.title).split())
            }  # fmt: skip
            if len(longer) == 1:
                [other] = longer.values()
                short.title, short.issuer, short.issuer_status = other.title, other.issuer, other.issuer_status

    def _join_plenums(self, citations: list[Citation]) -> None:
        """ "Nghị quyết Trung ương 4" is the one that the article cites as 'Nghị quyết Trung ương 4 (khóa XI) "…"'."""
        self._join_numbers([c for c in citations if c.rule == "plenum" and c.also is None])
        titled = {fold(c.title): c for c in citations if c.also is not None and c.title is not None}
        if len(titled) != 1:
            return
        [whole] = titled.values()
        name = fold(whole.also or "")
        for short in citations:
            alike = short.rule == "plenum" and short.title and short.concept is whole.concept
            if alike and f"{name} ".startswith(f"{fold(short.title or '')} "):
                short.title = whole.title

    def _join_numbers(self, plenums: list[Citation]) -> None:
        """ "Nghị quyết Hội nghị Trung ương 7" is that of "Hội nghị lần thứ 7 Ban Chấp hành Trung ương khóa XI"."""
        alike: dict[tuple[str, str], list[Citation]] = {}
        for citation in plenums if len(plenums) > 1 else ():
            number = next((word for word in fold(citation.title or "").split() if word.isdigit()), None)
            if number is not None and self._reading.has_word("central", citation.start, citation.end):
                alike.setdefault((citation.concept.notation, number), []).append(citation)
        for same in alike.values():
            whole = max(same, key=lambda citation: len(citation.title or ""))
            words = set(fold(whole.title or "").split())
            if not all(words.issuperset(fold(citation.title or "").split()) for citation in same):
                continue  # of two terms, nobody knows which
            for citation in same:
                citation.title, citation.issuer = whole.title, whole.issuer or citation.issuer

    def _give_issuers(self, citations: list[Citation], taken: set[int]) -> None:
        """Who is said to issue a type issued the headline's only one: "UBND huyện vừa ban hành Chỉ thị giao …"."""
        lacking: dict[str, list[Citation]] = {}
        for citation in citations:
            if citation.rule == "titled" and citation.concept.get("citedBySubject") == "true":
                lacking.setdefault(citation.concept.notation, []).append(citation)
        for citations_of in lacking.values():
            citation = citations_of[0]
            heading = citation.start == self._reading.sentence_start(citation.start)
            if len(citations_of) > 1 or citation.issuer is not None or not heading:
                continue
            for index, (_, concept) in self._reading.labels["document-types"].items():
                if concept is citation.concept and index not in taken:
                    subject = self._issuers.subject_of(index, concept)
                    if subject is not None:
                        citation.issuer, citation.issuer_status = subject, "resolved"
                        break

    def _find_carrying_out(self, citations: list[Citation], taken: set[int]) -> list[Citation]:
        """Documents named by the one that they carry out or amend: "Kế hoạch thực hiện Nghị quyết số …"."""
        found: list[Citation] = []
        for position, inner in enumerate(citations):
            verb = self._verb_before(inner.start)
            outer = self._type_before(verb) if verb is not None else None
            if verb is None or outer is None or outer[0] in taken:
                continue
            start, concept = outer
            end = self._laws_end(citations, position)
            citation = Citation(start, end, self._reading.tokens.quote(start, verb), concept, rule="carrying-out")
            citation.title = self._reading.tokens.quote(verb, end)
            citation.issuer = self._issuers.subject_of(start, concept)
            found.append(self._words.widen_draft(citation))
        return found

    def _laws_end(self, citations: list[Citation], position: int) -> int:
        """Where a list of laws ends that one law amends: "… một số điều của Luật A, Luật B và Luật C"."""
        reading, end = self._reading, citations[position].end
        for following in citations[position + 1 :]:
            joined = reading.tokens.words[end : end + 1] == [","] or reading.is_word(end, "and")
            if (
                following.start != end + 1
                or not joined
                or not (is_law(following.concept) and is_law(citations[position].concept))
            ):
                break
            end = following.end
        return end

    def _verb_before(self, end: int) -> int | None:
        """Where the verb that governs the document at a token begins, with a count of years: "tổng kết 10 năm …"."""
        reading = self._reading
        for start in range(max(end - _MAX_VERB_TOKENS, 0), end):
            found = reading.labels["document-contexts"].get(start)
            if found is not None and found[1].notation in ("acts-on", "amends") and found[0] == end:
                return start
        return None

    def _type_before(self, end: int) -> tuple[int, Concept] | None:
        """The type word that ends at a token, if it names one document and not what is yet to be written."""
        reading = self._reading
        types = reading.labels["document-types"]
        for start in range(max(end - MAX_TYPE_TOKENS, reading.sentence_start(end - 1)), end):
            found = types.get(start)
            if found is None or found[0] != end or self._words.is_grouped(start):
                continue
            opening = start == reading.sentence_start(start)
            small = found[1].get("citedBySubject") == "true" or found[1].notation == _PLAN
            if opening or self._words.is_planned(start) or not (small or reading.is_capital(start)):
                return None
            return start, found[1]
        return None

    def _find_again(self, citations: list[Citation], taken: set[int]) -> list[Citation]:
        """ "Nghị quyết này": the document of that type cited last before it."""
        found: list[Citation] = []
        by_type: dict[str, list[Citation]] = {}
        for citation in citations:
            by_type.setdefault(citation.concept.notation, []).append(citation)
        starts = {notation: [c.start for c in cited] for notation, cited in by_type.items()}
        for start, (end, concept) in self._reading.labels["document-types"].items():
            again = self._reading.label(end, "document-contexts")
            if start in taken or again is None or again[1].notation != "again" or self._words.is_grouped(start):
                continue
            before = bisect.bisect_left(starts.get(concept.notation, []), start)
            if before:
                found.append(replace(by_type[concept.notation][before - 1], start=start, end=again[0], spans=[]))
        return found


def _is_within(words: list[str], others: list[str]) -> bool:
    """Whether words stand in the same order among others."""
    rest = iter(others)
    return all(word in rest for word in words)


def _join_abbreviated(citations: list[Citation]) -> None:
    """ "Luật GTĐB" is the law whose title in the article has these letters, word by word; small words may lack one.

    A title that is no law's is the beginning of the only one that goes on: "Luật Sĩ quan".
    """
    laws = [c for c in citations if c.title is not None and c.number is None and is_law(c.concept)]
    short = [c for c in laws if c.title is not None and c.title.isupper() and c.title.isalpha()]
    for citation in short:
        for other in laws:
            words = (other.title or "").split()
            letters, short_title = "".join(word[0] for word in words).upper(), citation.title or ""
            told = len(letters) - len(short_title) <= len(words) // _WORDS_TO_SMALL and letters[:1] == short_title[0]
            if len(words) > 1 and other.concept is citation.concept and told and _is_within([*short_title], [*letters]):
                citation.title, citation.law = other.title, other.law
                break
    for citation in laws if len(laws) > 1 else ():
        if citation.law is not None:
            continue
        begun = f"{fold(citation.title or '')} "
        longer = {fold(c.title or ""): c for c in reversed(laws) if c.law is not None and c.concept is citation.concept}
        whole = [other for title, other in longer.items() if title.startswith(begun)]
        if len(whole) == 1:
            citation.title, citation.law = whole[0].title, whole[0].law
