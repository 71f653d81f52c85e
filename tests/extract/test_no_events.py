"""Words that name an occasion or an act and yet tell of no event of the article, or of one told before."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_events

_DAY = "Ngày 5/1, UBND tỉnh Lào Cai tổ chức Ngày hội khởi nghiệp"
_REST = "Năm qua tốt. Mùa được. Đường đẹp. Làng vui. "
_BODY = "Ngày 5/1, HĐND tỉnh Lào Cai "


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (f"{_DAY}, chào mừng Đại hội Đảng bộ tỉnh.", ["ceremony"]),
        (f"{_DAY}. Chiều 5/1, Đại hội Đảng bộ tỉnh diễn ra.", ["ceremony", "meeting"]),
        ("Ông Lê Văn Bình cảm ơn Đại hội đã tín nhiệm.", []),
        ("Ông Lê Văn Bình phát biểu tại Đại hội.", ["meeting"]),
        ("Luật Dược mới (thông qua tại kỳ họp này) có lợi.", []),
        ("Tại kỳ họp, nhiều luật có lợi.", ["meeting"]),
        ("Tại kỳ họp tháng 11/2018, nhiều luật có lợi.", []),
        (f"{_REST}Trong ba ngày diễn ra kỳ thi có mưa.", []),
        (f"{_REST}Bà con tin Hội nghị này sẽ mở ra hướng làm ăn.", []),
        (f"{_REST}Hội nghị này thành công tốt đẹp.", ["meeting"]),
        ("Thủ tướng Phạm Văn Bình chủ trì ba cuộc họp.", []),
        ("Thủ tướng Phạm Văn Bình chủ trì một cuộc họp.", ["meeting"]),
        ("Ông Lê Văn Bình, Hội Kiến trúc sư Hà Nội, vẽ nhà.", []),
        ("UBND xã triệu tập ông Lê Văn Bình lên làm việc.", []),
    ],
)
def test_what_is_welcomed_thanked_hoped_or_counted_is_no_event(text: str, classes: list[str]) -> None:
    """Each beside a sentence with the same noun that tells of one."""
    assert [event.class_ for event in read_facts(text).events] == classes


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Sáng 5/1, các đại biểu dự Đại hội đã tổ chức lễ dâng hương.", {"ceremony": "2021-01-05"}),
        (
            "Sáng 5/1, Đại hội Đảng bộ tỉnh Lào Cai đã thông qua Nghị quyết.",
            {"meeting": "2021-01-05"},
        ),
        (f"{_REST}Đại hội đã nêu rõ số liệu ngày 5/1.", {}),
        ("Chủ tịch nước Lê Văn Bình chủ trì họp về mô hình mới từ ngày 1/3.", {"meeting": None}),
    ],
)
def test_a_day_of_something_else_dates_no_occasion(text: str, days: dict[str, str | None]) -> None:
    """Of a ceremony that a congress held, of figures it heard, from which a model holds."""
    assert {event.class_: event.date for event in read_facts(text).events} == days


def test_a_later_day_of_an_entry_is_not_that_of_an_earlier_one() -> None:
    """In a list parted by semicolons the first entry has none of its own."""
    text = "Các hoạt động gồm: Hội thảo khoa học tại Lào Cai; triển lãm ngày 5/1/2021; giao lưu ngày 9/1/2021."

    assert ("meeting", "Hội thảo khoa học", "2021-01-05") not in show_events(read_facts(text))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Để Diễn đàn sắp tới thành công, ngày 5/1, ông Lê Văn Bình đã chủ trì buổi họp mặt.", "held"),
        ("Ngày 5/1 tới, ông Lê Văn Bình sẽ chủ trì buổi họp mặt.", "planned"),
    ],
)
def test_what_is_done_for_something_to_come_is_held(text: str, status: str) -> None:
    """The word for the past stands nearer."""
    assert [event.status for event in read_facts(text).events] == [status]


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("bầu bổ sung Ủy viên UBND tỉnh. HĐND tỉnh đã bầu ông Lê Văn Bình giữ chức Chủ tịch UBND tỉnh.", 1),
        ("bầu bổ sung Ủy viên UBND tỉnh.", 1),
        ("bầu ông Lê Văn Bình giữ chức Chủ tịch UBND tỉnh. Bà Vi Thị Lả được bầu làm Phó Chủ tịch UBND tỉnh.", 2),
    ],
)
def test_an_election_of_nobody_named_sums_up_those_that_follow(told: str, count: int) -> None:
    """Alone it is the news."""
    assert len(read_facts(_BODY + told).events) == count


@pytest.mark.parametrize(
    ("told", "types"),
    [
        ("Ông Lê Văn Bình (đã bị khai trừ ra khỏi Đảng) có mặt.", []),
        (f"{_REST}Ông Lê Văn Bình được bầu làm Chủ tịch UBND tỉnh Lào Cai từ tháng 12/2020.", []),
        ("Ông Lê Văn Bình được bầu làm Chủ tịch UBND tỉnh Lào Cai từ ngày 12/1.", ["bầu"]),
        ("Các quyết định trên có hiệu lực thi hành từ ngày 18/1.", []),
        ("Nghị định số 73/2020/NĐ-CP có hiệu lực từ ngày 18/1/2021.", ["có hiệu lực từ"]),
    ],
)
def test_what_came_before_and_what_only_holds_is_no_event(told: str, types: list[str]) -> None:
    """In brackets, in a month of a career, or without the document."""
    assert [event.type for event in read_facts(told).events] == types


@pytest.mark.parametrize(
    ("noun", "type_"),
    [
        ("Hội nghị tiếp xúc cán bộ", "Hội nghị tiếp xúc"),
        ("Lễ bế mạc Đại hội TDTT", "Lễ bế mạc"),
        ("Lễ trao học bổng", "Lễ trao học bổng"),
    ],
)
def test_a_type_ends_with_its_noun(noun: str, type_: str) -> None:
    """Not within a word, nor with the contest that a ceremony closes."""
    types = [event.type for event in read_facts(f"Ngày 5/1, UBND tỉnh Lào Cai tổ chức {noun} xã Nậm Đét.").events]

    assert type_ in types


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Ngày 5/1, Tỉnh ủy Lào Cai quán triệt Nghị quyết Đại hội XIII của Đảng.", []),
        ("Ngày 5/1, Tỉnh ủy Lào Cai ban hành Kết luận (số 63-KL/TU) Hội nghị Trung ương 7.", ["document-act"]),
        ("Ngày 5/1, tại Đại hội, các đại biểu bầu Ban Chấp hành.", ["meeting"]),
        (f"{_REST}Ông Lê Văn Bình tại phiên họp ngày 5/1. Ảnh: Báo Lào Cai", []),
        (f"{_REST}Ông Lê Văn Bình vui mừng tại phiên họp ngày 5/1.", ["meeting"]),
        ("Học sinh được UBND tỉnh Lào Cai tổ chức ôn tập đạt giải quốc tế.", []),
        ("Ngày 5/1, UBND tỉnh Lào Cai tổ chức giải bóng đá.", ["contest"]),
    ],
)
def test_a_title_a_caption_and_a_prize_name_no_event(text: str, days: list[str]) -> None:
    """The congress whose resolution is studied was held before."""
    assert [event.class_ for event in read_facts(text).events] == days


@pytest.mark.parametrize(
    ("life", "count"),
    [
        ("Ông Lê Văn Bình 58 tuổi, quê Hải Dương. ", 0),
        ("Bà Vi Thị Lả 58 tuổi, quê Hải Dương. ", 1),
        ("Ông Lê Văn Bình 58 tuổi. ", 1),
    ],
)
def test_what_follows_somebodys_origin_is_a_career(life: str, count: int) -> None:
    """That of somebody else says nothing of it."""
    text = f"{_REST}{life}Ngày 3/1, ông Lê Văn Bình được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai."

    assert len(read_facts(text).events) == count


@pytest.mark.parametrize(
    ("feast", "date"), [("ngày 10/3 âm lịch, UBND tỉnh Phú Thọ", None), ("ngày 10/1, UBND tỉnh Phú Thọ", "2021-01-10")]
)
def test_a_day_of_the_lunar_calendar_dates_nothing(feast: str, date: str | None) -> None:
    """Another day of the sentence may."""
    dates = [event.date for event in read_facts(f"Vào {feast} tổ chức lễ dâng hương.").events]

    assert dates == [date]


@pytest.mark.parametrize(
    ("gifts", "count"),
    [("Bà Vi Thị Lả tặng quà xã Nậm Đét.", 1), ("Ngày 6/1, bà Vi Thị Lả tặng quà xã Nậm Đét.", 2)],
)
def test_gifts_without_a_day_are_of_the_visit_told_before(gifts: str, count: int) -> None:
    """Also where another of the delegation brings them."""
    visit = "Ngày 5/1, ông Lê Văn Bình thăm xã Nậm Đét, huyện Bắc Hà, tỉnh Lào Cai. "

    assert len(read_facts(visit + gifts).events) == count


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Ngày 5/1, ông Lê Văn Bình được bà Vi Thị Lả thăm khám.", []),
        ("Ngày 5/1, ông Lê Văn Bình có buổi tiếp xúc với cử tri.", ["meeting"]),
        ("Ngày 5/1, ông Lê Văn Bình nói về tuổi nghỉ hưu, ông Lê Văn Bình cười.", []),
        ("Ngày 5/1, các tổ công tác của Thủ tướng Chính phủ kiểm tra tỉnh Lào Cai.", []),
        ("Ngày 5/1, ông Lê Văn Bình nói khi HĐND tỉnh Lào Cai chưa thông qua Nghị quyết số 5/NQ-HĐND.", []),
        ("Ngày 5/1, HĐND tỉnh Lào Cai thông qua Nghị quyết số 5/NQ-HĐND.", ["document-act"]),
        (f"{_REST}Tháng 3/2020, UBND tỉnh Lào Cai ban hành Kế hoạch số 5/KH-UBND.", []),
        ("Tháng 1/2021, UBND tỉnh Lào Cai ban hành Kế hoạch số 5/KH-UBND.", ["document-act"]),
        ("Phó trưởng ban tổ chức Giải Việt dã tỉnh Lào Cai cho biết như vậy.", []),
    ],
)
def test_verbs_of_other_kinds_and_of_several_groups_tell_of_no_act(text: str, classes: list[str]) -> None:
    """What is refused or told by its month explains the news."""
    assert [event.class_ for event in read_facts(text).events] == classes


def test_a_retirement_only_gives_the_reason_of_a_dismissal() -> None:
    """Its day is not that of the dismissal, either; alone it is the news."""
    dismissed = read_facts(_BODY + "miễn nhiệm ông Lê Văn Bình, đã nghỉ hưu từ ngày 1/1/2021.")
    retired = read_facts("Ông Lê Văn Bình nghỉ hưu từ ngày 1/1/2021.")

    assert show_events(dismissed) == [("personnel", "miễn nhiệm", "2021-01-05")]
    assert show_events(retired) == [("personnel", "nghỉ hưu", "2021-01-01")]


@pytest.mark.parametrize(("day", "count"), [("9/8", 1), ("9/10", 2)])
def test_a_day_long_before_that_of_the_lead_explains_the_news(day: str, count: int) -> None:
    """Where no day of publication is known, the lead's counts."""
    lead = "Sáng 26/10, Tỉnh ủy Quảng Ninh tổ chức hội nghị tổng kết.\n"
    text = f"{lead}{_REST}\nNgày {day}, HĐND tỉnh Quảng Ninh tổ chức lễ phát động."

    assert len(read_facts(text, published=None).events) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (f"{_REST}Bà Vi Thị Lả nói trong một hội thảo được tổ chức vào tháng 10.", 0),
        (f"{_REST}Bà Vi Thị Lả nói trong hội thảo được tổ chức ngày 5/1.", 1),
        (f"{_REST}Đại hội MTTQ các cấp diễn ra an toàn.", 0),
        ("Ngày 5/1, ông Lê Văn Bình thăm xã Nậm Đét. Bà Vi Thị Lả phát biểu tại buổi làm việc.", 1),
    ],
)
def test_one_of_many_and_one_told_before_are_no_new_events(text: str, count: int) -> None:
    """Beside one that is told for its own sake."""
    assert len(read_facts(text).events) == count


