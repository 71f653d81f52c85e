"""What the grammar finds before anything is resolved: mentions of places, bodies, posts and people, by token.

They are made by the hundred for an article and write their `__init__` out: compiled code runs it, where that of a
dataclass stays interpreted.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.gazetteer import Unit
from kg.vocabulary import Concept


@dataclass(slots=True, init=False)
class PlaceMention:
    """A level word, a name, or both: "huyện Krông Nô", bare "tỉnh", bare "Lào Cai".

    `units` are the candidates by name; `unit` the one settled on. A name in no gazetteer leaves both empty and stands
    in `name`. `printed` is the name as the article writes it; `bare` says that no type word stands before it.
    """

    start: int
    end: int
    level: str
    kind: str
    name: str = ""
    units: list[Unit] = field(default_factory=list)
    unit: Unit | None = None
    printed: str = ""
    bare: bool = False

    def __init__(
        self,
        start: int,
        end: int,
        level: str,
        kind: str,
        name: str = "",
        units: list[Unit] | None = None,
        unit: Unit | None = None,
        printed: str = "",
        bare: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.level = level
        self.kind = kind
        self.name = name
        self.units = [] if units is None else units
        self.unit = unit
        self.printed = printed
        self.bare = bare

    @property
    def full(self) -> str:
        """Type word and name, resolved; only the type word where the unit stays unknown."""
        if self.unit is not None:
            return self.unit.full
        return f"{self.kind} {self.name}".strip()


@dataclass(slots=True, eq=False, init=False)
class OrgMention:
    """A body as printed: head with its field, and what scopes it: a place, a parent body, or nothing yet.

    `fused` heads take the bare name of their unit ("Tỉnh ủy Lào Cai"); `joint` is the word that ties a parent
    ("của"), empty where the two stand side by side; `is_whole` says that no scope is to be sought.
    """

    start: int
    end: int
    head: str
    concept: Concept
    level: str | None = None
    place: PlaceMention | None = None
    parent: OrgMention | None = None
    fused: bool = False
    is_whole: bool = False
    open_field: bool = False
    joint: str = ""
    same_as: OrgMention | None = None
    unit: Unit | None = None
    name: str = ""
    status: str = "explicit"

    def __init__(
        self,
        start: int,
        end: int,
        head: str,
        concept: Concept,
        level: str | None = None,
        place: PlaceMention | None = None,
        parent: OrgMention | None = None,
        fused: bool = False,
        is_whole: bool = False,
        open_field: bool = False,
        joint: str = "",
        same_as: OrgMention | None = None,
        unit: Unit | None = None,
        name: str = "",
        status: str = "explicit",
    ) -> None:
        self.start = start
        self.end = end
        self.head = head
        self.concept = concept
        self.level = level
        self.place = place
        self.parent = parent
        self.fused = fused
        self.is_whole = is_whole
        self.open_field = open_field
        self.joint = joint
        self.same_as = same_as
        self.unit = unit
        self.name = name
        self.status = status

    @property
    def unit_path(self) -> str | None:
        """The scope from the smallest unit up, None where the body has none of its own or its owner's."""
        if self.unit is not None:
            return self.unit.path
        return self.parent.unit_path if self.parent is not None else None


@dataclass(slots=True, eq=False, init=False)
class PostMention:
    """A post title with its body. `start`..`end` covers title and body as printed.

    `served` is the post whose holder this one serves: "Thư ký Chủ nhiệm Ủy ban …".
    """

    start: int
    end: int
    concept: Concept
    title_end: int
    org: OrgMention | None = None
    tenure: str = "current"
    title: str = ""
    org_name: str | None = None
    served: PostMention | None = None
    status: str = "explicit"

    def __init__(
        self,
        start: int,
        end: int,
        concept: Concept,
        title_end: int,
        org: OrgMention | None = None,
        tenure: str = "current",
        title: str = "",
        org_name: str | None = None,
        served: PostMention | None = None,
        status: str = "explicit",
    ) -> None:
        self.start = start
        self.end = end
        self.concept = concept
        self.title_end = title_end
        self.org = org
        self.tenure = tenure
        self.title = title
        self.org_name = org_name
        self.served = served
        self.status = status


@dataclass(slots=True, eq=False, init=False)
class NameMention:
    """A person's name as printed; `full` is the whole name it stands for."""

    start: int
    end: int
    name: str
    full: str = ""
    posts: list[PostMention] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    rule: str = ""

    def __init__(
        self,
        start: int,
        end: int,
        name: str,
        full: str = "",
        posts: list[PostMention] | None = None,
        ranks: list[str] | None = None,
        rule: str = "",
    ) -> None:
        self.start = start
        self.end = end
        self.name = name
        self.full = full
        self.posts = [] if posts is None else posts
        self.ranks = [] if ranks is None else ranks
        self.rule = rule
