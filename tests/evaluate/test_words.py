"""Keys even out spelling and nothing else."""

from __future__ import annotations

import pytest

from kg.evaluate.events import align_events, dates_agree
from kg.evaluate.grounding import can_bear
from kg.evaluate.words import fold, load_words, make_number_key, make_target_key, make_value_key
from kg.record import Event, Org, Person

SAME = [
    ("UBND tỉnh Lào Cai", "Ủy ban nhân dân tỉnh Lào Cai"),
    ("HĐND xã Hoà An", "hội đồng nhân dân xã Hòa An"),
    ("Sở GD&ĐT", "Sở Giáo dục và Đào tạo"),
    ("“Vì an ninh Tổ quốc”", "Vì an ninh Tổ quốc"),
    ("TP.HCM", "thành phố Hồ Chí Minh"),
    ("Lý Thái Tổ", "Lí Thái Tổ"),
]
DIFFERENT = [("Nguyễn Văn An", "Nguyễn Văn Ân"), ("Lào Cai", "Lao Cai"), ("xã Hòa An", "xã Hỏa An")]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_spellings_of_one_name_share_a_key(first: str, second: str) -> None:
    """Abbreviation, tone placement, quotation marks and y for i make no difference."""
    assert fold(first) == fold(second)


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_marks_make_names(first: str, second: str) -> None:
    """A different vowel or tone is a different name."""
    assert fold(first) != fold(second)


def test_the_table_of_words_is_not_empty() -> None:
    """The abbreviations come from the ontology's table, whole."""
    assert len(load_words().abbreviations) >= 40


def test_numbers_values_and_targets_have_keys() -> None:
    """Leading zeros, spaces, the word before a number and number formats are evened out; words stay words."""
    assert make_number_key("06 / CT–UBND") == "6/CT-UBND"
    assert make_target_key("Chỉ thị số 06/CT-UBND") == make_target_key("Chỉ thị 06/CT-UBND")
    assert make_value_key("10..12") == (10.0, 12.0)
    assert make_value_key("nhiều") == "nhiều"


def test_a_partial_date_agrees_with_its_day() -> None:
    """A year agrees with a day in it; no date agrees only with no date."""
    assert dates_agree("2021", "2021-01-21")
    assert not dates_agree(None, "2021-01-21")


def test_of_two_candidates_the_closer_event_is_taken() -> None:
    """Overlap and date outweigh overlap alone, and no event pairs twice."""
    gold = [Event("e1", "họp", "meeting", "2021-01-21", spans=[(0, 9)])]
    predicted = [
        Event("e1", "họp", "meeting", "2020-05-01", spans=[(0, 9)]),
        Event("e2", "họp", "meeting", "2021-01-21", spans=[(5, 9)]),
    ]

    assert align_events(gold, predicted) == {1: 0}


def test_a_quote_bears_only_what_it_names() -> None:
    """A person's quote shares a word of the name and is not a whole passage; an abbreviation bears any body."""
    person = Person("Nguyễn Văn Hùng")

    assert can_bear(person, "ông Hùng")
    assert not can_bear(person, "ông Dũng")
    assert not can_bear(person, "Hùng " * 40)
    assert can_bear(Org("Bộ Công an"), "BCA")
