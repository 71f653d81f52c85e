"""What a page prints around its article says nothing."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_events, show_orgs, show_persons

_BODY = "Ngày 5/1, Sở Y tế tỉnh Lào Cai tổ chức hội nghị tổng kết.\nÔng Lê Văn Bình, Giám đốc Sở Y tế chủ trì.\n"


@pytest.mark.parametrize(
    "furniture",
    [
        "(Ảnh: Thu Hà)",
        "Ảnh: Trần Thị Mai",
        "Tin, ảnh: Nguyễn Thị Lan",
        "Hội nghị,Y tế,Bác sĩ,Trần Thị Mai,Lào Cai",
        "Chủ tịch UBND tỉnh Yên Bái Trần Thị Mai thăm xã (12/3/2020)",
        "Thu Hà",
    ],
)
def test_credits_bylines_keywords_and_links_are_dead(furniture: str) -> None:
    """The last line adds no person, body or event."""
    record = read_facts(_BODY + furniture)

    assert list(show_persons(record)) == ["Lê Văn Bình"]
    assert show_orgs(record) == ["Sở Y tế tỉnh Lào Cai"]
    assert len(show_events(record)) == 1


def test_a_credit_ends_with_its_bracket() -> None:
    """What stands on the line behind it is read."""
    record = read_facts("(Ảnh: Thu Hà) Ông Lê Văn Bình phát biểu.\nHội nghị kết thúc.\nMọi người ra về.")

    assert list(show_persons(record)) == ["Lê Văn Bình"]


def test_an_interview_is_no_byline() -> None:
    """A reporter's question opens a line that is read; a line of "PV" alone is not."""
    record = read_facts(
        "PV: Thưa ông Lê Văn Bình, Sở Y tế tỉnh Lào Cai đã làm gì theo Chỉ thị số 17/CT-UBND?\n" + _BODY
    )

    assert [document.number for document in record.documents] == ["17/CT-UBND"]
    assert list(show_persons(read_facts(_BODY + "PV Trần Thị Mai"))) == ["Lê Văn Bình"]


def test_a_signature_with_a_post_lives() -> None:
    """A last line that says an office is no by-line."""
    record = read_facts(_BODY + "Giám đốc Sở Nội vụ tỉnh Lào Cai Trần Thị Mai")

    assert "Trần Thị Mai" in show_persons(record)


def test_an_article_of_nothing_is_read() -> None:
    """Empty text and blank text give an empty record."""
    for text in ("", " \n\u00a0\n"):
        record = read_facts(text)

        assert (record.persons, record.orgs, record.sentences) == ([], [], 0)


def test_links_do_not_teach_how_a_unit_is_spelt() -> None:
    """The article's own spelling holds, however often the links below it have another."""
    link = "Công an huyện Đăk R'lấp họp giao ban tháng {month} (26/06/2019)\n"
    text = "Ngày 2/8, Huyện ủy Đắk R'Lấp tổ chức hội nghị báo cáo viên.\n" + "".join(
        link.format(month=m) for m in (4, 5)
    )

    assert show_orgs(read_facts(text)) == ["Huyện ủy Đắk R'Lấp"]


def test_a_staff_list_at_the_end_is_no_byline() -> None:
    """Names of two words and posts in capitals end a table, not the article's credits."""
    record = read_facts("Văn phòng UBND huyện Bắc Hà\nLý A Sùng\nNhân Viên Kế Toán\nK'Rum\nNhân Viên Thủ Quỹ")

    assert list(show_persons(record)) == ["Lý A Sùng", "K'Rum"]
