"""Part files hold what a graph folder would, without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.build.options import BuildOptions
from kg.build.parts import build_parts
from kg.build.report import BuildReport
from kg.errors import UsageFault
from kg.record import parse_record
from kg.settings import Settings
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, read_dump, run_build, write_articles

THREE = (("a", LAO_CAI), ("b", BO_CONG_AN), ("c", SO_NOI_VU))


def run_parts(source: str, folder: Path, workers: int = 1) -> BuildReport:
    """The report of a build into part files."""
    report = BuildReport()
    build_parts([source], folder, Settings(), BuildOptions(workers), report)
    return report


def read_quads(folder: Path) -> list[str]:
    """All lines of all parts, sorted."""
    files = (folder / "quads").glob("part-*.nq")
    return sorted(line for file in files for line in file.read_text("utf-8").splitlines(keepends=True))


def test_parts_hold_the_article_and_reference_graphs(tmp_path: Path) -> None:
    """They are the quads of the store's graphs of these names, and the records are those of the articles."""
    source = write_articles(tmp_path / "three.jsonl", *THREE)
    report = run_parts(source, tmp_path / "parts")
    run_build(source, tmp_path / "graph")

    dump = read_dump(tmp_path / "graph")
    local = [x for x in dump if "/graph/article/" in x.split(" ")[-2] or x.endswith("/graph/reference> .\n")]
    lines = (tmp_path / "parts" / "records" / "part-00000.jsonl").read_text("utf-8").splitlines()
    assert sorted(set(read_quads(tmp_path / "parts"))) == local
    assert [parse_record(line).id for line in lines] == ["a", "b", "c"]
    assert (report.read, report.written, report.adds_up()) == (3, 3, True)


def test_many_articles_make_several_parts_whoever_writes_them(tmp_path: Path) -> None:
    """Six hundred articles are three parts, and two workers write the same bytes as one."""
    source = write_articles(tmp_path / "many.jsonl", *((f"a{n}", f"{SO_NOI_VU} Lần {n}.") for n in range(600)))
    run_parts(source, tmp_path / "one")
    run_parts(source, tmp_path / "two", workers=2)

    files = sorted(path.relative_to(tmp_path / "one") for path in (tmp_path / "one").glob("*/part-*"))
    assert len(files) == 7
    assert all((tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes() for file in files)


@pytest.mark.parametrize("distance", [0, 300])
def test_a_text_that_loses_is_in_no_part(tmp_path: Path, distance: int) -> None:
    """Whichever of two texts of one id comes first, near or far, the output holds the one with the smaller hash."""
    between = [(f"a{n}", f"{SO_NOI_VU} Lần {n}.") for n in range(distance)]
    first = write_articles(tmp_path / "first.jsonl", ("x", LAO_CAI), *between, ("x", BO_CONG_AN))
    second = write_articles(tmp_path / "second.jsonl", ("x", BO_CONG_AN), *between, ("x", LAO_CAI))

    reports = [run_parts(first, tmp_path / "one"), run_parts(second, tmp_path / "two")]

    assert read_quads(tmp_path / "one") == read_quads(tmp_path / "two")
    assert all(report.adds_up() and report.written == distance + 1 for report in reports)
    assert reports[0].facts == reports[1].facts


def test_an_earlier_output_is_replaced(tmp_path: Path) -> None:
    """No part of a longer, earlier output is left."""
    run_parts(write_articles(tmp_path / "m.jsonl", *((f"a{n}", SO_NOI_VU) for n in range(300))), tmp_path / "parts")
    run_parts(write_articles(tmp_path / "one.jsonl", THREE[0]), tmp_path / "parts")

    assert [path.name for path in (tmp_path / "parts" / "records").iterdir()] == ["part-00000.jsonl"]
    assert sorted(path.name for path in (tmp_path / "parts").iterdir()) == ["lock", "quads", "records"]


def test_files_of_others_are_not_replaced(tmp_path: Path) -> None:
    """A folder `quads` that holds something else stops the build before it writes."""
    (tmp_path / "parts" / "quads").mkdir(parents=True)
    (tmp_path / "parts" / "quads" / "thesis.nq").touch()

    with pytest.raises(UsageFault, match=r"thesis\.nq"):
        run_parts(write_articles(tmp_path / "one.jsonl", THREE[0]), tmp_path / "parts")
    assert (tmp_path / "parts" / "quads" / "thesis.nq").is_file()
