"""Equal type and unit is the same body; an open name is one in its place; eras are never joined."""

from __future__ import annotations

import pytest

from kg.record import Org
from kg.resolve.organizations import CentralBody, Organizations, load_organizations
from kg.resolve.places import load_places
from kg.text.fold import normalize_name
from kg.vocabulary import Vocabulary, load_vocabulary

BODIES = [
    ("UBND tỉnh Lào Cai", "ubnd", "tỉnh Lào Cai", "2021-01-21", "ubnd.p10-1991"),
    ("Ủy ban nhân dân tỉnh Lào Cai", "ubnd", "tỉnh Lào Cai", "2021-01-21", "ubnd.p10-1991"),
    ("UBND tỉnh Lào Cai", "ubnd", "tỉnh Lào Cai", "2026-01-21", "ubnd.p15-2025"),
    ("Tỉnh ủy Lào Cai", "tinh-uy", "tỉnh Lào Cai", "2021-01-21", "tinh-uy.p10-1991"),
    ("UBND huyện Krông Nô", "ubnd", "huyện Krông Nô, tỉnh Đắk Nông", "2020", "ubnd.d664-u"),
]


@pytest.mark.parametrize(("name", "code", "place", "date", "key"), BODIES)
def test_type_and_unit_make_the_key(name, code, place, date, key):
    """Whatever wording names it, the type in its unit of the day is the body."""
    body = load_organizations().find(Org(name, code=code, place=place), date)

    assert body.key == key
    assert body.unit is not None and key.endswith(body.unit.key)


def test_a_body_in_a_body_is_not_the_type():
    """The office of a committee is not the province's "office", though its type and unit are."""
    organizations, place = load_organizations(), "tỉnh Lào Cai"
    committee = organizations.find(Org("UBND tỉnh Lào Cai", code="ubnd", place=place), "2021")
    office = organizations.find(Org("Tổ giúp việc UBND tỉnh Lào Cai", code="ubnd", place=place), "2021")

    assert office.key != committee.key
    assert "." not in office.key and office.unit == committee.unit


def test_an_open_name_counts_in_its_place_and_era():
    """Two firms of one name in two provinces are two; one name in one place is one, however it is spelt."""
    find = load_organizations().find
    one = find(Org("Công ty TNHH Hoà Phát Lộc", kind="other", place="tỉnh Lào Cai"), "2021-01-21")
    same = find(Org("Công ty TNHH Hòa Phát Lộc", kind="other", place="Lào Cai"), "2020-03-01")
    later = find(Org("Công ty TNHH Hòa Phát Lộc", kind="other", place="tỉnh Lào Cai"), "2026-01-21")
    elsewhere = find(Org("Công ty TNHH Hòa Phát Lộc", kind="other", place="tỉnh Cao Bằng"), "2021")

    assert one.key == same.key
    assert len({one.key, later.key, elsewhere.key}) == 3
    assert one.class_name == "OtherBody"


def test_an_unclear_era_keeps_a_key_of_its_own():
    """Without a date UBND tỉnh Lào Cai is neither the old nor the new one."""
    find = load_organizations().find
    org = Org("UBND tỉnh Lào Cai", code="ubnd", place="tỉnh Lào Cai")

    assert "." not in find(org, None).key
    assert find(org, None).key == find(org, "2025").key


def make_central(key: str, name: str, valid_from: str = "", valid_to: str = "") -> CentralBody:
    """A central body with one name."""
    codes = frozenset({key, key.partition("-")[0]})
    return CentralBody(
        key, name, "StateBody", min(codes, key=len), codes, frozenset({normalize_name(name)}), valid_from, valid_to
    )


def test_central_bodies_by_code_or_name_and_by_era():
    """Bộ Nội vụ before and after 1 March 2025 are two bodies of one name."""
    name = "Bộ Nội vụ"
    bodies = [make_central("bnv", name, "", "2025-02-28"), make_central("bnv-2025", name, "2025-03-01")]
    organizations = Organizations(Vocabulary({}), load_places(), bodies)

    assert organizations.find(Org(name, code="bnv"), "2024-01-01").key == "bnv"
    assert organizations.find(Org(name), "2025-03-01").key == "bnv-2025"
    assert organizations.find(Org(name), "2025-03-01").known
    assert not organizations.find(Org(name), None).known


def test_the_class_of_a_type_is_inherited():
    """A narrower type without a class of its own has that of the broader one."""
    types = load_vocabulary().schemes["organization-types"]

    assert types["ubnd"].get("bodyClass") == "StateBody"
    assert load_organizations().find(Org("Thường trực HĐND tỉnh Sơn La", code="thuong-truc-hdnd"), "2021").class_name
