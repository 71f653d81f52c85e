"""Names, what is none, the posts of lists, and short forms."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_persons


@pytest.mark.parametrize(
    "text",
    [
        "Học sinh trường Trần Phú đi dọc đường Nguyễn Trãi.",
        "Nhận quà của quỹ “Nguyễn Thị Định” và giải thưởng Lê Văn Hưu.",
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.",
        "Khánh thành cầu Nguyễn Văn Trỗi và công viên Lê Thị Riêng.",
        "Ông Hoan đề nghị các xã vào cuộc.",
        "LÊ VĂN BÌNH PHÁT BIỂU TẠI HỘI NGHỊ",
        "Tàu Trần Hưng Đạo cập cảng Đà Nẵng.",
        "Huyện Trần Văn Thời, tỉnh Cà Mau họp.",
        "Mưa lớn ở Tu Mơ Rông gây sạt lở.",
        "Trụ sở: 16 Lê Đình Phong, Hà Nội.",
        "Lễ viếng diễn ra tại số 5 Trần Khánh Vân.",
        "Kẹt xe ở Ngô Quyền, Phan Chu Trinh, Lê Lai.",
        "Lễ trao giải thưởng Trần Đình Vân cho nhà giáo.",
        "Chùa thờ vua Lý Nhân Đế.",
        "Đoàn Việt Nam về nhì, Hàng Việt Nam đắt khách.",
        "Đại biểu (Đoàn TP HCM) tán thành.",
        "Sân golf Hà Lam Kingdom Club đóng cửa.",
        "Nạo vét các con sông: Tô Ninh, Kim Sa.",
        "Người dân A Lưới trồng rừng.",
        "Những người mẹ Việt Nam được vinh danh.",
        "Bộ trưởng Phát triển nông thôn Lào dự.",
        "Phó Chủ tịch Ủy ban Olympic tỉnh dự.",
        "Địa chỉ: Mai Hạ, Mai Châu.",
        "Kia là nhà Tỉnh trưởng Bình Long.",
        "Phó Chủ tịch Xiếc TPHCM kể.",
    ],
)
def test_what_bears_a_name_is_no_person(text: str) -> None:
    """Schools, streets, funds, headlines and places; nor is a given name that refers to nobody."""
    assert show_persons(read_facts(text)) == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Y Bion Niê phát biểu.", "Y Bion Niê"),
        ("Bà H'Rin Êban dự.", "H'Rin Êban"),
        ("Chị K'Dớt trồng cà phê.", "K'Dớt"),
        ("Thiếu tướng Lê Văn Bình kiểm tra.", "Lê Văn Bình"),
        ("PGS. TS. Trần Thị Mai trao đổi.", "Trần Thị Mai"),
        ("Nông dân Giàng Seo Páo làm giàu.", "Giàng Seo Páo"),
        ("Ông Đoàn Văn Nhã trồng rừng.", "Đoàn Văn Nhã"),
        ("Đại tá Tạ Quốc Vương dự.", "Tạ Quốc Vương"),
        ("Cầm đầu là Sùng A Chư (SN 1990, ở Sơn La).", "Sùng A Chư"),
        ("Trong đó có Tẩn Lở Mẩy, sinh năm 1987.", "Tẩn Lở Mẩy"),
        ("Ông Lê Văn Bình56 tuổi, trồng rừng.", "Lê Văn Bình"),
        ("Ông Lê Văn BìnhNhà của trưởng thôn xa.", "Lê Văn Bình"),
    ],
)
def test_an_honorific_rank_or_occupation_introduces_a_name(text: str, name: str) -> None:
    """The name stands without them, highland names with their signs."""
    assert list(show_persons(read_facts(text))) == [name]


def test_a_king_and_a_palace_are_no_name() -> None:
    """A title in small letters stays one, also after a family name; that of a building is none."""
    record = read_facts("Tại Phủ Chủ tịch, Quốc vương Norodom Sihanara tiếp Chủ tịch nước Vũ Văn An.")

    assert show_persons(record) == {"Norodom Sihanara": [], "Vũ Văn An": ["Chủ tịch nước"]}


def test_a_rank_is_no_post() -> None:
    """It stands in `ranks`, also before the degree."""
    (person,) = read_facts("Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Lào Cai phát biểu.").persons

    assert [post.title for post in person.posts] == ["Giám đốc Công an tỉnh Lào Cai"]
    assert person.ranks == ["Đại tá"]


def test_a_short_form_is_a_mention_of_the_whole_name() -> None:
    """ "ông Hoan" is Nguyễn Hữu Hoan where he is the only one."""
    text = "Ông Nguyễn Hữu Hoan, Bí thư Huyện ủy Krông Nô dự. Ông Hoan đề nghị các xã vào cuộc."
    (person,) = read_facts(text).persons

    assert quote(text, person.spans) == ["Nguyễn Hữu Hoan", "Hoan"]


def test_a_short_form_of_two_people_is_nobody() -> None:
    """Two people named Hoan: "ông Hoan" is left out."""
    text = "Ông Nguyễn Hữu Hoan và ông Trần Văn Hoan dự. Ông Hoan phát biểu."
    record = read_facts(text)

    assert [quote(text, person.spans) for person in record.persons] == [["Nguyễn Hữu Hoan"], ["Trần Văn Hoan"]]


def test_a_partial_name_joins_the_one_it_ends() -> None:
    """ "Văn Bình" is Lê Văn Bình; a longer name later in the text counts too."""
    text = "Ông Văn Bình đến sớm. Ông Lê Văn Bình phát biểu."
    (person,) = read_facts(text).persons

    assert person.name == "Lê Văn Bình"
    assert quote(text, person.spans) == ["Văn Bình", "Lê Văn Bình"]


def test_a_caption_printed_twice_is_one_person() -> None:
    """Both captions are mentions; the photographer is nobody."""
    caption = "Ông Lê Văn Bình phát biểu tại hội nghị. (Ảnh: Thu Hà)\n\n"
    record = read_facts(caption + caption + "Hội nghị diễn ra sáng nay.")

    assert {person.name: len(person.spans) for person in record.persons} == {"Lê Văn Bình": 2}


def test_a_plural_post_belongs_to_each() -> None:
    """ "các Phó Chủ tịch: A, B và C"."""
    record = read_facts("Dự họp có các Phó Chủ tịch UBND tỉnh Lào Cai: Trần Thị Mai, Lê Văn Bình và Phạm Minh Đức.")

    assert list(show_persons(record)) == ["Trần Thị Mai", "Lê Văn Bình", "Phạm Minh Đức"]
    assert set(map(tuple, show_persons(record).values())) == {("Phó Chủ tịch UBND tỉnh Lào Cai",)}


def test_a_staff_list_with_colons_keeps_its_lines_apart() -> None:
    """The post before the colon is that line's, not the one of the line above."""
    record = read_facts("Lãnh đạo thôn\nTrưởng thôn: Lê Văn Bình\nPhó Trưởng thôn: Trần Thị Mai\nTrưởng bản: Vũ Thị Na")

    assert show_persons(record)["Lê Văn Bình"] == ["Trưởng thôn"]
    assert show_persons(record)["Trần Thị Mai"] == ["Phó Trưởng thôn"]


