"""What a record itself says for or against each of its facts: the signs that tell facts of one rule apart.

Signs are short fixed words ("no post", "role speaker"), few for each kind of fact and taken from the record alone, so
that whoever fits their weights reads the same ones. What each shifts stands in `kg/extract/rates.py`.
"""

from __future__ import annotations

from kg.record import Award, Document, Event, Org, Person, Post, Record, Role, Statistic, Task

Signs = list[str]


def find_post_bodies(record: Record) -> set[str]:
    """The names of the bodies at which somebody has a post."""
    bodies = set()
    for person in record.persons:
        for post in person.posts:
            if post.org is not None:
                bodies.add(post.org)
    return bodies


def sign_person(person: Person) -> Signs:
    """A person without any post, and one named more than once."""
    signs = [] if person.posts else ["no post"]
    if len(person.spans) > 1:
        signs.append("repeated")
    return signs


def sign_post(person: Person, post: Post) -> Signs:
    """A post without body, one stated more than once, one of three or more, one that was filled in."""
    signs = [] if post.org is not None else ["no body"]
    if len(post.spans) > 1:
        signs.append("repeated")
    if len(person.posts) > 2:
        signs.append("of many")
    if post.fact_status != "explicit":
        signs.append(post.fact_status)
    return signs


def sign_post_status(person: Person, post: Post) -> Signs:
    """The post's signs and the status."""
    signs = sign_post(person, post)
    signs.append(post.status)
    return signs


def sign_org(org: Org, post_bodies: set[str]) -> Signs:
    """A body of no place, one named three times or more, one at which somebody has a post, one that was filled in."""
    signs = [] if org.place is not None else ["no place"]
    if len(org.spans) > 2:
        signs.append("repeated")
    if org.name in post_bodies:
        signs.append("of a post")
    if org.fact_status != "explicit":
        signs.append(org.fact_status)
    return signs


def sign_event(event: Event, *, is_first: bool) -> Signs:
    """The class, how many take part where people come together, no date, something dealt with, the first event."""
    signs = _sign_occasion(event, is_first=is_first)
    if event.class_ != "personnel":
        roles = len(event.roles)
        signs.append("no role" if roles == 0 else "one role" if roles == 1 else "few roles" if roles < 4 else "roles")
    if event.about:
        signs.append("about")
    return signs


def sign_role(event: Event, role: Role, *, is_first: bool) -> Signs:
    """The role, and what is true of its event."""
    signs = _sign_occasion(event, is_first=is_first)
    signs.append(f"role {role.role}")
    if event.class_ != "personnel":
        roles = len(event.roles)
        signs.append("one role" if roles == 1 else "few roles" if roles < 5 else "roles")
    return signs


def sign_event_date(event: Event, *, is_first: bool) -> Signs:
    """Where the year comes from, and what is true of the event."""
    signs = _sign_occasion(event, is_first=is_first)
    signs.append(f"date {event.date_status}")
    return signs


def sign_about(event: Event, *, is_first: bool) -> Signs:
    """What is true of the event."""
    return _sign_occasion(event, is_first=is_first)


def _sign_occasion(event: Event, *, is_first: bool) -> Signs:
    signs = [f"class {event.class_}"]
    if event.date is None:
        signs.append("no date")
    if is_first:
        signs.append("first")
    return signs


def sign_document(document: Document) -> Signs:
    """A document without number, one without issuer."""
    signs = [] if document.number is not None else ["no number"]
    if document.issuer is None:
        signs.append("no issuer")
    return signs


def sign_issuer(document: Document) -> Signs:
    """Whether the article names the issuer."""
    return [document.issuer_status]


def sign_wording(words: str, few: int = 4, many: int = 7) -> Signs:
    """How many words there are: fewer than `few`, `many` and more, or between; long wordings are cut in many ways."""
    count = words.count(" ") + 1
    return ["few words" if count < few else "words" if count < many else "many words"]


def sign_event_type(event: Event) -> Signs:
    """How many words the type has: two are seldom the whole name of an occasion."""
    return sign_wording(event.type, few=3, many=4)


def sign_counted(statistic: Statistic) -> Signs:
    """How much tells what is counted beside the unit that it begins with: nothing ("12 hộ"), a word or two, more."""
    what, unit = statistic.what, statistic.unit
    count = what.count(" ") + 1
    if what[: len(unit)].lower() == unit.lower():
        count -= unit.count(" ") + 1
    return ["unit alone" if count < 1 else "few words" if count < 3 else "words"]


def sign_award(award: Award) -> Signs:
    """An award that nobody confers."""
    return [] if award.conferrers else ["no conferrer"]


def sign_task(task: Task) -> Signs:
    """A task of no addressee, one whose force or sender was filled in."""
    signs = [] if task.to is not None else ["to nobody"]
    if task.fact_status != "explicit":
        signs.append(task.fact_status)
    return signs
