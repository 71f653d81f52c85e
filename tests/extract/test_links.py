"""Awards and tasks at their occasion; sentences that say nothing."""

from __future__ import annotations

from tests.extract.facts import read_facts, show_roles

_HELD = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết. "


def test_an_award_is_tied_to_the_occasion() -> None:
    """Given at the meeting named in its sentence; who hands it over and who receives it have roles."""
    record = read_facts(
        _HELD + "Tại hội nghị, bà Trần Thị Mai trao Bằng khen của Chủ tịch UBND tỉnh Lào Cai cho ông Giàng A Tủa."
    )

    assert [award.event for award in record.awards] == ["e1"]
    assert {("presenter", "Trần Thị Mai"), ("recipient", "Giàng A Tủa")} <= show_roles(record)


def test_an_award_before_any_occasion_is_tied_to_none() -> None:
    """What is told before the meeting did not happen at it."""
    record = read_facts("Năm 2019, bà Trần Thị Mai được tặng Bằng khen của Bộ Y tế.")

    assert [award.event for award in record.awards] == [None]


def test_a_task_is_tied_to_the_occasion() -> None:
    """Instructions given at a meeting belong to it."""
    record = read_facts(
        _HELD + "Phát biểu tại hội nghị, ông Lê Văn Bình yêu cầu Sở Nội vụ tỉnh Lào Cai rà soát danh sách."
    )

    assert [task.event for task in record.tasks] == ["e1"]


def test_sentences_without_a_fact_are_counted() -> None:
    """Of three sentences, the second says nothing."""
    record = read_facts(_HELD + "Trời nắng đẹp. Sở Nội vụ tỉnh Lào Cai cùng dự.")

    assert (record.sentences, record.silent_sentences) == (3, 1)


def test_an_award_held_before_makes_no_recipient() -> None:
    """Nobody hands it over at the meeting, and its sentence does not name that."""
    record = read_facts(_HELD + "Ông Giàng A Tủa từng được tặng Bằng khen của Chủ tịch UBND tỉnh Lào Cai.")

    assert [award.event for award in record.awards] == ["e1"]
    assert "recipient" not in {role for role, _ in show_roles(record)}
