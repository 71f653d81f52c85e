"""From mentions to the items of a record: equal ones joined, every span kept."""

from __future__ import annotations

from typing import Final

from kg import record
from kg.extract.dates import DateMention
from kg.extract.event_dates import is_to_come, resolve_date
from kg.extract.events import OCCASIONS, Found
from kg.extract.jurisdiction import Jurisdiction
from kg.extract.mentions import NameMention, OrgMention
from kg.extract.org_lexicon import OrgLexicon
from kg.extract.reading import Reading
from kg.extract.said_posts import is_said
from kg.extract.years import YearEvidence
from kg.gazetteer import LEVELS
from kg.record import Event, Org, Person, Post, Role
from kg.text.fold import slugify
from kg.text.syllables import is_syllable
from kg.text.tokens import fold
from kg.vocabulary import Concept

_HEADLINES: Final = 4  # sentences that tell the news
_WEEK: Final = 7
_MAX_LETTERS: Final = 2  # "Ea", "Ia" of highland names


def make_persons(reading: Reading, names: list[NameMention], lexicon: OrgLexicon) -> list[Person]:
    """One person a whole name, with the posts of all its mentions that are said whole."""
    persons: dict[str, Person] = {}
    held: dict[tuple[str, str], Post] = {}  # by person and title
    starts = {name.start for name in names}
    for name in names:
        key = fold(name.full)
        person = persons.setdefault(key, Person(name.full, rule=name.rule))
        person.spans.append(reading.tokens.span(name.start, name.end))
        person.ranks.extend(rank for rank in name.ranks if rank not in person.ranks)
        for mention in name.posts:
            if not is_said(reading, lexicon, mention, starts):
                continue
            post = held.get((key, fold(mention.title)))
            if post is None:
                post = held[key, fold(mention.title)] = Post(
                    mention.title, mention.org_name, mention.tenure, mention.concept.notation
                )
                post.rule, post.fact_status = "apposition", mention.status
                person.posts.append(post)
            elif post.status == "current":
                post.status = mention.tenure  # what one place says of it, the others leave unsaid
            post.spans.append(reading.tokens.span(mention.start, mention.end))
    concepts = {m.concept.notation: m.concept for name in names for m in name.posts}
    for person in persons.values():
        person.posts = _join_short(_without_broader(person.posts, concepts))
    return list(persons.values())


def _without_broader(posts: list[Post], concepts: dict[str, Concept]) -> list[Post]:
    """Posts apart from those that a narrower one at the same body says better ("Phó Chủ tịch", "… Thường trực")."""
    said: set[tuple[str | None, str | None]] = set()
    for post in posts:
        wider = concepts[post.code].broader if post.code in concepts else ()
        said.update((code, org) for code in wider for org in (post.org, None))  # also where its body is left unsaid
    return [post for post in posts if (post.code, post.org) not in said]


def _join_short(posts: list[Post]) -> list[Post]:
    """Posts, those without a body joined to the only one that says of which: "Bộ trưởng" to "Bộ trưởng Bộ Y tế".

    So are those with its letters: "Chủ nhiệm UBDT" to "Chủ nhiệm Ủy ban Dân tộc".
    """
    kept: list[Post] = []
    alike: dict[tuple[str | None, str], list[Post]] = {}
    for post in posts:
        alike.setdefault((post.code, post.status), []).append(post)
    for post in posts:
        others = alike[post.code, post.status] if post.org is None else []
        whole = [p for p in others if p is not post and _is_short_title(post.title, p.title)]
        if len(whole) == 1:
            whole[0].spans = sorted([*whole[0].spans, *post.spans])
        else:
            kept.append(post)
    return kept


def _is_short_title(short: str, title: str) -> bool:
    """Whether a title is another's without the body, or with the first letters of its words: "Chủ nhiệm UBDT"."""
    if fold(title).startswith(f"{fold(short)} "):
        return True
    head, _, letters = short.rpartition(" ")
    if not letters.isupper() or not fold(title).startswith(f"{fold(head)} "):
        return False
    return slugify(letters) == "".join(slugify(word)[:1] for word in title.split()[len(head.split()) :])


def make_orgs(reading: Reading, mentions: list[OrgMention], events: list[Event]) -> list[Org]:
    """One body a name and place; those that stayed without scope are left out, and mere venues of the events."""
    orgs: dict[str, list[Org]] = {}
    venues = _find_venues(reading, mentions)
    if venues:
        venues -= {role.agent for event in events for role in event.roles}
    for mention in mentions:
        if not mention.name or mention.name in venues:
            continue
        namesakes = orgs.setdefault(fold(mention.name), [])
        org = next((o for o in namesakes if None in (o.place, mention.unit_path) or o.place == mention.unit_path), None)
        if org is None:
            kind = "other" if _is_outside(mention) else "agency"
            code = mention.concept.get("standsFor") or mention.concept.notation
            org = Org(mention.name, kind, code, mention.unit_path, rule=mention.concept.scheme)
            org.fact_status = mention.status
            namesakes.append(org)
        org.spans.append(reading.tokens.span(mention.start, mention.end))
    return [org for namesakes in orgs.values() for org in namesakes]


