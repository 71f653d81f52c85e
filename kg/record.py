"""What one article states: the record, the public form in which facts are stored, compared and exchanged.

Slotted dataclasses, since thousands of items a second are made; pydantic validates them only where a record comes from
outside (`parse_record`). Field order is the JSON's key order. Spans are `(start, end)` code points of the article's NFC
text, end exclusive. `rule` names the rule that found an item, `confidence` (0..1) is how sure its main fact is and
`…_confidence` what it says beside, `fact_status` one of `explicit`, `resolved`, `inferred`, `implied`, `derived`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Annotated

from pydantic import Field, TypeAdapter

Span = tuple[int, int]


@dataclass(slots=True)
class Mention:
    """A span and what it denotes: `kind` is the list it belongs to, `ref` the item's name there."""

    start: int
    end: int
    kind: str
    ref: str


@dataclass(slots=True)
class Post:
    """One post of a person. `title` is whole and resolved; `code` is the post concept's notation, None if unlisted."""

    title: str
    org: str | None = None
    status: str = "current"
    code: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    status_confidence: float = 1.0


@dataclass(slots=True)
class Person:
    """A named human being, `name` without honorific, rank or degree; `ranks` are those printed with it."""

    name: str
    posts: list[Post] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Org:
    """A named body. `code` is its organisation-type notation, or that of a central body; `place` its scope from the
    smallest unit up ("huyện Krông Nô, tỉnh Đắk Nông"), None for central bodies and where nothing gives it."""

    name: str
    kind: str = "agency"
    code: str | None = None
    place: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Document:
    """An individual official document; `date` is ISO, possibly partial; `code` the document-type notation.

    `issuer` is a name from `orgs` or a post title; `issuer_status` tells whether the article says it (`explicit`) or
    its number and place force it (`resolved`)."""

    type: str
    number: str | None = None
    title: str | None = None
    issuer: str | None = None
    date: str | None = None
    code: str | None = None
    issuer_status: str = "explicit"
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    issuer_confidence: float = 1.0
    date_confidence: float = 1.0
    title_confidence: float = 1.0


@dataclass(slots=True)
class Initiative:
    """A named movement, campaign, programme, project or model; `kind` is the printed kind, `code` its notation."""

    name: str
    kind: str | None = None
    code: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Role:
    """A part that `agent` (a name from `persons` or `orgs`) plays in an event."""

    role: str
    agent: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Event:
    """Something that happened or is announced. `class_` is `class` in JSON; `date` ISO, partial or a range "a/b".

    `date_spans` hold the words that give the date and, where its year is inferred (`date_status`), the evidence for it.
    `code` is the event-type notation."""

    id: str
    type: str
    class_: Annotated[str, Field(alias="class")]
    date: str | None = None
    status: str = "held"
    place: str | None = None
    about: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    code: str | None = None
    date_status: str = "explicit"
    date_spans: list[Span] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    type_confidence: float = 1.0
    date_confidence: float = 1.0
    about_confidence: float = 1.0


@dataclass(slots=True)
class Recipient:
    """Who receives an award: a count of a kind, or one by name. A joint conferral's counts belong to the group."""

    kind: str
    count: int | None = None
    name: str | None = None
    spans: list[Span] = field(default_factory=list)
    confidence: float = 1.0


@dataclass(slots=True)
class Award:
    """One conferral: a form, its conferrers (joint where several), who handed it over, and the recipients.

    `code` is the award-form notation; `event` the id of the event at which it happened."""

    form: str
    conferrers: list[str] = field(default_factory=list)
    presenter: str | None = None
    recipients: list[Recipient] = field(default_factory=list)
    code: str | None = None
    event: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    presenter_confidence: float = 1.0


@dataclass(slots=True)
class Statistic:
    """A quantity. `value` is a plain decimal string, multiplied out, or "low..high"; `bound` is one of
    `exact`, `about`, `over`, `at_least`, `under`, `at_most`. `change` is `increase`, `decrease`, `plan-share` or
    `base-share`, `change_unit` `relative`, `points` or `absolute`, `base` against what: a year, or words."""

    value: str
    bound: str
    unit: str
    what: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    what_confidence: float = 1.0
    change: str | None = None
    change_unit: str | None = None
    base: str | None = None


