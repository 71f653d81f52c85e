"""Every shipped question has an answer that a reader of the sample article would give."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import list_queries, run_query
from kg.query.answer import Cell
from loaders.graphs.store import GraphStore
from tests.rdf.sample import TEXT, make_sample_quads

_TITLE = TEXT.partition("\n")[0]
_MEETING = "hội nghị sơ kết"
_DAY = "2021-01-21"
_DEPUTY = "Phó Chủ tịch UBND tỉnh Lào Cai"
_CHAIRMAN = "Chủ tịch UBND tỉnh Lào Cai"
_COMMITTEE = "UBND tỉnh Lào Cai"
_POLICE = "Công an tỉnh Lào Cai"
_DIRECTIVE = "Chỉ thị 06/CT-UBND"
_KHOI, _DIN = "Trần Văn Khởi", "Lý Seo Dìn"

Rows = list[tuple[Cell, ...]]

_ANSWERS: dict[str, tuple[dict[str, str], Rows]] = {
    "assessments": (
        {"about": "công an"},
        [(_POLICE, "hoàn thành tốt nhiệm vụ", "rating", "positive", "2020", "Bộ Công an")],
    ),
    "award-holders": ({}, []),
    "award-presenters": ({}, [("Cờ thi đua", _KHOI, _CHAIRMAN, _DAY)]),
    "award-totals": ({}, [(_MEETING, _DAY, "collective", 6), (_MEETING, _DAY, "individual", 9)]),
    "awards-alone": (
        {},
        [
            ("Bằng khen", "collective", None, 4, _CHAIRMAN, _DAY),
            ("Bằng khen", "individual", None, 9, _CHAIRMAN, _DAY),
        ],
    ),
    "awards-conferred": (
        {},
        [
            ("Bằng khen", "collective", 4, None, "joint", _MEETING, _DAY),
            ("Bằng khen", "individual", 9, None, "joint", _MEETING, _DAY),
            ("Cờ thi đua", "collective", 2, None, "sole", _MEETING, _DAY),
        ],
    ),
    "cited-without-year": ({}, [(_TITLE, "Chỉ thị số 06/CT-UBND", 1, None)]),
    "document-issuer": ({}, [(_DIRECTIVE, _COMMITTEE, None)]),
    "document-periods": ({}, [(_DIRECTIVE, "2018", "2020", 3, "nam")]),
    "documents-reviewed": ({}, [(_DIRECTIVE, _COMMITTEE, _MEETING, _DAY)]),
    "event-date": ({}, [(_MEETING, _DAY, "inferred", "Ngày 21/1", TEXT.index("Ngày 21/1"))]),
    "events-of-person": ({"person": "trần văn khởi"}, [(_DAY, _MEETING, "chair", None)]),
    "figures": ({}, [("tổ tự quản", "over", 1200, None, None, "tổ", "2021-01-22", _TITLE)]),
    "figures-changed": ({}, [("hộ nghèo", "decrease", None, 3, None, "hộ", "absolute", "2019")]),
    "models": ({}, [("Bản làng yên vui", "mô hình", 1)]),
    "movements": ({"kind": "mô hình", "topic": "yên vui", "place": ""}, [("Bản làng yên vui", "mô hình", 1)]),
    "personnel-changes": ({}, []),
    "photos-of-person": ({"person": "trần văn khởi"}, [("Quang cảnh hội nghị", "Hà Vy", _MEETING)]),
    "post-holders": ({}, [(_KHOI, "current", _DAY, "2021-01-22")]),
    "same-number": ({}, [(_DIRECTIVE, _COMMITTEE, None, 1, 1)]),
    "tasks-of-body": ({}, [("rà soát các tổ tự quản", "giao", _KHOI, _MEETING, _DAY)]),
    "tasks-led": ({}, [("rà soát các tổ tự quản", _COMMITTEE, "2021-06-30")]),
    "who-attended": (
        {},
        [
            (_DIN, "attendee", f"Giám đốc {_POLICE}", _DAY, _MEETING),
            ("các tổ tự quản", "attendee", None, _DAY, _MEETING),
            (_KHOI, "chair", _DEPUTY, _DAY, _MEETING),
            (_COMMITTEE, "organizer", None, _DAY, _MEETING),
        ],
    ),
    "who-chaired": ({}, [(_KHOI, _DEPUTY, _DAY, _MEETING, _DIRECTIVE)]),
    "who-organised": ({}, [(_COMMITTEE, _DAY, _MEETING, _DIRECTIVE)]),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GraphStore]:
    """The sample article's graph, with the reference graph."""
    path: Path = tmp_path_factory.mktemp("graph") / "store"
    with GraphStore.open(path) as opened:
        opened.bulk_load(make_sample_quads())
        yield opened


