"""The embedded store: Oxigraph in a folder, one writer at a time, any number of readers when nobody writes."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox

from kg.errors import LoadFailed, ResourceMissing, UsageFault
from kg.rdf.terms import Quad, Term
from loaders.graphs.nquads import NQuadsFile

_by_graph = itemgetter(3)


class GraphStore:
    """Quads on disk with SPARQL over them.

    Every change is one transaction: whoever opens the store after a `kill -9` finds the state before or after it. The
    store keeps numbers by value, so `"0.90"^^xsd:decimal` comes back as `"0.9"`, any integer type as `xsd:integer`.
    """

    def __init__(self, path: Path, store: ox.Store) -> None:
        self._path = path
        self._store: ox.Store | None = store

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """The store in a folder, made where there is none and not `read_only`.

        `ResourceMissing` for a reader without a store; `LoadFailed` where another process holds it for writing, where
        it is damaged, or where its path is no UTF-8, which Oxigraph needs. A store whose first filling was cut short is
        emptied: nothing else was in it.
        """
        if read_only and not (path / "CURRENT").is_file():
            raise ResourceMissing(f"{path}: no graph is stored there; `kg build` makes one")
        marker = _get_marker(path)
        try:
            if read_only:
                return cls(path, ox.Store.read_only(str(path)))
            path.parent.mkdir(parents=True, exist_ok=True)
            store = ox.Store(str(path))
            if marker.exists():
                store.clear()
                marker.unlink()
            return cls(path, store)
        except OSError as error:
            reason = "held by another process" if "lock" in str(error) else _flatten(error)
            raise LoadFailed(str(path), reason) from error
        except RuntimeError as error:
            raise _make_damage(path, error) from error

    @property
    def oxigraph(self) -> ox.Store:
        """The open store itself, for queries and validation."""
        if self._store is None:
            raise LoadFailed(str(self._path), "the store is closed")
        return self._store

    def __len__(self) -> int:
        """How many quads it holds."""
        return len(self.oxigraph)

    def bulk_load(self, quads: Iterable[Quad]) -> None:
        """Fills an empty store, three times as fast as a change; cut short, the store is empty when opened again."""
        if self.oxigraph:
            raise LoadFailed(str(self._path), "only an empty store can be filled in bulk")
        marker = _get_marker(self._path)
        with tempfile.TemporaryDirectory(prefix="congvu-fill-") as folder:
            with NQuadsFile(Path(folder, "graph.nq")) as file:
                file.feed(quads)
                path = file.finish()
            marker.touch()
            self._load(path)
        marker.unlink()

    def replace_graphs(self, removed: Iterable[str], quads: Iterable[Quad]) -> None:
        """Drops the graphs with these IRIs and adds the quads, in one transaction; doing it again changes nothing."""
        dropped = [f"DROP SILENT GRAPH <{graph}>" for graph in removed]
        self._update([*dropped, _write_data("INSERT", quads)])

    def apply(self, removed: Iterable[Quad], added: Iterable[Quad]) -> None:
        """Takes quads away, then adds quads, in one transaction; what is not there, or is already, does no harm."""
        self._update([_write_data("DELETE", removed), _write_data("INSERT", added)])

    def iter_quads(self, graphs: Iterable[str] | None = None) -> Iterator[Quad]:
        """The quads of these graphs, or of all, in no order; on disk meanwhile, so memory stays flat."""
        if graphs is None:
            names = sorted(name.value for name in self.oxigraph.named_graphs() if isinstance(name, ox.NamedNode))
        else:
            names = list(graphs)
        for name in names:
            with tempfile.TemporaryFile(buffering=1 << 20) as file:
                self.oxigraph.dump(file, ox.RdfFormat.N_TRIPLES, from_graph=ox.NamedNode(name))
                file.seek(0)
                graph = Term(f"<{name}>")
                for line in file:
                    subject, verb, rest = line.decode("utf-8").split(" ", 2)
                    yield Term(subject), Term(verb), Term(rest[:-3]), graph

    def close(self) -> None:
        """Lets go of the folder; closing twice does no harm."""
        self._store = None

    def __enter__(self) -> Self:
        """The store itself, closed when the block ends."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Closes the store; damage that shows only where a block is read is told as such."""
        self.close()
        if isinstance(error, RuntimeError | OSError) and "Corruption" in str(error):
            raise _make_damage(self._path, error) from error

    def _load(self, path: Path) -> None:
        try:
            self.oxigraph.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)
            self.oxigraph.flush()
        except (OSError, SyntaxError) as error:
            raise LoadFailed(str(self._path), _flatten(error), "the store will be emptied when next opened") from error

    def _update(self, operations: list[str]) -> None:
        text = ";\n".join(filter(None, operations))
        if not text:
            return
        try:
            self.oxigraph.update(text)
        except (OSError, RuntimeError, SyntaxError, UnicodeEncodeError) as error:
            raise LoadFailed(str(self._path), _flatten(error)) from error


def check_path(path: Path) -> None:
    """`UsageFault` for a path that is no UTF-8, in which Oxigraph makes no store: better before the work than after."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError as error:
        raise UsageFault(f"{str(path)!a}: a graph folder's path must be UTF-8") from error


def remove_store(path: Path) -> None:
    """No store is left at this path; the next build projects the ledger anew."""
    shutil.rmtree(path, ignore_errors=True)
    _get_marker(path).unlink(missing_ok=True)


def _get_marker(path: Path) -> Path:
    return path.with_name(f"{path.name}.filling")


def _write_data(operation: str, quads: Iterable[Quad]) -> str:
    """`INSERT DATA` or `DELETE DATA` of the quads, empty where there are none: N-Quads terms are SPARQL terms."""
    blocks = []
    for graph, block in groupby(quads, key=_by_graph):
        triples = "".join([f"{subject} {verb} {object_} .\n" for subject, verb, object_, _ in block])
        blocks.append(f"GRAPH {graph} {{\n{triples}}}\n")
    return f"{operation} DATA {{\n{''.join(blocks)}}}" if blocks else ""


def _make_damage(path: Path, error: Exception) -> LoadFailed:
    advice = "remove the folder, and kg build makes it anew from the ledger"
    return LoadFailed(str(path), f"the store is damaged: {_flatten(error)}", advice)


def _flatten(error: Exception) -> str:
    return " ".join(str(error).split())[:200]
