"""Type, issuer, year and number make a document; what is missing is never made up."""

from __future__ import annotations

import pytest

from kg.record import Document
from kg.resolve.documents import load_documents, render_number
from kg.resolve.organizations import Body

COMMITTEE = Body("ubnd.p10-1991", "UBND tỉnh Lào Cai", "StateBody")
PARTY = Body("tinh-uy.p10-1991", "Tỉnh ủy Lào Cai", "PartyBody")
MINISTRY = Body("bnv", "Bộ Nội vụ", "StateBody")

CLASSES = [
    ("Nghị định", "30/2020/NĐ-CP", None, "LegalAct"),
    ("Luật", "45/2019/QH14", None, "LegalAct"),
    ("Quyết định", "05/2021/QĐ-UBND", COMMITTEE, "LegalAct"),
    ("Quyết định", "1252/QĐ-UBND", COMMITTEE, "AdministrativeDocument"),
    ("Chỉ thị", "06/CT-UBND", COMMITTEE, "AdministrativeDocument"),
    ("Chỉ thị", "06/2014/CT-UBND", COMMITTEE, "AdministrativeDocument"),
    ("Công văn", "238/UBND-KGVX", COMMITTEE, "AdministrativeDocument"),
    ("Nghị quyết", "10-NQ/TU", PARTY, "PartyDocument"),
    ("Nghị quyết", None, PARTY, "PartyDocument"),
    ("Luật", None, None, "LegalAct"),
    ("Nghị quyết", None, None, ""),
]


@pytest.mark.parametrize(("type_", "number", "issuer", "class_name"), CLASSES)
def test_the_number_tells_the_class(type_, number, issuer, class_name):
    """A year in the number is a norm, but a directive never is; without a number the issuer may tell."""
    assert load_documents().find(Document(type_, number, "về tổ chức"), issuer).class_name == class_name


def test_the_key_has_type_issuer_year_and_number():
    """The year is the number's own, else that of issue, else unknown."""
    find = load_documents().find
    keys = [
        find(Document("Chỉ thị", "6/CT-UBND"), COMMITTEE).key,
        find(Document("chỉ thị", "06/CT-UBND", date="2016-04-15"), COMMITTEE).key,
        find(Document("Chỉ thị", "06/CT-UBND", date="--04-15"), COMMITTEE).key,
        find(Document("Quyết định", "05/2021/QĐ-UBND", date="2022"), COMMITTEE).key,
    ]

    assert keys == [
        "chi-thi/ubnd.p10-1991/u/06",
        "chi-thi/ubnd.p10-1991/2016/06",
        "chi-thi/ubnd.p10-1991/u/06",
        "quyet-dinh/ubnd.p10-1991/2021/05",
    ]


def test_the_word_counts_before_the_letters():
    """Quy định and Quyết định both number with QĐ: the printed word says which it is."""
    find = load_documents().find
    rule = find(Document("Quy định", "66-QĐ/TW"), PARTY).key
    decision = find(Document("Quyết định", "66-QĐ/TW"), PARTY).key

    assert rule is not None and decision is not None
    assert rule.startswith("quy-dinh/") and decision.startswith("quyet-dinh/")


def test_a_number_without_issuer_is_no_document_of_all():
    """06/CT-UBND of nowhere is the article's own, and so is a report without issuer."""
    find = load_documents().find

    assert find(Document("Chỉ thị", "06/CT-UBND"), None).key is None
    assert find(Document("Báo cáo", title="Tình hình kinh tế - xã hội"), None).key is None
    assert find(Document("Báo cáo"), MINISTRY).key is None


def test_titles_count_with_their_issuer_laws_alone():
    """One title of two bodies is two documents; a law needs no issuer, and its years stay apart."""
    find = load_documents().find
    plan = Document("Kế hoạch", title="Cải cách hành chính")

    assert find(plan, COMMITTEE).key != find(plan, MINISTRY).key
    assert find(Document("Luật", title="Đất đai"), None).key == find(Document("luật", title="Đất  đai"), None).key
    assert (
        find(Document("Luật", title="Đất đai", date="2013"), None).key
        != find(Document("Luật", title="Đất đai"), None).key
    )


def test_unreadable_numbers_still_tell_documents_apart():
    """A number that fits no grammar counts as it stands."""
    find = load_documents().find
    one, other = find(Document("Công văn", "CV số 5"), MINISTRY), find(Document("Công văn", "CV số 6"), MINISTRY)

    assert one.number is None
    assert one.key is not None and one.key != other.key


@pytest.mark.parametrize(
    ("printed", "rendered"),
    [
        ("6/CT-UBND", "06/CT-UBND"),
        ("06 / CT – UBND", "06/CT-UBND"),
        ("033–NQ/TW", "33-NQ/TW"),
        ("5/QÐ-TTg", "05/QĐ-TTg"),
    ],
)
def test_one_form_for_all_articles(printed, rendered):
    """Spaces, dashes, zeros and eth do not reach the fused graph."""
    assert render_number(printed, load_documents().grammar.parse(printed)) == rendered


def test_a_law_has_one_key_under_all_its_titles():
    """Abbreviated, in small letters or with its adopter it is one law; another year's is another."""
    find = load_documents().find
    assembly = Body("quoc-hoi", "Quốc hội", "StateBody")
    titles = ["Bảo hiểm xã hội", "bảo hiểm xã hội", "BHXH"]
    keys = {find(Document("Luật", None, title), issuer).key for title in titles for issuer in (None, assembly)}

    assert len(keys) == 1
    assert find(Document("Luật", None, "BHXH", date="2024"), None).key not in keys
    assert find(Document("Luật", None, "Bảo hiểm tiền gửi"), None).key not in keys