@pytest.mark.parametrize("name", sorted(_ANSWERS))
def test_the_answer_is_a_readers(store: GraphStore, name: str) -> None:
    """Joint awards stay joint, unknowns stay unknown, and posts are those of the day."""
    bindings, rows = _ANSWERS[name]

    assert run_query(store, name, bindings).rows == rows


def test_evidence_leads_from_a_person_to_the_words(store: GraphStore) -> None:
    """Each fact about a person quotes the article at the very place."""
    rows = run_query(store, "evidence", {"name": _DIN}).rows

    assert {row[4] for row in rows} == {"person", "membership", "rank", "participation"}
    assert all(TEXT[int(str(start)) : int(str(end))] == quote for _, start, end, quote, *_ in rows)


def test_inferred_facts_are_told_from_stated_ones(store: GraphStore) -> None:
    """The inferred year and the resolved post are listed, nothing that is printed."""
    rows = run_query(store, "inferred-facts", {}).rows

    assert {(row[2], row[3]) for row in rows} >= {("inferred", "claim"), ("resolved", "membership")}
    assert all(row[2] != "explicit" for row in rows)


@pytest.mark.parametrize(
    ("name", "bindings"),
    [
        ("who-chaired", {"place": "Nghệ An"}),
        ("who-chaired", {"document": "Chỉ thị 0"}),
        ("post-holders", {"day": "2020-01-21"}),
        ("awards-alone", {"conferrer": "Bộ Y tế"}),
        ("tasks-of-body", {"body": "Công an tỉnh Nghệ An"}),
        ("figures", {"unit": "xã"}),
    ],
)
def test_what_the_article_does_not_say_is_not_answered(store: GraphStore, name: str, bindings: dict[str, str]) -> None:
    """Another place, another day, half a document number: no rows."""
    assert run_query(store, name, bindings).rows == []


def test_every_question_says_what_it_is() -> None:
    """Both titles, the numbers of the competency questions and a meaning for each parameter; none is untested."""
    queries = list_queries()
    numbers = {number for query in queries for number in query.questions}

    assert {query.name for query in queries} == {*_ANSWERS, "evidence", "inferred-facts"}
    assert numbers >= {1, 2, 3, 4, 5, 6, 8, 9, 10, 13, 15, 17, 21, 25, 26, 27, 28, 37, 38}
    for query in queries:
        assert query.title_vi != query.title_en != query.name
        assert query.parameters
        assert all(parameter.meaning for parameter in query.parameters)


@pytest.mark.parametrize(
    ("name", "bindings", "column", "answer"),
    [
        ("awards-alone", {"conferrer": _CHAIRMAN}, "with", "Bộ Công an"),
        ("document-issuer", {"number": "96/2016/NĐ-CP", "place": ""}, "issuer", "Chính phủ"),
    ],
)
def test_no_answer_comes_twice_in_two_languages(
    name: str, bindings: dict[str, str], column: str, answer: str, store: GraphStore
) -> None:
    """Bodies of the reference data have English names too; answers are in Vietnamese, as Neo4j's are."""
    result = run_query(store, name, bindings)
    position = result.columns.index(column)

    assert {row[position] for row in result.rows} - {None} == {answer}


@pytest.mark.parametrize(
    ("document", "number"), [("Chỉ thị 06", 1), ("chỉ thị", 1), ("", 1), ("Chỉ thị 0", 0), ("Chỉ", 1), ("Ch", 0)]
)
def test_a_document_is_found_by_how_it_begins(document: str, number: int, store: GraphStore) -> None:
    """Whole words of it: directive 06 is not 0; nothing means any."""
    rows = run_query(store, "who-organised", {"document": document, "place": ""}).rows

    assert len({row[-1] for row in rows}) == number
