"""Citations apart from documents, titles that stand for people, and rates for every rule of the further lists."""

from __future__ import annotations

from kg.build.confidence import keep_confident
from kg.extract.extractor import Extractor
from kg.extract.further_rates import FURTHER_RATES
from kg.record import FURTHER_LISTS
from loaders.articles import read_articles
from tests.extract.facts import quote, read_facts
from tests.factory import ROOT


def test_each_way_of_printing_is_a_citation() -> None:
    """With its places; all of them cite the one document."""
    text = "UBND tỉnh Lai Châu ban hành Chỉ thị số 17/CT-UBND. Chỉ thị 17 nêu rõ. Chỉ thị số 17/CT-UBND có 5 điểm."
    citations = read_facts(text).citations

    assert [(c.printed, c.document, len(c.spans)) for c in citations] == [
        ("Chỉ thị số 17/CT-UBND", "Chỉ thị 17/CT-UBND", 2),
        ("Chỉ thị 17", "Chỉ thị 17/CT-UBND", 1),
    ]


def test_a_title_alone_is_a_place_of_the_post() -> None:
    """Where only one person of the article holds it."""
    text = "Ông Vàng A Chớ, Phó Chủ tịch UBND tỉnh Lai Châu dự họp.\nPhó Chủ tịch UBND tỉnh yêu cầu Sở Y tế kiểm tra."
    (person,) = read_facts(text).persons

    assert quote(text, person.posts[0].spans) == ["Phó Chủ tịch UBND tỉnh Lai Châu", "Phó Chủ tịch UBND tỉnh"]


def test_every_item_of_the_examples_is_rated(extractor: Extractor) -> None:
    """Each list but that of the citations has rates, and no item keeps the confidence of an unrated one."""
    articles = read_articles([str(ROOT / "examples" / "articles")], lambda fault: None)
    records = [extractor.extract(article) for article in articles]
    items = [item for record in records for name in FURTHER_LISTS for item in getattr(record, name)]

    assert len(items) >= 50
    assert all(item.confidence < 1 for item in items)
    assert len(FURTHER_RATES) == len(FURTHER_LISTS) - 1


def test_little_confidence_leaves_items_out() -> None:
    """And the parts and events that refer to what is gone."""
    text = "Ngày 12/3, UBND tỉnh Lai Châu tổ chức hội nghị. Dự hội nghị có lãnh đạo các sở. Cả xã không còn hộ nghèo."
    record = read_facts(text)
    kept = keep_confident(record, 0.7)

    assert len(record.rough_figures) == 1
    assert kept.rough_figures == []
    assert keep_confident(record, 0.99).groups == []
