"""A build brings the graph to what the input says, whatever was there, in whatever order it comes."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kg.build.report import REPEATED
from kg.errors import LoadFailed
from kg.ledger import Ledger
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, read_dump, run_build, write_articles

THREE = (("a", LAO_CAI), ("b", BO_CONG_AN), ("c", SO_NOI_VU))


@pytest.fixture
def source(tmp_path: Path) -> str:
    """Three articles."""
    return write_articles(tmp_path / "three.jsonl", *THREE)


def test_a_build_writes_every_article(source: str, tmp_path: Path) -> None:
    """Three are read and written, their facts counted, and each has its graph."""
    report = run_build(source, tmp_path / "graph")

    assert (report.read, report.written, report.articles) == (3, 3, 3)
    assert report.adds_up()
    assert report.facts["persons"] >= 3
    graphs = {line.split(" ")[-2] for line in read_dump(tmp_path / "graph")}
    assert sum("/graph/article/" in graph for graph in graphs) == 3
    assert {graph.rsplit("/", 1)[1] for graph in graphs} >= {"identity>", "fused>", "reference>"}


def test_building_again_writes_nothing(source: str, tmp_path: Path) -> None:
    """Every article is unchanged, and so is the dump."""
    run_build(source, tmp_path / "graph")
    before = read_dump(tmp_path / "graph")

    report = run_build(source, tmp_path / "graph")

    assert (report.written, report.unchanged, report.facts) == (0, 3, {})
    assert read_dump(tmp_path / "graph") == before


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_the_order_of_the_input_leaves_no_trace(order: tuple[int, ...], source: str, tmp_path: Path) -> None:
    """Shuffled, and in one batch or in three, the dump has the same bytes."""
    run_build(source, tmp_path / "graph")
    for position in order:
        run_build(write_articles(tmp_path / "one.jsonl", THREE[position]), tmp_path / "other")

    assert read_dump(tmp_path / "other") == read_dump(tmp_path / "graph")


def test_a_changed_article_is_replaced(source: str, tmp_path: Path) -> None:
    """The graph is then that of a build from nothing: nothing of the old text is left, nothing else is gone."""
    changed = (("a", LAO_CAI.replace("Nguyễn Văn Hùng", "Đỗ Đình Thi")), *THREE[1:])
    run_build(source, tmp_path / "graph")
    report = run_build(write_articles(tmp_path / "changed.jsonl", *changed), tmp_path / "graph")
    run_build(str(tmp_path / "changed.jsonl"), tmp_path / "fresh")

    dump = read_dump(tmp_path / "graph")
    assert (report.written, report.replaced, report.unchanged) == (1, 1, 2)
    assert dump == read_dump(tmp_path / "fresh")
    assert not any("Nguyễn Văn Hùng" in line for line in dump)


def test_a_changed_title_is_a_change(tmp_path: Path) -> None:
    """Extraction sees the date of publication, so another date makes another version."""
    run_build(write_articles(tmp_path / "a.jsonl", THREE[0]), tmp_path / "graph")

    report = run_build(write_articles(tmp_path / "a.jsonl", THREE[0], published="2021-01-22"), tmp_path / "graph")

    assert report.written == 1


@pytest.mark.parametrize("texts", [(LAO_CAI, BO_CONG_AN), (BO_CONG_AN, LAO_CAI)])
def test_of_two_texts_under_one_id_the_smaller_hash_wins(texts: tuple[str, str], tmp_path: Path) -> None:
    """In both orders the same text is kept, one line is told, the numbers add up and a second build writes nothing."""
    source = write_articles(tmp_path / "twice.jsonl", *(("a", text) for text in texts))
    report = run_build(source, tmp_path / "graph")
    again = run_build(source, tmp_path / "graph")

    with Ledger(tmp_path / "graph") as ledger:
        kept = [version.text for version in ledger.iter_live()]
    smaller = write_articles(tmp_path / "once.jsonl", ("a", kept[0]))
    run_build(smaller, tmp_path / "once")
    assert (report.read, report.written, len(report.problems), report.adds_up()) == (2, 1, 1, True)
    assert (again.written, again.unchanged, again.adds_up()) == (0, 1, True)
    assert read_dump(tmp_path / "graph") == read_dump(tmp_path / "once")


def test_a_later_build_may_bring_the_greater_hash(tmp_path: Path) -> None:
    """Across builds the later text replaces the earlier, whichever hash is smaller."""
    for text in (LAO_CAI, BO_CONG_AN, LAO_CAI):
        report = run_build(write_articles(tmp_path / "a.jsonl", ("a", text)), tmp_path / "graph")

        assert (report.written, report.unchanged) == (1, 0)


def test_of_two_dates_of_one_text_the_same_is_kept_in_any_order(tmp_path: Path) -> None:
    """Extraction reads the date, so the order of two copies with two dates must leave no trace either."""
    files = [write_articles(tmp_path / f"{day}.jsonl", THREE[0], published=day) for day in ("2021-01-22", "2021-02-01")]
    for folder, sources in (("one", files), ("other", files[::-1])):
        report = run_build(sources, tmp_path / folder)
        again = run_build(sources[::-1], tmp_path / folder)

        assert (report.written, len(report.problems), again.written) == (1, 1, 0)
    assert read_dump(tmp_path / "one") == read_dump(tmp_path / "other")


def test_the_same_article_twice_is_no_fault(tmp_path: Path) -> None:
    """It is read once, skipped once with its reason, and no line is told."""
    report = run_build(write_articles(tmp_path / "a.jsonl", THREE[0], THREE[0]), tmp_path / "graph")

    assert (report.written, report.skipped, report.problems) == (1, {REPEATED: 1}, [])


def test_two_processes_give_the_same_graph(source: str, tmp_path: Path) -> None:
    """The number of workers leaves no trace."""
    run_build(source, tmp_path / "graph")
    run_build(source, tmp_path / "other", workers=2)

    assert read_dump(tmp_path / "other") == read_dump(tmp_path / "graph")


def test_a_lost_store_is_made_anew(source: str, tmp_path: Path) -> None:
    """With the store's folder gone, a build that writes nothing brings it back."""
    run_build(source, tmp_path / "graph")
    before = read_dump(tmp_path / "graph")
    (tmp_path / "graph" / "store").rename(tmp_path / "gone")

    assert run_build(source, tmp_path / "graph").written == 0
    assert read_dump(tmp_path / "graph") == before


def test_bad_input_is_told_and_the_rest_goes_on(source: str, tmp_path: Path) -> None:
    """A line that is no JSON is skipped with its place; it is in the ledger's run as well."""
    with Path(source).open("a", encoding="utf-8") as lines:
        lines.write("{no json\n")

    report = run_build(source, tmp_path / "graph")

    assert (report.read, report.written, report.adds_up()) == (4, 3, True)
    assert report.problems[0].place.endswith("three.jsonl:4")
    with Ledger(tmp_path / "graph") as ledger:
        (run,) = ledger.iter_runs()
        assert ledger.list_problems(run.key) == report.problems


def test_a_folder_that_cannot_be_written_is_one_line(source: str, tmp_path: Path) -> None:
    """A graph folder below a file is named with the reason."""
    (tmp_path / "file").touch()

    with pytest.raises(LoadFailed, match="file/graph: the folder cannot be written: Not a directory"):
        run_build(source, tmp_path / "file" / "graph")
