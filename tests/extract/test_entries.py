"""Lists that say on one line what was done and on the next one when."""

from __future__ import annotations

from tests.extract.facts import read_facts, show_events, show_roles

_LIST = (
    "Kết quả xử lý đơn thư tuần 1 tháng 1\n"
    "Kết quả xử lý tại Thanh tra tỉnh Lào Cai từ ngày 4/1 đến ngày 8/1/2021\n"
    "1. Ông Lê Văn Bình; ngày nhận đơn 4/1/2021\nXử lý: Lưu đơn (trùng nội dung)\nNgày xử lý: 5/1/2021\n"
    "2. Bà Trần Thị Mai; ngày nhận đơn 5/1/2021\nXử lý: Lưu đơn\nNgày xử lý: 6/1/2021\n"
)


def test_each_entry_and_the_list_are_events() -> None:
    """Two entries of one kind stay two; the list lasts from its first day to its last."""
    record = read_facts(_LIST)

    assert show_events(record) == [
        ("other", "xử lý đơn thư", "2021-01-04/2021-01-08"),
        ("other", "Lưu đơn", "2021-01-05"),
        ("other", "Lưu đơn", "2021-01-06"),
    ]
    assert show_roles(record) == {("decider", "Thanh tra tỉnh Lào Cai")}


def test_a_day_without_the_line_of_what_was_done_is_no_entry() -> None:
    """The line before must bear the same words; running text has no entries."""
    assert show_events(read_facts("1. Ông Lê Văn Bình\nNội dung: xin cấp đất\nNgày xử lý: 5/1/2021\n")) == []
    assert show_events(read_facts("Các đơn ghi rõ ngày xử lý: 5/1/2021 là muộn nhất.")) == []


def test_the_day_may_stand_on_the_same_line() -> None:
    """Where the line says what was done, not in running text."""
    assert show_events(read_facts("1. Ông Lê Văn Bình\nXử lý: Lưu đơn ngày 5/1/2021\n")) == [
        ("other", "Lưu đơn", "2021-01-05")
    ]
    assert show_events(read_facts("Việc lưu đơn ngày 5/1/2021 gây thắc mắc.")) == []


def test_what_was_entered_was_done() -> None:
    """Also after the day the page claims to be of."""
    assert {event.status for event in read_facts(_LIST, published="2021-01-04").events} == {"held"}
