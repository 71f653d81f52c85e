"""Titles with the bodies they belong to."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_orgs, show_persons


def read_posts(text: str, outlet: str | None = None) -> list[str]:
    """The titles of the one person of a text."""
    (posts,) = show_persons(read_facts(text, outlet=outlet)).values()
    return posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Phó Chủ tịch UBND tỉnh Lào Cai Trần Thị Mai dự họp.", ["Phó Chủ tịch UBND tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, Trưởng ban Tổ chức Tỉnh ủy Lào Cai dự.", ["Trưởng Ban Tổ chức Tỉnh ủy Lào Cai"]),
        ("Bộ trưởng Ngoại giao Trần Quốc Thụy tiếp đoàn.", ["Bộ trưởng Bộ Ngoại giao"]),
        ("Bộ trưởng Bộ Ngoại giao Trần Quốc Thụy tiếp đoàn.", ["Bộ trưởng Bộ Ngoại giao"]),
        ("Thủ tướng Chính phủ Trần Quốc Thụy chủ trì.", ["Thủ tướng Chính phủ"]),
        (
            "Ông Giàng A Tủa, Tỉnh ủy viên, Bí thư Huyện ủy Bắc Hà, tỉnh Lào Cai dự.",
            ["Tỉnh ủy viên Lào Cai", "Bí thư Huyện ủy Bắc Hà"],
        ),
        (
            "Đồng chí Vũ Đình Quang, Ủy viên Ban Thường vụ Tỉnh ủy, Trưởng Ban Dân vận Tỉnh ủy Yên Bái dự.",
            ["Ủy viên Ban Thường vụ Tỉnh ủy Yên Bái", "Trưởng Ban Dân vận Tỉnh ủy Yên Bái"],
        ),
        (
            "Bí thư Huyện ủy, Chủ tịch HĐND huyện Bắc Hà Lê Văn Bình dự.",
            ["Bí thư Huyện ủy Bắc Hà", "Chủ tịch HĐND huyện Bắc Hà"],
        ),
        (
            "Ông Lê Văn Bình - Bí thư kiêm Chủ tịch UBND xã Nậm Đét, huyện Bắc Hà, tỉnh Lào Cai dự.",
            ["Chủ tịch UBND xã Nậm Đét"],
        ),
    ],
)
def test_titles_are_whole_and_resolved(text: str, posts: list[str]) -> None:
    """One entry for each post of an apposition, each with its body; "Phó Chủ tịch" is never "Chủ tịch"."""
    assert read_posts(text) == posts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Nguyên Chủ tịch UBND tỉnh Lào Cai Lê Văn Bình dự.", "former: Chủ tịch UBND tỉnh Lào Cai"),
        ("Quyền Giám đốc Sở Y tế tỉnh Lào Cai Lê Văn Bình dự.", "acting: Giám đốc Sở Y tế tỉnh Lào Cai"),
        ("Phó Giám đốc phụ trách Sở Y tế tỉnh Lào Cai Lê Văn Bình dự.", "acting: Phó Giám đốc Sở Y tế tỉnh Lào Cai"),
    ],
)
def test_tenure_words_make_the_status(text: str, post: str) -> None:
    """ "nguyên", "quyền" and "phụ trách" say how the post is held."""
    assert read_posts(text) == [post]


def test_a_bare_title_takes_the_scope_of_the_article() -> None:
    """ "Phó Chủ tịch UBND tỉnh" in a paper of Lào Cai is resolved, and marked so."""
    record = read_facts("Phó Chủ tịch UBND tỉnh Trần Thị Mai dự.", outlet="Báo Lào Cai")
    (post,) = record.persons[0].posts

    assert (post.title, post.org, post.fact_status) == (
        "Phó Chủ tịch UBND tỉnh Lào Cai",
        "UBND tỉnh Lào Cai",
        "resolved",
    )


def test_the_span_covers_title_and_body() -> None:
    """A post is grounded in the words that say it."""
    text = "Bà Trần Thị Mai, Phó Giám đốc Sở Y tế tỉnh Lào Cai phát biểu."
    (post,) = read_facts(text).persons[0].posts

    assert quote(text, post.spans) == ["Phó Giám đốc Sở Y tế tỉnh Lào Cai"]


def test_the_body_of_a_post_is_a_body_of_the_article() -> None:
    """ "Giám đốc Công an tỉnh" gives the police of the province."""
    assert show_orgs(read_facts("Giám đốc Công an tỉnh Lào Cai Lê Văn Bình dự.")) == ["Công an tỉnh Lào Cai"]


def test_a_place_ends_a_members_title() -> None:
    """A member's place is its own; a district does not scope a provincial member."""
    assert read_posts("Ông Giàng A Tủa, Huyện ủy viên, dự.", outlet="Huyện Bắc Hà, tỉnh Lào Cai") == [
        "Huyện ủy viên Bắc Hà"
    ]


