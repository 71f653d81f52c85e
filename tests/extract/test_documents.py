"""Documents by number, by title, and who issued them."""

from __future__ import annotations

import pytest

from tests.extract.facts import quote, read_facts, show_documents


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        ("Thực hiện Chỉ thị số 06/CT-UBND của UBND tỉnh Lào Cai.", ["Chỉ thị 06/CT-UBND < UBND tỉnh Lào Cai"]),
        ("Căn cứ Nghị định số 30/2020/NĐ-CP.", ["Nghị định 30/2020/NĐ-CP < Chính phủ"]),
        ("Căn cứ Nghị quyết số 10 - NQ/TU của Tỉnh ủy Lào Cai.", ["Nghị quyết 10-NQ/TU < Tỉnh ủy Lào Cai"]),
        (
            "Quyết ðịnh số 15/2020/QÐ – UBND của UBND tỉnh Lào Cai.",
            ["Quyết ðịnh 15/2020/QÐ–UBND < UBND tỉnh Lào Cai"],
        ),
        (
            "Các Nghị quyết số 05-NQ/TU, 06-NQ/TU và 07-NQ/TU của Tỉnh ủy Lào Cai.",
            [f"Nghị quyết 0{n}-NQ/TU < Tỉnh ủy Lào Cai" for n in (5, 6, 7)],
        ),
        ("Nghị quyết số 202/2025/QH15 được thông qua.", ["Nghị quyết 202/2025/QH15 < Quốc hội"]),
        ("Quyết định số 1600/QĐ-TTg ngày 10/10/2019.", ["Quyết định 1600/QĐ-TTg < Thủ tướng Chính phủ"]),
        ("Công văn 45/SYT-NVY của Sở Y tế tỉnh Lào Cai.", ["Công văn 45/SYT-NVY < Sở Y tế tỉnh Lào Cai"]),
        ("Thông tư liên tịch số 02/2020/TTLT-BCA-BQP.", ["Thông tư liên tịch 02/2020/TTLT-BCA-BQP < Bộ Công an"]),
        ("Căn cứ số 09-TT/TU của Tỉnh ủy Lào Cai.", ["Thông tri 09-TT/TU < Tỉnh ủy Lào Cai"]),
        ("Căn cứ số 09/2021/TT-BTC.", ["Thông tư 09/2021/TT-BTC < Bộ Tài chính"]),
        ("Chỉ thị số 06 của UBND tỉnh Lào Cai.", ["Chỉ thị 06 < UBND tỉnh Lào Cai"]),
        ("Luật Đất đai 2013 và Luật Cán bộ, công chức.", ["Luật Đất đai", "Luật Cán bộ, công chức"]),
        ("Luật Bảo vệ môi trường năm 2020 có hiệu lực.", ["Luật Bảo vệ môi trường"]),
        (
            "Học tập Nghị quyết Trung ương 7 khóa XII.",
            ["Nghị quyết Trung ương 7 khóa XII < Ban Chấp hành Trung ương Đảng"],
        ),
        (
            "Nghị quyết Đại hội XIII của Đảng và Nghị quyết Trung ương 7 khóa XII.",
            [
                "Nghị quyết Đại hội XIII của Đảng",
                "Nghị quyết Trung ương 7 khóa XII < Ban Chấp hành Trung ương Đảng",
            ],
        ),
    ],
)
def test_a_citation_has_type_number_and_issuer(text: str, documents: list[str]) -> None:
    """Spaces, dashes and eth in numbers are forgiven, the stop of the sentence is no part of them."""
    assert show_documents(read_facts(text)) == documents


@pytest.mark.parametrize(
    "text",
    [
        "Theo các nghị quyết, kế hoạch của tỉnh Lào Cai.",
        "Luật được ban hành.",
        "Quyết định của Chủ tịch UBND tỉnh Lào Cai được công bố.",
        "Thực hiện nghị quyết, 11/11 xã đạt chuẩn.",
        "Xe biển số 24-B1 chạy trên đường số 06.",
        "Đội thắng 3-1 trong trận đấu tại Lào Cai.",
    ],
)
def test_unnamed_documents_and_other_numbers_are_none(text: str) -> None:
    """A document needs a number, or a title that makes it one."""
    assert show_documents(read_facts(text)) == []


@pytest.mark.parametrize(
    ("outlet", "issuer"),
    [("Báo Lào Cai", "HĐND tỉnh Lào Cai"), ("Báo Đà Nẵng", "HĐND thành phố Đà Nẵng"), (None, None)],
)
def test_a_relative_code_is_settled_by_the_articles_province(outlet: str | None, issuer: str | None) -> None:
    """ "NQ-HĐND" is of the People's Council of the province spoken of; of nobody where none is."""
    (document,) = read_facts("Thực hiện Nghị quyết số 17/NQ-HĐND.", outlet=outlet).documents

    assert document.issuer == issuer
    assert document.issuer_status == "resolved"


