"""One body under two names: "Bệnh viện Mắt" beside "Bệnh viện Mắt TP HCM", "Đại học X" beside "Trường Đại học X".

Names are compared within kinds that one body may go by (`vgn:sameKindAs`). A short form is its long one without the
place, the country or the owner at its end, or with letters for words ("Quỹ BTTE"); it joins the only one that fits.
"""

from __future__ import annotations

from typing import Final

from kg.extract.mentions import OrgMention
from kg.extract.reading import Reading
from kg.text.tokens import FOLDED, TOKEN, fold

_MAX_TAIL_TOKENS: Final = 5  # "Việt Nam", "tỉnh Bà Rịa - Vũng Tàu"
_MIN_MISPRINT: Final = 4  # letters of a word of which one may be wrong
_SET_OFF: Final = {",", "-", "–", "("}


def join_names(reading: Reading, orgs: list[OrgMention]) -> None:
    """Gives every mention of a body the fullest of its names in the article; their units' names follow it."""
    kinds: dict[str, dict[str, _Form]] = {}
    known: dict[str, OrgMention] = {}
    heads: dict[str, str] = {}
    for org in orgs:
        if org.name and org.concept.scheme == "bodies":
            known.setdefault(org.name, org)
        elif org.name:
            kind = org.concept.get("sameKindAs") or org.concept.notation
            head = org.concept.get("headForm") or org.concept.label
            forms = kinds.setdefault(kind, {})
            if org.name not in forms:
                forms[org.name] = _Form(reading, org, head)
                heads[f"{head} "] = kind
    for name, org in known.items():
        for head, kind in heads.items():
            if name.startswith(head):  # a known body beside others of its kind
                kinds[kind].setdefault(name, _Form(reading, org, head))
    renamed: dict[str, OrgMention] = {}
    for forms in kinds.values():
        if len(forms) > 1:
            _join_kind(reading, orgs, list(forms.values()), renamed)
    forms_of_all = [form for forms in kinds.values() for form in forms.values()]
    _join_groups([form.org for form in forms_of_all], renamed)
    _join_brands(forms_of_all, renamed)
    if renamed:
        _rename(orgs, renamed)


class _Form:
    """One name of a body: what comes after its head, and what the name may leave out at its end."""

    def __init__(self, reading: Reading, org: OrgMention, head: str) -> None:
        self.org = org
        self._reading = reading
        printed = org.name.removeprefix(head)
        self.words: list[str] = [word for word in TOKEN.findall(printed) if word[0].isalnum()]
        self.keys = [FOLDED[word] for word in self.words]
        self.whole = org.unit_path if org.unit is not None and not org.open_field else None

    @property
    def is_brand(self) -> bool:
        """Whether nothing but some capital words follows the head: the name that the body alone bears."""
        org = self.org
        named = org.concept.get("namedAfterPeople") == "true" or org.concept.get("fieldCase") == "capital"
        if not named or not org.open_field or org.place is not None or org.parent is not None:
            return False
        return len(self.words) > 1 and all(word[0].isupper() or word.isdigit() for word in self.words)

    def is_same(self, other: _Form) -> bool:
        """Whether both are the same name but for the word for the kind of body."""
        if self.whole is not None or other.whole is not None:
            return self.whole == other.whole
        return bool(self.keys) and self.keys == other.keys

    def shortens(self, other: _Form) -> bool:
        """Whether this name is the other without its scope, or with letters for its words."""
        if not self.keys or (len(self.keys) >= len(other.keys) and len(self.words) >= len(other.words)):
            return False
        if self.org.unit_path is not None and self.org.unit_path != other.org.unit_path:
            return False
        end = _align(self.words, self.keys, other.words, other.keys)
        if end is None:
            return False
        return end == len(other.keys) or (self.org.unit_path is None and other.may_drop(end))

    def misprints(self, other: _Form) -> bool:
        """Whether one letter of one small word parts two names: "Cục Nghệ thật biểu diễn"."""
        if len(self.words) != len(other.words) or self.whole != other.whole or self.keys == other.keys:
            return False
        pairs = [(a, b) for a, b in zip(self.words, other.words, strict=True) if a != b]
        return len(pairs) == 1 and _differ_by_letter(pairs[0][0], pairs[0][1])

    def may_drop(self, index: int) -> bool:
        """Whether the words from one on are only the scope: a place, the country or an owner; any of a committee's."""
        org = self.org
        if org.concept.get("fieldCase") == "phrase":
            return True
        tail = " ".join(self.keys[index:])
        scopes = []
        if org.place is not None:
            scopes += [org.place.full, org.place.printed, org.place.name]
        if org.parent is not None:
            scopes += [org.parent.name, f"{org.joint} {org.parent.name}"]
        return any(scope and _words(scope) == tail for scope in scopes) or tail == self._country()

    def _country(self) -> str | None:
        """The folded name of the country or province with which the name ends as printed."""
        for index in range(max(self.org.end - _MAX_TAIL_TOKENS, self.org.start + 1), self.org.end):
            found = self._reading.label(index, "countries", "provinces")
            if found is not None and found[0] == self.org.end:
                return _words(found[1].label)
        return None


