"""One body under two names becomes one; two bodies of like names stay two."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts


def _names(text: str, outlet: str = "") -> list[str]:
    return [org.name for org in read_facts(text, outlet=outlet).orgs]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Trường Đại học Kiến trúc TP HCM tuyển sinh. Trường Đại học Kiến trúc công bố điểm.", "thành phố Hồ Chí Minh"),
        ("ĐH Kiến trúc Đà Nẵng tuyển sinh. Trường Đại học Kiến trúc Đà Nẵng công bố điểm.", "Trường Đại học Kiến trúc"),
        ("Công ty Mộc Sơn bị kiện. Công ty TNHH Mộc Sơn Việt Nam chưa trả lời.", "Công ty TNHH Mộc Sơn Việt Nam"),
        ("Tập đoàn Suối Reo trao quà. Công ty cổ phần Tập đoàn Suối Reo có 5 nhà máy.", "Công ty cổ phần Tập đoàn"),
        ("Quỹ Bảo trợ trẻ em Việt Nam họp. Quỹ BTTE trao 20 suất quà.", "Quỹ Bảo trợ trẻ em Việt Nam"),
        (
            "Tỉnh đoàn Lào Cai ra quân. Đoàn TNCS Hồ Chí Minh tỉnh Lào Cai tặng quà.",
            "Đoàn TNCS Hồ Chí Minh tỉnh Lào Cai",
        ),
    ],
)
def test_a_short_form_is_its_long_one(text: str, whole: str) -> None:
    """Scope, legal form, country and letters may be left out of a name said again."""
    names = _names(text)

    assert len(names) == 1
    assert whole in names[0]


@pytest.mark.parametrize(
    "text",
    [
        "Công ty cổ phần Nhựa Mộc Sơn kiện Công ty cổ phần Nhựa Mộc Sơn Việt.",
        "Bệnh viện Mắt TP HCM và Bệnh viện Mắt Đà Nẵng ký kết.",
        "Trường Đại học Y Hà Nội và Trường Đại học Y Dược Hải Phòng ký kết.",
        "Quỹ BTTE Hà Nội và Quỹ Bảo trợ trẻ em Việt Nam trao quà.",
        "Tỉnh đoàn Lào Cai và Đoàn TNCS Hồ Chí Minh tỉnh Yên Bái ra quân.",
    ],
)
def test_like_names_of_two_bodies_stay_apart(text: str) -> None:
    """A word more that is no scope, or another scope, makes another body."""
    assert len(_names(text)) == 2


def test_a_short_form_of_two_bodies_joins_neither() -> None:
    """Which of them is meant, the article does not say."""
    names = _names("Bệnh viện Mắt TP HCM và Bệnh viện Mắt Đà Nẵng ký kết. Bệnh viện Mắt có 20 giường.")

    assert "Bệnh viện Mắt" in names


def test_an_owner_set_off_tells_another_body() -> None:
    """The short form belongs to the owner after it."""
    names = _names("Trường Đại học Sư phạm Hà Nội họp với Trường Đại học Sư phạm, Đại học Đà Nẵng.")

    assert "Trường Đại học Sư phạm Hà Nội" in names
    assert len(names) == 3


def test_units_of_a_short_form_follow_it() -> None:
    """Their names end with the long one."""
    names = _names("Bệnh viện Mắt TP HCM họp. Trưởng Khoa Dược Bệnh viện Mắt báo cáo.")

    assert "Khoa Dược Bệnh viện Mắt thành phố Hồ Chí Minh" in names