def test_foreign_offices_take_their_country() -> None:
    """ "Tổng thống Bulgaria" is a post without a body of ours."""
    (person,) = read_facts("Tổng thống Bulgaria Georgi Ivanov thăm Hà Nội.").persons

    assert [(post.title, post.org) for post in person.posts] == [("Tổng thống Bulgaria", None)]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Thủ tướng Malaysia Ahmad Razak thăm Hà Nội.", {"Ahmad Razak": [("Thủ tướng Malaysia", None)]}),
        ("Thủ tướng Ahmad Razak thăm Hà Nội.", {"Ahmad Razak": []}),
        ("Thủ tướng Singapore Lý Kiến Long thăm. Thủ tướng Lý Kiến Long phát biểu.",
         {"Lý Kiến Long": [("Thủ tướng Singapore", None)]}),
        ("Bộ trưởng Ngoại giao Lào Bounmy Vongsa thăm.",
         {"Bounmy Vongsa": [("Bộ trưởng Bộ Ngoại giao Lào", "Bộ Ngoại giao Lào")]}),
        ("Thủ tướng Trần Quốc Thụy thăm Lào.", {"Trần Quốc Thụy": [("Thủ tướng Chính phủ", "Chính phủ")]}),
        ("Ông Bounmy Vongsa, Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, dự.",
         {"Bounmy Vongsa": [("Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào", None)]}),
        ("Ủy viên Trung ương Đảng Trần Quốc Thụy dự.",
         {"Trần Quốc Thụy": [("Ủy viên Trung ương Đảng", "Ban Chấp hành Trung ương Đảng")]}),
    ],
)  # fmt: skip
def test_offices_of_other_states_are_none_of_ours(text: str, posts: dict[str, list[tuple[str, str | None]]]) -> None:
    """By the country after the title or the holder's foreign name; a home name keeps the home office."""
    persons = read_facts(text).persons

    assert {person.name: [(post.title, post.org) for post in person.posts] for person in persons} == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Trợ lý Chủ tịch nước Lê Văn Bình dự.", {"Lê Văn Bình": ["Trợ lý Chủ tịch nước"]}),
        ("Thư ký Giám đốc Sở Y tế tỉnh Lào Cai Lê Văn Bình dự.",
         {"Lê Văn Bình": ["Thư ký Giám đốc Sở Y tế tỉnh Lào Cai"]}),
        ("Phu nhân Thủ tướng Trần Thị Bích Mai dự.", {"Trần Thị Bích Mai": []}),
    ],
)  # fmt: skip
def test_who_serves_or_married_the_holder_does_not_hold_the_post(text: str, posts: dict[str, list[str]]) -> None:
    """An assistant's title holds the post of the one served; a spouse has none."""
    assert show_persons(read_facts(text)) == posts


def test_a_title_joined_to_another_shares_its_body() -> None:
    """By a dash or "kiêm"; a Party secretary who chairs a committee is no secretary of it."""
    record = read_facts(
        "Ông Lê Văn Bình, Phó Chủ tịch kiêm Tổng Thư ký Hội Luật gia tỉnh Lào Cai, và bà Trần Thị Mai, "
        "Bí thư kiêm Chủ tịch UBND xã Nậm Đét, huyện Bắc Hà, tỉnh Lào Cai dự."
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Phó Chủ tịch Hội Luật gia tỉnh Lào Cai", "Tổng Thư ký Hội Luật gia tỉnh Lào Cai"],
        "Trần Thị Mai": ["Chủ tịch UBND xã Nậm Đét"],
    }


def test_a_title_before_a_unit_is_of_its_committee() -> None:
    """ "Chủ tịch xã" chairs the UBND; the name after the level word is the holder's."""
    record = read_facts("Chủ tịch huyện Bắc Hà Lê Văn Bình và Phó Chủ tịch phường Trần Đức Minh dự.")

    assert show_persons(record) == {"Lê Văn Bình": ["Chủ tịch UBND huyện Bắc Hà"], "Trần Đức Minh": []}


