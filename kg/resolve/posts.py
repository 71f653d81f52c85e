"""Which post a title is: a title of the code list in a body (`pho-chu-tich-ubnd.p10-1991`), or its words in a body."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.keys import make_key
from kg.record import Org
from kg.resolve.organizations import Body, Organizations, load_organizations
from kg.text.fold import normalize_name
from kg.vocabulary import Concept, Vocabulary, load_vocabulary


@dataclass(frozen=True, slots=True)
class Office:
    """A canonical post. `label` is computed where title and body are known, otherwise empty."""

    key: str
    label: str = ""
    code: str = ""
    body: Body | None = None


class Posts:
    """Knows the titles of the code list."""

    def __init__(self, vocabulary: Vocabulary, organizations: Organizations) -> None:
        self._titles = vocabulary.schemes.get("posts", {})
        self._organizations = organizations
        self._codes = {
            normalize_name(label): concept.notation for concept in self._titles.values() for label in concept.labels
        }

    def find_code(self, title: str) -> str | None:
        """The notation of the longest known title with which some text begins, None where it begins with none."""
        words = normalize_name(title).split()
        for count in range(len(words), 0, -1):
            code = self._codes.get(" ".join(words[:count]))
            if code is not None:
                return code
        return None

    def find(self, title: str, code: str | None, body: Body | None, date: str | None) -> Office | None:
        """The post of a title in a body; None where no body is known and the title alone names no single post."""
        concept = self._titles.get(code) if code else None
        if body is None and concept is not None:
            body = self._find_implied(concept, date)
            if body is None and concept.get("postKind") == "whole" and not concept.get("foreign"):
                return Office(concept.notation, concept.label, concept.notation)
        if body is None:
            return None
        if concept is None:
            return Office(make_key("post", normalize_name(title), body.key), "", "", body)
        whole = normalize_name(title) in {normalize_name(label) for label in concept.labels}
        label = concept.label if whole else _make_label(concept, body)
        return Office(f"{concept.notation}-{body.key}", label, concept.notation, body)

    def _find_implied(self, concept: Concept, date: str | None) -> Body | None:
        """The central body that a title gives by itself: Thủ tướng Chính phủ gives Chính phủ."""
        name = concept.get("impliedBody")
        body = self._organizations.find(Org(name), date) if name else None
        return body if body and body.known else None


def _make_label(concept: Concept, body: Body) -> str:
    """The title with its body; where it holds the body, with the unit: "Tỉnh ủy viên Lào Cai"; empty: body unknown."""
    if body.unit is not None and body.label and concept.get("impliedBodyType") == body.type_code:
        return f"{concept.label} {body.unit.bare}"
    return join_title(concept.label, body.label) if body.label else ""


def join_title(title: str, body: str) -> str:
    """A title with its body, their shared words once.

    >>> join_title("Giám đốc Công an", "Công an tỉnh Lào Cai")
    'Giám đốc Công an tỉnh Lào Cai'
    """
    words, name = title.split(), body.split()
    for shared in range(min(len(words), len(name)), 0, -1):
        if normalize_name(" ".join(words[-shared:])) == normalize_name(" ".join(name[:shared])):
            return " ".join([*words, *name[shared:]])
    return f"{title} {body}"


@cache
def load_posts() -> Posts:
    """The titles of the shipped ontology; read once a process."""
    return Posts(load_vocabulary(), load_organizations())
