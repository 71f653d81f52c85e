"""Administrative units by name."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer, Unit, load_gazetteer, strip_marks
from kg.text.tokens import FOLDED, TOKEN

_REFORM = ("2025-06-30", "2025-07-01")


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """The shipped units."""
    return load_gazetteer()


def find(gazetteer: Gazetteer, level: str, text: str) -> tuple[int, set[str]]:
    """How many leading words name units, and their full names."""
    words = TOKEN.findall(text)
    count, units = gazetteer.find(level, words, [FOLDED[word] for word in words])
    return count, {unit.full for unit in units}


@pytest.mark.parametrize(
    ("level", "text", "count", "full"),
    [
        ("province", "Lào Cai tổ chức", 2, "tỉnh Lào Cai"),
        ("province", "Bà Rịa - Vũng Tàu", 5, "tỉnh Bà Rịa - Vũng Tàu"),
        ("province", "Đắc Nông", 2, "tỉnh Đắk Nông"),
        ("province", "ĐẮK NÔNG", 2, "tỉnh Đắk Nông"),
        ("district", "Krông Nô họp", 2, "huyện Krông Nô"),
        ("district", "KrôngNô", 2, "huyện Krông Nô"),
    ],
)
def test_a_name_is_found_however_it_is_spelled(
    gazetteer: Gazetteer, level: str, text: str, count: int, full: str
) -> None:
    """The longest name wins; marks, spaces and signs may differ."""
    words, units = find(gazetteer, level, text)

    assert words == count
    assert full in units


@pytest.mark.parametrize(("level", "text"), [("province", "Lào sang thăm"), ("province", ""), ("district", "Phạm Anh")])
def test_what_no_table_has_is_not_found(gazetteer: Gazetteer, level: str, text: str) -> None:
    """Half a name is no name."""
    assert find(gazetteer, level, text) == (0, set())


def test_namesakes_are_all_kept(gazetteer: Gazetteer) -> None:
    """Each district Châu Thành is a candidate, each in its own province."""
    units = gazetteer.named("district", "Châu Thành")
    provinces = {unit.parent.name for unit in units if unit.parent}

    assert {"Tây Ninh", "Long An", "Tiền Giang"} <= provinces


def test_a_name_must_match_whole(gazetteer: Gazetteer) -> None:
    """`named` takes no beginning of a longer text."""
    assert gazetteer.named("province", "Lào Cai")
    assert gazetteer.named("province", "Lào Cai mới") == []


def test_units_know_what_they_lie_in(gazetteer: Gazetteer) -> None:
    """The path runs up to the province; `at` climbs it."""
    unit = next(u for u in gazetteer.named("district", "Krông Nô"))

    assert unit.path == "huyện Krông Nô, tỉnh Đắk Nông"
    assert unit.at("province") is unit.parent
    assert unit.at("commune") is None


@pytest.mark.parametrize(("name", "kind"), [("Đắk Mâm", "thị trấn"), ("Phú Quốc", "đặc khu"), ("Nâm Nung", "xã")])
def test_type_words_of_two_syllables_are_no_part_of_the_name(gazetteer: Gazetteer, name: str, kind: str) -> None:
    """ "thị trấn" and "đặc khu" stand in `kind`, in small letters."""
    assert kind in {unit.kind for unit in gazetteer.named("commune", name)}


@pytest.mark.parametrize(("name", "kept"), [("Hồ Chí Minh", True), ("Đà Nẵng", False), ("Bà Rịa - Vũng Tàu", False)])
def test_a_long_citys_type_word_stays(gazetteer: Gazetteer, name: str, kept: bool) -> None:
    """ "Thành ủy Thành phố Hồ Chí Minh", but "Thành ủy Đà Nẵng" and "Tỉnh ủy Bà Rịa - Vũng Tàu"."""
    assert {unit.keeps_kind for unit in gazetteer.named("province", name)} == {kept}


def test_every_commune_has_a_type_word_and_lies_somewhere(gazetteer: Gazetteer) -> None:
    """No row of the table is read without its type; all but a few hang on a district or province."""
    units = {id(unit): unit for _, unit in gazetteer.iter_labels("commune")}.values()

    assert len(units) > 5_000
    assert {unit.kind for unit in units} == {"xã", "phường", "thị trấn", "đặc khu"}
    assert all(unit.name and unit.parent is not None for unit in units)


def test_marks_are_stripped_for_finding_only() -> None:
    """Letters and digits remain, in small letters."""
    assert strip_marks("Đăk R'Lấp") == strip_marks("ĐắkR’lấp") == "dakrlap"


def test_a_unit_of_ones_own() -> None:
    """A gazetteer may be made of any units; unknown levels are not asked for."""
    unit = Unit("province", "tỉnh", "Mường Xa", "99")
    own = Gazetteer([(unit, ["Mường Xa"])])

    assert own.named("province", "mường xa") == [unit]
    assert own.named("district", "Mường Xa") == []


def test_a_unit_exists_within_its_days(gazetteer: Gazetteer) -> None:
    """Of two wards of one name the old one ends on 30 June 2025, the new one begins the day after."""
    old, new = ({u.path for u in gazetteer.named("commune", "Sa Pa") if u.exists(day)} for day in _REFORM)

    assert old == {"phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai"}
    assert new == {"phường Sa Pa, tỉnh Lào Cai"}


def test_one_syllable_with_other_marks_is_no_unit(gazetteer: Gazetteer) -> None:
    """ "Huệ" is a name of its own; without any marks "Hue" is the city."""
    assert find(gazetteer, "province", "Huệ") == (0, set())
    assert find(gazetteer, "province", "Hue")[0] == 1