def test_one_head_of_a_body_is_one_person() -> None:
    """ "Bộ trưởng" before another name is another minister; a deputy may be one of several."""
    record = read_facts(
        "Bộ trưởng Công an Lê Văn Bình dự. Bộ trưởng Trần Thị Mai đáp lời. "
        "Thứ trưởng Bộ Công an Vũ Văn Na và Thứ trưởng Phạm Minh Đức dự."
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Bộ trưởng Bộ Công an"],
        "Trần Thị Mai": [],
        "Vũ Văn Na": ["Thứ trưởng Bộ Công an"],
        "Phạm Minh Đức": ["Thứ trưởng Bộ Công an"],
    }


def test_letters_no_list_knows_are_part_of_the_title() -> None:
    """ "Chủ tịch VIFOTA" is whole, and the letters are no part of the holder's name."""
    record = read_facts("Chủ tịch VIFOTA Lê Văn Bình phát biểu.\nGIÁM ĐỐC TRẦN VĂN HẢI")

    assert show_persons(record) == {"Lê Văn Bình": ["Chủ tịch VIFOTA"]}


def test_the_name_after_a_bare_level_word_is_the_holders() -> None:
    """Three words from a family name on are no commune; two may be one that no table has."""
    record = read_facts(
        "Bí thư Đảng ủy xã Nậm Lúc Lê Văn Bình và Chủ tịch UBND xã Trần Thị Mai dự; "
        "ông Vũ Văn Na, Chủ tịch UBND xã Cổ Phúc dự.",
        outlet="Báo Lào Cai",
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["Bí thư Đảng ủy xã Nậm Lúc"],
        "Trần Thị Mai": ["Chủ tịch UBND xã Nậm Lúc"],
        "Vũ Văn Na": ["Chủ tịch UBND xã Cổ Phúc"],
    }


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Đại tá Lê Văn Bình, Phó Tư lệnh, Tham mưu trưởng Quân khu 9 dự.",
            ["Phó Tư lệnh Quân khu 9", "Tham mưu trưởng Quân khu 9"],
        ),
        (
            "Đại tá Lê Văn Bình, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Lào Cai nói.",
            ["Phó Giám đốc Công an tỉnh Lào Cai", "Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh Lào Cai"],
        ),
        ("Ông Lê Văn Bình, Chủ tịch, Giám đốc Sở Y tế tỉnh Lào Cai dự.", ["Giám đốc Sở Y tế tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, Giám đốc, Bí thư Huyện ủy Bắc Hà dự.", ["Bí thư Huyện ủy Bắc Hà"]),
    ],
)
def test_titles_listed_before_one_body_share_it(text: str, posts: list[str]) -> None:
    """The head of an organ is of its owner too; a chair is of no office, a director of no Party committee."""
    assert read_posts(text) == posts


