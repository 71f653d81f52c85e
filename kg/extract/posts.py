"""Posts as they stand in the text: a title of the ontology with the body that it belongs to.

"Trưởng Ban Tổ chức Tỉnh ủy" holds its body inside the title, "Bộ trưởng Ngoại giao" leaves the word "Bộ" out, "Tỉnh ủy
viên" implies a body and takes a place, "Thủ tướng" is complete. Titles are rendered once bodies have their names.
"""

from __future__ import annotations

from typing import Final

from kg.extract.foreign_posts import ForeignPosts
from kg.extract.mentions import OrgMention, PlaceMention, PostMention
from kg.extract.orgs import HOME, Orgs
from kg.extract.places import Places
from kg.extract.reading import Reading
from kg.extract.unlisted_bodies import read_unlisted
from kg.text.tokens import FOLDED, TOKEN, fold
from kg.vocabulary import Concept, Vocabulary

_MAX_FIELD_TOKENS: Final = 9
_MAX_AREA_TOKENS: Final = 4
_APPOSED: Final = {",", "(", "-", "–"}


class Posts:
    """Reads posts at given tokens of one article; each once."""

    def __init__(self, reading: Reading, orgs: Orgs, places: Places, lexicon: PostLexicon) -> None:
        self._reading = reading
        self._orgs = orgs
        self._places = places
        self._lexicon = lexicon
        self._foreign = ForeignPosts(reading, orgs)
        self._seen: dict[int, PostMention | None] = {}

    def at(self, index: int) -> PostMention | None:
        """The post that begins at a token, its tenure word ("nguyên") included; None where none does."""
        if index not in self._seen:
            self._seen[index] = self._read(index)
        return self._seen[index]

    def _read(self, index: int) -> PostMention | None:
        tenure = self._reading.concept(index, "tenures")
        start = self._reading.hit_end(index) if tenure is not None else index
        found = self._reading.label(start, "posts")
        if found is None or self._reading.names_person(start, found[0]):
            return None
        end, concept = found
        post = PostMention(index, end, concept, end)
        if tenure is not None:
            post.tenure = tenure.get("status") or "current"
        kind = concept.get("postKind")
        if self._reading.follows_spouse(index):
            return None  # "phu nhân Thủ tướng" holds no post
        if concept.get("takesPost") == "true" and self._read_served(post):
            return post
        if kind == "whole":
            if not self._foreign.read_whole(post):
                post.org = self._lexicon.implied(post)
        elif kind == "head-of":
            self._read_body(post)
            if post.org is None:
                self._foreign.read_ministry(post)
        elif kind == "member":
            self._read_scope(post)
        self._read_late_tenure(post)
        if post.org is None and kind == "head-of" and not post.title:
            self._skip_province(post)
            read_unlisted(self._reading, self._lexicon.body_named, post, self._is_apposed(post.start))
        return post

    def _read_served(self, post: PostMention) -> bool:
        """The post of the one who is served, which is part of the title: "Trợ lý Chủ tịch nước"."""
        inner = self.at(post.title_end) if self._adjoins(post.title_end, post.title_end) else None
        if inner is None or inner.tenure != "current":
            return False
        post.end, post.org = inner.end, inner.org
        if inner.title or inner.concept.get("postKind") == "whole" or inner.org is None:
            post.title = f"{post.concept.label} {inner.title or inner.concept.label}"
        else:
            post.served = inner
        return True

    def _skip_province(self, post: PostMention) -> None:
        """Takes in the bare province of a headline: "Phó Bí thư Vĩnh Phúc Phạm Văn A"."""
        place = self._places.name_at(post.end, "province") if self._adjoins(post.end, post.end) else None
        if place is not None and self._reading.is_surname(place.end):
            post.end = place.end

    def _read_late_tenure(self, post: PostMention) -> None:
        """A tenure word between title and body: "Phó Giám đốc phụ trách Sở …"."""
        tenure = self._reading.concept(post.title_end, "tenures")
        if tenure is None or post.org is not None or post.concept.get("postKind") != "head-of":
            return
        org = self._orgs.at(self._reading.hit_end(post.title_end))
        if org is not None:
            post.org, post.end, post.tenure = org, org.end, tenure.get("status") or "current"

    def _read_body(self, post: PostMention) -> None:
        """The body after the title or, where the title ends with the body's first word, from that word on."""
        words = post.concept.props.get("bodyWord", ())
        word = next((w for w in words if self._overlap(post, w)), words[0] if words else None)
        org = None
        if word is not None:
            inside = post.title_end - self._overlap(post, word)
            org = self._orgs.at(inside) if inside < post.title_end else None
            again = self._orgs.at(post.title_end)
            if org is not None and again is not None and again.concept is org.concept:
                org = again  # "Phó Trưởng phòng Phòng Nghiệp vụ 4"
        if org is None:
            after = post.title_end
            if self._reading.is_word(after, "of"):
                after = self._reading.hit_end(after)
            org = self._orgs.at(after) if self._adjoins(post.title_end, after) else None
            may_elide = org is not None and word is not None and not self._overlap(post, word)
            central = self._elided_body(post, word) if may_elide and word is not None else None
            if central is not None and central.concept.scheme == "bodies":
                org = central  # "Bộ trưởng Công an" is no head of a Công an
            elif org is not None and not self._fits(org, word, post):
                org = None
        if org is None and word is not None:
            org = self._elided_body(post, word) or self._implied_body(post, word)
        if org is None and post.org is None:
            org = self._committee_of_unit(post)
        if org is not None:
            self._read_owner(post, org)
            post.org, post.end = org, max(org.end, post.title_end)
            self._read_country(post, org)

    def _read_country(self, post: PostMention, org: OrgMention) -> None:
        """Our country after a central body ("Bộ trưởng Quốc phòng Việt Nam"), or where an office abroad sits."""
        country = self._orgs.country_at(post.end) if self._adjoins(post.end, post.end) else None
        if org.concept.scheme == "bodies" and country is not None and country[1].notation == HOME:
            post.end = country[0]
        elif org.concept.get("level") == "international" and self._reading.is_word(post.end, "at"):
            seat = self._orgs.country_at(post.end + 1)
            if seat is not None:
                printed = self._reading.tokens.quote(post.end, seat[0])
                post.end, post.title, post.org_name = seat[0], f"{post.concept.label} {org.head} {printed}", org.head

    def _read_owner(self, post: PostMention, org: OrgMention) -> None:
        """The body that a unit lies in, after a comma or in brackets: "Trưởng phòng Kỹ thuật, Sở Xây dựng"."""
        if org.place is not None or org.parent is not None:
            return
        concept, words, end = org.concept, self._reading.tokens.words, org.end
        if post.concept.get("ofNation") == "true" and not org.open_field and concept.props.get("atLevel"):
            org.is_whole = True  # "Tư lệnh BĐBP" is the commander of all of it
        if concept.get("insideBody") != "true" or not org.open_field or words[end : end + 1] not in ([","], ["("]):
            return
        owner = self._orgs.at(end + 1) if self._adjoins(end, end + 1) else None
        if owner is not None and self._reading.is_capital(owner.start) and owner.concept.get("insideBody") != "true":
            org.parent = owner
            org.end = owner.end + (words[end] == "(" and words[owner.end : owner.end + 1] == [")"])

    def _committee_of_unit(self, post: PostMention) -> OrgMention | None:
        """The committee that press titles leave out before a unit: "Chủ tịch xã Nậm Lúc", "Phó Chủ tịch tỉnh"."""
        kind = self._lexicon.type_coded(post.concept.get("unitBodyType"))
        place = (
            self._places.at(post.title_end)
            if kind is not None and self._adjoins(post.title_end, post.title_end)
            else None
        )
        if kind is None or place is None or place.level == "village":
            return None
        after = self._reading.hit_end(place.start)
        if place.name and not place.units and self._orgs.fields.holders.begins_name(after):
            place = PlaceMention(place.start, after, place.level, place.kind)  # "Chủ tịch phường Lê Văn Bình"
        return OrgMention(post.start, place.end, kind.label, kind, place.level, place)

    def _adjoins(self, end: int, index: int) -> bool:
        return index < len(self._reading) and self._reading.same_line(end - 1, index)

    def _overlap(self, post: PostMention, word: str) -> int:
        """How many of the title's last tokens are the body's first word(s)."""
        keys = fold(word).split(" ")
        tail = self._reading.tokens.keys[post.title_end - len(keys) : post.title_end]
        return len(keys) if tail == keys else 0

    def _fits(self, org: OrgMention, word: str | None, post: PostMention) -> bool:
        """A head of an office ("Chánh Văn phòng") takes the body after it as its owner."""
        if word is None or (not self._overlap(post, word) and fold(org.head).split(" ")[0] == fold(word).split(" ")[0]):
            return True
        if post.concept.label.lower().endswith(word.lower()):
            office = self._lexicon.type_named(word)
            if office is not None and office.get("takesField") == "true":
                return True  # "Trưởng phòng thuộc Văn phòng Huyện ủy": which of its rooms is not said
            if office is not None:
                post.org = OrgMention(post.start, org.end, office.label, office, parent=org)
                post.end = org.end
            return False
        return True

    def _elided_body(self, post: PostMention, word: str) -> OrgMention | None:
        """The body whose first word the title leaves out: "Bộ trưởng Ngoại giao", "Trưởng phòng Nội vụ huyện"."""
        if post.org is not None:
            return post.org
        reading, start = self._reading, post.title_end
        if not self._adjoins(start, start) or not reading.is_capital(start):
            return None
        last = min(start + _MAX_FIELD_TOKENS, len(reading), reading.sentence_end(post.start))
        first, keys = _key(word), reading.tokens.keys
        for end in range(last, start, -1):
            if not reading.tokens.words[end - 1][0].isalnum():
                continue
            rest = [keys[i] for i in range(start, end) if reading.tokens.words[i][0].isalnum()]
            body = self._lexicon.body_keyed(" ".join([first, *rest]))
            if body is not None and body.scheme == "bodies":
                return self._orgs.abroad(post.start, end, body) or OrgMention(
                    post.start, end, body.label, body, "central"
                )
            if body is not None:
                return OrgMention(post.start, end, body.label, body)
        return None

    def _implied_body(self, post: PostMention, word: str) -> OrgMention | None:
        """The committee or office that an abbreviated or bare title names, its owner still to be found: "UVTV"."""
        label = post.concept.label
        kind = self._lexicon.type_named(word) if label.lower().endswith(word.lower()) else None
        if kind is None or kind.get("takesParent") != "true":
            return None
        return OrgMention(post.start, post.title_end, kind.label, kind)

    def _read_scope(self, post: PostMention) -> None:
        """The place of a member, or the country of a foreign office: "Tỉnh ủy viên Lào Cai", "Tổng thống Bulgaria"."""
        reading = self._reading
        village = "village" in post.concept.props.get("atLevel", ())
        country = reading.concept(post.title_end, "countries")
        if country is not None and reading.is_capital(post.title_end) and not village:
            post.end = reading.hit_end(post.title_end)
            post.title = f"{post.concept.get('foreignTitle') or post.concept.label} {country.label}"
            chamber = post.concept.get("impliedBody")
            if chamber is not None:
                post.org_name = f"{chamber} {country.label}"
                post.org = self._orgs.make_foreign(post.title_end - 1, post.end, post.org_name)
            self._read_seat(post)
            return
        implied = self._lexicon.type_coded(post.concept.get("impliedBodyType"))
        if implied is None:
            if village or post.concept.get("foreign") == "true":
                self._read_area(post)
            return
        told = self._orgs.at(post.title_end) if self._adjoins(post.title_end, post.title_end) else None
        if told is not None and (told.concept is implied or implied.notation in told.concept.broader):
            post.org, post.end = told, told.end  # "Đảng ủy viên Đảng ủy Sở Y tế"
            return
        levels = implied.props.get("impliedLevel", ())
        level = levels[0] if levels else None
        org = OrgMention(post.start, post.title_end, implied.label, implied, level, fused=level is not None)
        place = self._places.at(post.title_end)
        named = self._places.name_at(post.title_end, level) if level and place is None else place
        if named is not None and named.level == level and reading.same_line(post.title_end - 1, named.start):
            org.place, post.end = named, named.end
        post.org = org

    def _read_seat(self, post: PostMention) -> None:
        """The city or country where a foreign office sits: "Tổng Lãnh sự Lào tại Đà Nẵng"."""
        reading, index = self._reading, post.end + 1
        if not reading.is_word(post.end, "at") or not reading.is_capital(index):
            return
        place = self._places.at(index) or self._places.name_at(index, "province")
        country = reading.label(index, "countries")
        end = place.end if place is not None else country[0] if country is not None else post.end
        if end > post.end:
            post.title = f"{post.title} {reading.tokens.quote(post.end, end)}"
            post.end = end

    def _read_area(self, post: PostMention) -> None:
        """The village or foreign place of a title that no body owns: "Trưởng ấp Mỹ Thuận", "Đô trưởng Vientiane".

        Set off by a sign from a name, the title takes the capital words after it; else they may be the holder's name.
        """
        reading, start = self._reading, post.title_end
        place = self._places.at(start) if self._adjoins(start, start) else None
        end = place.end if place is not None else start
        if self._adjoins(start, end) and reading.tokens.words[end].isdigit():
            end += 1  # "Trưởng thôn 1"
        elif not (place is not None and place.name) and self._is_apposed(post.start):
            last = min(end + _MAX_AREA_TOKENS, reading.sentence_end(post.start))
            while end < last and reading.is_capital(end) and reading.same_line(start - 1, end):
                end += 1
        if end > start:
            post.end = end
            post.title = f"{post.concept.label} {reading.tokens.quote(start, end)}"

    def _is_apposed(self, start: int) -> bool:
        """Whether a sign and, before it, the last word of a name lead up to a title: "ông Park Jae-won, Đô trưởng"."""
        reading, words, last = self._reading, self._reading.tokens.words, start - 2
        if last < 0 or words[start - 1] not in _APPOSED:
            return False
        hit = reading.hit_at[last]
        named = reading.is_capital(last) or words[max(last - 1, 0)] == "-"
        return named and (hit is None or hit.end == hit.start + 1)


