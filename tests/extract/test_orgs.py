"""Bodies as they stand in the text, and what is none."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_orgs


@pytest.mark.parametrize(
    "text",
    [
        "UBND các cấp, các sở, ngành và các địa phương của tỉnh Lào Cai vào cuộc.",
        "Toàn tỉnh đoàn kết, phấn đấu hoàn thành kế hoạch của tỉnh Lào Cai.",
        "Các Sở, các phòng và các Trường học tỉnh Lào Cai cùng dự.",
        "Cơ quan công an xác định nguyên nhân vụ cháy tại tỉnh Lào Cai.",
        "Nhà trường và gia đình phối hợp; hội phụ huynh đóng góp.",
        "Đảng, Quốc hội và Chính phủ luôn quan tâm.",
        "Toàn Đảng, Chính phủ và Nhân dân đoàn kết một lòng.",
        "Nghị quyết số 17/NQ-HĐND được thông qua tại tỉnh Lào Cai.",
        "Bà con xã Trường Giang, tỉnh Lào Cai vui mừng.",
        "Ông Đoàn Văn Nhã trồng rừng giỏi.",
        "Sở dĩ có kết quả ấy là nhờ toàn dân tỉnh Lào Cai.",
    ],
)
def test_groups_and_common_nouns_are_no_bodies(text: str) -> None:
    """Plurals, lists of the regime, codes of documents, parts of names and words that only look like heads."""
    assert show_orgs(read_facts(text)) == []


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("Sở Nội vụ tỉnh Lào Cai họp.", ["Sở Nội vụ tỉnh Lào Cai"]),
        (
            "Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai họp.",
            ["Sở Văn hóa, Thể thao và Du lịch tỉnh Lào Cai"],
        ),
        (
            "Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai họp.",
            ["Sở Nông nghiệp và Phát triển nông thôn tỉnh Lào Cai"],
        ),
        (
            "UBND tỉnh Lào Cai giao Sở Giao thông vận tải - Xây dựng đẩy nhanh khâu thiết kế.",
            ["UBND tỉnh Lào Cai", "Sở Giao thông vận tải - Xây dựng tỉnh Lào Cai"],
        ),
        ("Cục Công nghệ thông tin họp.", ["Cục Công nghệ thông tin"]),
        ("Sư đoàn 316 Bùi Văn Sắt họp.", ["Sư đoàn 316"]),
        ("Trường THCS Nguyễn Du hoãn khai giảng.", ["Trường THCS Nguyễn Du"]),
        ("Tỉnh ủy Lào Cai và Huyện ủy Bắc Hà họp.", ["Tỉnh ủy Lào Cai", "Huyện ủy Bắc Hà"]),
        ("Thành ủy Thành phố Hồ Chí Minh họp.", ["Thành ủy thành phố Hồ Chí Minh"]),
        ("Bộ Y tế, Bộ Công an và Chính phủ thống nhất.", ["Bộ Y tế", "Bộ Công an", "Chính phủ"]),
        ("Ban Tổ chức Tỉnh ủy Lào Cai họp.", ["Ban Tổ chức Tỉnh ủy Lào Cai"]),
        ("Công an huyện Bắc Hà, tỉnh Lào Cai họp.", ["Công an huyện Bắc Hà"]),
        ("Trường THPT Trần Phú, tỉnh Lào Cai khai giảng.", ["Trường THPT Trần Phú"]),
    ],
)
def test_a_body_takes_its_field_and_scope(text: str, orgs: list[str]) -> None:
    """The name runs over its field, to the unit or body that scopes it, no further."""
    assert show_orgs(read_facts(text)) == orgs


def test_a_level_word_in_a_list_is_shared() -> None:
    """ "lãnh đạo HĐND, Ủy ban MTTQ Việt Nam tỉnh" names two bodies of the one province."""
    record = read_facts("Dự họp có lãnh đạo HĐND, Ủy ban MTTQ Việt Nam tỉnh.", outlet="Báo Lào Cai")

    assert show_orgs(record) == ["HĐND tỉnh Lào Cai", "Ủy ban MTTQ Việt Nam tỉnh Lào Cai"]


def test_spans_quote_the_body_as_printed() -> None:
    """Every mention keeps its own words, bare and whole ones of one body together."""
    text = "UBND tỉnh Lào Cai họp. Sau đó UBND tỉnh kết luận."
    (org,) = read_facts(text).orgs

    assert quote(text, org.spans) == ["UBND tỉnh Lào Cai", "UBND tỉnh"]


def test_kinds_tell_the_system_from_others() -> None:
    """Firms are `other`, bodies of the State, Party and Front `agency`."""
    record = read_facts("Công ty TNHH Mường Xanh phối hợp với Sở Y tế tỉnh Lào Cai và Tỉnh ủy Lào Cai.")
    kinds = {org.name: org.kind for org in record.orgs}

    assert kinds["Sở Y tế tỉnh Lào Cai"] == kinds["Tỉnh ủy Lào Cai"] == "agency"
    assert kinds["Công ty TNHH Mường Xanh"] == "other"


def test_a_body_without_scope_is_counted_as_dropped() -> None:
    """A bare "UBND huyện" where no district is known is no body, and the record says so."""
    record = read_facts("UBND huyện họp.")

    assert show_orgs(record) == []
    assert record.dropped["body-without-scope"] == 1


@pytest.mark.parametrize("word", ["Sở Nội vụ ", "Ban ", "Hội ", "Ban Chấp hành Đảng bộ ", "Đảng bộ "])
def test_bodies_do_not_nest_without_end(word: str) -> None:
    """A head word three thousand times over is read like any text."""
    record = read_facts(word * 3_000)

    assert all(len(org.name) < 1_000 for org in record.orgs)


def test_an_organising_committee_is_no_organ_of_the_bodies_beside_it() -> None:
    """The event it is named after says whose it is."""
    record = read_facts("Đồng chí Đào Thị Sen, Phó Bí thư Tỉnh ủy Lào Cai, Trưởng Ban Tổ chức Lễ hội phát biểu.")

    assert show_orgs(record) == ["Tỉnh ủy Lào Cai", "Ban Tổ chức Lễ hội"]


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("Bộ Ngoại giao Lào tiếp đoàn.", [("Bộ Ngoại giao Lào", "other")]),
        ("Chính phủ Hàn Quốc tài trợ dự án.", [("Chính phủ Hàn Quốc", "other")]),
        ("Bộ Ngoại giao Việt Nam tiếp đoàn.", [("Bộ Ngoại giao", "agency")]),
        ("Bộ Ngoại giao tiếp đoàn Lào.", [("Bộ Ngoại giao", "agency")]),
    ],
)
def test_a_country_after_the_name_makes_a_foreign_body(text: str, orgs: list[tuple[str, str]]) -> None:
    """The ministry of another state is none of ours and has its own name."""
    assert [(org.name, org.kind) for org in read_facts(text).orgs] == orgs


def test_a_unit_after_a_central_name_makes_its_branch() -> None:
    """ "Hội Nông dân Việt Nam tỉnh Lào Cai" is the union of the province; without the unit the central one."""
    assert show_orgs(read_facts("Hội Nông dân Việt Nam tỉnh Lào Cai họp.")) == ["Hội Nông dân tỉnh Lào Cai"]
    assert show_orgs(read_facts("Hội Nông dân Việt Nam họp tại tỉnh Lào Cai.")) == ["Hội Nông dân Việt Nam"]


@pytest.mark.parametrize(
    "text",
    [
        "Phân công tổ đại biểu của HĐND cấp xã.",
        "Trung tâm y tế quận huyện trực 24 giờ.",
        "UBND quận, huyện báo cáo.",
        "Công an xã, phường tuần tra.",
        "Ông Nguyễn Trường Khê trả lời.",
        "Sạt lở trên tuyến đường ĐH17.",
    ],
)
def test_groups_names_and_road_codes_are_no_bodies(text: str) -> None:
    """A list of levels names nobody, a middle name and a code are no heads."""
    assert show_orgs(read_facts(text, outlet="Huyện Bắc Hà, tỉnh Lào Cai")) == []


@pytest.mark.parametrize(
    ("text", "outlet", "orgs"),
    [
        ("Tỉnh ủy họp.", "Báo Lào Cai", ["Tỉnh ủy Lào Cai"]),
        ("Tỉnh ủy họp.", "Báo Hà Nội Mới", []),
        ("Thành ủy họp.", "Báo Hà Nội Mới", ["Thành ủy Hà Nội"]),
        ("Thành ủy họp.", "Báo Lào Cai", []),
        ("Thành ủy Quy Nhơn họp. Văn phòng Thành ủy báo cáo.", "Báo Bình Định",
         ["Thành ủy Quy Nhơn", "Văn phòng Thành ủy Quy Nhơn"]),
    ],
)  # fmt: skip
def test_a_head_that_says_its_kind_of_unit_takes_no_other(text: str, outlet: str, orgs: list[str]) -> None:
    """A Tỉnh ủy is a province's, a Thành ủy a city's."""
    assert show_orgs(read_facts(text, outlet=outlet)) == orgs


def test_an_abbreviation_is_of_the_level_that_follows() -> None:
    """ "BCH Quân sự" is a Bộ Chỉ huy in a province, a Ban Chỉ huy below it."""
    record = read_facts("BCH Quân sự tỉnh Lào Cai và BCH Quân sự huyện Bắc Hà họp.")

    assert show_orgs(record) == ["Bộ Chỉ huy Quân sự tỉnh Lào Cai", "Ban Chỉ huy Quân sự huyện Bắc Hà"]


def test_a_board_of_the_council_says_so() -> None:
    """However it is printed, its name holds the council."""
    texts = ("Ban Đô thị thành phố Hà Nội họp.", "Ban Đô thị HĐND thành phố Hà Nội họp.")

    assert [show_orgs(read_facts(text)) for text in texts] == [["Ban Đô thị HĐND thành phố Hà Nội"]] * 2


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        ("Hiệu trưởng trường Cao đẳng Bách khoa Tây Bắc dự.", ["Trường Cao đẳng Bách khoa Tây Bắc"]),
        ("Nhân viên sở Giáo dục và Đào tạo tỉnh Lào Cai dự.", ["Sở Giáo dục và Đào tạo tỉnh Lào Cai"]),
        ("Phó Chủ tịch tỉnh Đoàn Văn Nhã dự.", []),
        ("Nhiều trường cao đẳng tuyển sinh.", []),
    ],
)
def test_a_small_first_word_before_capitals_heads_a_name(text: str, orgs: list[str]) -> None:
    """ "trường Cao đẳng …" as the press prints it; a level word before a name is no head."""
    assert show_orgs(read_facts(text, outlet="Báo Lào Cai")) == orgs


@pytest.mark.parametrize(
    ("text", "org"),
    [
        ("Phòng Lao động - TB&XH huyện Bắc Hà báo cáo.", "Phòng Lao động - Thương binh và Xã hội huyện Bắc Hà"),
        ("Ban Trị sự GHPGVN tỉnh Lào Cai dự.", "Ban Trị sự Giáo hội Phật giáo Việt Nam tỉnh Lào Cai"),
        ("Trường THPT chuyên Nguyễn Huệ khai giảng.", "Trường THPT chuyên Nguyễn Huệ"),
        ("Chi hội Phụ nữ thôn Nà Phung 2, xã Nậm Lúc họp.", "Chi hội Phụ nữ thôn Nà Phung 2"),
        ("Chi hội Phụ nữ thôn Nà Phung 2 lần đạt giải.", "Chi hội Phụ nữ thôn Nà Phung"),
    ],
)
def test_printed_forms_have_one_name(text: str, org: str) -> None:
    """Abbreviations are whole, figures end a village's name unless they count."""
    assert show_orgs(read_facts(text))[0] == org


@pytest.mark.parametrize(
    ("text", "orgs"),
    [
        (
            "Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam họp tại tỉnh Lào Cai.",
            ["Hiệp hội Doanh nghiệp nhỏ và vừa Việt Nam"],
        ),
        ("Hiệp hội Doanh nghiệp nhỏ và vừa họp tại tỉnh Lào Cai.", ["Hiệp hội Doanh nghiệp nhỏ và vừa tỉnh Lào Cai"]),
        ("Lễ lớn: Ngày truyền thống bộ đội Trường Sơn, Ngày Giỗ Tổ Hùng Vương.", []),
        ("Trường Tiểu học Trường Sơn khai giảng.", ["Trường Tiểu học Trường Sơn"]),
        ("Sở Giáo dục và Đào tạo các tỉnh dự.", []),
    ],
)
def test_whose_a_body_is_stands_after_it(text: str, orgs: list[str]) -> None:
    """An association of the country, of the province; a mountain range, a king and a plural are no bodies."""
    assert show_orgs(read_facts(text)) == orgs
