"""Committees that an event names: "Trưởng Ban Tổ chức Lễ hội" is of the one festival whose full name the article gives.

A bare "Ban Tổ chức" that no title holds is the committee of the article's one named festival or contest, never the
Party's organisation board.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention, PostMention
from kg.extract.org_fields import Fields
from kg.extract.reading import Reading
from kg.text.dates import is_year
from kg.text.tokens import fold

_WHOLE_TOKENS: Final = 3  # labels that are names themselves: "Giải Búa liềm vàng"


def name_committees(reading: Reading, fields: Fields, orgs: list[OrgMention], posts: list[PostMention]) -> None:
    """Gives committees named after an event its full name; a bare Party board is one by its title or list only."""
    committees = [
        org for org in orgs if org.concept.get("namesEvent") == "true" and org.place is None and org.parent is None
    ]
    if not committees:
        return
    names = _EventNames(reading, fields)
    titles = {id(post.org): post for post in posts}
    for org in committees:
        head = reading.label(org.start, "organization-types")
        if head is None:
            continue
        noun = reading.label(head[0], "event-types") if reading.same_line(org.start, head[0]) else None
        title = titles.get(id(org))
        if noun is not None:
            printed = reading.tokens.quote(head[0], max(noun[0], org.end))
            _take_event(org, title, noun[0], names.find(head[0], printed))
        elif title is None and _is_bare_board(reading, org):
            name = names.find_only()
            org.head, org.is_whole, org.status = f"{org.concept.label} {name}" if name else "", True, "resolved"


def _is_bare_board(reading: Reading, org: OrgMention) -> bool:
    """Whether the head could be a Party board and nothing says so: no field, no list of boards."""
    return not org.open_field and org.concept.get("bodyClass") == "PartyBody" and not _stands_in_list(reading, org)


def _take_event(org: OrgMention, title: PostMention | None, end: int, name: str | None) -> None:
    """The name of the event after the head; without one a bare noun in small letters names no committee."""
    if name is not None:
        org.head, org.is_whole, org.status = f"{org.concept.label} {name}", True, "resolved"
        org.end = max(org.end, end)
        if title is not None:
            title.end = max(title.end, org.end)
    elif not org.open_field:
        org.head, org.is_whole = "", True


def _stands_in_list(reading: Reading, org: OrgMention) -> bool:
    """Whether another body is set off right before or after: "Ban Tuyên giáo, Ban Tổ chức Tỉnh ủy"."""
    words = reading.tokens.words
    after = org.end < len(words) and (words[org.end] in ",;" or reading.is_word(org.end, "and"))
    if after and reading.label(org.end + 1, "organization-types") is not None:
        return True
    index = org.start - 1
    if index <= 0 or not (words[index] in ",;" or reading.is_word(index, "and")):
        return False
    before = reading.hit_at[index - 1]
    return before is not None and "organization-types" in before.concepts


class _EventNames:
    """The named festivals and contests of one article; looked for when first asked for."""

    def __init__(self, reading: Reading, fields: Fields) -> None:
        self._reading = reading
        self._fields = fields
        self._names: list[tuple[int, str]] | None = None

    def find(self, index: int, printed: str) -> str | None:
        """The longest name that begins as printed; for a noun of one syllable ("giải") it must be the first word."""
        keys, key = self._reading.tokens.keys, fold(printed)
        found = [
            name
            for start, name in self._find_all()
            if keys[start] == keys[index] and f"{fold(name)} ".startswith(f"{key} ")
        ]
        return max(found, key=len) if found else None

    def find_only(self) -> str | None:
        """The longest name where all that the article has are shorter forms of it."""
        names = sorted(dict.fromkeys(name for _, name in self._find_all()), key=len)
        words = [[word for word in fold(name).split() if word != "-"] for name in names]
        if not names or not all(words[-1][: len(word)] == word for word in words):
            return None
        return names[-1]

    def _find_all(self) -> list[tuple[int, str]]:
        if self._names is None:
            found = []
            for start, (end, concept) in sorted(self._reading.labels["event-types"].items()):
                if (
                    concept.get("bearsName") == "true"
                    and not self._reading.dead[start]
                    and (name := self._read(start, end)) is not None
                ):
                    found.append((start, name))
            self._names = found
        return self._names

    def _read(self, start: int, end: int) -> str | None:
        """The name that begins with an event noun; None where only a common noun stands."""
        reading = self._reading
        prize = reading.label(start, "award-forms")
        if prize is not None and prize[0] > end:
            return None  # "giải Khuyến khích"
        whole = end - start >= _WHOLE_TOKENS and any(reading.is_capital(index) for index in range(start + 1, end))
        if not whole and reading.is_surname(end) and reading.is_capital(end + 1):
            return None  # "Trưởng ban Chỉ đạo Liên hoan Tạ Văn A"
        field = end if whole else self._fields.find_end(end, reading.labels["event-types"][start][1], start)
        if field == end and not whole:
            return None
        place = self._fields.find_province(field)
        if place > field:
            return reading.tokens.quote(start, self._read_tail(place))
        return reading.tokens.quote(start, self._read_tail(field))

    def _label_end(self, index: int) -> int:
        found = self._reading.label(index, "function-words")
        return found[0] if found is not None else index + 1

    def _read_tail(self, index: int) -> int:
        """Where "toàn quốc", "lần thứ I" and the year after a name end."""
        reading, words = self._reading, self._reading.tokens.words
        while index < len(words) and reading.same_line(index - 1, index):
            if reading.is_word(index, "name-tail"):
                index = self._label_end(index)
            elif reading.is_word(index, "ordinal") or reading.is_word(index, "stop"):
                after = reading.hit_end(index)
                if after == index + 1 or after >= len(words) or not (words[after].isdigit() or words[after].isupper()):
                    break
                index = after + 1
            elif reading.tokens.keys[index] == "-" and index + 1 < len(words) and is_year(words[index + 1]):
                index += 2
            elif is_year(words[index]):
                index += 1
            else:
                break
        return index
