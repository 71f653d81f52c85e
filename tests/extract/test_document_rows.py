"""Numbers of documents in a row, without letters, or printed carelessly; and numbers that cite nothing."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_documents

PROVINCE = "UBND tỉnh Lào Cai"
CENTRE = "Ban Chấp hành Trung ương Đảng"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Thực hiện Chỉ thị số 05,06/CT-UBND.", ["05/CT-UBND", "06/CT-UBND"]),
        ("Thực hiện các Chỉ thị số 05, 06 và 07/CT-UBND.", ["05/CT-UBND", "06/CT-UBND", "07/CT-UBND"]),
        ("Thực hiện các Kế hoạch 12/KH-UBND, 13/KH-UBND.", ["12/KH-UBND", "13/KH-UBND"]),
        ("Thực hiện Nghị quyết số 42, 43 của Trung ương.", ["42", "43"]),
        ("Thực hiện Nghị quyết số 42,43 của Trung ương.", ["42", "43"]),
        ("Thực hiện các công điện số 31, 32, 47 và 68 của Thủ tướng Chính phủ.", ["31", "32", "47", "68"]),
        ("Nghỉ theo Nghị định 37 và 164.", ["37", "164"]),
        ("Theo Thông tư số 37/2018 và 26/2020 của Bộ Công Thương.", ["37/2018", "26/2020"]),
        ("Quyết định số 15 và 44 xã đạt chuẩn.", ["15"]),
        ("Theo Điều 2, 3 Nghị định số 30/2020/NĐ-CP.", ["30/2020/NĐ-CP"]),
    ],
)
def test_a_row_shares_type_and_letters(text: str, numbers: list[str]) -> None:
    """Every number of a row is a document; what is counted after the row is none of it."""
    assert [document.number for document in read_facts(text, outlet="Báo Lào Cai").documents] == numbers


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("các Chỉ thị số 05, 06 và 07/CT-UBND.", ["Chỉ thị số 05", "06", "07/CT-UBND"]),
        ("các Chỉ thị số 05,06/CT-UBND.", ["Chỉ thị số 05,06", "05,06/CT-UBND"]),
        ("các Nghị quyết số 42, 43 và 44 của Trung ương.", ["Nghị quyết số 42", "43", "44 của Trung ương"]),
        ("Nghị quyết số 42,43,44 của Trung ương.", ["Nghị quyết số 42,43,44", "42,43,44", "42,43,44 của Trung ương"]),
    ],
)
def test_each_number_of_a_row_has_its_own_place(text: str, places: list[str]) -> None:
    """The first with the type, the last with letters or issuer; what one token holds, all of it."""
    documents = read_facts(text, outlet="Báo Lào Cai").documents

    assert [quote(text, document.spans) for document in documents] == [[place] for place in places]


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Nghị quyết số 42 và Nghị quyết số 43 của Ban Chấp hành Trung ương Đảng.", [CENTRE, CENTRE]),
        ("Thực hiện nghị quyết số 42, 43 của trung ương.", [CENTRE, CENTRE]),
        ("Chỉ thị số 05 và số 06 của UBND tỉnh Lào Cai.", [PROVINCE, PROVINCE]),
        ("Kế hoạch số 12/KH-UBND, 13/KH-UBND của UBND huyện Bắc Hà.", ["UBND huyện Bắc Hà"] * 2),
        ("Nghị quyết số 42 của Trung ương và Nghị quyết số 42 của Tỉnh ủy Lào Cai.", [CENTRE, "Tỉnh ủy Lào Cai"]),
        (
            "Nghị quyết số 42, 43 của Trung ương và Nghị quyết số 42 của Tỉnh ủy Lào Cai.",
            [CENTRE, CENTRE, "Tỉnh ủy Lào Cai"],
        ),
        (
            "Quyết định số 58 của Thủ tướng Chính phủ. Quyết định số 58 và Quyết định số 23 của UBND tỉnh Lào Cai.",
            ["Thủ tướng Chính phủ", PROVINCE],
        ),
        ("Kế hoạch số 12 và Chỉ thị số 06 của UBND tỉnh Lào Cai.", [None, PROVINCE]),
    ],
)
def test_the_issuer_after_a_row_is_that_of_all(text: str, issuers: list[str | None]) -> None:
    """One type shares it; the same number of another body is another document."""
    assert [document.issuer for document in read_facts(text).documents] == issuers


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Kết luận số 93-KL/TƯ của Bộ Chính trị.", ["Kết luận 93-KL/TƯ < Bộ Chính trị"]),
        ("Nghị quyết số 61-NQ/T.Ư, ngày 04/8/2009.", [f"Nghị quyết 61-NQ/T.Ư < {CENTRE}"]),
        ("Theo Quyết định 2718/QĐ-Ttg.", ["Quyết định 2718/QĐ-Ttg < Thủ tướng Chính phủ"]),
        ("Văn bản 2305/BYT-KH&TC.", ["Văn bản 2305/BYT-KH&TC < Bộ Y tế"]),
        ("Quyết định số 12/QĐ-UB.", [f"Quyết định 12/QĐ-UB < {PROVINCE}"]),
        ("Nghị quyết số 42 NQ/TU của Tỉnh ủy Lào Cai.", ["Nghị quyết 42NQ/TU < Tỉnh ủy Lào Cai"]),
        (
            "Bản án hình sự sơ thẩm số 47/2016/HS-ST của TAND huyện Bắc Hà.",
            ["Bản án 47/2016/HS-ST < Tòa án nhân dân huyện Bắc Hà"],
        ),
        ("Giấy phép xây dựng số 71/GPXD của Sở Xây dựng.", ["Giấy phép 71/GPXD < Sở Xây dựng tỉnh Lào Cai"]),
        ("Công văn số 516/TTr-P3.", ["Công văn 516/TTr-P3 < Thanh tra tỉnh Lào Cai"]),
        ("Tờ trình số 516/TTr-UBND.", [f"Tờ trình 516/TTr-UBND < {PROVINCE}"]),
    ],
)
def test_careless_numbers_are_read(text: str, documents: list[str]) -> None:
    """Old letters, lost signs, words between the type and "số"; letters of a type stand for a body in a letter only."""
    assert show_documents(read_facts(text, outlet="Báo Lào Cai")) == documents


@pytest.mark.parametrize(
    ("outlet", "number", "issuer"),
    [
        ("Báo Hà Nội", "Chỉ thị số 11-CT/TU", "Thành ủy Hà Nội"),
        ("Báo Lào Cai", "Chỉ thị số 11-CT/TU", "Tỉnh ủy Lào Cai"),
        ("Huyện Krông Nô (krongno.daknong.gov.vn)", "Nghị quyết số 07-NQ/HU", "Huyện ủy Krông Nô"),
        ("Báo Lào Cai", "Nghị quyết số 07-NQ/HU", None),
        ("Báo Lào Cai", "Kế hoạch số 33/KH-CAT", "Công an tỉnh Lào Cai"),
        ("Báo Hà Nội", "Kế hoạch số 33/KH-CATP", "Công an thành phố Hà Nội"),
    ],
)
def test_party_and_police_letters_follow_the_kind_of_unit(outlet: str, number: str, issuer: str | None) -> None:
    """A city has a Thành ủy; a district's letters need the district."""
    (document,) = read_facts(f"Đơn vị thực hiện {number}.", outlet=outlet).documents

    assert document.issuer == issuer


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Kế hoạch số 305/KH-ABC do Sở Y tế tỉnh Lào Cai ban hành.", "Sở Y tế tỉnh Lào Cai"),
        ("UBND huyện Bắc Hà có Thông báo số 86/TB-UBND.", "UBND huyện Bắc Hà"),
        ("Thủ tướng Chính phủ đã ký Quyết định số 2718.", "Thủ tướng Chính phủ"),
        ("Tổng Bí thư đã ký ban hành Nghị quyết số 63.", None),
        ("Chủ tịch UBND tỉnh Lào Cai ký Quyết định số 12/QĐ-UBND.", "UBND tỉnh Lào Cai"),
        ("UBND huyện Bắc Hà thực hiện Chỉ thị số 06.", None),
        ("Kế hoạch số 305/KH-ABC do Sở Y tế tỉnh Lào Cai thực hiện.", None),
        ("Quốc hội đã thông qua Nghị quyết số 131.", "Quốc hội"),
        ("Quốc hội đã thông qua Quyết định số 131.", None),
        ("Trung ương ban hành Nghị quyết số 36.", CENTRE),
        ("Quỹ cứu trợ Trung ương ban hành Nghị quyết số 36.", None),
        ("UBND huyện Bắc Hà cũng đã có Công văn số 33.", "UBND huyện Bắc Hà"),
        ("Theo ý kiến của UBND huyện Bắc Hà tại Công văn số 33.", "UBND huyện Bắc Hà"),
        ("Theo ý kiến của Thủ tướng tại Chỉ thị số 12.", None),
        ("Cán bộ họp ở UBND huyện Bắc Hà tại Quyết định số 33.", None),
        ("Thông báo số 43, ngày 9/2/2017, của Văn phòng Chính phủ.", "Văn phòng Chính phủ"),
        ("Nghị quyết số 42 của Hội nghị Trung ương 9 khóa IX.", CENTRE),
        ("Nghị quyết số 43 “Về phát triển du lịch” của Tỉnh ủy Lào Cai.", "Tỉnh ủy Lào Cai"),
    ],
)
def test_a_verb_of_issuing_names_the_issuer(text: str, issuer: str | None) -> None:
    """Before or after; who signs a resolution has not issued it, and letters of a body come before an office."""
    assert read_facts(text).documents[0].issuer == issuer


