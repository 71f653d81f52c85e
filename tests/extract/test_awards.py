"""Awards: forms, conferrers, presenters and recipients in sentences of our own, each beside a near miss."""

from __future__ import annotations

import pytest

from kg.extract.extractor import Extractor, make_extractor
from kg.record import Award
from tests.factory import make_article

PLACE = "Ngày 20/3/2021, UBND tỉnh Lào Cai tổ chức hội nghị tổng kết phong trào thi đua.\n"


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The extractor as the command makes it."""
    return make_extractor()


def read(extractor: Extractor, text: str) -> list[Award]:
    """The awards of a text that speaks from Lào Cai."""
    return extractor.extract(make_article(PLACE + text, published="2021-03-21")).awards


def recipients(award: Award) -> list[tuple[str, int | None, str | None]]:
    """Kind, count and name of each recipient."""
    return [(r.kind, r.count, r.name) for r in award.recipients]


def quote(text: str, span: tuple[int, int]) -> str:
    """What a span of the whole text covers."""
    return (PLACE + text)[span[0] : span[1]]


COLLECTIVES, INDIVIDUALS = "collective", "individual"


def test_joint_conferrers_share_one_award_and_one_count(extractor: Extractor) -> None:
    """Two givers with one count are one award; the count is neither split nor doubled."""
    awards = read(extractor, "Bộ Công an, Chủ tịch UBND tỉnh tặng Bằng khen cho 12 tập thể, 34 cá nhân.")

    assert [a.conferrers for a in awards] == [["Bộ Công an", "Chủ tịch UBND tỉnh Lào Cai"]]
    assert recipients(awards[0]) == [(COLLECTIVES, 12, None), (INDIVIDUALS, 34, None)]


def test_spans_quote_the_clause_and_each_count(extractor: Extractor) -> None:
    """The award's span runs from giver to recipients, a recipient's over its number and kind."""
    text = "Tại hội nghị, UBND tỉnh đã tặng Giấy khen cho 5 tập thể và 1.204 cá nhân có thành tích."
    award = read(extractor, text)[0]

    assert quote(text, award.spans[0]) == "UBND tỉnh đã tặng Giấy khen cho 5 tập thể và 1.204 cá nhân"
    assert [quote(text, r.spans[0]) for r in award.recipients] == ["5 tập thể", "1.204 cá nhân"]


def test_whoever_hands_over_is_presenter_and_of_names_the_conferrer(extractor: Extractor) -> None:
    """ "trao … của X": the person presents, X confers."""
    text = "Ông Lò Văn Phúc, Phó Chủ tịch UBND tỉnh trao Cờ thi đua xuất sắc của Chủ tịch UBND tỉnh cho 3 tập thể."
    award = read(extractor, text)[0]

    assert (award.form, award.presenter) == ("Cờ thi đua xuất sắc", "Lò Văn Phúc")
    assert award.conferrers == ["Chủ tịch UBND tỉnh Lào Cai"]


def test_a_body_that_hands_over_without_of_confers(extractor: Extractor) -> None:
    """A body before "trao" gives its own award; there is no presenter."""
    award = read(extractor, "Sở Nội vụ tỉnh Lào Cai trao Giấy khen cho 7 cá nhân.")[0]

    assert (award.conferrers, award.presenter) == (["Sở Nội vụ tỉnh Lào Cai"], None)


def test_the_passive_puts_recipients_first_and_the_giver_between(extractor: Extractor) -> None:
    """ "N tập thể được X tặng FORM", and again after a comma with another giver."""
    text = "Toàn tỉnh có 8 tập thể được Chính phủ tặng Cờ thi đua, 9 cá nhân được Thủ tướng Chính phủ tặng Bằng khen."
    flag, certificate = read(extractor, text)

    assert (flag.conferrers, recipients(flag)) == (["Chính phủ"], [(COLLECTIVES, 8, None)])
    assert (certificate.conferrers, recipients(certificate)) == (["Thủ tướng Chính phủ"], [(INDIVIDUALS, 9, None)])


def test_a_person_receives_with_all_classes_of_an_order(extractor: Extractor) -> None:
    """The class stands in the form, the named person is an individual recipient."""
    award = read(extractor, "Bà Vàng Thị Mỷ được Chủ tịch nước tặng thưởng Huân chương Lao động hạng Ba.")[0]

    assert (award.form, award.code) == ("Huân chương Lao động hạng Ba", "huan-chuong-lao-dong-hang-ba")
    assert recipients(award) == [(INDIVIDUALS, None, "Vàng Thị Mỷ")]


def test_listed_classes_are_one_form(extractor: Extractor) -> None:
    """ "hạng Nhất, Nhì, Ba" belongs to one order; the comma after it does not."""
    award = read(extractor, "Chủ tịch nước tặng Huân chương Lao động hạng Nhất, Nhì, Ba cho 5 tập thể.")[0]

    assert award.form == "Huân chương Lao động hạng Nhất, Nhì, Ba"


def test_a_form_without_verb_goes_on_with_the_giver_before(extractor: Extractor) -> None:
    """ "… và FORM cho N": the second form has its own recipients and the first one's giver."""
    text = "UBND huyện Bắc Hà tặng Bằng khen cho 4 tập thể và Giấy khen cho 15 cá nhân."
    first, second = read(extractor, text)

    assert first.conferrers == second.conferrers == ["UBND huyện Bắc Hà"]
    assert (recipients(first), recipients(second)) == ([(COLLECTIVES, 4, None)], [(INDIVIDUALS, 15, None)])


