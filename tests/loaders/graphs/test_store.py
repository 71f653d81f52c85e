"""The embedded store changes in one step or not at all, and gives back what it was given."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import LoadFailed, ResourceMissing, UsageFault
from kg.rdf.terms import Quad, Term, make_text, make_typed
from loaders.graphs.store import GraphStore, check_path, remove_store
from tests.factory import ROOT
from tests.loaders.graphs.quads import BASE, make_quad

_A = make_quad("id/org/bca", "ontology#label", '"Bộ Công an"', "graph/article/a")
_B = make_quad("id/org/bqp", "ontology#label", '"Bộ Quốc phòng"', "graph/article/b")
_C = make_quad("id/org/bct", "ontology#label", '"Bộ Công Thương"', "graph/article/a")
_ARTICLE_A = f"{BASE}graph/article/a"


def _read(path: Path) -> set[Quad]:
    with GraphStore.open(path, read_only=True) as store:
        return set(store.iter_quads())


def test_what_is_filled_in_bulk_comes_back(tmp_path: Path) -> None:
    """Graphs and texts survive, nasty characters too."""
    nasty = (*_A[:2], make_text('a"b\\u0041\n\t\x7f\u2028}'), _A[3])
    with GraphStore.open(tmp_path / "store") as store:
        store.bulk_load([_A, _B, nasty, _A])

    assert _read(tmp_path / "store") == {_A, _B, nasty}


def test_nasty_texts_can_be_added_and_taken_away(tmp_path: Path) -> None:
    """No text ends the transaction early or is read as SPARQL."""
    texts = ['"', "} ; CLEAR ALL ; INSERT DATA {", "\\", "\\u0022", "\n", "'''", "<x:y>", "# rest"]
    quads = [(*_A[:2], make_text(text, "vi"), _A[3]) for text in texts]
    with GraphStore.open(tmp_path / "store") as store:
        store.apply([], [_B, *quads])
        assert set(store.iter_quads()) == {_B, *quads}
        store.apply(quads, [])

    assert _read(tmp_path / "store") == {_B}


def test_replacing_graphs_leaves_the_others_alone(tmp_path: Path) -> None:
    """A changed article's graph holds the new quads only; repeating the change makes no difference."""
    with GraphStore.open(tmp_path / "store") as store:
        store.bulk_load([_A, _B])
        for _ in range(2):
            store.replace_graphs([_ARTICLE_A], [_C])
            assert set(store.iter_quads()) == {_B, _C}
        store.replace_graphs([_ARTICLE_A, f"{BASE}graph/article/never-seen"], [])

        assert set(store.iter_quads()) == {_B}


def test_only_the_graphs_asked_for_are_read(tmp_path: Path) -> None:
    """`iter_quads` with IRIs leaves out every other graph."""
    with GraphStore.open(tmp_path / "store") as store:
        store.apply([], [_A, _B])

        assert list(store.iter_quads([_ARTICLE_A])) == [_A]
        assert len(store) == 2


def test_a_change_that_fails_changes_nothing(tmp_path: Path) -> None:
    """What was to be removed is still there when the added quads turn out to be no quads."""
    broken = (_C[0], Term("no term"), *_C[2:])
    with GraphStore.open(tmp_path / "store") as store:
        store.apply([], [_A])

        with pytest.raises(LoadFailed, match="nothing was written"):
            store.replace_graphs([_ARTICLE_A], [broken])
        assert list(store.iter_quads()) == [_A]


def test_a_second_writer_is_told_that_the_store_is_held(tmp_path: Path) -> None:
    """One line, no trace of the storage engine's own words."""
    with GraphStore.open(tmp_path / "store"), pytest.raises(LoadFailed, match=r"store: held by another process;"):
        GraphStore.open(tmp_path / "store")


def test_closing_lets_the_next_writer_in(tmp_path: Path) -> None:
    """A closed store refuses work and holds no lock."""
    store = GraphStore.open(tmp_path / "store")
    store.close()

    with pytest.raises(LoadFailed, match="closed"):
        store.apply([], [_A])
    GraphStore.open(tmp_path / "store").close()


