"""One series of numbers has one issuer, whether letters, a body or an office name it."""

from __future__ import annotations

import pytest

from kg.record import Document, Org
from kg.resolve.documents import load_documents
from kg.resolve.issuers import Issuers
from kg.resolve.organizations import Body, load_organizations
from kg.resolve.posts import load_posts
from kg.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def issuers() -> Issuers:
    """The issuers of the shipped ontology."""
    return Issuers(load_vocabulary())


def find_body(name: str, date: str | None = "2021-01-21") -> Body:
    """A central body by its name."""
    return load_organizations().find(Org(name), date)


@pytest.mark.parametrize(("letters", "name"), [("CP", "Chính phủ"), ("BCA", "Bộ Công an"), ("QH", "Quốc hội")])
def test_letters_and_name_agree(issuers, letters, name):
    """The letters in a number and the body named beside a bare number lead to one issuer."""
    assert issuers.of_letters((letters,)) == issuers.of_agent(find_body(name), None) is not None


def test_the_premier_is_not_the_government(issuers):
    """TTg and Thủ tướng Chính phủ number apart from CP."""
    office = load_posts().find("Thủ tướng Chính phủ", "thu-tuong-chinh-phu", None, "2021")

    assert issuers.of_letters(("TTg",)) == issuers.of_agent(None, office)
    assert issuers.of_letters(("TTg",)) != issuers.of_letters(("CP",))


def test_those_who_share_letters_share_a_series(issuers):
    """Bộ Chính trị, Ban Bí thư and the Central Committee all number with TW."""
    names = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng")

    assert {issuers.of_agent(find_body(name), None) for name in names} == {"tw"} == {issuers.of_letters(("TW",))}


def test_letters_that_need_a_place_give_nothing(issuers):
    """UBND is a body only of some place."""
    assert issuers.of_letters(("UBND",)) is None
    assert issuers.of_letters(()) is None


def test_the_chairman_issues_for_his_committee(issuers):
    """A decision of the Chủ tịch UBND is one of the committee's."""
    committee = Body("ubnd.p10-1991", "UBND tỉnh Lào Cai")
    office = load_posts().find("Chủ tịch UBND tỉnh Lào Cai", "chu-tich", committee, "2021")

    assert issuers.of_agent(None, office) == "ubnd.p10-1991"


def test_a_ministry_remade_keeps_its_series(issuers):
    """Bộ Tài chính of both eras, and of an unclear one, issues under one name."""
    bodies = [find_body("Bộ Tài chính", date) for date in ("2024-01-01", "2026-01-01", None)]

    assert len({body.key for body in bodies}) == 3
    assert {issuers.of_agent(body, None) for body in bodies} == {issuers.of_letters(("BTC",))}


def test_one_decree_from_four_citations():
    """Full, by name, by short number and jointly spelt: one key, and another for the joint circular."""
    find, government = load_documents().find, find_body("Chính phủ")
    full = find(Document("Nghị định", "30/2020/NĐ-CP"), None)
    named = find(Document("nghị định", "30/2020/NĐ–CP"), government)
    short = find(Document("Nghị định", "30", date="2020-03-05"), government)
    joint = find(Document("Thông tư liên tịch", "01/2016/TTLT-BCA-BTP"), None)

    assert full.key == named.key == short.key == "nghi-dinh/cp/2020/30"
    assert joint.key == "thong-tu-lien-tich/bca-btp/2016/01"
    assert full.absolute and not short.absolute


def test_the_youth_union_is_not_the_party():
    """A number in the Party's style from outside the Party makes no Party document."""
    find = load_documents().find

    assert find(Document("Quyết định", "1836-QĐ/TWĐTN"), None).class_name == "AdministrativeDocument"
    assert find(Document("Quyết định", "18-QĐ/TW"), None).class_name == "PartyDocument"
