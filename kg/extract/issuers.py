"""Who issued a cited document: the body named after "của" or before the verb, else the one that its code forces."""

from __future__ import annotations

from typing import Final

from kg.extract.agents import is_ministry_of
from kg.extract.citations import Citation
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.gazetteer import Unit
from kg.text.tokens import fold
from kg.vocabulary import Concept, Vocabulary

_MAX_VERB_TOKENS: Final = 4
CENTRAL_CODE: Final = "TW"
_MAX_SCOPE_TOKENS: Final = 8  # ", huyện Bắc Hà, tỉnh Lào Cai"


class IssuerCodes:
    """The letters of issuers in numbers, however they are cased ("QĐ-Ttg"). Made once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._types = vocabulary.schemes["organization-types"]
        self._codes = {c.notation.casefold(): c for c in vocabulary.iter_concepts("issuer-codes")}

    def __contains__(self, code: str) -> bool:
        """Whether letters stand for an issuer."""
        return code.casefold() in self._codes

    def find_body(self, code: str, home: dict[str, Unit]) -> str | None:
        """The body or office that letters stand for; relative ones within the units that the article speaks from."""
        concept = self._codes.get(code.casefold())
        if concept is None or concept.get("impliedBodyType") is None:
            return concept.get("impliedBody") if concept is not None else None
        unit = home.get(concept.get("impliedLevel") or "province")
        kinds, owners = self._kinds(concept, "impliedBodyType"), self._kinds(concept, "impliedOwnerType")
        if unit is None or not kinds:
            return None
        if owners:  # an organ of a committee: "Ủy ban Kiểm tra Tỉnh ủy Lào Cai"
            owner = self._scope(owners, unit, strict=True)
            return f"{kinds[0].label} {owner}" if owner is not None else None
        return self._scope(kinds, unit, strict=concept.get("impliedLevel") is not None)

    def _kinds(self, concept: Concept, relation: str) -> list[Concept]:
        return [self._types[name] for name in concept.props.get(relation, ()) if name in self._types]

    def _scope(self, kinds: list[Concept], unit: Unit, strict: bool) -> str | None:
        """The body of the first kind that fits the unit; with `strict` none where no fused head has its type word."""
        fused = [kind for kind in kinds if kind.get("impliedLevel")]
        level = fold(unit.kind).split()[0]
        fitting = [kind for kind in fused if level in fold(kind.label).split()]
        if fused and not fitting and strict:  # a town is no district with a "Huyện ủy"
            return None
        kind = (fitting or kinds)[0]
        head = kind.get("headForm") or kind.label
        bare = kind in fused and (not unit.keeps_kind or fold(head).endswith(fold(unit.kind)))
        return f"{head} {unit.name if bare else unit.full}"


class Issuers:
    """Finds the issuers of one article's citations."""

    def __init__(
        self,
        reading: Reading,
        codes: IssuerCodes,
        orgs: dict[int, OrgMention],
        posts: dict[int, PostMention],
        jurisdiction: Jurisdiction,
    ) -> None:
        self._reading = reading
        self._codes = codes
        self._orgs = orgs
        self._posts = posts
        self._home = jurisdiction.units
        self._posts_by_end = {post.end: post for post in posts.values()}
        self._by_end: dict[int, OrgMention] = {}
        for org in orgs.values():
            if org.name:
                self._by_end.setdefault(org.end, org)

    def read(self, citation: Citation, index: int) -> int | None:
        """The token after "của" and the issuer it names, which the citation takes; None where none stands there."""
        reading = self._reading
        if citation.issuer is not None:
            return None
        owned = reading.is_word(index, "of")
        start = reading.hit_end(index) if owned else index + 1
        found = self._agent_at(start) or (self._centre_at(start) if owned else None)
        if found is None:
            return None
        issuer, end = found
        if not owned:  # "do Ban Thường vụ Tỉnh ủy ban hành"
            if not self._is_context(index, "by") or not reading.is_word(end, "issues"):
                return None
            end = reading.hit_end(end)
        citation.issuer = issuer
        return end

    def _agent_at(self, start: int) -> tuple[str, int] | None:
        """The office or body named at a token, and where it ends."""
        post, org = self._posts.get(start), self._orgs.get(start)
        if post is not None and post.title:
            return post.title, post.end
        if org is not None and org.name:
            return org.name, self._skip_term(org.end)
        return None

    def _centre_at(self, start: int) -> tuple[str, int] | None:
        """The Party's Central Committee, "Trung ương" for short or by its plenum, and where that ends."""
        reading = self._reading
        plenum = reading.label(start, "event-types") if reading.is_capital(start) else None
        places = range(start, plenum[0] + 1) if plenum is not None else range(start, start + 1)
        index = next((i for i in places if reading.is_word(i, "central")), None)
        centre = self.body_of_code(CENTRAL_CODE)
        if centre is None or index is None:
            return None
        found = reading.label(index, "function-words")
        end = found[0] if found is not None else index + 1
        if plenum is not None and reading.tokens.shape[end : end + 1] == "0":
            end += 1
        return centre, self._skip_term(end)

    def body_of_code(self, code: str) -> str | None:
        """The body or office that a code stands for; relative codes within the article's units."""
        return self._codes.find_body(code, self._home)

    def subject_of(self, start: int, concept: Concept, *, office: bool = False) -> str | None:
        """The body that a verb of issuing ties to the document after it: "UBND huyện ra Quyết định số …".

        Who holds an office issues by the letters of the number; where there are none (`office`) the office did, unless
        only a body as a whole can.
        """
        reading = self._reading
        verb = self._verb_before(start, collective=concept.get("collective") == "true")
        if verb is None:
            return self._source_of(start - 1) if reading.follows(start, "at") else None
        office = office and concept.get("collective") != "true"
        for end in range(verb, max(verb - _MAX_SCOPE_TOKENS, 0), -1):
            org = self._by_end.get(end)
            post = self._posts_by_end.get(end)
            if post is not None:
                return post.title or None if office else None
            if org is not None:
                return self._department_of(org) or org.name
            if reading.follows(end, "central") and self._is_centre(end):
                return self.body_of_code(CENTRAL_CODE)
            if not self._is_scope(end - 1):
                return None
        return None

    def _department_of(self, org: OrgMention) -> str | None:
        """The department whose ministry was named after it by a sign: "Cục Thú y, Bộ Nông nghiệp ra Công văn …"."""
        before = self._by_end.get(org.start - 1)
        if before is None or not is_ministry_of(self._reading, org.start, before.start, before.end):
            return None
        return before.name

    def _verb_before(self, start: int, *, collective: bool) -> int | None:
        """Where a verb of issuing begins that ends at a token, also within a longer label ("đã có Công văn")."""
        reading = self._reading
        if start == 0 or not reading.same_line(start - 1, start):
            return None
        for first in range(max(start - _MAX_VERB_TOKENS, 0), start):
            issues = reading.label(first, "function-words")
            if issues is not None and issues[0] == start and issues[1].notation == "issues":
                return first
            context = reading.label(first, "document-contexts")
            verbs = ("has", "adopts") if collective else ("has",)
            if context is not None and context[0] == start and context[1].notation in verbs:
                return first
        return None

    def _is_centre(self, end: int) -> bool:
        """Whether "Trung ương" before a token stands alone and not in a name: "năm 2018, Trung ương ban hành"."""
        reading, start = self._reading, end - 2
        if not reading.is_capital(start):
            return False
        return start == reading.sentence_start(start) or not reading.tokens.words[start - 1][0].isalnum()

    def _source_of(self, end: int) -> str | None:
        """The body whose word stands in the document behind "tại": "ý kiến chỉ đạo của UBND tỉnh tại Công văn số …"."""
        org = self._by_end.get(end) if end not in self._posts_by_end else None
        return org.name if org is not None and self._reading.follows(org.start, "of") else None

    def _is_context(self, index: int, notation: str) -> bool:
        found = self._reading.label(index, "document-contexts")
        return found is not None and found[1].notation == notation

    def _is_scope(self, index: int) -> bool:
        """Whether a token may stand between a body and its verb: an adverb, or its larger unit: ", tỉnh Lào Cai"."""
        reading = self._reading
        placed = reading.tokens.words[index] == "," or reading.is_capital(index)
        hit = reading.hit_at[index]
        adverb = hit is not None and any(concept.notation == "adverb" for concept in hit.concepts.values())
        word = reading.alone[index]
        small = word is not None and "function-words" in word  # also where a longer label covers it
        return placed or adverb or small or reading.concept(index, "unit-types", "function-words") is not None

    def force(self, citation: Citation, start: int) -> None:
        """The body before the verb of the row that begins at a token, else the one that the number's code forces."""
        if citation.issuer is not None:
            return
        code = self._code_of(citation)
        subject = self.subject_of(start, citation.concept, office=code is None)
        if subject is not None:
            citation.issuer = subject
            return
        citation.issuer = self.body_of_code(code) if code else None
        citation.issuer_status = "resolved"

    def _code_of(self, citation: Citation) -> str | None:
        """The letters of the issuer; in a letter's number also those that elsewhere are a type's: "516/TTr-P3"."""
        parsed = citation.parsed
        if parsed is None:
            return None
        letters = parsed.type_code
        if letters is not None and "letter" in citation.concept.props.get("numberStyle", ()) and letters in self._codes:
            return letters
        return parsed.issuer_codes[0] if parsed.issuer_codes else None

    def _skip_term(self, index: int) -> int:
        """Past "khóa XII" after a committee."""
        if self._reading.is_word(index, "term") and index + 1 < len(self._reading):
            return index + 2
        return index