def test_a_staff_list_over_lines_gives_each_the_line_below() -> None:
    """Name and post on lines of their own."""
    record = read_facts(
        "Lê Văn Bình\nGiám đốc Sở Nội vụ tỉnh Lào Cai\nTrần Thị Mai\nPhó Giám đốc Sở Nội vụ tỉnh Lào Cai\nLiên hệ"
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Giám đốc Sở Nội vụ tỉnh Lào Cai"],
        "Trần Thị Mai": ["Phó Giám đốc Sở Nội vụ tỉnh Lào Cai"],
    }


def test_a_list_of_people_keeps_each_post_with_its_name() -> None:
    """Semicolons part the guests; "đồng chí" before the next name ends the posts of the last."""
    record = read_facts(
        "Dự lễ có ông Lê Văn Bình, Giám đốc Sở Y tế tỉnh Lào Cai; bà Trần Thị Mai, Chánh Văn phòng UBND tỉnh Lào Cai, "
        "ông Phạm Minh Đức, Chủ tịch UBND huyện Bắc Hà."
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Giám đốc Sở Y tế tỉnh Lào Cai"],
        "Trần Thị Mai": ["Chánh Văn phòng UBND tỉnh Lào Cai"],
        "Phạm Minh Đức": ["Chủ tịch UBND huyện Bắc Hà"],
    }


def test_a_narrower_post_says_it_better() -> None:
    """ "Phó Chủ tịch Thường trực" and later "Phó Chủ tịch" of one body are one post."""
    record = read_facts(
        "Ông Lê Văn Bình, Phó Chủ tịch Thường trực UBND tỉnh Lào Cai dự. "
        "Phó Chủ tịch UBND tỉnh Lào Cai Lê Văn Bình phát biểu."
    )

    assert show_persons(record) == {"Lê Văn Bình": ["Phó Chủ tịch Thường trực UBND tỉnh Lào Cai"]}