@pytest.mark.parametrize(
    ("text", "post", "org"),
    [
        ("Ông Lê Văn Bình, Phó Trưởng ban Ban Tuyên giáo Trung ương dự.", "Phó Trưởng", "Ban Tuyên giáo Trung ương"),
        (
            "Ông Lê Văn Bình, Phó Trưởng phòng Phòng Nghiệp vụ 4 Sở Y tế tỉnh Lào Cai dự.",
            "Phó Trưởng",
            "Phòng Nghiệp vụ 4 Sở Y tế tỉnh Lào Cai",
        ),
        (
            "Ông Lê Văn Bình, Trưởng phòng thuộc Cục Thuế tỉnh Lào Cai dự.",
            "Trưởng phòng",
            "Cục Thuế tỉnh Lào Cai",
        ),
        (
            "Ông Lê Văn Bình, Trưởng phòng Tiêu chuẩn đo lường huyện Bắc Hà dự.",
            "Trưởng",
            "Phòng Tiêu chuẩn đo lường huyện Bắc Hà",
        ),
    ],
)
def test_a_title_and_its_body_say_the_head_word_once(text: str, post: str, org: str) -> None:
    """No "Ban Ban Tuyên giáo"; "thuộc" leaves open which room of the body it is."""
    record = read_facts(text)

    assert read_posts(text) == [f"{post} {org}"]
    assert org in show_orgs(record)


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lê Văn Bình, Chủ tịch tập đoàn Bluesea, dự.", {"Lê Văn Bình": ["Chủ tịch Tập đoàn Bluesea"]}),
        ("Trưởng phòng Lê Văn Bình dự.", {"Lê Văn Bình": []}),
    ],
)
def test_a_small_head_in_a_title_has_a_field_unless_the_holder_follows(
    text: str, persons: dict[str, list[str]]
) -> None:
    """The capitals after "tập đoàn" name it, those after "phòng" may be the holder."""
    assert show_persons(read_facts(text)) == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lê Văn Bình, Cục trưởng Mây và núi, dự.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình, Cục trưởng, dự.", {"Lê Văn Bình": []}),
        ("Hiệu trưởng TS. Lê Văn Bình dự.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình, Cục trưởng Cục Kiểm lâm dự.", {"Lê Văn Bình": ["Cục trưởng Cục Kiểm lâm"]}),
        ("Ông Lê Văn Bình, Thứ trưởng Bộ Y tế Đường dài dự.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình, Trưởng phòng Quản lý thuế số 2, dự.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình, Giám đốc Công ty Suối Reo cho biết.", {"Lê Văn Bình": ["Giám đốc Công ty Suối Reo"]}),
        ("Ông Lê Văn Bình, Trưởng thôn, dự.", {"Lê Văn Bình": ["Trưởng thôn"]}),
        ("Ông Lê Văn Bình, Trưởng thôn 2, dự.", {"Lê Văn Bình": ["Trưởng thôn 2"]}),
        ("Ông Lê Văn Bình, Thường trực Ban Bí thư Trung ương Đảng dự.", {"Lê Văn Bình": ["Thường trực Ban Bí thư"]}),
        ("Ông Lê Văn Bình, Đảng ủy viên Đảng ủy xã Nậm Lúc dự.", {"Lê Văn Bình": ["Đảng ủy viên Đảng ủy xã Nậm Lúc"]}),
    ],
)
def test_a_title_without_its_whole_body_is_left_out(text: str, persons: dict[str, list[str]]) -> None:
    """A bare title says nothing of whose it is; words that go on after title and body are the rest of its name."""
    assert show_persons(read_facts(text)) == persons


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ông Lê Văn Bình, Giám đốc eSunMix, đã nói.", {"Lê Văn Bình": ["Giám đốc eSunMix"]}),
        ("Bà Trần Thị Mai - Chủ tịch HĐQT Suối Xanh Group.", {"Trần Thị Mai": ["Chủ tịch HĐQT Suối Xanh Group"]}),
        ("Ông Lê Văn Bình - Tổng Giám đốc TASS-VINA nói.", {"Lê Văn Bình": ["Tổng Giám đốc TASS-VINA"]}),
        ("Giám đốc John Smith nói.", {"John Smith": []}),
        ("Ông Lê Văn Bình, Giám đốc GD-ĐT tỉnh, nói.", {"Lê Văn Bình": []}),
        ("Ông Lê Văn Bình, Phó Chỉ huy trưởng M46, nói.", {"Lê Văn Bình": []}),
        ("Chủ tịch UBNDTP Trần Văn Hải dự.", {"Trần Văn Hải": []}),
    ],
)
def test_a_firm_in_foreign_words_is_part_of_a_title_after_a_name(text: str, persons: dict[str, list[str]]) -> None:
    """Before the title such words are the holder's name; abbreviations of offices are no firms."""
    assert show_persons(read_facts(text)) == persons


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Lê Văn Bình, Trưởng phòng Kỹ thuật, Sở Xây dựng tỉnh Lào Cai nói.",
         ["Trưởng Phòng Kỹ thuật Sở Xây dựng tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, Trưởng phòng Kỹ thuật (Sở Xây dựng tỉnh Lào Cai) nói.",
         ["Trưởng Phòng Kỹ thuật Sở Xây dựng tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, Trưởng phòng Kỹ thuật, và đoàn công tác dự.", []),
        ("Ông Lê Văn Bình, Giám đốc Trung tâm Văn hóa - Thư viện số 2 dự.", []),
        ("Ông Lê Văn Bình, Giám đốc Học viện Khoa học, công nghệ và ghe thuyền dự.", []),
        ("Ông Lê Văn Bình, Chủ tịch Hội đồng đền bù dự án nhà máy dự.", []),
        ("Thay mặt lãnh đạo và cán bộ của Sở Y tế tỉnh Lào Cai, ông Lê Văn Bình dự.", []),
    ],
)  # fmt: skip
def test_a_unit_is_of_the_body_after_it_or_unsaid(text: str, posts: list[str]) -> None:
    """A room says nothing without its house, which a comma or brackets may set off."""
    assert read_posts(text) == posts


def test_a_commander_without_a_place_is_of_the_nation() -> None:
    """In whichever province the article speaks."""
    assert read_posts("Tư lệnh BĐBP Lê Văn Bình dự hội nghị tại tỉnh Nghệ An.") == ["Tư lệnh Bộ đội Biên phòng"]


