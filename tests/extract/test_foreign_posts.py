"""Offices of other countries, and those of our own beside them."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_orgs, show_persons


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Thủ tướng Nhật Bản Ito Hideki dự.", "Ito Hideki", "Thủ tướng Nhật Bản"),
        ("Thủ tướng Đức Jonas Weber dự.", "Jonas Weber", "Thủ tướng Đức"),
        ("Chủ tịch Quốc hội Campuchia Sok Dara dự.", "Sok Dara", "Chủ tịch Quốc hội Campuchia"),
        ("Bộ trưởng Ngoại giao Lào Thongsa Vana dự.", "Thongsa Vana", "Bộ trưởng Bộ Ngoại giao Lào"),
        ("Bộ trưởng Bộ Thông tin Hàn Quốc Park Min-su dự.", "Park Min-su", "Bộ trưởng Bộ Thông tin Hàn Quốc"),
        ("Đại sứ Cộng hòa Pháp tại Việt Nam Marc Blanc dự.", "Marc Blanc", "Đại sứ Pháp tại Việt Nam"),
    ],
)
def test_a_foreign_title_ends_with_its_country(text: str, name: str, title: str) -> None:
    """The name begins behind the country, of one syllable too; the body is none of ours."""
    record = read_facts(text)

    assert show_persons(record) == {name: [title]}
    assert [org.name for org in record.orgs if org.kind == "agency"] == []


def test_a_ministry_that_we_do_not_have_is_a_foreign_body() -> None:
    """Its name runs from the word for ministry to the country."""
    record = read_facts("Thứ trưởng Bộ Thông tin và Du lịch Thái Lan phát biểu.")

    assert [(org.name, org.kind) for org in record.orgs] == [("Bộ Thông tin và Du lịch Thái Lan", "other")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chủ tịch Quốc hội Việt Nam Lê Thị Mơ dự.", "Chủ tịch Quốc hội"),
        ("Bộ trưởng Bộ Y tế Lê Thị Mơ dự hội nghị với Lào.", "Bộ trưởng Bộ Y tế"),
        ("Thủ tướng Chính phủ Lê Thị Mơ dự.", "Thủ tướng Chính phủ"),
    ],
)
def test_our_own_offices_stay_ours(text: str, title: str) -> None:
    """Our country's name adds nothing to a title; one further on belongs to another phrase."""
    assert show_persons(read_facts(text)) == {"Lê Thị Mơ": [title]}


def test_a_given_name_is_no_country() -> None:
    """ "Anh" and "Đức" before a single capital word are the first half of a given name."""
    assert show_orgs(read_facts("Thủ tướng Anh Tuấn dự.")) == ["Chính phủ"]
    assert show_orgs(read_facts("Thủ tướng Anh Mark Hill dự.")) == []


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Chủ tịch Đảng Cộng sản Chile Lautaro Soto thăm.", [("Chủ tịch Đảng Cộng sản Chile", "Đảng Cộng sản Chile")]),
        ("Ông Sok Dara, Chủ tịch Thượng viện Campuchia, thăm.",
         [("Chủ tịch Thượng viện Campuchia", "Thượng viện Campuchia")]),
        ("Tổng Bí thư, Chủ tịch nước Lào Bounmy Vongsa thăm.",
         [("Tổng Bí thư Lào", None), ("Chủ tịch nước Lào", None)]),
        ("Tổng Bí thư, Chủ tịch nước Vũ Văn An thăm Lào.",
         [("Tổng Bí thư", "Ban Chấp hành Trung ương Đảng"), ("Chủ tịch nước", None)]),
        ("Bà Mary Hill, Giám đốc Ngân hàng Thế giới tại Việt Nam, dự.",
         [("Giám đốc Ngân hàng Thế giới tại Việt Nam", "Ngân hàng Thế giới")]),
        ("Tổng Giám đốc UNESCO Audrey Hill dự.", [("Tổng Giám đốc UNESCO", "UNESCO")]),
        ("Bộ trưởng Quốc phòng Việt Nam Phan Văn Sang dự.", [("Bộ trưởng Bộ Quốc phòng", "Bộ Quốc phòng")]),
        ("Chủ tịch Đảng Mai Thị Na thăm.", []),
        ("Tổng thống Ivan Petkov thăm.", []),
        ("Bộ trưởng Ngoại giao Ivan Petkov thăm.", []),
        ("Tổng Bí thư, Chủ tịch nước Sa-ma-ly Xay-nha-vông thăm.", []),
        ("Bộ trưởng Ngoại giao Y Thanh Niê thăm.", [("Bộ trưởng Bộ Ngoại giao", "Bộ Ngoại giao")]),
    ],
)  # fmt: skip
def test_parties_and_chambers_abroad_are_read_to_the_country(text: str, posts: list[tuple[str, str | None]]) -> None:
    """An office told with one of another country is of that country; without a country nothing is said."""
    (person,) = read_facts(text).persons

    assert [(post.title, post.org) for post in person.posts] == posts


def test_a_title_before_a_foreign_guest_is_not_the_hosts() -> None:
    """Letters in brackets stand between the guest's title and name."""
    record = read_facts(
        "Nhận lời mời của Bộ trưởng Bộ Y tế Lê Văn Bình, Giám đốc Quỹ Nhi đồng Liên hợp quốc (UNICEF) Ma-ri Lếch thăm."
    )

    assert show_persons(record)["Lê Văn Bình"] == ["Bộ trưởng Bộ Y tế"]
