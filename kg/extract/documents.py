"""Documents that the article cites: by number, by number in words ("Chỉ thị số 06 của UBND tỉnh"), or by title.

The type is the word printed before the number, never the code ("Quy định số 66-QĐ/TW"). The issuer is the body the text
names after "của", else the one its code forces, relative codes within the article's jurisdiction (DOMAIN 1.5).
"""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, field

from kg.extract.context import Jurisdiction
from kg.extract.dates import DateMention
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.record import Document
from kg.text.document_numbers import DocumentNumber, NumberGrammar
from kg.text.tokens import fold
from kg.vocabulary import Concept, Vocabulary

NUMBER = re.compile(
    r"(?<![\w/.])\d{1,5}[a-zA-Z]?(?:\.\d{1,2})?(?:\s?/\s?(?:19|20)\d\d)?"
    r"(?:\s?[/–-]\s?[A-ZĐÐ][A-Za-zĐđÐ&.]*\d{0,2}(?![\w%]))+"
)
_BARE_NUMBER = re.compile(r"\d{1,5}[a-z]?(?:/(?:19|20)\d\d)?(?![\w/%.,-]*\d)")
_CODED = re.compile(r"[A-ZĐÐ]{2}|[/-][A-ZĐÐ]\w*-")
_MAX_TITLE_TOKENS = 40
_MAX_TYPE_TOKENS = 5
_MIN_SUBJECT_TOKENS = 5  # fewer words after "về" do not single a document out
_MAX_PLENUM_TOKENS = 18
_CENTRAL_CODE = "TW"
_ROMAN = re.compile(r"[IVXL]+")
_QUOTES = {"“", '"', "«"}


@dataclass(slots=True)
class Citation:
    """One place where a document is cited, before equal ones are joined."""

    start: int
    end: int
    type: str
    concept: Concept
    number: str | None = None
    parsed: DocumentNumber | None = None
    title: str | None = None
    date: str | None = None
    issuer: str | None = None
    issuer_status: str = "explicit"
    rule: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)


