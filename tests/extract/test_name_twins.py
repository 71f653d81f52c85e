"""Misprints of names, names run together with the next word, and words before a name that are none of it."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_persons

POST = ["Giám đốc Sở Y tế tỉnh Lào Cai"]


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            "Ông Lò Cẩm Tấn, Giám đốc Sở Y tế tỉnh Lào Cai dự. Ông Lò Cầm Tấn chúc mừng.",
            {"Lò Cẩm Tấn": POST},
        ),
        (
            "Ông Lò Cẩm Tấn, Giám đốc Sở Y tế tỉnh Lào Cai dự. Ông Lò Cẩm tấn kết luận.",
            {"Lò Cẩm Tấn": POST},
        ),
        (
            "Ông Lò Văn Hoa, Giám đốc Sở Y tế tỉnh Lào Cai dự cùng ông Lò Văn Hòa.",
            {"Lò Văn Hoa": POST, "Lò Văn Hòa": []},
        ),
        ("Ông Lò Văn Hoa dự. Ông Lò Văn Hòa chúc mừng.", {"Lò Văn Hoa": [], "Lò Văn Hòa": []}),
        (
            "Ông Lò Văn Hoa, Giám đốc Sở Y tế tỉnh Lào Cai dự. Ông Lò Văn Hòa đến. Ông Lò Văn Hòa nói.",
            {"Lò Văn Hoa": POST, "Lò Văn Hòa": []},
        ),
    ],
)
def test_a_rare_spelling_is_a_misprint(text: str, persons: dict[str, list[str]]) -> None:
    """Two who stand in one sentence, two whom nothing tells apart and one named twice are people of their own."""
    assert show_persons(read_facts(text)) == persons


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Bí thư Tỉnh ủy Bắc Giang và Bí thư Tỉnh ủy Bắc Ninhchủ trì.", []),
        ("Ông Lò Văn Sơnđặt vấn đề.", []),
        ("Ông Y Ksơr Niê đặt vấn đề.", ["Y Ksơr Niê"]),
        ("Phó Bí thư Đảng ủy Bộ Lò Văn Sơn phát biểu.", ["Lò Văn Sơn"]),
        ("Phó Bí thư Đảng ủy Giàng Lò Văn Sơn phát biểu.", ["Giàng Lò Văn Sơn"]),
        ("Đường nối Đào Văn Mới 2 - Bản Nậm bị sạt lở.", []),
        ("Trong đó Đào Văn Mới 2 năm liền đi đầu.", ["Đào Văn Mới"]),
        ("Hủy cuộc thi Nữ hoàng Biển Việt Nam ở Nha Trang.", []),
        ("Nữ hoàng Nguyễn Việt Nam thăm Lào Cai.", ["Nguyễn Việt Nam"]),
    ],
)
def test_what_is_printed_close_to_a_name_is_no_part_of_it(text: str, names: list[str]) -> None:
    """A name that cannot be told apart is none."""
    assert [person.name for person in read_facts(text).persons] == names
