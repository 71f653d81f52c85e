"""Who leads a task, with whom, by when."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts

_TOLD = "Chủ tịch UBND tỉnh Lai Châu Vàng A Chớ giao Công an tỉnh "


def test_the_lead_and_the_partners_of_a_task() -> None:
    """Named bodies after "phối hợp với", and the group that ends their list or stands alone."""
    listed = _TOLD + "chủ trì, phối hợp với Sở Xây dựng, Sở Y tế và các sở, ngành liên quan rà soát."
    alone = _TOLD + "chủ trì, phối hợp với các sở, ngành rà soát."
    (task,), (other,) = read_facts(listed).tasks, read_facts(alone).tasks

    assert task.role == "lead"
    assert task.partners == ["Sở Xây dựng tỉnh Lai Châu", "Sở Y tế tỉnh Lai Châu", "các sở, ngành liên quan"]
    assert other.partners == ["các sở, ngành"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("tham mưu kế hoạch rà soát", "advise"),
        ("theo dõi, đôn đốc các cơ sở", "monitor"),
        ("báo cáo số cơ sở cháy nổ", "report"),
        ("rà soát và xử lý nghiêm các cơ sở đã bị nhắc nhở, theo dõi", None),
    ],
)
def test_the_part_stands_at_the_head_of_a_task(words: str, role: str | None) -> None:
    """To advise, to watch over, to report; further on the words only go with what is to be done."""
    (task,) = read_facts(_TOLD + words + ".").tasks

    assert task.role == role


def test_a_task_without_such_words_has_no_part() -> None:
    """To carry something out is what every task asks for."""
    (task,) = read_facts(_TOLD + "triển khai kế hoạch rà soát các cơ sở.").tasks

    assert (task.role, task.partners, task.deadline) == (None, [], None)


@pytest.mark.parametrize(
    ("words", "deadline"),
    [
        ("trước ngày 15/12", "2021-12-15"),
        ("chậm nhất ngày 5/1", "2022-01-05"),
        ("trước ngày 30/6/2022", "2022-06-30"),
        ("trong quý II/2021", "2021-06"),
        ("trong tháng 4", "2021-04"),
        ("trong năm 2021", "2021"),
    ],
)
def test_a_deadline_lies_ahead(words: str, deadline: str) -> None:
    """A day without a year is the next one after publication; a quarter is due with its last month."""
    (task,) = read_facts(_TOLD + f"rà soát các cơ sở, báo cáo {words}.", published="2021-03-13").tasks

    assert task.deadline == deadline


def test_a_deadline_stands_on_its_words() -> None:
    """And has no year where nothing gives one."""
    text = _TOLD + "rà soát các cơ sở, báo cáo trước ngày 15/12."
    (task,) = read_facts(text, published=None).tasks

    assert task.deadline == "--12-15"
    assert [text[start:end] for start, end in task.deadline_spans] == ["trước ngày 15/12"]


@pytest.mark.parametrize("words", ["trong quý này", "trước đây", "trong ngày hội", "ngày 15/12"])
def test_other_times_are_no_deadline(words: str) -> None:
    """No number, or no word that limits."""
    (task,) = read_facts(_TOLD + f"rà soát các cơ sở cháy nổ {words}.").tasks

    assert task.deadline is None