@dataclass(slots=True)
class Task:
    """An instruction. `from_` is `from` in JSON; `to` a named body, person or place, None for groups or unstated.

    `role` is what the addressee is to do (`lead`, `coordinate`, …), `partners` the bodies and groups to do it with,
    `deadline` the day by which, ISO and possibly partial, on the words of `deadline_spans`."""

    from_: Annotated[str | None, Field(alias="from")]
    to: str | None
    force: str
    what: str
    event: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"
    what_confidence: float = 1.0
    role: str | None = None
    partners: list[str] = field(default_factory=list)
    deadline: str | None = None
    deadline_spans: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class Citation:
    """One way in which the article prints a document: `printed` as it stands, `document` the item's type and name."""

    printed: str
    document: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Period:
    """A stretch of years: `kind` is `stage`, `term` (of office) or `elapsed` ("5 năm thực hiện"), which has `years`.
    `start` and `end` are years; `of` are the documents and initiatives carried out in it, by name; `code` is the
    period-kind notation, `event` the id of the event that names it."""

    kind: str
    code: str
    start: str | None = None
    end: str | None = None
    years: int | None = None
    of: list[str] = field(default_factory=list)
    event: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Part:
    """A part that a group plays in an event, by the event's id."""

    role: str
    event: str


@dataclass(slots=True)
class Group:
    """Several who are not named ("các sở, ngành của tỉnh"); `of` are the bodies, by name, whose leaders they are."""

    name: str
    of: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Assessment:
    """What is found of somebody or something: `verdict` as printed, `about` whom by name or in words, `by` whom.

    `kind` is `rating`, `standard`, `decision` or `finding`, `polarity` `positive` or `negative`; `period` the year."""

    verdict: str
    kind: str
    about: list[str] = field(default_factory=list)
    by: str | None = None
    polarity: str = "positive"
    period: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class RoughFigure:
    """A quantity without a number: `low` is the least that an order of magnitude means, or "0" where there is none."""

    low: str
    bound: str
    unit: str
    what: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Photo:
    """A picture by its caption; one where the caption is printed twice. `shows` are persons, by name."""

    caption: str
    credit: str | None = None
    shows: list[str] = field(default_factory=list)
    event: str | None = None
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Norm:
    """A named standard, criterion, motto or theme; `kind` is the printed kind, `code` its notation."""

    name: str
    kind: str
    code: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Abbreviation:
    """A short form that the article itself explains: "an ninh trật tự (ANTT)"."""

    short: str
    full: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""
    confidence: float = 1.0
    fact_status: str = "explicit"


@dataclass(slots=True)
class Jurisdiction:
    """The unit an article speaks from: `place` from the smallest unit up; no spans where the outlet gives it."""

    place: str
    spans: list[Span] = field(default_factory=list)
    rule: str = ""


@dataclass(slots=True)
class Record:
    """All facts of one article. `sentences` and `silent_sentences` count its sentences and those without any fact."""

    id: str
    published: str | None = None
    persons: list[Person] = field(default_factory=list)
    orgs: list[Org] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    initiatives: list[Initiative] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    awards: list[Award] = field(default_factory=list)
    statistics: list[Statistic] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    periods: list[Period] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    assessments: list[Assessment] = field(default_factory=list)
    rough_figures: list[RoughFigure] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    norms: list[Norm] = field(default_factory=list)
    abbreviations: list[Abbreviation] = field(default_factory=list)
    jurisdiction: Jurisdiction | None = None
    sentences: int = 0
    silent_sentences: int = 0
    dropped: dict[str, int] = field(default_factory=dict)


FACT_LISTS = ("persons", "orgs", "documents", "initiatives", "events", "awards", "statistics", "tasks")
"""The lists of facts that are compared with an answer made by hand."""

FURTHER_LISTS = ("citations", "periods", "groups", "assessments", "rough_figures", "photos", "norms", "abbreviations")
"""The lists of what questions need beside them."""


@cache
def _adapter() -> TypeAdapter[Record]:
    return TypeAdapter(Record)


def record_to_json(record: Record) -> str:
    """One line of JSON in the public form: keys in field order, Vietnamese as it is."""
    return _adapter().dump_json(record, by_alias=True).decode("utf-8")


def parse_record(line: str) -> Record:
    """The record in one line of JSON; pydantic's `ValidationError` names each field at fault."""
    return _adapter().validate_json(line)
