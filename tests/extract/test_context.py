"""Jurisdiction, scopes and sections: whose "tỉnh", "huyện" and "Văn phòng" it is."""

from __future__ import annotations

import pytest

from kg.extract.jurisdiction import find_outlet_units
from kg.gazetteer import load_gazetteer
from tests.extract.facts import quote, read_facts, show_orgs, show_persons


@pytest.mark.parametrize(
    ("outlet", "paths"),
    [
        ("Báo Lào Cai", {"province": "tỉnh Lào Cai"}),
        ("laocai.gov.vn", {"province": "tỉnh Lào Cai"}),
        ("baolaocai.vn", {"province": "tỉnh Lào Cai"}),
        ("krongno.daknong.gov.vn", {"province": "tỉnh Đắk Nông"}),
        ("Báo điện tử (tuoitre.vn)", {}),
        ("Huyện Krông Nô (krongno.daknong.gov.vn)", {"province": "tỉnh Đắk Nông", "district": "huyện Krông Nô"}),
        ("Báo Nhân Dân", {}),
        ("", {}),
    ],
)
def test_the_outlet_tells_its_units(outlet: str, paths: dict[str, str]) -> None:
    """By name or address; a paper of the whole country has none."""
    units = find_outlet_units(outlet, load_gazetteer())

    assert {level: unit.full for level, unit in units.items()} == paths


def test_the_province_named_most_is_the_jurisdiction() -> None:
    """Where no outlet tells; the words that tell it are its evidence."""
    text = (
        "UBND tỉnh Lào Cai họp. Tỉnh Lào Cai đạt kết quả cao. Đoàn của tỉnh Yên Bái đến học tập. Tỉnh Lào Cai vui mừng."
    )
    jurisdiction = read_facts(text).jurisdiction

    assert jurisdiction is not None
    assert (jurisdiction.place, jurisdiction.rule) == ("tỉnh Lào Cai", "named-most")
    assert quote(text, jurisdiction.spans) == ["tỉnh Lào Cai"]


def test_two_provinces_alike_give_no_jurisdiction() -> None:
    """Neither is named twice as often as the other."""
    assert read_facts("Tỉnh Lào Cai và tỉnh Yên Bái ký kết.").jurisdiction is None


def test_the_outlets_jurisdiction_needs_no_words() -> None:
    """It has no spans, since no word of the text gives it."""
    jurisdiction = read_facts("UBND tỉnh họp.", outlet="Báo Lào Cai").jurisdiction

    assert jurisdiction is not None
    assert (jurisdiction.place, jurisdiction.rule, jurisdiction.spans) == ("tỉnh Lào Cai", "outlet", [])


def test_bare_levels_take_the_unit_last_named_or_the_outlets() -> None:
    """The district last named, and the province of the outlet."""
    record = read_facts(
        "UBND tỉnh họp. Công an huyện Bắc Hà báo cáo. Công an huyện kiến nghị. Công an huyện Sa Pa dự.",
        outlet="Báo Lào Cai",
    )

    assert show_orgs(record) == ["UBND tỉnh Lào Cai", "Công an huyện Bắc Hà", "Công an huyện Sa Pa"]


def test_a_bare_department_belongs_to_the_province() -> None:
    """ "Sở Nội vụ" exists at one level only."""
    assert show_orgs(read_facts("Sở Nội vụ báo cáo.", outlet="Báo Lào Cai")) == ["Sở Nội vụ tỉnh Lào Cai"]


def test_a_bare_head_refers_to_the_body_named_before() -> None:
    """ "Sở" after "Sở Y tế tỉnh Lào Cai" is that one."""
    text = "Sở Y tế tỉnh Lào Cai họp. Lãnh đạo Sở kết luận."
    (org,) = read_facts(text).orgs

    assert quote(text, org.spans)[-1] == "Sở"


def test_without_any_hint_a_bare_body_stays_out() -> None:
    """Nothing is guessed: no province, no body."""
    assert show_orgs(read_facts("UBND tỉnh họp với Công an tỉnh.")) == []


def test_an_office_on_its_own_line_belongs_to_its_section() -> None:
    """ "Chánh Văn phòng" under "Văn phòng Huyện ủy Bắc Hà" heads that one."""
    record = read_facts(
        "Danh bạ\n3.4 Văn phòng Huyện ủy Bắc Hà\nLê Văn Bình\nChánh Văn phòng\n3.5 Ban Dân vận Huyện ủy Bắc Hà\nĐịa chỉ"
    )

    assert show_persons(record)["Lê Văn Bình"] == ["Chánh Văn phòng Huyện ủy Bắc Hà"]


@pytest.mark.parametrize(
    ("outlet", "text", "org"),
    [
        ("Báo Lào Cai", "Tỉnh Gia Lai thiệt hại. Tỉnh Gia Lai họp. Sở Y tế báo cáo.", "Sở Y tế tỉnh Gia Lai"),
        ("Báo Lào Cai", "Đoàn tỉnh Gia Lai thăm Lào Cai. Tỉnh Gia Lai vui. Sở Y tế báo cáo.", "Sở Y tế tỉnh Lào Cai"),
        ("laocai.gov.vn", "Đoàn đến tỉnh Gia Lai. Lãnh đạo tỉnh Gia Lai đón. Sở Y tế báo cáo.", "Sở Y tế tỉnh Lào Cai"),
    ],
)  # fmt: skip
def test_a_newspaper_also_tells_of_other_provinces(outlet: str, text: str, org: str) -> None:
    """Where it never names its own; a portal always speaks for its own."""
    assert org in show_orgs(read_facts(text, outlet=outlet))


def test_a_national_article_speaks_of_the_province_named_last() -> None:
    """Without a local outlet each "tỉnh" is the one just told of."""
    record = read_facts(
        "UBND tỉnh Gia Lai có vi phạm. Bí thư Tỉnh ủy Lê Văn Bình bị khiển trách. "
        "UBND tỉnh Lào Cai cũng có vi phạm. Chủ tịch UBND tỉnh Trần Thị Mai bị khiển trách. Tỉnh Gia Lai sửa."
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Bí thư Tỉnh ủy Gia Lai"],
        "Trần Thị Mai": ["Chủ tịch UBND tỉnh Lào Cai"],
    }
