"""Literals as Neo4j keeps them, and back."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.rdf.terms import make_text, make_typed
from loaders.graphs.neo4j_values import Values, fold_name, make_properties, read_literal, read_properties


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (make_text('a "b"\n\\c'), [("key", 'a "b"\n\\c')]),
        (make_text("Sáp nhập", "vi"), [("key", "Sáp nhập")]),
        (make_text("Merger", "en"), [("key_en", "Merger")]),
        (make_typed("2021-01-21", "date"), [("key", dt.date(2021, 1, 21))]),
        (make_typed("--01-21", "gMonthDay"), [("statedKey", "--01-21")]),
        (make_typed("2021-02-30", "date"), [("statedKey", "2021-02-30")]),
        (make_typed("0.90", "decimal"), [("key", 0.9), ("keyLexical", "0.90")]),
        (make_typed("12", "nonNegativeInteger"), [("key", 12)]),
        (make_typed("9" * 20, "integer"), [("key", 1e20)]),
        (make_typed("true", "boolean"), [("key", True)]),
        ('"\\u007F\\U0001F600"', [("key", "\x7f😀")]),
    ],
    ids=lambda value: str(value)[:24],
)
def test_literals(term: str, expected: list[tuple[str, object]]) -> None:
    """Each datatype becomes what Neo4j can sort and compare; what it cannot hold stays as text."""
    assert read_literal("key", term) == expected


def test_properties_give_back_their_values() -> None:
    """One value, several, and lists come back as they were told; what is derived does not."""
    values: Values = {
        "name": {"Chỉ thị 06", "Chỉ thị số 06"},
        "number": {"06"},
        "observedOn": {dt.date(2021, 1, 21)},
        "aliases": {"CT 06"},
    }
    properties = make_properties("i", "g", values)

    assert properties["name"] == "Chỉ thị 06"
    assert (properties["nameFold"], properties["aliasesFold"]) == ("chi thi 06", ["ct 06"])
    assert properties["observedOn"] == [dt.date(2021, 1, 21)]
    assert read_properties(properties) == values


def test_folding_takes_every_mark() -> None:
    """Letters with bar, hook and tone all become plain, composed or not."""
    assert fold_name("ĐẮK LẮK – Ngô Thị Ưởng") == "dak lak – ngo thi uong"
    assert fold_name("Đa\u0306\u0301k") == "dak"
