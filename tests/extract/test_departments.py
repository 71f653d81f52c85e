"""Departments issue themselves, private universities stand outside the system, old names stay."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_orgs


@pytest.mark.parametrize(
    ("subject", "issuer"),
    [
        ("Cục Nghệ thuật biểu diễn - Bộ Văn hóa, Thể thao và Du lịch", "Cục Nghệ thuật biểu diễn"),
        ("Bộ Văn hóa, Thể thao và Du lịch", "Bộ Văn hóa, Thể thao và Du lịch"),
    ],
)
def test_the_department_issues_what_it_signs(subject: str, issuer: str) -> None:
    """The issuer is the body of which the verb is told, not its owner."""
    record = read_facts(f"Ngày 1/6/2020, {subject} đã ký Quyết định số 215 về việc thu hồi giấy phép.")

    assert [document.issuer for document in record.documents] == [issuer]


def test_the_organs_of_a_private_university_stand_outside_the_system_too() -> None:
    """A private university is no agency; a public one is."""
    record = read_facts("Hội đồng trường Trường Đại học Văn Lang họp. Trường Đại học Vinh dự.")
    kinds = {org.name: org.kind for org in record.orgs}

    assert kinds["Trường Đại học Văn Lang"] == kinds["Hội đồng trường Trường Đại học Văn Lang"] == "other"
    assert kinds["Trường Đại học Vinh"] == "agency"


def test_an_older_longer_name_is_a_body_of_its_own() -> None:
    """ "Cục CSGT đường bộ - đường sắt" is not cut to the shorter name of later years."""
    assert show_orgs(read_facts("Cục CSGT Đường bộ - Đường sắt ra quân.")) == [
        "Cục Cảnh sát giao thông đường bộ - đường sắt"
    ]