class Documents:
    """Finds citations in one article."""

    def __init__(
        self,
        reading: Reading,
        vocabulary: Vocabulary,
        grammar: NumberGrammar,
        dates: list[DateMention],
        orgs: dict[int, OrgMention],
        posts: dict[int, PostMention],
        jurisdiction: Jurisdiction,
    ) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._grammar = grammar
        self._dates = {mention.start: mention for mention in dates}
        self._orgs = orgs
        self._posts = posts
        self._home = jurisdiction.units

    def find(self) -> list[Citation]:
        """Citations in reading order."""
        citations = self._find_numbered()
        taken = [(c.start, c.end) for c in citations]
        for index, (label_end, concept) in sorted(self._reading.labels["document-types"].items()):
            if self._reading.dead[index] or any(start <= index < end for start, end in taken):
                continue
            citation = self._short_number(index, label_end, concept) or self._titled(index, label_end, concept)
            if citation is not None:
                citations.append(citation)
                taken.append((citation.start, citation.end))
        return sorted(citations, key=lambda c: c.start)

    def _find_numbered(self) -> list[Citation]:
        tokens = self._reading.tokens
        citations: list[Citation] = []
        for match in NUMBER.finditer(tokens.text):
            if not _CODED.search(match.group()):
                continue
            first = bisect.bisect_left(tokens.starts, match.start())
            end = bisect.bisect_left(tokens.starts, match.end())
            typed = self._type_before(first, citations)
            if typed is None or self._reading.dead[first]:
                continue
            start, concept, printed = typed
            number = re.sub(r"\s", "", match.group())
            citation = Citation(start, end, printed, concept, number, self._grammar.parse(number), rule="numbered")
            citations.append(citation)
            self._read_tail(citation)
            self._force_issuer(citation)
        return citations

    def _type_before(self, index: int, earlier: list[Citation]) -> tuple[int, Concept, str] | None:
        """The type word before a number, over "số"; in a list ("các Nghị quyết số 10, 11-NQ/TU") the last one's."""
        reading = self._reading
        back = index
        while back and (reading.is_word(back - 1, "number-mark") or reading.tokens.words[back - 1] == ":"):
            back -= 1
        for start in range(back - 1, max(back - _MAX_TYPE_TOKENS, 0) - 1, -1):
            found = reading.labels["document-types"].get(start)
            if found is not None and found[0] == back:
                return start, found[1], reading.tokens.quote(start, back)
        if earlier and 0 <= index - earlier[-1].end <= 3:
            gap = range(earlier[-1].end, back)
            if all(reading.tokens.words[i] == "," or reading.is_word(i, "and") for i in gap):
                return back, earlier[-1].concept, earlier[-1].type
        return self._type_of_code(index, back) if back < index else None

    def _type_of_code(self, index: int, back: int) -> tuple[int, Concept, str] | None:
        """ "số 06/CT-UBND" without a type word: the type that the code stands for."""
        tokens = self._reading.tokens
        match = NUMBER.match(tokens.text, tokens.starts[index])
        parsed = self._grammar.parse(re.sub(r"\s", "", match.group())) if match else None
        if parsed is None or parsed.type_code is None:
            return None
        for concept in self._vocabulary.iter_concepts("document-types"):
            if concept.get("typeCode") == parsed.type_code:
                return back, concept, concept.label
        return None

    def _short_number(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A type, perhaps "số", and bare digits: "Chỉ thị số 06 của UBND tỉnh", "Luật số 45"."""
        reading, tokens = self._reading, self._reading.tokens
        index, marked = end, False
        if reading.is_word(index, "number-mark"):
            index, marked = index + 1, True
        if index >= len(reading) or not reading.same_line(start, index) or not reading.is_capital(start):
            return None
        match = _BARE_NUMBER.match(tokens.text, tokens.starts[index])
        if match is None or not (marked or concept.get("takesTitle") != "true"):
            return None
        citation = Citation(start, index + 1, tokens.quote(start, end), concept, match.group(), rule="short-number")
        citation.parsed = self._grammar.parse(match.group())
        self._read_tail(citation)
        return citation if marked or citation.issuer is not None else None

    def _titled(self, start: int, end: int, concept: Concept) -> Citation | None:
        """A law or a congress's resolution by its title: "Luật Đất đai 2024", "Nghị quyết Đại hội XIII"."""
        reading = self._reading
        if not reading.is_capital(start) or end >= len(reading) or not reading.same_line(start, end):
            return None
        group = reading.before(start)
        grouped = group is not None and reading.is_word(group.start, "group")
        citation = Citation(start, end, reading.tokens.quote(start, end), concept, rule="titled")
        if concept.get("takesTitle") == "true":
            self._read_law_title(citation)
        elif not grouped:
            self._read_plenum(citation) or self._read_period_title(citation)
        self._read_tail(citation)
        return citation if citation.title is not None or (citation.date and concept.get("unique") == "true") else None

    def _read_law_title(self, citation: Citation) -> None:
        """The words from a capital on, up to a function word, a sign or another law."""
        reading, start = self._reading, citation.end
        if not reading.is_capital(start):
            return
        index = start + 1
        last = min(start + _MAX_TITLE_TOKENS, reading.sentence_end(citation.start))
        while index < last and not self._ends_law_title(index, last):
            index += 1
        if reading.tokens.words[index - 1] == ",":
            index -= 1
        citation.end, citation.title = index, reading.tokens.quote(start, index)

    def _ends_law_title(self, index: int, last: int) -> bool:
        reading, words = self._reading, self._reading.tokens.words
        if reading.concept(index, "document-types") is not None and reading.is_capital(index):
            return True
        if words[index] == ",":
            return not self._is_short_member(index + 1, last)
        if reading.is_word(index, "and"):
            return reading.label(index + 1, "document-types", "organization-types", "bodies") is not None
        if words[index][0].isdigit() or not (words[index][0].isalnum() or words[index] in "-–"):
            return True
        return reading.label(index, "function-words") is not None and words[index][0].islower()

    def _is_short_member(self, index: int, last: int) -> bool:
        """Whether one or two small words stand between a comma and "và" or the end: "Luật Cán bộ, công chức"."""
        reading, words = self._reading, self._reading.tokens.words
        for end in range(index, min(index + 3, last)):
            if reading.label(end, "function-words", "triggers", "unit-types", "organization-types") is not None:
                return end > index and reading.is_word(end, "and")
            if not words[end][0].islower():
                return end > index and not words[end][0].isalnum()
        return False

    def _read_period_title(self, citation: Citation) -> bool:
        """A plan or strategy named in mid-sentence with the years it covers: "Chiến lược phát triển … 2021-2030"."""
        reading, words = self._reading, self._reading.tokens.words
        start = citation.end
        if citation.start == reading.sentence_start(citation.start) or not words[start][0].islower():
            return False
        if reading.label(start, "function-words", "triggers") is not None:
            return False
        last = min(start + _MAX_TITLE_TOKENS // 2, reading.sentence_end(citation.start))
        end = start
        while end < last and words[end] not in ',;:.()“”"' and reading.labels["document-types"].get(end) is None:
            end += 1
        while end > start and reading.is_word(end - 1, "and"):
            end -= 1
        if not any(len(w) == 4 and w.isdigit() and w[:2] in ("19", "20") for w in words[start:end]):
            return False
        citation.end, citation.title, citation.rule = end, reading.tokens.quote(start, end), "period-title"
        return True

    def _read_plenum(self, citation: Citation) -> bool:
        """A plenum or congress right after the type, the name of what adopted it: "Nghị quyết Trung ương 7 khóa XI"."""
        reading, words = self._reading, self._reading.tokens.words
        index = citation.end
        last = min(index + _MAX_PLENUM_TOKENS, reading.sentence_end(citation.start))
        end = index
        if reading.is_word(index, "central") and index + 1 < last and words[index + 1].isdigit():
            end = index + 2
            if reading.is_word(end, "term") and end + 1 < last:
                end = reading.hit_end(end) + 1
            citation.title = f"{self._vocabulary.schemes['function-words']['central'].label} {words[index + 1]}"
            citation.title += f" {reading.tokens.quote(index + 2, end)}" if end > index + 2 else ""
            citation.issuer, citation.issuer_status = self._body_of_code(_CENTRAL_CODE), "resolved"
        elif reading.label(index, "event-types") is not None and reading.is_capital(index):
            while end < last and not self._ends_plenum(end):
                end += 1
            body = next((o for i in range(index, end) if (o := self._orgs.get(i)) is not None and o.name), None)
            if body is not None:
                citation.issuer, citation.issuer_status = body.name, "resolved"
            if not any(w.isdigit() or _ROMAN.fullmatch(w) for w in words[index:end]) and body is None:
                return False
        if end > index:
            citation.end = end
            citation.title = citation.title or reading.tokens.quote(index, end)
        return end > index

    def _ends_plenum(self, index: int) -> bool:
        """Whether the name of a plenum or congress is over: at a sign (a bracketed term apart) or a small word."""
        reading, words = self._reading, self._reading.tokens.words
        if words[index - 1] == ")":
            return True
        if words[index] == "(" or words[index] == ")":
            return not (reading.is_word(index + 1, "term") or reading.is_word(max(index - 2, 0), "term"))
        if not words[index][0].isalnum() or reading.is_word(index, "about"):
            return True
        if words[index][0].isupper() or words[index][0].isdigit() or reading.is_word(index, "term"):
            return False
        return not any(w[0].isupper() or w[0].isdigit() for w in words[index + 1 : index + 4])

    def _read_tail(self, citation: Citation) -> None:
        """Date, issuer and title after the number or title, in any order and each at most once."""
        reading, tokens = self._reading, self._reading.tokens
        index = citation.end
        last = reading.sentence_end(citation.start)
        while index < last:
            if tokens.words[index] == "," and index + 1 < last and tokens.starts[index + 1] in self._dates:
                index += 1
            step = self._read_date(citation, index) or self._read_issuer(citation, index)
            if step is None:
                break
            index = citation.end = step
        self._read_title(citation, index, last)

    def _read_date(self, citation: Citation, index: int) -> int | None:
        tokens = self._reading.tokens
        mention = self._dates.get(tokens.starts[index])
        if mention is not None and citation.date is None and mention.first.year is not None:
            citation.date = mention.first.isoformat()
            return bisect.bisect_left(tokens.starts, mention.end)
        if self._reading.is_word(index, "year") and index + 1 < len(tokens.words) and citation.date is None:
            year = tokens.words[index + 1]
            if len(year) == 4 and year.isdigit() and citation.number is None:
                citation.date = year
                return index + 2
        if citation.title is not None and citation.date is None and citation.number is None:
            year = tokens.words[index]
            if len(year) == 4 and year.isdigit() and year[:2] in ("19", "20"):
                citation.date = year
                return index + 1
        return None

    def _read_issuer(self, citation: Citation, index: int) -> int | None:
        reading = self._reading
        if citation.issuer is not None or not reading.is_word(index, "of"):
            return None
        start = reading.hit_end(index)
        post, org = self._posts.get(start), self._orgs.get(start)
        if post is not None and post.title:
            citation.issuer = post.title
            return post.end
        if org is not None and org.name:
            citation.issuer = org.name
            return self._skip_term(org.end)
        return None

    def _body_of_code(self, code: str) -> str | None:
        """The body or office that a code stands for; relative codes within the article's province (DOMAIN 1.5)."""
        concept = self._vocabulary.schemes.get("issuer-codes", {}).get(code)
        if concept is None:
            return None
        implied = concept.get("impliedBodyType")
        if implied is None:
            return concept.get("impliedBody")
        kind = self._vocabulary.schemes["organization-types"].get(implied)
        province = self._home.get("province")
        if kind is None or province is None:
            return None
        return f"{kind.label} {province.name if kind.get('impliedLevel') else province.full}"

    def _subject_of(self, start: int) -> str | None:
        """The body that a verb of issuing ties to the document after it: "UBND huyện ra Quyết định số …"."""
        reading = self._reading
        before = reading.before(start)
        if before is None or not reading.is_word(before.start, "issues"):
            return None
        return next((org.name for org in self._orgs.values() if 0 <= before.start - org.end <= 1 and org.name), None)

    def _force_issuer(self, citation: Citation) -> None:
        """The issuer that the number's code, or the type of a law, forces where the text names none."""
        if citation.issuer is not None:
            return
        subject = self._subject_of(citation.start)
        if subject is not None:
            citation.issuer = subject
            return
        codes = citation.parsed.issuer_codes if citation.parsed is not None else ()
        citation.issuer = self._body_of_code(codes[0]) if codes else None
        citation.issuer_status = "resolved"

    def _skip_term(self, index: int) -> int:
        """Past "khóa XII" after a committee."""
        if self._reading.is_word(index, "term") and index + 1 < len(self._reading):
            return index + 2
        return index

    def _read_title(self, citation: Citation, index: int, last: int) -> None:
        reading, words = self._reading, self._reading.tokens.words
        if citation.title is not None or index >= last:
            return
        if reading.is_word(index, "about"):
            index = reading.hit_end(index)
        elif words[index] not in _QUOTES:
            return
        if index < last and words[index] in _QUOTES:
            quote = next((q for q in reading.quotes if q[0] == index + 1), None)
            if quote is not None:
                citation.title, citation.end = reading.tokens.quote(*quote), quote[1]
            return
        end = index
        while end < min(last, index + _MAX_TITLE_TOKENS) and words[end] not in ",;.:()":
            if reading.is_word(end - 1, "and") and reading.labels["document-types"].get(end) is not None:
                break
            end += 1
        while end > index and reading.is_word(end - 1, "and"):
            end -= 1
        if end - index >= (2 if citation.number else _MIN_SUBJECT_TOKENS):
            citation.title, citation.end = reading.tokens.quote(index, end), end


def join_citations(citations: list[Citation], reading: Reading) -> list[Document]:
    """One document for all citations with the same type and number, or type and title; short numbers join full ones."""
    documents: dict[tuple[str, str], Document] = {}
    numbers: dict[tuple[str, str], tuple[str, str]] = {}
    for citation in sorted(citations, key=lambda c: c.rule == "short-number"):
        key = _key(citation)
        short = (key[0], citation.parsed.no) if citation.parsed is not None else key
        if citation.rule == "short-number":
            key = numbers.get(short, key)
        numbers.setdefault(short, key)
        document = documents.get(key)
        if document is None:
            document = documents[key] = Document(
                citation.type, citation.number, citation.title, code=citation.concept.notation, rule=citation.rule
            )
            document.issuer_status = citation.issuer_status
        document.title = document.title or citation.title
        document.date = document.date or citation.date
        if document.issuer is None or (document.issuer_status == "resolved" and citation.issuer_status == "explicit"):
            document.issuer = citation.issuer or document.issuer
            document.issuer_status = citation.issuer_status if citation.issuer else document.issuer_status
        document.spans.append(reading.tokens.span(citation.start, citation.end))
    return list(documents.values())


def _key(citation: Citation) -> tuple[str, str]:
    kind = fold(citation.type)
    if citation.number:
        return kind, re.sub(r"\s", "", citation.number).upper().replace("–", "-").replace("Ð", "Đ").lstrip("0")
    return kind, fold(citation.title or citation.date or "")