def _find_venues(reading: Reading, mentions: list[OrgMention]) -> set[str]:
    """The names of houses that the article names only as the place where something is held: "tại Nhà hát Lớn"."""
    places: set[str] = set()
    others: set[str] = set()
    for mention in mentions:
        if mention.concept.get("venue") == "true":
            (places if _is_scene(reading, mention.start - 1) else others).add(mention.name)
    return places - others


def _is_scene(reading: Reading, index: int) -> bool:
    """Whether "tại" at a token says where something is held, not where somebody works: ", tại", "diễn ra tại"."""
    if not reading.is_word(index, "at"):
        return False
    hit = reading.hit_at[index]
    if index == reading.sentence_start(index) or reading.tokens.words[index - 1] == ",":
        return True
    return reading.follows(index, "takes-place") or (hit is not None and reading.is_word(hit.start, "takes-place"))


def _is_outside(mention: OrgMention) -> bool:
    """Whether a body stands outside the system, by its type or, a mere unit, by its owner's: the board of a bank."""
    body_class = mention.concept.get("bodyClass")
    if mention.concept.get("namedAbroad") == "true" and any(_is_foreign(word) for word in mention.head.split()):
        return True
    if body_class == "StateBody" and mention.parent is not None:
        return _is_outside(mention.parent)
    return body_class == "OtherBody"


def _is_foreign(word: str) -> bool:
    """Whether a name's word is spelt in no Vietnamese way: "Gachon", but no letters ("BIDV")."""
    return len(word) > _MAX_LETTERS and word.istitle() and word.isascii() and word.isalpha() and not is_syllable(word)


def make_jurisdiction(reading: Reading, found: Jurisdiction) -> record.Jurisdiction | None:
    """The smallest unit that the article speaks from, with the words that say so (none: the outlet's name)."""
    unit = next((found.units[level] for level in reversed(LEVELS) if level in found.units), None)
    if unit is None:
        return None
    spans = [reading.tokens.span(found.mention.start, found.mention.end)] if found.mention is not None else []
    return record.Jurisdiction(unit.path, spans, found.rule)


def _is_after(item: Found, news: DateMention | None) -> bool:
    """Whether an occasion's day comes more than a week after that of the news, both without their year."""
    if news is None or item.date is None or item.anchor.event_class not in OCCASIONS:
        return False
    first, day = (news.last or news.first), item.date.first
    if first.year is not None or day.year is not None or not (first.day and first.month and day.day and day.month):
        return False
    return (day.month - first.month) * 31 + day.day - first.day > _WEEK


def make_events(reading: Reading, found: list[Found], years: YearEvidence) -> list[Event]:
    """Events numbered in reading order."""
    events = []
    news = next((item.date for item in found if item.anchor.sentence < _HEADLINES and item.date is not None), None)
    for number, item in enumerate(found, 1):
        date, status, date_spans = resolve_date(item.date, item.planned, years)
        planned = item.planned or (is_to_come(date, years) and item.anchor.concept.get("entry") != "true")
        planned = planned or (years.published is None and _is_after(item, news))
        event = Event(f"e{number}", item.type, item.anchor.event_class, date, "planned" if planned else "held")
        event.code, event.date_status, event.date_spans = item.anchor.concept.notation, status, date_spans
        event.about = _about(item)
        event.rule, event.spans = item.rule, [item.span, *_other_mentions(reading, item)]
        event.roles = [Role(role, agent.name, [span], item.rule) for role, agent, span in item.roles]
        events.append(event)
    return events


def _other_mentions(reading: Reading, item: Found) -> list[tuple[int, int]]:
    """Where the article names the event again by a noun of its own kind."""
    founding, spans = item.anchor, list[tuple[int, int]]()
    for anchor in item.mentions:
        if anchor.concept is founding.concept:
            spans.append(reading.tokens.span(anchor.start, anchor.end))
    return [span for span in spans if span[1] <= item.span[0] or span[0] >= item.span[1]]


def _about(item: Found) -> list[str]:
    """What the event deals with: the post of an appointment, else documents and initiatives."""
    if item.post_title is not None:
        return [item.post_title]
    return list(dict.fromkeys([*(citation.printed for citation in item.citations), *item.topics]))
