"""Who issued a cited document: the body named after "của" or before the verb, else the one that its code forces."""

from __future__ import annotations

from typing import Final

from kg.extract.citations import Citation
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.mentions import OrgMention, PostMention
from kg.extract.reading import Reading
from kg.vocabulary import Vocabulary

_MAX_SCOPE_TOKENS: Final = 8  # ", huyện Bắc Hà, tỉnh Lào Cai"


class Issuers:
    """Finds the issuers of one article's citations."""

    def __init__(
        self,
        reading: Reading,
        vocabulary: Vocabulary,
        orgs: dict[int, OrgMention],
        posts: dict[int, PostMention],
        jurisdiction: Jurisdiction,
    ) -> None:
        self._reading = reading
        self._vocabulary = vocabulary
        self._orgs = orgs
        self._posts = posts
        self._home = jurisdiction.units
        self._post_ends = {post.end for post in posts.values()}
        self._by_end: dict[int, OrgMention] = {}
        for org in orgs.values():
            if org.name:
                self._by_end.setdefault(org.end, org)

    def read(self, citation: Citation, index: int) -> int | None:
        """The token after "của" and the issuer it names, which the citation takes; None where none stands there."""
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

    def body_of_code(self, code: str) -> str | None:
        """The body or office that a code stands for; relative codes within the article's province."""
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
        for end in range(before.start, max(before.start - _MAX_SCOPE_TOKENS, 0), -1):
            org = self._by_end.get(end)
            if end in self._post_ends:  # who holds an office issues by the number's code: "Thủ tướng Chính phủ"
                return None
            if org is not None:
                return org.name
            if not self._is_scope(end - 1):
                return None
        return None

    def _is_scope(self, index: int) -> bool:
        """Whether a token may stand between a body and its verb: an adverb, or its larger unit: ", tỉnh Lào Cai"."""
        reading = self._reading
        placed = reading.tokens.words[index] == "," or reading.is_capital(index)
        return placed or reading.concept(index, "unit-types", "function-words") is not None

    def force(self, citation: Citation) -> None:
        """The issuer that the number's code, or the type of a law, forces where the text names none."""
        if citation.issuer is not None:
            return
        subject = self._subject_of(citation.start)
        if subject is not None:
            citation.issuer = subject
            return
        codes = citation.parsed.issuer_codes if citation.parsed is not None else ()
        citation.issuer = self.body_of_code(codes[0]) if codes else None
        citation.issuer_status = "resolved"

    def _skip_term(self, index: int) -> int:
        """Past "khóa XII" after a committee."""
        if self._reading.is_word(index, "term") and index + 1 < len(self._reading):
            return index + 2
        return index
