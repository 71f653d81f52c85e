"""The ledger keeps every version, gives changes in order, and survives what may happen to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import LoadFailed, UsageFault
from kg.keys import make_key
from kg.ledger import Entry, Ledger, Problem
from tests.factory import make_article


def put(ledger: Ledger, run: str, *texts_by_id: tuple[str, str]) -> tuple[int, int]:
    """Puts articles with a small record each."""
    entries = [
        Entry(make_article(text, id=id_), f"{id_}.txt", f'{{"id":"{id_}"}}', {"persons": 2, "sentences": 3})
        for id_, text in texts_by_id
    ]
    return ledger.put(run, entries, "v1")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger in a folder of its own."""
    with Ledger(tmp_path) as empty:
        yield empty


def test_what_was_put_is_found(ledger: Ledger) -> None:
    """A live version gives back the article with its metadata, the hash, the place and the record."""
    article = make_article("Hội nghị sơ kết.", id="a", title="Sơ kết", outlet="baolaocai.vn")
    ledger.put(ledger.begin_run("v1", {}), [Entry(article, "a.txt:3", '{"id":"a"}', {})], "v1")

    version = ledger.find(article.key)

    assert version is not None
    assert (version.article, version.sha256, version.place) == (article, article.sha256, "a.txt:3")
    assert version.is_same(article, "v1")


@pytest.mark.parametrize("change", [{"text": "Khác."}, {"title": "Khác"}, {"published": "2020-01-01"}])
def test_text_or_metadata_make_another_version(ledger: Ledger, change: dict[str, str]) -> None:
    """Whatever extraction would see differently is a change; so is another extractor."""
    before = {"text": "Hội nghị.", "title": "Hội nghị", "published": "2021-01-22"}
    article = make_article(**before, id="a")
    ledger.put(ledger.begin_run("v1", {}), [Entry(article, "a", "{}", {})], "v1")
    version = ledger.find(article.key)

    assert version is not None
    assert not version.is_same(make_article(**before | change, id="a"), "v1")
    assert not version.is_same(article, "v2")


def test_changes_name_the_version_they_replace(ledger: Ledger) -> None:
    """The log after a number gives old and new in order; a retraction has no new, what follows it no old."""
    run = ledger.begin_run("v1", {})
    put(ledger, run, ("a", "Một."))
    put(ledger, run, ("a", "Hai."), ("b", "Ba."))
    assert ledger.retract(run, ["a", "absent"]) == 1
    put(ledger, run, ("a", "Bốn."))

    changes = [(c.old and c.old.text, c.new and c.new.text) for c in ledger.iter_changes(1)]

    assert changes == [("Một.", "Hai."), (None, "Ba."), ("Hai.", None), (None, "Bốn.")]


def test_only_live_versions_count(ledger: Ledger) -> None:
    """Retracted and replaced versions are in the log and nowhere else."""
    run = ledger.begin_run("v1", {})
    put(ledger, run, ("a", "Một."), ("b", "Hai."))
    put(ledger, run, ("a", "Ba."))
    ledger.retract(run, ["b"])

    assert [version.text for version in ledger.iter_live()] == ["Ba."]
    assert ledger.count_live() == 1
    assert ledger.sum_facts() == {"persons": 2, "sentences": 3}
    assert ledger.get_head() == 4


def test_a_run_counts_each_article_once(ledger: Ledger) -> None:
    """Putting an id twice in a run counts once; what an earlier run had put counts as replaced."""
    put(ledger, ledger.begin_run("v1", {}), ("a", "Một."))
    second = ledger.begin_run("v1", {})

    assert put(ledger, second, ("a", "Hai."), ("a", "Ba."), ("b", "Bốn.")) == (2, 1)


def test_live_versions_come_by_key_over_many_pages(ledger: Ledger) -> None:
    """Five hundred articles are all there, in the order of their keys."""
    put(ledger, ledger.begin_run("v1", {}), *((f"a{n}", f"Bài {n}.") for n in range(500)))

    keys = [version.article.key for version in ledger.iter_live()]

    assert keys == sorted(make_key("article", f"a{n}") for n in range(500))
    assert len(list(ledger.iter_changes(0))) == 500


def test_a_transaction_is_all_or_nothing(ledger: Ledger) -> None:
    """Where one entry of a batch fails, none of it is there."""
    run = ledger.begin_run("v1", {})
    with pytest.raises(LoadFailed, match="cannot write the ledger"):
        ledger.put("no such run", [Entry(make_article("Một.", id="a"), "a", "{}", {})], "v1")

    assert ledger.count_live() == 0
    assert put(ledger, run, ("a", "Một.")) == (1, 0)


def test_runs_and_problems_are_kept(ledger: Ledger) -> None:
    """A finished run has its counts, settings and problems; one cut short has no end."""
    run = ledger.begin_run("v1", {"base": "https://example.org/"})
    ledger.finish_run(run, {"read": 3}, [Problem("a.txt", "empty")])
    ledger.begin_run("v1", {})

    first, second = ledger.iter_runs()

    assert (first.counts, first.settings, second.finished) == ({"read": 3}, {"base": "https://example.org/"}, None)
    assert ledger.list_problems(run) == [Problem("a.txt", "empty")]


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """What is no ledger gives one line with its path, which does not say that trying again would help."""
    (tmp_path / "ledger.sqlite").write_bytes(b"not a database at all" * 100)

    with pytest.raises(LoadFailed, match=r"ledger\.sqlite: cannot open the ledger: file is not a database; put a copy"):
        Ledger(tmp_path)


def test_a_cut_file_is_named(tmp_path: Path) -> None:
    """A ledger that has lost its end is told as damaged, and left as it is."""
    with Ledger(tmp_path) as ledger:
        ledger.begin_run("v1", {})
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(path.read_bytes()[:9_000])

    with pytest.raises(LoadFailed, match="malformed; put a copy of it there, or move the folder away"):
        Ledger(tmp_path)
    assert path.stat().st_size == 9_000


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("UPDATE changes SET published = '99/99/9999'", "the article 'a' of change 1"),
        ("UPDATE changes SET sha256 = NULL", "the article 'a' of change 1"),
        ("UPDATE runs SET started = 'x'", "the run "),
        ("UPDATE runs SET settings = '{'", "the run "),
    ],
)
def test_a_damaged_value_is_named(ledger: Ledger, damage: str, what: str) -> None:
    """What was stored and cannot be read back stops the work with one line that says which it is."""
    put(ledger, ledger.begin_run("v1", {}), ("a", "Một."))
    with ledger.write() as rows:
        rows.execute(damage)

    with pytest.raises(LoadFailed, match=f"the ledger is damaged: {what}") as caught:
        list(ledger.iter_live())
        list(ledger.iter_runs())
    assert "\n" not in str(caught.value)


def test_a_later_schema_is_refused(tmp_path: Path) -> None:
    """A ledger of a later version is left alone."""
    with Ledger(tmp_path) as ledger, ledger.write() as rows:
        rows.execute("PRAGMA user_version = 99")

    with pytest.raises(LoadFailed, match="schema 99"):
        Ledger(tmp_path)


def test_a_folder_without_ledger_is_a_wrong_call(tmp_path: Path) -> None:
    """The line says how to make a graph."""
    with pytest.raises(UsageFault, match="kg build SOURCE --graph"):
        Ledger.open_existing(tmp_path)
    assert list(tmp_path.iterdir()) == []