def test_letters_with_a_known_issuer_need_no_type() -> None:
    """ "thay thế 148/2011/TT-BTC" cites a circular; other letters with a slash cite nothing."""
    assert show_documents(read_facts("Quy chế này thay thế 148/2011/TT-BTC.")) == [
        "Thông tư 148/2011/TT-BTC < Bộ Tài chính"
    ]
    assert read_facts("Xe mang biển 24/QĐ-XYZ chạy qua.").documents == []


@pytest.mark.parametrize("text", ["Thực hiện Chỉ thị 06, xã đã họp.", "Theo Nghị định 164 ông nghỉ hưu."])
def test_a_bare_number_after_a_capital_type_cites(text: str) -> None:
    """Without "số" and issuer, as the press writes."""
    assert len(read_facts(text).documents) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết 6 tháng đầu năm được quán triệt.",
        "Quyết định 15 vấn đề quan trọng.",
        "Hội nghị quyết định 15 nội dung.",
        "Kết luận 3 điểm tại hội nghị.",
        "Chương trình 135 được triển khai.",
        "Thông báo 12 trường hợp mắc bệnh.",
        "Xã có kế hoạch 12 tháng.",
    ],
)
def test_counts_after_a_type_cite_nothing(text: str) -> None:
    """What is counted, one figure, and types that are not cited by bare numbers."""
    assert show_documents(read_facts(text)) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Theo Nghị quyết số 31/NQ-CP (ngày 9/4/2014) của Chính phủ.", "2014-04-09"),
        ("Theo Nghị quyết 37 năm 2011 của Trung ương.", "2011"),
        ("Theo Thông tư 37/2018 của Bộ Công Thương.", "2018"),
        ("Theo Nghị quyết số 31/NQ-CP (sửa ngày 9/4/2014) của Chính phủ.", None),
    ],
)
def test_the_day_stands_in_brackets_too_and_the_year_behind_a_bare_number(text: str, date: str | None) -> None:
    """A bracket that says more dates nothing."""
    assert read_facts(text).documents[0].date == date