def test_a_reader_needs_a_store(tmp_path: Path) -> None:
    """Reading what was never built says what to do and makes no folder."""
    with pytest.raises(ResourceMissing, match="kg build"):
        GraphStore.open(tmp_path / "store", read_only=True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("part", ["CURRENT", "MANIFEST-*", "*.sst"])
def test_a_damaged_store_says_what_helps(tmp_path: Path, part: str) -> None:
    """Whichever of its files is cut, reader and writer get one line with the folder and the way out."""
    with GraphStore.open(tmp_path / "store") as store:
        store.bulk_load([_A, _B])
    for path in (tmp_path / "store").glob(part):
        path.write_bytes(b"x" * 50)

    for read_only in (True, False):
        with pytest.raises(LoadFailed, match=r"store: the store is damaged: .*; remove the folder, and kg build"):
            GraphStore.open(tmp_path / "store", read_only=read_only)


def test_damage_that_shows_late_says_what_helps(tmp_path: Path) -> None:
    """A byte changed inside a block is found where the block is read."""
    with GraphStore.open(tmp_path / "store") as store:
        store.bulk_load([_A, _B])
    for path in (tmp_path / "store").glob("*.sst"):
        block = bytearray(path.read_bytes())
        block[10] ^= 255
        path.write_bytes(block)

    with pytest.raises(LoadFailed, match="the store is damaged"):  # noqa: SIM117 - the inner block is what is tested
        with GraphStore.open(tmp_path / "store", read_only=True) as store:
            list(store.oxigraph.quads_for_pattern(None, None, None))


def test_a_path_that_is_no_text_is_a_wrong_call() -> None:
    """Bytes that are no UTF-8 are refused before anything is read, and printed escaped."""
    check_path(Path("đồ thị"))

    with pytest.raises(UsageFault, match=r"g.udcff'?: a graph folder's path must be UTF-8"):
        check_path(Path("g\udcff"))


def test_bulk_filling_wants_an_empty_store(tmp_path: Path) -> None:
    """A store with content is changed, never filled over."""
    with GraphStore.open(tmp_path / "store") as store:
        store.apply([], [_A])

        with pytest.raises(LoadFailed, match="only an empty store"):
            store.bulk_load([_B])


def test_a_filling_cut_short_leaves_an_empty_store(tmp_path: Path) -> None:
    """After a fill that never ended, whatever was in the store is gone when it is opened for writing."""
    with GraphStore.open(tmp_path / "store") as store:
        store.bulk_load([_A])
    (tmp_path / "store.filling").touch()

    with GraphStore.open(tmp_path / "store") as store:
        assert list(store.iter_quads()) == []
        store.bulk_load([_B])
    assert _read(tmp_path / "store") == {_B}


def test_a_removed_store_can_be_made_anew(tmp_path: Path) -> None:
    """Removing takes the folder and any mark of an unfinished filling."""
    GraphStore.open(tmp_path / "store").close()
    (tmp_path / "store.filling").touch()
    remove_store(tmp_path / "store")

    assert list(tmp_path.iterdir()) == []


_SWAPPING = """
import sys
from pathlib import Path
from loaders.graphs.store import GraphStore
from tests.loaders.graphs.quads import BASE, make_quad
store = GraphStore.open(Path(sys.argv[1]))
for turn in range(1_000_000):
    quads = [make_quad(f"id/{n}", "ontology#turn", f"id/{turn}", "graph/article/a") for n in range(50)]
    store.replace_graphs([BASE + "graph/article/a"], quads)
    print(turn, flush=True)
"""


def test_a_killed_writer_leaves_one_whole_state(tmp_path: Path) -> None:
    """`kill -9` in the midst of changes: the store opens again and holds all fifty quads of one single turn."""
    command = [sys.executable, "-c", _SWAPPING, str(tmp_path / "store")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as process:
        assert process.stdout is not None
        for _ in range(20):
            process.stdout.readline()
        process.kill()

    quads = _read(tmp_path / "store")
    assert len(quads) == 50
    assert len({object_ for _, _, object_, _ in quads}) == 1


def test_numbers_are_found_again_whatever_their_spelling(tmp_path: Path) -> None:
    """The store keeps numbers by value, and what was added as one spelling is taken away by it."""
    spellings = [make_typed("04", "nonNegativeInteger"), make_typed("0.90", "decimal"), make_typed("1", "boolean")]
    quads = [(*_A[:2], number, _A[3]) for number in spellings]
    with GraphStore.open(tmp_path / "store") as store:
        store.apply([], quads)
        kept = {object_ for _, _, object_, _ in store.iter_quads()}
        store.apply(quads, [])

        assert kept == {make_typed("4", "integer"), make_typed("0.9", "decimal"), make_typed("true", "boolean")}
        assert list(store.iter_quads()) == []