def test_two_forms_share_givers_and_recipients(extractor: Extractor) -> None:
    """ "tặng Bằng khen, Giấy khen cho các …": both for both kinds, none counted."""
    awards = read(extractor, "UBND tỉnh tặng Bằng khen, Giấy khen cho các tập thể, cá nhân.")

    assert [a.form for a in awards] == ["Bằng khen", "Giấy khen"]
    assert all(recipients(a) == [(COLLECTIVES, None, None), (INDIVIDUALS, None, None)] for a in awards)


def test_prizes_counted_before_the_form_take_the_kind_after_it(extractor: Extractor) -> None:
    """ "3 giải A, 7 giải B cho các tác phẩm": works are collective, each prize has its own number."""
    text = "Cuộc thi viết “Sông Hồng quê em” khép lại. Ban Tổ chức trao 3 giải A, 7 giải B cho các tác phẩm."
    awards = read(extractor, text)

    assert [(a.form, recipients(a)) for a in awards] == [
        ("giải A", [(COLLECTIVES, 3, None)]),
        ("giải B", [(COLLECTIVES, 7, None)]),
    ]
    assert awards[0].conferrers == ["Ban Tổ chức Cuộc thi viết “Sông Hồng quê em”"]


def test_a_count_before_the_form_in_the_passive_counts_no_recipients(extractor: Extractor) -> None:
    """ "ông A được tặng 2 Bằng khen" is one man with two certificates."""
    award = read(extractor, "Ông Giàng A Phử được tặng 2 Bằng khen của Thủ tướng Chính phủ.")[0]

    assert (award.conferrers, recipients(award)) == (["Thủ tướng Chính phủ"], [(INDIVIDUALS, None, "Giàng A Phử")])


def test_one_number_for_two_kinds_counts_neither(extractor: Extractor) -> None:
    """ "9 tập thể, cá nhân": how many of each, nobody says."""
    award = read(extractor, "9 tập thể, cá nhân được nhận Bằng khen của UBND tỉnh.")[0]

    assert recipients(award) == [(COLLECTIVES, None, None), (INDIVIDUALS, None, None)]


def test_a_quoted_name_belongs_to_the_form(extractor: Extractor) -> None:
    """Kỷ niệm chương “Vì sự nghiệp …” is called by its whole name."""
    text = "Bộ Y tế tặng Kỷ niệm chương “Vì sức khỏe nhân dân” cho bác sĩ Hoàng Thị Sen."
    award = read(extractor, text)[0]

    assert (award.form, award.code) == ("Kỷ niệm chương “Vì sức khỏe nhân dân”", "knc-suc-khoe")
    other = read(extractor, text.replace("Vì sức khỏe nhân dân", "Vì dòng sông xanh"))[0]
    assert (other.form, other.code) == ("Kỷ niệm chương “Vì dòng sông xanh”", "ky-niem-chuong")
    assert recipients(award) == [(INDIVIDUALS, None, "Hoàng Thị Sen")]


def test_a_place_with_its_people_is_one_collective(extractor: Extractor) -> None:
    """ "Đảng bộ, chính quyền và nhân dân huyện X" is one recipient by name."""
    people = "Đảng bộ và nhân dân huyện Sa Pa"
    text = f"Thừa ủy quyền của Chủ tịch nước, UBND tỉnh trao Huân chương Độc lập hạng Nhì cho {people}."
    award = read(extractor, text)[0]

    assert award.conferrers == ["Chủ tịch nước"]
    assert recipients(award) == [(COLLECTIVES, None, people)]