def test_the_printed_issuer_beats_the_code() -> None:
    """The body after "của", or before "ban hành", issued it."""
    (one,) = read_facts("Thực hiện Quyết định số 17/QĐ-UBND của UBND huyện Bắc Hà, tỉnh Lào Cai.").documents
    (other,) = read_facts("UBND huyện Bắc Hà, tỉnh Lào Cai ban hành Quyết định số 17/QĐ-UBND.").documents

    assert (one.issuer, one.issuer_status) == ("UBND huyện Bắc Hà", "explicit")
    assert (other.issuer, other.issuer_status) == ("UBND huyện Bắc Hà", "explicit")


def test_short_and_whole_citations_are_one_document() -> None:
    """The number in words joins the full one, wherever it stands, and every citation is a span."""
    text = "Chỉ thị số 06 của UBND tỉnh Lào Cai có hiệu lực. Chỉ thị số 06/CT-UBND ban hành ngày 3/4/2020."
    (document,) = read_facts(text).documents

    assert document.number == "06/CT-UBND"
    assert quote(text, document.spans)[0].startswith("Chỉ thị số 06/CT-UBND")
    assert len(document.spans) == 2


def test_a_plenum_is_one_with_and_without_its_term() -> None:
    """ "Trung ương 7" and "Trung ương 7 khóa XI" are one resolution where there is one such term."""
    record = read_facts("Phổ biến Nghị quyết Trung ương 7. Nghị quyết Trung ương 7 (khóa XI) nêu rõ.")

    assert [document.title for document in record.documents] == ["Trung ương 7 (khóa XI)"]
    record = read_facts("Nghị quyết Trung ương 7; Nghị quyết Trung ương 7 khóa XI, Nghị quyết Trung ương 7 khóa XII.")
    assert len(record.documents) == 3


def test_two_laws_with_like_titles_stay_two() -> None:
    """A longer title of a law is another law."""
    record = read_facts("Luật Đất đai và Luật Đất đai sửa đổi được phổ biến.")

    assert [document.title for document in record.documents] == ["Đất đai", "Đất đai sửa đổi"]


@pytest.mark.parametrize(
    ("text", "date", "title"),
    [
        ("Quyết định số 15/QĐ-UBND ngày 3/4/2020 về quản lý rừng.", "2020-04-03", "quản lý rừng"),
        ("Luật Đất đai 2013 được sửa đổi.", "2013", "Đất đai"),
        ("Luật Bảo vệ môi trường năm 2020 có hiệu lực.", "2020", "Bảo vệ môi trường"),
        ("Nghị quyết Trung ương 4 “Một số vấn đề cấp bách”.", None, "Một số vấn đề cấp bách"),
        ("Quyết định số 15/QĐ-UBND, ngày 3/4/2020 phê duyệt.", "2020-04-03", None),
    ],
)
def test_date_and_title_follow_the_number(text: str, date: str | None, title: str | None) -> None:
    """In any order, each at most once."""
    (document,) = read_facts(text, outlet="Báo Lào Cai").documents

    assert (document.date, document.title) == (date, title)


@pytest.mark.parametrize(
    ("number", "outlet", "issuer"),
    [
        ("Kế hoạch số 12-KH/UBKTTU", "Báo Lào Cai", "Ủy ban Kiểm tra Tỉnh ủy Lào Cai"),
        ("Kế hoạch số 12-KH/UBKTTU", "Báo Đà Nẵng", "Ủy ban Kiểm tra Thành ủy Đà Nẵng"),
        ("Hướng dẫn số 03-HD/BTCTU", "Báo Lào Cai", "Ban Tổ chức Tỉnh ủy Lào Cai"),
        ("Công văn số 07-CV/BTGHU", "Huyện Krông Nô (krongno.daknong.gov.vn)", "Ban Tuyên giáo Huyện ủy Krông Nô"),
        ("Công văn số 07-CV/BTGHU", "Báo Lào Cai", None),
    ],
)
def test_letters_of_a_committees_organ_name_it(number: str, outlet: str, issuer: str | None) -> None:
    """Boards and commissions of a Party committee are of the committee of the place spoken of, or of none."""
    (document,) = read_facts(f"Thực hiện {number} về công tác cán bộ.", outlet=outlet).documents

    assert document.issuer == issuer