@pytest.mark.parametrize(
    ("day", "published", "status"),
    [("28/11", None, "planned"), ("4/11", None, "held"), ("28/11", "2021-12-02", "held")],
)
def test_a_day_weeks_after_that_of_the_news_is_to_come(day: str, published: str | None, status: str) -> None:
    """Where the day of publication is known, that counts."""
    text = f"Sáng 30/10, Sở Y tế tỉnh Lào Cai họp báo. Lễ hội Hoa diễn ra tối {day} tại Sa Pa."

    assert [event.status for event in read_facts(text, published=published).events][-1] == status


def test_a_day_with_an_old_year_is_none_of_the_news() -> None:
    """The news prints its day without the year."""
    text = (
        f"Sáng 30/10, Sở Y tế tỉnh Lào Cai họp báo.\n{_REST}\nNgày 23/5/1969, UBND tỉnh Lào Cai tổ chức lễ phát động."
    )

    assert len(read_facts(text, published=None).events) == 1


def test_rows_that_nothing_tells_apart_are_one_event() -> None:
    """Two of one kind and day are one; a third on another day stands by itself."""
    row = "Xử lý: Hướng dẫn\nNgày xử lý: {}\n"
    text = "Kết quả xử lý đơn của Thanh tra tỉnh Đắk Nông\n" + "".join(
        map(row.format, ("4/6/2020", "4/6/2020", "5/6/2020"))
    )

    assert [event.date for event in read_facts(text).events] == ["2020-06-04", "2020-06-05"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Sáng 5/1, Quốc hội bước vào tuần làm việc thứ 3 của kỳ họp thứ 8.", []),
        ("Sáng 5/1, Đoàn khảo sát công tác chuẩn bị Đại hội của Đảng ủy Sở Y tế tỉnh Lào Cai lên đường.", []),
        ("Sáng 5/1, UBND tỉnh Lào Cai làm việc với Sở Y tế.", ["làm việc với"]),
        ("Đoàn dự Đại hội đồng Liên minh Nghị viện thế giới từ ngày 2/1 đến ngày 5/1/2021.", []),
        ("Sáng 5/1, Công ty cổ phần Sông Đà tổ chức Đại hội đồng cổ đông.", ["Đại hội đồng cổ đông"]),
        ("Sáng 5/1, Quốc hội thảo luận về dự án Luật Nhà giáo.", ["thảo luận"]),
        ("Sáng 5/1, UBND huyện Bắc Hà tổ chức Hội nghị lần thứ nhất bàn việc trồng quế.", ["Hội nghị"]),
        (f"{_REST}Ngày hội Đại đoàn kết được tổ chức sáng tạo ở khu dân cư.", []),
        (f"{_REST}Ngày hội Đại đoàn kết diễn ra sáng 5/1.", ["Ngày hội Đại đoàn kết"]),
        (f"{_REST}Ông Lê Văn Bình, Chủ tịch UBND huyện Bắc Hà tặng quà cho các bản.", []),
        ("Sáng 5/1, UBND tỉnh Lào Cai triển khai quyết định của HĐND tỉnh về thành lập Quỹ Khuyến học.", []),
        ("Sáng 5/1, UBND tỉnh Lào Cai thành lập Quỹ Khuyến học.", ["thành lập"]),
        (
            "Ngày 5/1, Sở Văn hóa và Thể thao tỉnh Ninh Bình quyết định cho phép tổ chức cuộc thi Người đẹp Tràng An.",
            [],
        ),
        ("Ngày 5/1, Sở Văn hóa và Thể thao tỉnh Ninh Bình tổ chức cuộc thi Người đẹp Tràng An.", ["cuộc thi"]),
        (
            "Ngày 5/1, phường Nghĩa Tân tổ chức Đại hội Thể dục thể thao. Tại đại hội, phường trao cờ lưu niệm.",
            ["Đại hội Thể dục thể thao"],
        ),
    ],
)
def test_words_inside_other_words_and_matters_found_no_event(text: str, types: list[str]) -> None:
    """Each beside a sentence with the same word that tells of one; the type ends before what it is about."""
    assert [event.type for event in read_facts(text).events] == types