def test_a_caption_joins_the_text_and_lends_its_presenter(extractor: Extractor) -> None:
    """Told twice is one award with both spans."""
    caption = "Ông Lò Văn Phúc, Phó Chủ tịch UBND tỉnh trao Bằng khen cho các tập thể\n"
    awards = read(extractor, caption + "Nhân dịp này, UBND tỉnh tặng Bằng khen cho 6 tập thể.")

    assert [(a.conferrers, a.presenter) for a in awards] == [(["UBND tỉnh Lào Cai"], "Lò Văn Phúc")]
    assert (recipients(awards[0]), len(awards[0].spans)) == ([(COLLECTIVES, 6, None)], 2)


def test_different_counts_are_different_awards(extractor: Extractor) -> None:
    """Near miss of a caption: the same giver and form with another number is told of somebody else."""
    text = "UBND tỉnh tặng Bằng khen cho 6 tập thể.\nNăm trước, UBND tỉnh tặng Bằng khen cho 8 tập thể."

    assert [recipients(a) for a in read(extractor, text)] == [[(COLLECTIVES, 6, None)], [(COLLECTIVES, 8, None)]]


def test_the_giver_of_the_next_clause_is_no_recipient(extractor: Extractor) -> None:
    """ "cho 10 cá nhân và UBND xã … trao": the commune begins a new clause."""
    text = "UBND huyện Bắc Hà trao Giấy khen cho 10 cá nhân và UBND xã Tả Van Chư trao Giấy khen cho 6 cá nhân."
    first, second = read(extractor, text)

    assert recipients(first) == [(INDIVIDUALS, 10, None)]
    assert (second.conferrers[0].startswith("UBND xã Tả Van Chư"), recipients(second)) == (
        True,
        [(INDIVIDUALS, 6, None)],
    )


def test_an_apposition_does_not_take_the_award_from_its_person(extractor: Extractor) -> None:
    """ "P, học sinh lớp 12, Trường X, đã giành": P won, not the school."""
    text = "Lục Thị Mai Anh, học sinh lớp 12, Trường THPT số 1 Bắc Hà, đã giành được Huy chương Vàng."

    assert [recipients(a) for a in read(extractor, text)] == [[(INDIVIDUALS, None, "Lục Thị Mai Anh")]]


def test_a_title_conferred_has_its_kind_word(extractor: Extractor) -> None:
    """ "đạt danh hiệu …" and a bare "Chiến sĩ tiên tiến" after a number are both titles."""
    text = "Trung đoàn có 4 tập thể đạt danh hiệu Đơn vị thi đua quyết thắng, 35 cán bộ chiến sĩ tiên tiến."
    first, second = read(extractor, text)

    assert (first.form, recipients(first)) == ("danh hiệu Đơn vị thi đua quyết thắng", [(COLLECTIVES, 4, None)])
    assert (second.form, recipients(second)) == ("danh hiệu Chiến sĩ tiên tiến", [(INDIVIDUALS, 35, None)])


@pytest.mark.parametrize(
    "text",
    [
        "Anh hùng Lao động Lừu A Tráng phát biểu tại hội nghị.",
        "UBND tỉnh trao quà tặng các Bà mẹ Việt Nam anh hùng.",
        "UBND tỉnh đề nghị Chủ tịch nước xét tặng Huân chương Lao động hạng Ba cho 5 tập thể.",
        "UBND huyện Bắc Hà tặng 20 suất quà, 50 triệu đồng cho các hộ nghèo.",
        "Đoàn có 3 huy chương vàng, 2 huy chương bạc.",
        "UBND tỉnh trao giấy chứng nhận quyền sử dụng đất cho 12 hộ dân.",
        "Mô hình phát huy hiệu quả, đạt danh hiệu cao quý.",
    ],
)
def test_what_is_not_conferred_is_no_award(extractor: Extractor, text: str) -> None:
    """Titles of persons, gifts, proposals, medal tables, deeds and nameless titles give nothing."""
    assert read(extractor, text) == []


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("huy hiệu Tuổi trẻ sáng tạo", "Huy hiệu Tuổi trẻ sáng tạo"),
        ("huy hiệu Tuổi trẻ Lào Cai sáng 26/3", "Huy hiệu Tuổi trẻ Lào Cai"),
        ("giải thưởng Võ Thị Sáu", "giải thưởng Võ Thị Sáu"),
    ],
)
def test_an_open_name_keeps_its_words(extractor: Extractor, printed: str, form: str) -> None:
    """Half of a longer word ("sáng tạo") is no function word that ends the name; a day after it is none of it."""
    award = read(extractor, f"Tỉnh đoàn Lào Cai tặng {printed} cho em Giàng Thị Sua.")[0]

    assert award.form == form