def test_who_is_appointed_holds_both_posts() -> None:
    """The old one as current, the new one as incoming."""
    record = read_facts(
        "Ông Lê Văn Bình, Phó Giám đốc Sở Y tế tỉnh Lào Cai được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Lào Cai."
    )

    assert "incoming: Giám đốc Sở Y tế tỉnh Lào Cai" in show_persons(record)["Lê Văn Bình"]


def test_a_short_title_is_no_second_post() -> None:
    """What a title is of, said once, holds for the short title too; another post stays."""
    record = read_facts(
        "Tổng thống Ivan Petkov phát biểu tại Hà Nội. Tổng thống Bulgaria Ivan Petkov thăm tỉnh Lào Cai. "
        "Ông Ivan Petkov là Chủ tịch Hội Hữu nghị Bulgaria - Việt Nam."
    )

    assert [post.title for post in record.persons[0].posts if post.code == "tong-thong"] == ["Tổng thống Bulgaria"]
    assert len(record.persons[0].posts) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ông Nguyễn Chí Thanh trồng rừng.", "Nguyễn Chí Thanh"),
        ("Em Lê Lai Minh đạt giải Nhất.", "Lê Lai Minh"),
        ("Lê Hồng Phong, Giám đốc Sở Y tế tỉnh Lào Cai dự.", "Lê Hồng Phong"),
        ("Dự họp có các đồng chí: Mai Châu, Giám đốc Sở Y tế tỉnh Lào Cai.", "Mai Châu"),
        ("Phó Chủ tịch UBND tỉnh Lào Cai Vương Thái Bình dự.", "Vương Thái Bình"),
        ("Ông Vũ Xuân Ảnh, Phó Giám đốc Sở Y tế tỉnh Lào Cai, dự.", "Vũ Xuân Ảnh"),
        ("Danh sách\nK' Rum\nBí thư Đảng ủy xã Quảng Khê\nHết", "K' Rum"),
    ],
)
def test_a_title_or_post_makes_a_person_of_a_namesake(text: str, name: str) -> None:
    """Living people bear the names of figures, districts and things."""
    assert list(show_persons(read_facts(text))) == [name]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Trao quyết định cho đồng chí Lê Văn Bình, Chủ tịch nước nêu rõ.", {"Lê Văn Bình": []}),
        ("Thủ tướng, Thứ trưởng Bộ Y tế Lê Văn Bình trả lời.", {"Lê Văn Bình": ["Thứ trưởng Bộ Y tế"]}),
        ("Ông Lê Văn Bình, Ủy viên Bộ Chính trị, Chủ tịch nước dự.",
         {"Lê Văn Bình": ["Ủy viên Bộ Chính trị", "Chủ tịch nước"]}),
        ("Ông Lê Văn Bình, thành viên, phát biểu.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình được bầu làm Chủ tịch Hội xyz. Chủ tịch Hội Luật gia tỉnh Lào Cai Trần Thị Mai dự.",
         {"Lê Văn Bình": [], "Trần Thị Mai": ["Chủ tịch Hội Luật gia tỉnh Lào Cai"]}),
    ],
)  # fmt: skip
def test_a_post_of_somebody_else_is_not_given(text: str, posts: dict[str, list[str]]) -> None:
    """A supreme office that begins the next clause, a member of nothing, a body the grammar could not read."""
    assert show_persons(read_facts(text)) == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Giám đốc Sở Y tế tỉnh Lào Cai Lê Văn Bình, Phó Chủ tịch kiêm Tổng Thư ký Hội Luật gia Việt Nam "
            "Trần Thị Mai dự.",
            {
                "Lê Văn Bình": ["Giám đốc Sở Y tế tỉnh Lào Cai"],
                "Trần Thị Mai": ["Phó Chủ tịch Hội Luật gia Việt Nam", "Tổng Thư ký Hội Luật gia Việt Nam"],
            },
        ),
        (
            "Phó Chủ tịch UBND tỉnh Lào Cai Lê Văn Bình làm Trưởng Ban An toàn giao thông tỉnh, Giám đốc Sở Y tế "
            "Trần Thị Mai dự.",
            {
                "Lê Văn Bình": [
                    "Phó Chủ tịch UBND tỉnh Lào Cai",
                    "incoming: Trưởng Ban An toàn giao thông tỉnh Lào Cai",
                ],
                "Trần Thị Mai": ["Giám đốc Sở Y tế tỉnh Lào Cai"],
            },
        ),
    ],
)
def test_titles_between_two_names_go_to_the_next_of_a_list(text: str, posts: dict[str, list[str]]) -> None:
    """After a name with a title before it, what follows a comma introduces the next; what follows "làm" is its own."""
    assert show_persons(read_facts(text)) == posts


