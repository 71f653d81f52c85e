"""Who issues what a number or a body says, as a part of document keys: one name for one series of numbers.

Letters that stand for one body wherever they are printed (`CP`, `TTg`) give it by themselves; letters that several
bodies share (`TW`) are its name, since their documents are numbered in one series. `UBND` needs its place.
"""

from __future__ import annotations

from kg.resolve.organizations import Body
from kg.resolve.posts import Office
from kg.text.fold import make_code_segment, normalize_name
from kg.vocabulary import Vocabulary


class Issuers:
    """Central bodies and offices by the letters that stand for them in numbers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        bodies: dict[str, set[str]] = {}
        self._letters_of: dict[str, str] = {}
        self._outside_party: set[str] = set()
        for body in vocabulary.iter_concepts("bodies"):
            for code in body.props.get("issuerCode", ()):
                bodies.setdefault(normalize_name(code), set()).add(body.notation)
                self._letters_of.setdefault(body.notation, code)
                if body.get("bodyClass") not in (None, "PartyBody"):
                    self._outside_party.add(normalize_name(code))
        self._by_letters = {
            code: min(named) if len(named) == 1 else make_code_segment(code) for code, named in bodies.items()
        }
        for post in vocabulary.iter_concepts("posts"):
            if post.get("postKind") == "whole" and not post.get("foreign"):
                for label in post.labels:
                    self._by_letters.setdefault(normalize_name(label), post.notation)
        self._offices = {post.notation for post in vocabulary.iter_concepts("posts") if post.get("postKind") == "whole"}

    def of_letters(self, codes: tuple[str, ...]) -> str | None:
        """The issuer that letters give by themselves, joint ones in their order; None where they need a place."""
        if not codes or normalize_name(codes[0]) not in self._by_letters:
            return None
        return "-".join(self._by_letters.get(normalize_name(code)) or make_code_segment(code) for code in codes)

    def of_agent(self, body: Body | None, office: Office | None) -> str | None:
        """The issuer that a body or an office is: the chairman's documents are his committee's, a premier's his own."""
        if office is not None and office.code in self._offices:
            return office.code
        body = body or (office.body if office else None)
        if body is None:
            return None
        return self._by_letters.get(normalize_name(self._letters_of.get(body.code, ""))) or body.key

    def number_as_state(self, codes: tuple[str, ...]) -> bool:
        """Whether letters stand for a body outside the Party: the Youth Union numbers as the Party does."""
        return bool(codes) and normalize_name(codes[0]) in self._outside_party