def test_the_inspector_general_heads_the_inspectorate() -> None:
    """ "Tổng Thanh tra Chính phủ" is no post of the Government itself."""
    (person,) = read_facts("Phó Tổng Thanh tra Chính phủ Lê Văn Bình dự.").persons

    assert [(post.title, post.org) for post in person.posts] == [
        ("Phó Tổng Thanh tra Chính phủ", "Thanh tra Chính phủ")
    ]


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Chúc mừng tân Giám đốc Sở Y tế tỉnh Lào Cai, Bí thư Tỉnh ủy Lào Cai Lê Văn Bình nói.",
         ["Bí thư Tỉnh ủy Lào Cai"]),
        ("Bà được giữ chức Giám đốc Sở Y tế tỉnh Lào Cai, Bí thư Tỉnh ủy Lào Cai Lê Văn Bình nói.",
         ["Bí thư Tỉnh ủy Lào Cai"]),
        ("Các ý kiến gửi Bộ trưởng Bộ Y tế, Thủ tướng Lê Văn Bình trả lời.", ["Thủ tướng Chính phủ"]),
        ("Thay mặt Thủ tướng, Phó Thủ tướng Lê Văn Bình trao quà.", ["Phó Thủ tướng Chính phủ"]),
        ("Theo PCT QH Lê Văn Bình, đại biểu Quốc hội đề nghị sửa luật.", ["Phó Chủ tịch Quốc hội"]),
        ("Ông Lê Văn Bình, đại biểu Quốc hội đề nghị sửa luật.", ["Đại biểu Quốc hội"]),
        ("Sau khi gặp Bộ trưởng Bộ Y tế Lê Văn Bình, Chủ tịch nước hoan nghênh.", ["Bộ trưởng Bộ Y tế"]),
        ("Ông Lê Văn Bình, Ủy viên Bộ Chính trị, Chủ tịch nước, dự.", ["Ủy viên Bộ Chính trị", "Chủ tịch nước"]),
        ("Tân Bí thư Huyện ủy, Chủ tịch HĐND huyện Bắc Hà Lê Văn Bình nói.",
         ["incoming: Bí thư Huyện ủy Bắc Hà", "Chủ tịch HĐND huyện Bắc Hà"]),
    ],
)  # fmt: skip
def test_a_post_that_another_takes_up_is_not_the_speakers(text: str, posts: list[str]) -> None:
    """The office given ends one clause, the speaker's begins the next."""
    assert read_posts(text) == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Phó Bí thư Đảng ủy Bộ Y tế Vũ Văn Na dự. "
         "Ông Lê Văn Bình, Phó Bí thư Đảng ủy, Phó Giám đốc Sở Y tế tỉnh Lào Cai.",
         ["Phó Bí thư Đảng ủy Sở Y tế tỉnh Lào Cai", "Phó Giám đốc Sở Y tế tỉnh Lào Cai"]),
        ("Phó Bí thư Đảng ủy Sở Y tế tỉnh Lào Cai Vũ Văn Na dự. Ông Lê Văn Bình, Đảng ủy viên, Giám đốc Bệnh viện Nhi "
         "tỉnh Lào Cai.",
         ["Đảng ủy viên Đảng ủy Sở Y tế tỉnh Lào Cai", "Giám đốc Bệnh viện Nhi tỉnh Lào Cai"]),
        ("Đảng ủy, Ban Lãnh đạo BIDV dự. Ông Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch HĐQT BIDV.",
         ["Bí thư Đảng ủy Ngân hàng TMCP Đầu tư và Phát triển Việt Nam",
          "Chủ tịch HĐQT Ngân hàng TMCP Đầu tư và Phát triển Việt Nam"]),
    ],
)  # fmt: skip
def test_a_party_committee_is_of_the_agency_told_with_it(text: str, posts: list[str]) -> None:
    """A secretary's is that of the body he also heads; a member's may be that of the house above."""
    assert show_persons(read_facts(text))["Lê Văn Bình"] == posts


def test_a_title_with_a_body_of_its_own_shares_none() -> None:
    """The body that the grammar could not read stands behind the term of office."""
    record = read_facts(
        "Ông Vũ Văn Na, Chủ tịch Hội Luật gia tỉnh Lào Cai, dự. Ông Lê Văn Bình được bầu làm Chủ tịch "
        "nhiệm kỳ 2013-2018 của Hội Hữu nghị."
    )

    assert show_persons(record)["Lê Văn Bình"] == []
