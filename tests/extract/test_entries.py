"""Lists that say on one line what was done and on the next one when."""

from __future__ import annotations

from tests.extract.facts import read_facts, show_events, show_roles

_LIST = (
    "Kết quả xử lý đơn của Sở Nội vụ tỉnh Sơn La từ ngày 8/3 đến ngày 12/3/2021\n"
    "- Hộ bà Vi Thị Lả\nGiải quyết: Hòa giải thành (lần hai)\nNgày giải quyết: 9/3/2021\n"
    "- Hộ ông Lò Văn Phúc\nGiải quyết: Hòa giải thành\nNgày giải quyết: 11/3/2021\n"
)


def test_each_entry_and_the_list_are_events() -> None:
    """Two entries of one kind stay two; the list lasts from its first day to its last."""
    record = read_facts(_LIST)

    assert show_events(record) == [
        ("other", "xử lý đơn", "2021-03-08/2021-03-12"),
        ("other", "Hòa giải thành", "2021-03-09"),
        ("other", "Hòa giải thành", "2021-03-11"),
    ]
    assert show_roles(record) == {("decider", "Sở Nội vụ tỉnh Sơn La")}


def test_a_day_without_the_line_of_what_was_done_is_no_entry() -> None:
    """The line before must bear the same words; running text has no entries."""
    assert show_events(read_facts("- Hộ bà Vi Thị Lả\nĐề nghị: Sửa mương\nNgày giải quyết: 9/3/2021\n")) == []
    assert show_events(read_facts("Sổ ghi rõ ngày giải quyết: 9/3/2021 là muộn nhất.")) == []


def test_the_day_may_stand_on_the_same_line() -> None:
    """Where the line says what was done, not in running text."""
    assert show_events(read_facts("- Hộ bà Vi Thị Lả\nKết luận: Lưu đơn ngày 9/3/2021\n")) == [
        ("other", "Lưu đơn", "2021-03-09")
    ]
    assert show_events(read_facts("Việc lưu đơn ngày 9/3/2021 gây thắc mắc.")) == []


def test_what_was_entered_was_done() -> None:
    """Also after the day the page claims to be of."""
    assert {event.status for event in read_facts(_LIST, published="2021-03-08").events} == {"held"}


def test_the_type_of_an_entry_ends_before_the_addressee() -> None:
    """To whom it went and what else was done are no part of the type."""
    entries = "Giải quyết: Chuyển đơn đến UBND huyện Mộc Châu\nNgày giải quyết: 9/3/2021\n"

    assert show_events(read_facts(entries)) == [("other", "Chuyển đơn", "2021-03-09")]
