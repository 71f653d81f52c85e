"""Standards, mottos and themes in quotation marks, policies known by name, short forms, quantities without numbers."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Các thôn đạt tiêu chuẩn “An toàn cháy”.", ("tieu-chuan", "An toàn cháy")),
        (
            "Nhà văn hóa nào đủ tiêu chuẩn (có sân chơi và tủ sách) thì được sửa.",
            ("tieu-chuan", "có sân chơi và tủ sách"),
        ),
        ("Lễ hội có chủ đề “Sắc màu bản Mông”.", ("chu-de", "Sắc màu bản Mông")),
        ("Bộ đội củng cố thế trận biên phòng toàn dân ở bản.", ("khai-niem", "thế trận biên phòng toàn dân")),
    ],
)
def test_a_named_norm_is_found(text: str, norm: tuple[str, str]) -> None:
    """By the word before its name, or by the name itself."""
    assert [(n.code, n.name) for n in read_facts(text).norms] == [norm]


@pytest.mark.parametrize(
    "text",
    [
        "Tiêu chuẩn do Bộ ban hành nói “an toàn cháy”.",
        "Hội nghị bàn chủ đề của năm.",
        "Việc này trái nguyên tắc (hai bên đã hứa) và bị hoãn.",
        "Phong trào “Xóm sạch” lan rộng. Khẩu hiệu “Xóm sạch” treo khắp nơi.",
        "Bộ đội vào thế trận mới.",
    ],
)
def test_what_names_no_norm_is_none(text: str) -> None:
    """A quotation further off, no name, and what is an initiative."""
    assert read_facts(text).norms == []


def test_a_short_form_has_the_first_letters_of_its_words() -> None:
    """Over a comma as well; letters that do not fit explain nothing."""
    text = "Công tác phòng cháy, chữa cháy (PCCC) của xã (UBND) tốt."

    assert [(a.short, a.full) for a in read_facts(text).abbreviations] == [("PCCC", "phòng cháy, chữa cháy")]


def test_orders_of_magnitude_and_none_are_rough_figures() -> None:
    """They are no statistics."""
    record = read_facts("Hàng trăm hộ dân được vay vốn. Cả xã không còn hộ nghèo.")

    assert [(f.low, f.bound, f.unit) for f in record.rough_figures] == [
        ("100", "at_least", "hộ dân"),
        ("0", "exact", "hộ nghèo"),
    ]
    assert record.statistics == []


def test_words_that_count_nothing_are_no_rough_figures() -> None:
    """What is missing is no counted noun, or the words are a name."""
    record = read_facts("Xã không có căn cứ để làm. Phong trào “Dòng họ không có người bỏ học” lan rộng.")

    assert record.rough_figures == []
