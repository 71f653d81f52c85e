"""What a figure changes, how it is counted, and against what."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts


def show(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Change, its unit and its base of each statistic."""
    return [(s.change, s.change_unit, s.base) for s in read_facts(text).statistics]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Doanh thu tăng 12% so với cùng kỳ.", ("increase", "relative", "cùng kỳ")),
        ("Số vụ cháy giảm 13 vụ so với năm 2019.", ("decrease", "absolute", "2019")),
        ("Sản lượng đạt 95% kế hoạch năm.", ("plan-share", "relative", "kế hoạch năm")),
        ("Thu ngân sách bằng 61% so với dự toán.", ("plan-share", "relative", "dự toán")),
        ("So với cùng kỳ năm 2019, số vụ cháy giảm 13 vụ.", ("decrease", "absolute", "cùng kỳ năm 2019")),
        ("Số người chết tăng 20% (28 người) so với cùng kỳ.", ("increase", "relative", "cùng kỳ")),
    ],
)
def test_a_change_has_its_unit_and_base(text: str, change: tuple[str, str, str]) -> None:
    """A base may follow, or open the sentence."""
    assert show(text)[0] == change


@pytest.mark.parametrize("text", ["Tỷ lệ hộ nghèo giảm còn 3,2%.", "Toàn xã có 12 thôn.", "Tỷ lệ che phủ đạt 45%."])
def test_a_level_is_no_change(text: str) -> None:
    """What is reached, or simply there."""
    assert show(text) == [(None, None, None)]


def test_the_last_base_serves_the_rises_before_it() -> None:
    """In one sentence; not in the next."""
    together = "Số lợn tăng 12%; số trâu tăng 3% so với năm 2019."
    apart = "Số lợn tăng 12%. Số trâu tăng 3% so với năm 2019."

    assert [base for _, _, base in show(together)] == ["2019", "2019"]
    assert [base for _, _, base in show(apart)] == [None, "2019"]
