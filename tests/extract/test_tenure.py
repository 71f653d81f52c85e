"""How a post is held where the words that say so stand apart from the name."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_persons

_OLD = "Phó Giám đốc Sở Y tế tỉnh Lào Cai"


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Bình, {_OLD}, được điều động đến Sở Nội vụ tỉnh Lào Cai để giữ chức Giám đốc Sở.",
        f"Ông Lê Văn Bình, {_OLD}, được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai.",
        f"UBND tỉnh quyết định điều động đồng chí Lê Văn Bình, {_OLD}, đến giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai.",
        f"Ông Lê Văn Bình, {_OLD}, nghỉ hưu từ ngày 1/11.",
        f"UBND tỉnh trao quyết định nghỉ hưu cho đồng chí Lê Văn Bình - {_OLD}.",
    ],
)
def test_whoever_is_moved_or_retires_leaves_the_post_told_with_the_name(text: str) -> None:
    """The post before the verb, or after the name that the verb takes, is left."""
    assert f"outgoing: {_OLD}" in show_persons(read_facts(text))["Lê Văn Bình"]


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lê Văn Bình, {_OLD}, công bố quyết định điều động cán bộ.",
        f"UBND tỉnh bổ nhiệm ông Lê Văn Bình, {_OLD}.",
        f"Ông Lê Văn Bình, {_OLD}, thôi giữ chức Chủ tịch Hội Đông y tỉnh Lào Cai.",
        f"Ông Lê Văn Bình, {_OLD}, trao quyết định nghỉ hưu cho bà Trần Thị Mai.",
    ],
)
def test_whoever_announces_or_keeps_a_post_does_not_leave_it(text: str) -> None:
    """No verb of moving governs the name, or it names another post."""
    assert f"outgoing: {_OLD}" not in show_persons(read_facts(text))["Lê Văn Bình"]


def test_a_seat_on_a_committee_is_kept() -> None:
    """Who is moved stays a member of the provincial Party committee."""
    record = read_facts(
        f"Ông Lê Văn Bình, Tỉnh ủy viên Lào Cai, {_OLD}, được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai."
    )

    assert show_persons(record)["Lê Văn Bình"] == [
        "Tỉnh ủy viên Lào Cai",
        f"outgoing: {_OLD}",
        "incoming: Giám đốc Sở Nội vụ tỉnh Lào Cai",
    ]


def test_a_list_of_appointments_appoints_each() -> None:
    """The verb stands before the first name only."""
    record = read_facts(
        "UBND tỉnh công bố quyết định bổ nhiệm ông Lê Văn Bình giữ chức Giám đốc Sở Nội vụ tỉnh Lào Cai, "
        "và bà Trần Thị Mai giữ chức Phó Giám đốc Sở Y tế tỉnh Lào Cai."
    )

    assert show_persons(record) == {
        "Lê Văn Bình": ["incoming: Giám đốc Sở Nội vụ tỉnh Lào Cai"],
        "Trần Thị Mai": ["incoming: Phó Giám đốc Sở Y tế tỉnh Lào Cai"],
    }


def test_a_headline_tells_an_appointment() -> None:
    """ "A làm B" in the first line is news; further down it is what somebody is."""
    head = "Đại tá Lê Văn Bình làm Giám đốc Công an tỉnh Lào Cai\n"
    body = "Hội nghị diễn ra sáng nay.\nĐại tá Lê Văn Bình làm Giám đốc Công an tỉnh Lào Cai.\n"

    assert show_persons(read_facts(head)) == {"Lê Văn Bình": ["incoming: Giám đốc Công an tỉnh Lào Cai"]}
    assert show_persons(read_facts(body)) == {"Lê Văn Bình": ["Giám đốc Công an tỉnh Lào Cai"]}


def test_what_somebody_was_is_former() -> None:
    """The whole list, of the person of the sentence or, after a pronoun, of the one named before."""
    record = read_facts(
        "Bà Trần Thị Mai đến dự. Bà từng giữ các chức vụ Phó Giám đốc Sở Y tế tỉnh Lào Cai, Bí thư Huyện ủy Bắc Hà."
    )

    assert show_persons(record) == {
        "Trần Thị Mai": ["former: Phó Giám đốc Sở Y tế tỉnh Lào Cai", "former: Bí thư Huyện ủy Bắc Hà"]
    }


def test_a_career_without_its_person_is_nobodys() -> None:
    """A sentence that speaks of somebody else gives nobody the posts."""
    record = read_facts("Bà Trần Thị Mai đến dự. Nhiều đại biểu từng giữ chức Phó Giám đốc Sở Y tế tỉnh Lào Cai.")

    assert show_persons(record) == {"Trần Thị Mai": []}


def test_what_one_place_says_of_a_post_holds_for_the_others() -> None:
    """A caption that prints the plain title does not make a former post a current one."""
    record = read_facts(f"{_OLD} Lê Văn Bình phát biểu.\nÔng Lê Văn Bình, nguyên {_OLD} dự.")

    assert show_persons(record) == {"Lê Văn Bình": [f"former: {_OLD}"]}


def test_a_nominee_has_no_post_yet() -> None:
    """ "giới thiệu bầu" is no election."""
    record = read_facts("Ông Lê Văn Bình được giới thiệu bầu giữ chức Chủ tịch UBND huyện Bắc Hà.")

    assert show_persons(record) == {"Lê Văn Bình": []}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Ông Lê Văn Bình, Bí thư Huyện ủy Bắc Hà, được điều động thôi giữ chức Bí thư Huyện ủy Bắc Hà.",
         ["outgoing: Bí thư Huyện ủy Bắc Hà"]),
        ("UBND tỉnh phê chuẩn kết quả miễn nhiệm chức vụ Chủ tịch UBND huyện Bắc Hà đối với ông Lê Văn Bình.",
         ["outgoing: Chủ tịch UBND huyện Bắc Hà"]),
        ("UBND tỉnh phê chuẩn kết quả bầu chức vụ Chủ tịch UBND huyện Bắc Hà đối với ông Lê Văn Bình.",
         ["incoming: Chủ tịch UBND huyện Bắc Hà"]),
        ("Ông Lê Văn Bình – Giám đốc Công an tỉnh Lào Cai được Bộ Công an điều động, bổ nhiệm vị trí công tác khác.",
         ["outgoing: Giám đốc Công an tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, Giám đốc Sở Y tế tỉnh Lào Cai, được Bộ Nội vụ điều động về công tác tại cơ sở.",
         ["Giám đốc Sở Y tế tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình, nguyên Phó Thủ tướng và Bộ trưởng Bộ Ngoại giao, dự.",
         ["former: Phó Thủ tướng Chính phủ", "former: Bộ trưởng Bộ Ngoại giao"]),
        ("Ông Lê Văn Bình, nguyên Giám đốc Sở Y tế tỉnh Lào Cai, Chủ tịch Hội Khuyến học tỉnh Lào Cai, dự.",
         ["former: Giám đốc Sở Y tế tỉnh Lào Cai", "Chủ tịch Hội Khuyến học tỉnh Lào Cai"]),
    ],
)  # fmt: skip
def test_the_verb_nearest_a_post_says_how_it_is_held(text: str, posts: list[str]) -> None:
    """Also where it is the object of another verb; "và" joins to a former post, a comma need not."""
    assert show_persons(read_facts(text))["Lê Văn Bình"] == posts


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("Bộ Nội vụ điều động, phân công, chỉ định ông Lê Văn Bình, Bí thư Huyện ủy Bắc Hà, tham gia Tỉnh ủy và giữ "
         "chức Giám đốc Sở Y tế tỉnh Lào Cai.",
         ["outgoing: Bí thư Huyện ủy Bắc Hà", "incoming: Giám đốc Sở Y tế tỉnh Lào Cai"]),
        ("Ông Lê Văn Bình sinh năm 1975. Tháng 8/2010, Tỉnh ủy điều động, bổ nhiệm ông Lê Văn Bình giữ chức Giám đốc "
         "Sở Y tế tỉnh Lào Cai.", []),
        ("Ông Lê Văn Bình được phân công giữ chức vụ Bí thư Huyện ủy Bắc Hà từ tháng 7/2022.", []),
        ("Ông Lê Văn Bình được phân công giữ chức vụ Bí thư Huyện ủy Bắc Hà từ ngày 5/7/2022.",
         ["incoming: Bí thư Huyện ủy Bắc Hà"]),
    ],
)  # fmt: skip
def test_a_career_told_by_months_appoints_nobody(text: str, posts: list[str]) -> None:
    """News has a day; verbs joined by commas move one person."""
    assert show_persons(read_facts(text))["Lê Văn Bình"] == posts