class PostLexicon:
    """Known bodies and types by name, for titles that hide them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._bodies: dict[str, Concept] = {}
        for concept in vocabulary.iter_concepts("bodies", "organization-types"):
            for label in concept.labels:
                self._bodies.setdefault(_key(label), concept)
        self._types = vocabulary.schemes.get("organization-types", {})

    def body_named(self, name: str) -> Concept | None:
        """The body or type of body with exactly that name."""
        return self.body_keyed(_key(name))

    def body_keyed(self, key: str) -> Concept | None:
        """The body or type of body whose name has that comparison key, signs left out."""
        return self._bodies.get(key)

    def implied(self, post: PostMention) -> OrgMention | None:
        """The central body that a complete title names: "Ủy viên Bộ Chính trị"."""
        name = post.concept.get("impliedBody")
        body = self.body_named(name) if name is not None else None
        return None if body is None else OrgMention(post.start, post.title_end, body.label, body, "central")

    def type_named(self, name: str) -> Concept | None:
        """The organisation type of that name."""
        concept = self._bodies.get(_key(name))
        return concept if concept is not None and concept.scheme == "organization-types" else None

    def type_coded(self, notation: str | None) -> Concept | None:
        """The organisation type of that notation; None where there is none or none is asked for."""
        return self._types.get(notation) if notation else None


def _key(label: str) -> str:
    return " ".join(FOLDED[word] for word in TOKEN.findall(label) if word[0].isalnum())


def _without_body_word(concept: Concept, body: str) -> str:
    """The title shorn of a last word with which the body's name begins: "Trưởng ban" + "Ban Tổ chức …"."""
    label = concept.label
    for word in concept.props.get("bodyWord", ()):
        if label.lower().endswith(word.lower()) and body.lower().startswith(word.lower()):
            return label[: -len(word)].rstrip()
    return label


def render_post(post: PostMention) -> None:
    """Sets the whole title and the body's name, once the body has one."""
    org, label = post.org, post.concept.label
    if post.title:
        return
    if post.concept.get("postKind") == "whole":
        post.title, post.org_name = label, post.concept.get("impliedBody")
    elif org is None or not org.name:
        post.title = label
        if org is not None and org.open_field and org.parent is None and org.place is None:  # whose it is stays open
            post.title, post.org_name = f"{_without_body_word(post.concept, org.head)} {org.head}", org.head
    elif post.concept.get("postKind") == "member":
        scope = org.name.removeprefix(org.head).strip()
        post.title = f"{label} {scope}" if org.fused else f"{label} {org.name}"
        post.org_name = org.name
    else:
        post.title, post.org_name = f"{_without_body_word(post.concept, org.name)} {org.name}", org.name
    if post.served is not None:
        render_post(post.served)
        post.title = f"{label} {post.served.title}"
    if org is not None and org.status == "resolved":
        post.status = "resolved"
