"""Programmes of work, whose lines announce meetings."""

from __future__ import annotations

from tests.extract.facts import read_facts

_PAGE = (
    "LỊCH CÔNG TÁC TUẦN\n(Từ 25/1 đến 29/1/2021)\nThứ 2 ngày 25/1/2021\nHọp giao ban các phòng\n"
    "Phòng họp tầng 2\nThứ 5\nHội nghị cán bộ, công chức\n- Ông Lê Văn Bình chuẩn bị phòng họp\n"
)


def test_each_line_that_begins_with_an_occasion_is_one_planned() -> None:
    """On the day above it; a weekday alone gives none, and a word within a line is no entry."""
    events = read_facts(_PAGE).events

    assert [(event.type, event.date, event.status) for event in events] == [
        ("Họp giao ban", "2021-01-25", "planned"),
        ("Hội nghị cán bộ, công chức", None, "planned"),
    ]


def test_the_same_lines_elsewhere_are_no_programme() -> None:
    """Only under the heading of one."""
    assert read_facts(_PAGE.replace("LỊCH CÔNG TÁC TUẦN", "TIN VẮN")).events == []
