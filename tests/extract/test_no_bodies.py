"""What looks like a body and names none, or none that the article tells: sources, kinds, addresses, bare organs."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_orgs

_AGENCY = "Thông tấn xã Việt Nam"


@pytest.mark.parametrize(
    "text",
    [
        "(TTXVN) - Giá cà phê tăng.",
        "Giá cà phê tăng./. Thu Hà (TTXVN)",
        "TTXVN - Giá cà phê tăng mạnh.",
        "Theo phóng viên TTXVN tại Lima, giá cà phê tăng.",
        "Theo đặc phái viên TTXVN, giá cà phê tăng.",
        "Giá cà phê tăng mạnh. TTXVN phát\nNgười trồng rất vui và mong giá ổn định.",
        "Giá cà phê tăng. Thu Hà/ TTXVN",
    ],
)
def test_the_source_of_a_report_is_no_body_of_it(text: str) -> None:
    """Brackets, a sign before the text and the word for reporters mark where it comes from."""
    assert show_orgs(read_facts(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Sáng nay, TTXVN tổ chức hội nghị tổng kết công tác năm.",
        "TTXVN tổ chức hội nghị tổng kết công tác năm.",
        "Thông tấn xã Việt Nam (TTXVN) tổ chức hội nghị tổng kết công tác năm.",
    ],
)
def test_an_agency_that_acts_is_a_body(text: str) -> None:
    """The news agency is one of the article's bodies where something is told of it."""
    assert show_orgs(read_facts(text)) == [_AGENCY]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội nghị báo cáo viên các tỉnh ủy, thành ủy trực thuộc diễn ra tại thành phố Hà Nội.", []),
        ("Ông làm việc với huyện ủy, thành ủy ở tỉnh Lào Cai.", []),
        ("Các huyện ủy, Thành ủy Lào Cai dự họp.", ["Thành ủy Lào Cai"]),
        ("Tỉnh ủy, Thành ủy Lào Cai dự họp.", ["Tỉnh ủy Lào Cai", "Thành ủy Lào Cai"]),
        ("Bà Mai; Địa chỉ: Tổ 4, phường Nghĩa Thành, tỉnh Lâm Đồng.", []),
        ("Anh vào Ban 67, gặp người quen.", ["Ban 67"]),
        ("Đêm nhạc diễn ra tại nhà thi đấu Quân khu 7.", []),
        ("Đêm nhạc diễn ra tại Trung tâm Hội nghị Quốc gia.", []),
        ("Trung tâm Khuyến nông tỉnh Lào Cai họp.", ["Trung tâm Khuyến nông tỉnh Lào Cai"]),
        ("Đêm nhạc do Quân khu 7 tổ chức.", ["Quân khu 7"]),
        ("Hội BMQL&ĐH họp.", ["Hội BMQL&ĐH"]),
        ("Đảng ủy Sở Y tế tỉnh Lào Cai họp theo kế hoạch của Đảng ủy Khối.", ["Đảng ủy Sở Y tế tỉnh Lào Cai"]),
        ("Ban Chỉ đạo xây dựng Đề án sắp xếp bệnh viện họp.", ["Ban Chỉ đạo xây dựng Đề án sắp xếp bệnh viện"]),
    ],
)
def test_kinds_addresses_venues_and_cut_names_are_no_bodies(text: str, expected: list[str]) -> None:
    """A list of kinds, a number in an address, a hall's name and an owner unknown here name no body."""
    names = show_orgs(read_facts(text))

    assert [name for name in names if name in expected or not expected] == expected


def test_an_organ_of_the_party_is_one_of_the_agencys_committee() -> None:
    """ "Ban Thường vụ" of an agency is its Party committee's; the unit's is not claimed after an agency's."""
    names = show_orgs(
        read_facts(
            "Tỉnh ủy Lào Cai ra nghị quyết. Đảng ủy Sở Y tế tỉnh Lào Cai họp. Ban Thường vụ Sở Y tế tỉnh Lào Cai họp."
        )
    )
    bare = show_orgs(
        read_facts("Tỉnh ủy Lào Cai ra nghị quyết. Đảng ủy Sở Y tế tỉnh Lào Cai họp. Văn bản trình Ban Thường vụ, tổ.")
    )
    unit = show_orgs(read_facts("Tỉnh ủy Lào Cai ra nghị quyết. Văn bản trình Ban Thường vụ cho ý kiến."))

    assert "Ban Thường vụ Đảng ủy Sở Y tế tỉnh Lào Cai" in names
    assert not any(name.startswith("Ban Thường vụ") for name in bare)
    assert "Ban Thường vụ Tỉnh ủy Lào Cai" in unit


def test_two_bodies_of_a_list_share_the_owner_and_do_not_own_each_other() -> None:
    """ "Đảng ủy, Ban Giám đốc Sở" are two organs of one agency."""
    names = show_orgs(read_facts("Đảng ủy, Ban Giám đốc Sở Y tế tỉnh Lào Cai chỉ đạo."))
    apart = show_orgs(
        read_facts("Sở Y tế tỉnh Lào Cai họp. Đảng ủy, Ban Giám đốc và các phòng đã chỉ đạo thực hiện kế hoạch năm.")
    )

    assert "Đảng ủy Sở Y tế tỉnh Lào Cai" in names
    assert not any("Đảng ủy Ban Giám đốc" in name for name in [*names, *apart])


def test_a_party_group_belongs_to_the_body_of_its_list() -> None:
    """ "Ban cán sự đảng" is never a province's."""
    text = "Ông Lê Văn Bình, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Lào Cai dự họp."

    assert "Ban cán sự đảng UBND tỉnh Lào Cai" in show_orgs(read_facts(text))
    assert not any(
        name.startswith("Ban cán sự") for name in show_orgs(read_facts("Ban cán sự đảng họp. Tỉnh Lào Cai mưa to."))
    )


def test_a_bare_parliament_in_an_article_about_another_country_is_that_countrys() -> None:
    """It is Viet Nam's only where the article is of Viet Nam too."""
    text = "Quốc hội Pháp họp tại Paris. Tuy nhiên, Quốc hội đã bác bỏ đề xuất này."

    assert show_orgs(read_facts(text)) == ["Quốc hội Pháp"]
    assert "Quốc hội" in show_orgs(read_facts(f"{text} Đoàn Việt Nam dự."))


def test_a_firm_does_not_take_its_owner_into_its_name() -> None:
    """ "Công ty … thuộc …" names two bodies; a group of a committee is named with it."""
    names = show_orgs(read_facts("Công ty TNHH Mộc Sơn thuộc Ban Quản lý Khu công nghệ cao Hòa Lạc được khen."))

    assert "Công ty TNHH Mộc Sơn" in names
    assert not any("thuộc" in name for name in names)


def test_a_village_keeps_its_number_before_a_verb_of_telling() -> None:
    """ "thôn Nà Phung 2 chia sẻ" is of the second part; in "thôn Nà Phung 2 hộ nghèo" two are counted."""
    told = show_orgs(read_facts("Bí thư Chi bộ thôn Nà Phung 2 chia sẻ kinh nghiệm."))
    counted = show_orgs(read_facts("Chi bộ thôn Nà Phung 2 hộ đã giúp."))

    assert told == ["Chi bộ thôn Nà Phung 2"]
    assert counted == ["Chi bộ thôn Nà Phung"]
