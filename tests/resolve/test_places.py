"""A place is the unit of its name on the day, in the unit that is named above it."""

from __future__ import annotations

import pytest

from kg.resolve.places import load_places

PLACES = [
    ("tỉnh Lào Cai", "2021-01-21", "p10-1991"),
    ("tỉnh Lào Cai", "2025-07-01", "p15-2025"),
    ("Lào Cai", "2021", "p10-1991"),
    ("tỉnh Cao Bằng", None, "p04-u"),
    ("huyện Krông Nô, tỉnh Đắk Nông", "2020-05-01", "d664-u"),
    ("huyện Krông Nô", None, "d664-u"),
    ("xã Nâm Nung, huyện Krông Nô, tỉnh Đắk Nông", "2020-05-01", "c24703-u"),
]


@pytest.mark.parametrize(("place", "date", "key"), PLACES)
def test_a_place_is_a_unit_of_the_day(place, date, key):
    """Provinces by era, districts in their province, communes in their district."""
    unit = load_places().find(place, date)

    assert unit is not None
    assert unit.key == key


@pytest.mark.parametrize(
    ("place", "date"),
    [
        ("tỉnh Lào Cai", None),
        ("tỉnh Lào Cai", "2025"),
        ("", "2021"),
        ("bang Bavaria", "2021"),
        ("xã A, tỉnh B", "2021"),
    ],
)
def test_what_is_unclear_stays_unknown(place, date):
    """Without a date two provinces are possible; a name that no unit has is no unit."""
    assert load_places().find(place, date) is None


def test_a_hamlet_lies_in_its_commune():
    """A unit too small for the reference gets a key of its own in its parent, the same each time."""
    places = load_places()
    one = places.find("thôn 7, xã Nâm Nung, huyện Krông Nô, tỉnh Đắk Nông", "2020")
    again = places.find("Thôn 7, xã Nâm Nung, huyện Krông Nô, tỉnh Đắk Nông", "2019-01-01")
    other = places.find("thôn 7, xã Nâm N'Đir, huyện Krông Nô, tỉnh Đắk Nông", "2020")

    assert one is not None and again is not None and other is not None
    assert one.parent == "c24703-u"
    assert one.key == again.key != other.key


def test_a_district_of_a_merged_province_is_found_under_the_new_one():
    """An article of 2026 may still name an old district."""
    old = load_places().find("huyện Krông Nô, tỉnh Đắk Nông", "2020")
    new = load_places().find("huyện Krông Nô, tỉnh Lâm Đồng", "2026-01-01")

    assert old is not None and new is not None
    assert old.key == new.key


def test_spellings_of_one_unit():
    """Tone placement, abbreviations and a missing mark lead to the same unit."""
    find = load_places().find

    assert find("tỉnh Khánh Hoà", "2021") == find("tỉnh Khánh Hòa", "2021") is not None
    assert find("huyện Đắk Glong, tỉnh Đắk Nông", "2021") == find("huyện Đăk Glong, tỉnh Đắk Nông", "2021") is not None


def test_the_bare_name_of_a_unit():
    """Type words fall away, also where they are written with a capital."""
    unit = load_places().find("thành phố Hồ Chí Minh", "2021")

    assert unit is not None
    assert unit.bare == "Hồ Chí Minh"