def _words(text: str) -> str:
    """The folded words of a name without its signs."""
    return " ".join(word for word in fold(text).split() if word[0].isalnum())


def _align(short: list[str], short_keys: list[str], long: list[str], keys: list[str]) -> int | None:
    """How many words of a long name a short one stands for, in order, one by one or by letters; None for none."""
    at = 0
    for word, key in zip(short, short_keys, strict=True):
        if at < len(keys) and keys[at] == key:
            at += 1
            continue
        if len(word) < 2 or not (word.isupper() and word.isalpha()):
            return None
        for letter in word:
            if at >= len(long) or long[at][0].upper() != letter:
                return None
            at += 1
    return at


def _join_kind(reading: Reading, orgs: list[OrgMention], forms: list[_Form], renamed: dict[str, OrgMention]) -> None:
    """Finds the long form of every short one among the names of one kind of body."""
    forms.sort(key=lambda form: (form.org.concept.scheme == "bodies", len(form.org.name)), reverse=True)
    for position, form in enumerate(forms):
        same = next((other for other in forms[:position] if form.is_same(other)), None)
        if same is not None:
            renamed[form.org.name] = renamed.get(same.org.name, same.org)
            continue
        printed = next((other for other in forms if form.misprints(other)), None)
        if printed is not None and _is_rare(orgs, form.org, printed.org):
            renamed[form.org.name] = printed.org
            continue
        longer = [other for other in forms if other.org.name not in renamed and form.shortens(other)]
        if len(longer) == 1 and not _has_owner(reading, orgs, form.org.name, longer[0].org.name):
            renamed[form.org.name] = longer[0].org


def _has_owner(reading: Reading, orgs: list[OrgMention], name: str, whole: str) -> bool:
    """Whether the article sets another owner off after the short name: "Trường Đại học Y, Đại học Huế"."""
    words = reading.tokens.words
    starts = {org.start: org for org in orgs if org.name}
    for org in orgs:
        if org.name == name and org.end < len(words) and words[org.end] in _SET_OFF:
            owner = starts.get(org.end + 1)
            if owner is not None and not whole.endswith(owner.name):
                return True
    return False


def _differ_by_letter(one: str, other: str) -> bool:
    """Whether two small words of some length differ by one letter, changed or left out."""
    if not (one.islower() and other.islower() and one.isalpha() and other.isalpha()) or one[0] != other[0]:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) < _MIN_MISPRINT or len(longer) - len(shorter) > 1:
        return False
    same = 0
    while same < len(shorter) and shorter[same] == longer[same]:
        same += 1
    return shorter[same + (len(shorter) == len(longer)) :] == longer[same + 1 :]


def _is_rare(orgs: list[OrgMention], org: OrgMention, other: OrgMention) -> bool:
    """Whether a name stands once in the article and the other more often or in the list of known bodies."""
    count = sum(each.name == org.name for each in orgs)
    return count == 1 and (other.concept.scheme == "bodies" or sum(each.name == other.name for each in orgs) > 1)


def _join_brands(forms: list[_Form], renamed: dict[str, OrgMention]) -> None:
    """A body named by its kind and its own name only: "Công ty X Y" beside "Công ty cổ phần Thủy điện X Y"."""
    for form in forms:
        org = form.org
        if org.name in renamed or not form.is_brand:
            continue
        kind, brand = org.concept.notation, f" {' '.join(form.words)}"
        longer = {
            other.org.name: other.org
            for other in forms
            if other is not form and other.org.name.endswith(brand) and _is_kind(other.org, kind)
        }
        if len(longer) == 1:
            (whole,) = longer.values()
            renamed[org.name] = renamed.get(whole.name, whole)


def _is_kind(org: OrgMention, kind: str) -> bool:
    """Whether a body is of a kind or of one of its narrower ones."""
    return kind == org.concept.notation or kind in org.concept.broader


def _join_groups(orgs: list[OrgMention], renamed: dict[str, OrgMention]) -> None:
    """A firm named by what its full name ends with: "Tập đoàn X" beside "Công ty cổ phần Tập đoàn X"."""
    firms = [
        org for org in orgs if org.concept.get("fieldCase") == "capital" and org.concept.get("bodyClass") == "OtherBody"
    ]
    for org in firms if len(firms) > 1 else ():
        for other in firms:
            if org.name not in renamed and other.name.endswith(f" {org.name}"):
                renamed[org.name] = renamed.get(other.name, other)


def _rename(orgs: list[OrgMention], renamed: dict[str, OrgMention]) -> None:
    """Puts the long names in place of the short ones, also at the end of the names of a body's units."""
    before = {id(org): org.name for org in orgs}
    for org in orgs:
        owner = before.get(id(org.parent)) if org.parent is not None else None
        if owner in renamed and org.name.endswith(f" {owner}") and org.name not in renamed:
            org.name = f"{org.name.removesuffix(owner)}{renamed[owner].name}"
    for org in orgs:
        whole = renamed.get(before[id(org)])
        if whole is None or whole is org:
            continue
        org.name, org.status = whole.name, "resolved"
        if org.unit is None and org.parent is None:
            org.unit, org.parent = whole.unit, whole.parent