def test_letters_of_a_number_give_nothing(extractor: Extractor) -> None:
    """ "1106/QĐ-BTC" ends in letters that elsewhere mean the organisers."""
    text = "Bộ trưởng Bộ Tài chính ký Quyết định 1106/QĐ-BTC tặng Bằng khen cho 7 nông dân."
    organised = read(extractor, "BTC tặng Bằng khen cho 7 nông dân.")

    assert [a.conferrers for a in read(extractor, text)] == [["Bộ trưởng Bộ Tài chính"]]
    assert [a.conferrers for a in organised] == [["Ban Tổ chức"]]


def test_those_whose_members_win_do_not_win(extractor: Extractor) -> None:
    """Of "10 nhà giáo của các trường" the teachers receive it, not the schools."""
    text = "10 nhà giáo của các trường được UBND tỉnh tặng Bằng khen."

    assert recipients(read(extractor, text)[0]) == [(INDIVIDUALS, 10, None)]


def test_science_is_no_faculty(extractor: Extractor) -> None:
    """ "nghiên cứu khoa học" ends in no collective of the kind "khoa"."""
    assert read(extractor, "Ai chăm nghiên cứu khoa học đều được tặng Huân chương.") == []


@pytest.mark.parametrize(
    ("text", "conferrers"),
    [
        ("Thay mặt lãnh đạo Bộ Công an, ông Lò Văn Sính trao Bằng khen cho 7 người.", ["Bộ Công an"]),
        ("Thay mặt lãnh đạo Đảng, Nhà nước, ông Lò Văn Sính trao Bằng khen cho 7 người.", []),
    ],
)
def test_the_leaders_of_a_body_stand_for_it(extractor: Extractor, text: str, conferrers: list[str]) -> None:
    """Who hands over for a body's leaders hands over for the body; the regime's leaders are no conferrer."""
    assert [a.conferrers for a in read(extractor, text)] == [conferrers]


def test_organisers_are_those_of_the_contest_that_they_name(extractor: Extractor) -> None:
    """A contest in small letters after them is theirs, not the one in marks before; an assembly is no contest."""
    text = "Cuộc thi “Khởi nghiệp vùng cao” đã xong. Ban tổ chức Cuộc thi sáng tạo trẻ trao 7 giải Ba cho học sinh."
    assembly = "Xã trao giải Đại hội Thể thao. Ban tổ chức tặng Giấy khen cho 7 người."

    assert [a.conferrers for a in read(extractor, text)] == [["Ban Tổ chức Cuộc thi sáng tạo trẻ"]]
    assert [a.conferrers for a in read(extractor, assembly)] == [["Ban Tổ chức"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Giải Ba thuộc về Dự án Chuyển đổi số trường học.", "Dự án Chuyển đổi số trường học"),
        ("Giải Ba thuộc về Dự án Suối Chiếp và được ghi danh.", "Dự án Suối Chiếp"),
    ],
)
def test_a_work_that_wins_keeps_its_small_words(extractor: Extractor, text: str, told: str) -> None:
    """Its name runs on to a word that begins something else."""
    assert recipients(read(extractor, text)[0]) == [(COLLECTIVES, None, told)]


@pytest.mark.parametrize(
    "text",
    [
        "Em bé sinh tại phường Cam Đường, tỉnh Lào Cai được Bộ Công an tặng Bằng khen.",
        "Chị Giàng (xã Bản Vược, tỉnh Lào Cai) nhận Bằng khen của Bộ Công an.",
    ],
)
def test_where_somebody_lives_receives_nothing(extractor: Extractor, text: str) -> None:
    """Places behind "tại" or in brackets tell where; the subject itself receives."""
    assert all(name is None or "Lào Cai" not in name for a in read(extractor, text) for _, _, name in recipients(a))
    won = read(extractor, "Phường Cam Đường, tỉnh Lào Cai được Bộ Công an tặng Bằng khen.")
    assert any(name for a in won for _, _, name in recipients(a))


def test_a_share_is_no_award(extractor: Extractor) -> None:
    """ "gia đình văn hóa đạt 97%" counts; what is named after it is not what they reach."""
    assert read(extractor, "Gia đình văn hóa đạt 97%, xóm được gọi là “Khu dân cư văn hóa”.") == []
    assert read(extractor, "Gia đình ông Lò Văn Sính đạt danh hiệu “Gia đình văn hóa”.") != []


