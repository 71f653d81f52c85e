"""Query files say what they answer and what may be set."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import UsageFault
from kg.query.files import Parameter, find_query, read_query

_HEAD = """# @title-vi Ai chủ trì?
# @title-en Who chaired?
# @question 1, 4
# @param place = Lào Cai : the province: old or new
# @param since date = 2020-01-01 : first day
# @param name =  : any
# @param bare = x
SELECT * { ?s ?p ?o }
"""


def test_the_header_is_read(tmp_path: Path) -> None:
    """Titles in both languages, question numbers, parameters with type, default and meaning."""
    path = tmp_path / "who.rq"
    path.write_text(_HEAD, encoding="utf-8")
    query = read_query(path)

    assert (query.name, query.title_vi, query.title_en, query.questions) == (
        "who",
        "Ai chủ trì?",
        "Who chaired?",
        (1, 4),
    )
    assert query.parameters == (
        Parameter("place", "string", "Lào Cai", "the province: old or new"),
        Parameter("since", "date", "2020-01-01", "first day"),
        Parameter("name", "string", "", "any"),
        Parameter("bare", "string", "x", ""),
    )


def test_a_cypher_header_is_read_alike(tmp_path: Path) -> None:
    """The same keys stand behind `//`."""
    path = tmp_path / "who.cypher"
    path.write_text(_HEAD.replace("#", "//"), encoding="utf-8")

    assert read_query(path).questions == (1, 4)
    assert find_query(str(path), "cypher").title_en == "Who chaired?"


def test_a_wrong_parameter_line_is_named(tmp_path: Path) -> None:
    """File and line of the fault."""
    path = tmp_path / "who.rq"
    path.write_text("# @title-en a\n# @param place\nASK {}", encoding="utf-8")

    with pytest.raises(UsageFault, match=r"who\.rq:2: a parameter reads"):
        read_query(path)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """A slip of the finger costs one look."""
    with pytest.raises(UsageFault, match="did you mean who-chaired"):
        find_query("who-chared")
    with pytest.raises(UsageFault, match="--list"):
        find_query("xyzzy")


def test_an_absent_file_is_one_line(tmp_path: Path) -> None:
    """No traceback for a wrong path."""
    with pytest.raises(UsageFault, match=r"nothing\.rq: the query cannot be read"):
        find_query(str(tmp_path / "nothing.rq"))