def test_an_issuer_is_read_to_its_end() -> None:
    """The plenum with its number and term belongs to the citation."""
    text = "Nghị quyết số 42 của Hội nghị Trung ương 9 khóa IX được tổng kết."
    (document,) = read_facts(text).documents

    assert quote(text, document.spans) == ["Nghị quyết số 42 của Hội nghị Trung ương 9 khóa IX"]


def test_a_short_number_joins_by_issuer_and_year() -> None:
    """Later short references are the same document, and its spans."""
    text = "Nghị quyết số 63-NQ/TW của Bộ Chính trị đã có. Nghị quyết 63 nêu rõ. Nghị quyết 63 của Chính phủ thì khác."
    one, other = read_facts(text).documents

    assert (one.number, other.issuer) == ("63-NQ/TW", "Chính phủ")
    assert quote(text, one.spans) == ["Nghị quyết số 63-NQ/TW của Bộ Chính trị", "Nghị quyết 63"]


def test_abbreviated_types_join_whole_ones() -> None:
    """ "NQ 44" is "Nghị quyết số 44"."""
    (document,) = read_facts("Nghị quyết số 44 của Trung ương được tổng kết. NQ 44 đã đi vào đời sống.").documents

    assert document.type == "Nghị quyết"
    assert len(document.spans) == 2


def test_a_type_stands_in_the_line_of_its_number() -> None:
    """A headline that ends in a type word is none of the number below it."""
    below = read_facts("VĂN BẢN PHÁP LUẬT\nSố: 12/QĐ-UBND", outlet="Báo Lào Cai").documents
    beside = read_facts("LUẬT số: 12/2020/QH14").documents

    assert [document.type for document in below] == ["Quyết định"]
    assert [document.type for document in beside] == ["LUẬT"]


def test_letters_with_a_hook_belong_to_the_number() -> None:
    """ "VPTƯ" is the central office."""
    assert [d.number for d in read_facts("Theo Thông báo số 17-TB/VPTƯ của Văn phòng.").documents] == ["17-TB/VPTƯ"]


def test_rules_between_groups_are_no_document() -> None:
    """ "quy chế phối hợp giữa các sở" has no parties by name."""
    assert show_documents(read_facts("Hiện có quy chế phối hợp giữa các Sở, ngành về an toàn thực phẩm.")) == []
    assert show_documents(read_facts("Hiện có quy chế phối hợp giữa hai Sở Y tế, Sở Công Thương.")) != []