def test_who_is_honoured_with_something_received_gets_it(extractor: Extractor) -> None:
    """ "nhận vinh danh" is one verb of getting."""
    award = read(extractor, "Sở Y tế nhận trao tặng Bằng khen của Bộ Y tế.")[0]

    assert (recipients(award), award.conferrers) == ([(COLLECTIVES, None, "Sở Y tế tỉnh Lào Cai")], ["Bộ Y tế"])


def test_a_place_at_a_contest_is_no_prize(extractor: Extractor) -> None:
    """ "giành suất tham dự Giải Vô địch" wins a place, "giành giải Nhất" a prize."""
    assert read(extractor, "Chị Giàng Thị Sua giành suất tham dự Giải Vô địch miền Bắc.") == []
    assert read(extractor, "Chị Giàng Thị Sua giành giải Nhất cuộc thi.") != []


def test_counts_of_two_awards_are_not_shared(extractor: Extractor) -> None:
    """ "vinh danh 14 …" has 14, whoever gets the next award."""
    text = "UBND tỉnh vinh danh 14 Nhà giáo Ưu tú và trao tặng Bằng khen cho 50 cô giáo."

    assert [r.count for a in read(extractor, text) for r in a.recipients] == [14, 50]


def test_nobody_hands_an_award_to_himself(extractor: Extractor) -> None:
    """A recipient is not its presenter."""
    text = "Ông Lò Văn Sính trao Bằng khen cho ông {}."

    assert [a.presenter for a in read(extractor, text.format("Lò Văn Sính"))] == [None]
    assert [a.presenter for a in read(extractor, text.format("Vàng A Páo"))] == ["Lò Văn Sính"]


@pytest.mark.parametrize(
    "text",
    [
        "Xã phấn đấu đến năm 2025 có 85% gia đình đạt danh hiệu “Gia đình văn hóa”.",
        "Đoàn trao học bổng, nhận phụng dưỡng Bà mẹ Việt Nam anh hùng ở xã.",
        "Người nước ngoài được mua nhà là cá nhân có đóng góp và được Chủ tịch tặng huân chương.",
    ],
)
def test_shares_and_conditions_are_no_awards(extractor: Extractor, text: str) -> None:
    """A share is a figure; whoever may be given an order has been given none."""
    assert read(extractor, text) == []


@pytest.mark.parametrize(
    ("text", "conferrers"),
    [
        ("Lãnh đạo Bộ Y tế, lãnh đạo Tỉnh ủy, UBND tỉnh Lào Cai trao Giấy khen cho 5 cá nhân.", []),
        ("Tỉnh ủy, UBND tỉnh Lào Cai trao Giấy khen cho 5 cá nhân.", ["Tỉnh ủy Lào Cai", "UBND tỉnh Lào Cai"]),
        (
            "Thay mặt Tỉnh ủy, UBND tỉnh Lào Cai, ông Lê Văn Bình trao Giấy khen cho 5 cá nhân.",
            ["Tỉnh ủy Lào Cai", "UBND tỉnh Lào Cai"],
        ),
        ("Thay mặt Chính phủ, Bộ Y tế trao Giấy khen cho 5 cá nhân.", ["Chính phủ"]),
    ],
)
def test_givers_of_a_list_are_all_told_or_none(extractor: Extractor, text: str, conferrers: list[str]) -> None:
    """Leaders without a name confer nothing themselves, nor does one body of their list alone."""
    assert [award.conferrers for award in read(extractor, text)] == [conferrers]


def test_one_of_those_counted_got_no_other_award(extractor: Extractor) -> None:
    """Whoever tells of his prize is one of the ten; who has it from somebody else is not."""
    text = "UBND tỉnh Lào Cai trao Bằng khen cho 10 cá nhân.\nÔng Lê Văn Bình được {}trao Bằng khen."

    assert [recipients(award) for award in read(extractor, text.format(""))] == [[("individual", 10, None)]]
    assert len(read(extractor, text.format("Bộ Y tế "))) == 2


def test_a_form_without_its_class_is_told_again(extractor: Extractor) -> None:
    """So it is where the same one gets it; of two people each gets one."""
    text = "Ông Lê Văn Bình nhận Huân chương Lao động.\nChủ tịch nước tặng Huân chương Lao động hạng Ba cho ông {}."

    assert [award.form for award in read(extractor, text.format("Lê Văn Bình"))] == ["Huân chương Lao động hạng Ba"]
    assert len(read(extractor, text.format("Vũ Văn Na"))) == 2