def test_a_wider_title_without_body_is_said_by_the_narrower() -> None:
    """ "Thứ trưởng A" after "Thứ trưởng Thường trực Bộ Y tế A" is no second post; another title is."""
    record = read_facts(
        "Thứ trưởng Thường trực Bộ Y tế Lê Văn Bình nói. Thứ trưởng Lê Văn Bình thăm xã. Trưởng thôn Lê Văn Bình về."
    )

    assert show_persons(record) == {"Lê Văn Bình": ["Thứ trưởng Thường trực Bộ Y tế", "Trưởng thôn"]}


@pytest.mark.parametrize(
    "text", ["Thăm Vương quốc Ma-rốc và Pháp.", "Quốc vương Bru-nây dự.", "Chủ tịch UBND TPHCMký."]
)
def test_countries_and_glued_places_are_nobody(text: str) -> None:
    """Countries in their hyphenated spelling, and a place whose space was lost."""
    assert show_persons(read_facts(text)) == {}


def test_a_shared_membership_belongs_to_each_item() -> None:
    """Items have posts of their own, before or after the name; one without a name ends the list."""
    record = read_facts(
        "Cùng dự có các đồng chí Tỉnh ủy viên Lào Cai: Phạm Văn Túc, Chánh Văn phòng Tỉnh ủy Lào Cai; Giám đốc Sở Y tế "
        "tỉnh Lào Cai Trần Thị Mai; Đại tá Lê Văn Bình, Giám đốc Công an tỉnh Lào Cai; lãnh đạo các sở; Vũ Văn Na."
    )

    assert show_persons(record) == {
        "Phạm Văn Túc": ["Tỉnh ủy viên Lào Cai", "Chánh Văn phòng Tỉnh ủy Lào Cai"],
        "Trần Thị Mai": ["Tỉnh ủy viên Lào Cai", "Giám đốc Sở Y tế tỉnh Lào Cai"],
        "Lê Văn Bình": ["Tỉnh ủy viên Lào Cai", "Giám đốc Công an tỉnh Lào Cai"],
        "Vũ Văn Na": [],
    }


def test_a_shared_office_ends_with_its_commas() -> None:
    """Whoever stands behind a semicolon has an office of his own."""
    record = read_facts(
        "Dự họp có các Phó Chủ tịch UBND tỉnh Lào Cai: Trần Thị Mai, Lê Văn Bình; "
        "Giám đốc Sở Y tế tỉnh Lào Cai Vũ Văn Na."
    )

    assert show_persons(record) == {
        "Trần Thị Mai": ["Phó Chủ tịch UBND tỉnh Lào Cai"],
        "Lê Văn Bình": ["Phó Chủ tịch UBND tỉnh Lào Cai"],
        "Vũ Văn Na": ["Giám đốc Sở Y tế tỉnh Lào Cai"],
    }


def test_a_line_break_ends_a_group_of_posts() -> None:
    """The title of the next line begins another sentence."""
    record = read_facts("Đại tá Lê Văn Bình làm Giám đốc Công an tỉnh Lào Cai\nBộ trưởng Bộ Công an vừa quyết định.")

    assert show_persons(record) == {"Lê Văn Bình": ["incoming: Giám đốc Công an tỉnh Lào Cai"]}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ông Sùng A Chư (SN 1970) trú tại bản Nậm.", ["Sùng A Chư"]),
        ("Gặp Nguyễn Lan Anh (SN 1990) và Lò Anh Tuấn (SN 1991) tại nhà.", ["Nguyễn Lan Anh", "Lò Anh Tuấn"]),
        ("Thượng tá Vi Văn Thu, Phó Chỉ huy trưởng Đoàn M46 hải quân, nói.", ["Vi Văn Thu"]),
        ("Tỉnh trưởng tỉnh Chăm-pa-sắc bày tỏ vui mừng.", []),
        ("Chủ tịch UBND xã Trần Thị Mai bày tỏ vui mừng.", ["Trần Thị Mai"]),
        ("Thành phố bảo tồn Hoàng Thành Thăng Long.", []),
        ("Bia di tích quốc gia đặc biệt Đường Trường Sơn đã xuống cấp.", []),
    ],
)
def test_titles_codes_and_places_are_no_part_of_a_name(text: str, names: list[str]) -> None:
    """Nor is the verb that begins the sentence; a name of its own right after them is."""
    assert [person.name for person in read_facts(text).persons] == names
