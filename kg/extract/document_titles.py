"""The titles of cited documents: a law's name, a plenum or congress, the years of a plan, the subject after "về"."""

from __future__ import annotations

import re
from typing import Final

from kg.extract.citations import Citation
from kg.extract.document_phrases import QUOTES, TitlePhrases
from kg.extract.issuers import CENTRAL_CODE, Issuers
from kg.extract.law_titles import LawTitles
from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading

_MAX_TITLE_TOKENS: Final = 40
_MIN_SUBJECT_TOKENS: Final = 5  # fewer words after "về" do not single a document out
_MAX_PLENUM_TOKENS: Final = 18
_ROMAN: Final = re.compile(r"[IVXL]+")
_TREATY: Final = "OfficialDocument"
_MIN_PARTIES_TOKENS: Final = 3
_MIN_ABBREVIATION: Final = 3
_INSIDE_TITLES: Final = {"not-a-person", "central"}  # "tư" is short for the centre only in capitals: "Đầu tư công"


class DocumentTitles:
    """Reads titles into citations of one article; `central` is how the ontology prints the Party's centre, `joint` the
    key of "và"."""

    def __init__(
        self,
        reading: Reading,
        orgs: dict[int, OrgMention],
        issuers: Issuers,
        laws: LawTitles,
        central: str,
        joint: str,
    ) -> None:
        self._reading = reading
        self._orgs = orgs
        self._issuers = issuers
        self._laws = laws
        self._central = central
        self._joint = joint
        self._phrases = TitlePhrases(reading, orgs)

    def read_law_title(self, citation: Citation) -> None:
        """A title that the ontology knows, or the words from a capital on, up to a function word, sign or other law."""
        reading, start = self._reading, citation.end
        last = min(start + _MAX_TITLE_TOKENS, reading.sentence_end(citation.start))
        known = self._laws.find(reading.tokens.keys, citation.start, last)
        capital = reading.is_capital(start) and not self._phrases.is_context(start, "amends")
        if not capital and (known is None or not reading.is_capital(citation.start)):
            return
        if known is None and not reading.is_capital(citation.start):
            return
        index = known[0] if known is not None else self._unknown_law_end(start, last)
        amended = reading.label(index, "document-contexts") if index < last else None
        if amended is not None and amended[1].notation == "amends":  # "Luật Đất đai sửa đổi"
            index = amended[0]
        if _TREATY in citation.concept.props["documentClass"] and index < last and reading.is_word(index, "about"):
            index = self._year_start(index + 1, self._phrases.find_end(self._phrases.skip_word(index), last))
        index = self._phrases.find_bracket_end(index, last) or index
        citation.end, citation.title = index, reading.tokens.quote(start, index)
        if known is not None and known[0] == index:
            citation.law = known[1]

    def _year_start(self, start: int, end: int) -> int:
        """Where the year begins that follows a title: "về Luật Biển năm 1982"; the end where none does."""
        reading = self._reading
        for index in range(start, end):
            if len(reading.tokens.words[index]) == 4 and reading.tokens.words[index].isdigit():
                return index - 1 if reading.is_word(index - 1, "year") else index
        return end

    def _unknown_law_end(self, start: int, last: int) -> int:
        reading, words = self._reading, self._reading.tokens.words
        index = start + 1
        if len(words[start]) >= _MIN_ABBREVIATION and words[start].isupper() and not reading.is_capital(index):
            return index  # "Luật BHXH quy định"
        while index < last and not self._ends_law_title(index, start, last):
            index += 1
        while index > start + 1 and (words[index - 1] == "," or reading.is_word(index - 1, "and")):
            index -= 1
        return index

    def _ends_law_title(self, index: int, start: int, last: int) -> bool:
        reading, words = self._reading, self._reading.tokens.words
        if reading.concept(index, "document-types") is not None and reading.is_capital(index):
            return True
        if words[index] == ",":
            return not self._is_short_member(index + 1, last)
        if reading.is_word(index, "and"):
            other = reading.label(index + 1, "document-types", "organization-types", "bodies")
            return other is not None or reading.tokens.keys[index] != self._joint
        if words[index][0].isdigit() or not (words[index][0].isalnum() or words[index] in "-–"):
            return True
        if words[index][0].islower() and self._phrases.is_context(index, "closing", "has"):
            return True
        small = reading.label(index, "function-words")
        if small is None or not words[index][0].islower() or small[1].notation in _INSIDE_TITLES:
            return False
        if (
            small[1].notation == "day"
            and small[0] == index + 1
            and reading.tokens.shape[index - 1 : index + 2] == "aaa"
        ):
            return reading.label(index + 1, "function-words") is not None  # "sáng tạo", not "sáng nay"
        halves = ("leaders", "stop") if reading.is_word(index - 2, "and") else ("leaders",)
        begun = len(halves) > 1 or index == start + 1
        return not (begun and small[1].notation in halves and reading.is_capital(index - 1))  # "và Đổi mới"

    def _is_short_member(self, index: int, last: int) -> bool:
        """Whether one or two small words stand between a comma and "và" or the end: "Luật Cán bộ, công chức"."""
        reading, words = self._reading, self._reading.tokens.words
        for end in range(index, min(index + 3, last)):
            if reading.label(end, "function-words", "triggers", "unit-types", "organization-types") is not None:
                return end > index and reading.is_word(end, "and")
            if not words[end][0].islower():
                return end > index and not words[end][0].isalnum()
        return False

    def read_period_title(self, citation: Citation) -> bool:
        """A plan or strategy named in mid-sentence with the years it covers: "Chiến lược phát triển … 2021-2030"."""
        reading, words = self._reading, self._reading.tokens.words
        start = citation.end
        if citation.start == reading.sentence_start(citation.start) or reading.is_capital(citation.start - 1):
            return False
        if not words[start][0].islower() or reading.label(start, "function-words", "triggers") is not None:
            return False
        end = self._phrases.find_end(start, min(start + _MAX_TITLE_TOKENS, reading.sentence_end(citation.start)))
        year = next((i for i in range(start, end) if words[i].isdigit() and words[i][:2] in ("19", "20")), None)
        if year is None or len(words[year]) != 4:
            return False
        for index in range(year, end):  # a joint word behind the years begins something else
            joint = words[index] == "," or reading.is_word(index, "and")
            if joint and not self._phrases.is_context(index + 1, "carrying-on"):
                end = index
                break
        citation.end, citation.title, citation.rule = end, reading.tokens.quote(start, end), "period-title"
        return True

    def read_parties(self, citation: Citation) -> bool:
        """The parties of an agreement: "Bản ghi nhớ giữa hai Sở Y tế", "Tuyên bố chung Việt Nam - Lào"."""
        reading, keys, start = self._reading, self._reading.tokens.keys, citation.end
        last = min(start + _MAX_TITLE_TOKENS, reading.sentence_end(citation.start))
        if self._phrases.is_context(start, "between"):
            first = self._phrases.skip_context(start)
            member = self._phrases.skip_word(first)
            if reading.is_word(first, "group") and not (reading.is_capital(member) and reading.is_capital(member + 1)):
                return False  # "quy chế phối hợp giữa các sở"
            end = self._phrases.find_end(start, last)
        else:
            end = start
            while end < last and (
                reading.is_capital(end) or (end > start and (keys[end] == "-" or reading.is_capital(end + 1)))
            ):
                end += 1
            if "-" not in keys[start : end - 1]:
                return False
        if end - start < _MIN_PARTIES_TOKENS:
            return False
        citation.end, citation.title = end, reading.tokens.quote(start, end)
        return True

    def is_cut(self, citation: Citation) -> bool:
        """Whether a title by which alone a document is known stops at a comma behind which its own words may go on."""
        reading, index = self._reading, citation.end + 1
        by_title = citation.rule == "titled" and citation.concept.get("takesTitle") != "true" and not citation.date
        if (
            not by_title
            or reading.tokens.words[citation.end : index] != [","]
            or reading.tokens.shape[index : index + 1] != "a"
        ):
            return False
        small = reading.label(index, "function-words", "triggers", "document-contexts", "instruction-forces")
        return small is None and index not in self._orgs

    def read_phrase(self, citation: Citation) -> bool:
        """Whatever phrase follows a type that is always named by one: "Đề cương Báo cáo tổng kết công tác …"."""
        start = citation.end
        end = self._phrases.find_end(start, self._reading.sentence_end(citation.start))
        if end == start or not self._reading.tokens.words[start][0].isalnum():
            return False
        citation.end, citation.title = end, self._reading.tokens.quote(start, end)
        return True

    def read_years(self, citation: Citation, last: int) -> None:
        """The bracket after a text named by its year alone: "Cương lĩnh 2011 (bổ sung, phát triển)"."""
        end = self._phrases.find_bracket_end(citation.end, last)
        if end is not None and citation.title is None:
            citation.title = self._reading.tokens.quote(citation.end + 1, end - 1)
            citation.end = end

    def read_plenum(self, citation: Citation) -> bool:
        """A plenum or congress right after the type, the name of what adopted it: "Nghị quyết Trung ương 7 khóa XI"."""
        reading, words = self._reading, self._reading.tokens.words
        index = citation.end
        last = min(index + _MAX_PLENUM_TOKENS, reading.sentence_end(citation.start))
        end = index
        number = reading.hit_end(index)
        if reading.is_word(index, "central") and number < last and words[number].isdigit():
            end = number + 1
            bracket = end + 1 < last and words[end] in ("(", ",")
            if reading.is_word(end + bracket, "term") and end + bracket + 1 < last:
                end = reading.hit_end(end + bracket) + 1
                end += end < last and words[end] == ")" and words[number + 1] == "("
            citation.title = f"{self._central} {words[number]}"
            term = reading.tokens.quote(number + 1, end) if end > number + 1 else ""
            citation.title += term if term.startswith(",") else f" {term}".rstrip()
            citation.issuer, citation.issuer_status = self._issuers.body_of_code(CENTRAL_CODE), "resolved"
        elif reading.label(index, "event-types") is not None and reading.is_capital(index):
            while end < last and not self._ends_plenum(end):
                org = self._orgs.get(end)
                end = org.end if org is not None and org.end <= last else end + 1
            body = next((o for i in range(index, end) if (o := self._orgs.get(i)) is not None and o.name), None)
            if body is not None:
                citation.issuer, citation.issuer_status = self._congress_of(body, index), "resolved"
            elif reading.has_word("central", index, end):
                citation.issuer, citation.issuer_status = self._issuers.body_of_code(CENTRAL_CODE), "resolved"
            if not any(w.isdigit() or _ROMAN.fullmatch(w) for w in words[index:end]) and body is None:
                return False
        if end > index:
            citation.end, citation.rule = end, "plenum"
            citation.title = name = citation.title or reading.tokens.quote(index, end)
            about = self._phrases.skip_word(end) if end < last and reading.is_word(end, "about") else end
            citation.also = name if self._read_quoted(citation, about) else None
        return end > index

    def _congress_of(self, body: OrgMention, start: int) -> str | None:
        """Whose congress it is: of "Đại hội Đảng bộ Bưu điện tỉnh" the Party's organisation within that body."""
        reading = self._reading
        for index in range(start + 2, body.start):  # behind "Đại hội"
            kind = reading.label(index, "organization-types")
            if kind is not None and kind[0] == body.start and not (body.name or "").startswith(kind[1].label):
                return f"{kind[1].label} {body.name}"
        return body.name

    def _read_quoted(self, citation: Citation, index: int) -> bool:
        """A name in quotation marks at a token, as the title: 'Nghị quyết Trung ương 4 "Một số vấn đề …"'."""
        start, closing = index + 1, self._phrases.quotes.get(index + 1)
        if closing is None or self._reading.tokens.words[index] not in QUOTES:
            return False
        if not self._reading.is_capital(start) and closing - start < _MIN_SUBJECT_TOKENS:
            return False
        citation.title, citation.end = self._reading.tokens.quote(start, closing), closing
        return True

    def _ends_plenum(self, index: int) -> bool:
        """Whether the name of a plenum or congress is over: at a sign (a bracketed term apart) or a small word."""
        reading, words = self._reading, self._reading.tokens.words
        if words[index - 1] == ")":
            return True
        if words[index] == "(" or words[index] == ")":
            return not (reading.is_word(index + 1, "term") or reading.is_word(max(index - 2, 0), "term"))
        if (
            words[index] in "-–"
            and words[index - 1].isdigit()
            and index + 1 < len(words)
            and words[index + 1].isdigit()
        ):
            return False
        if not words[index][0].isalnum() or reading.is_word(index, "about") or reading.is_word(index, "at"):
            return True
        if reading.is_word(index, "group"):
            return True
        if self._phrases.is_context(index, "closing", "parting", "adopts"):
            return True
        if reading.is_word(index, "and"):
            return reading.tokens.shape[index + 1 : index + 2] not in ("A", "0") or (
                reading.label(index + 1, "document-types") is not None
            )
        if words[index][0].isupper() or words[index][0].isdigit() or reading.is_word(index, "term"):
            return False
        following = reading.tokens.shape[index + 1 : index + 4]
        name = next((i for i, sign in enumerate(following) if sign != "a"), len(following))
        return following[name : name + 1] not in ("A", "0")

    def read_subject(self, citation: Citation, index: int, last: int) -> None:
        """The words after "về", or the quoted name right after the number."""
        reading, words = self._reading, self._reading.tokens.words
        if citation.title is not None or index >= last:
            return
        if reading.is_word(index, "about"):
            index = self._phrases.skip_word(index)
        elif words[index] not in QUOTES:
            return
        if index < last and words[index] in QUOTES:
            self._read_quoted(citation, index)
            return
        end = self._phrases.find_end(index, min(last, index + _MAX_TITLE_TOKENS))
        if end - index >= (
            2 if citation.number or _TREATY in citation.concept.props["documentClass"] else _MIN_SUBJECT_TOKENS
        ):
            citation.title, citation.end = reading.tokens.quote(index, end), end
