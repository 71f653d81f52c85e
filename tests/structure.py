"""What the structural tests ask of the source: each function takes modules and gives back the faults it finds."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

LAYERS: tuple[frozenset[str], ...] = tuple(
    frozenset(layer.split())
    for layer in (
        "kg.errors kg.resources kg.settings kg.keys kg.article kg.record",
        "kg.text",
        "kg.vocabulary kg.gazetteer",
        "kg.extract kg.resolve kg.rdf",
        "kg.ledger",
        "kg.build kg.cluster kg.query kg.analysis kg.verify kg.evaluate kg.report",
        "kg.web",
        "kg.cli kg.__main__",
    )
)
"""Dependencies run one way, lowest first: a module imports its own layer and those below."""

FOR_LOADERS = frozenset(
    ["kg.article", "kg.keys", "kg.record", "kg.errors", "kg.settings", "kg.vocabulary", "kg.rdf.terms"]
)
WITH_LOADERS = frozenset(["kg.cli", "kg.build", "kg.cluster", "kg.query", "kg.web"])

_SYLLABLE = re.compile(
    r"(?:ngh?|[ckgp]h|th|tr|nh|ch|gi|qu|[bcdđghklmnprstvx])?[aeiouyâăêôơư]{1,3}(?:ng|nh|ch|[cmnpt])?", re.IGNORECASE
)
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


@dataclass(frozen=True, slots=True)
class Module:
    """One source file: its dotted name, its path from the root, its lines and its syntax tree."""

    name: str
    path: Path
    lines: int
    tree: ast.Module


def read_modules(root: Path, *folders: str) -> list[Module]:
    """Every Python file under the folders of `root`, by name."""
    found = []
    for path in sorted(path for folder in folders for path in (root / folder).rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        found.append(Module(name, path.relative_to(root), text.count("\n"), ast.parse(text)))
    return found


def iter_imports(module: Module, known: frozenset[str]) -> Iterator[str]:
    """The modules of `known` that a module imports, anywhere in it; relative imports are resolved."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                package = module.name if module.path.name == "__init__.py" else module.name.rpartition(".")[0]
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, base]) if base else ".".join(above)
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield from (name for name in (inner if inner in known else base,) if name in known)


def find_layer(name: str) -> int | None:
    """The layer of a kg module, None where it has none."""
    part = ".".join(name.split(".")[:2])
    return next((depth for depth, layer in enumerate(LAYERS) if part in layer), None)


def is_allowed(importer: str, imported: str) -> bool:
    """Whether one module may import another."""
    if imported in ("kg", "loaders"):
        return True
    if importer.startswith("loaders"):
        return imported.startswith("loaders") or imported in FOR_LOADERS
    if imported.startswith("loaders"):
        return ".".join(importer.split(".")[:2]) in WITH_LOADERS
    if importer.startswith("kg.extract") and imported.startswith(("kg.resolve", "kg.rdf")):
        return False
    below, above = find_layer(imported), find_layer(importer)
    return importer == "kg" or (below is not None and above is not None and below <= above)


def find_wrong_imports(modules: Iterable[Module]) -> list[str]:
    """Imports against the direction, and modules that no layer holds."""
    modules = list(modules)
    known = frozenset(module.name for module in modules)
    faults = [
        f"{module.path} imports {imported}"
        for module in modules
        for imported in sorted(set(iter_imports(module, known)))
        if not is_allowed(module.name, imported)
    ]
    homeless = [m.name for m in modules if m.name.startswith("kg.") and find_layer(m.name) is None]
    return faults + [f"{name} stands in no layer" for name in homeless]


def find_cycle(modules: Iterable[Module]) -> list[str]:
    """The modules of one import cycle; empty where there is none. A package's own name counts as its __init__."""
    modules = list(modules)
    known = frozenset(module.name for module in modules)
    graph = {module.name: set(iter_imports(module, known)) - {module.name} for module in modules}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def iter_definitions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Every function and class, nested ones too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def find_long(modules: Iterable[Module], *, file_lines: int = 400, function_lines: int = 60) -> list[str]:
    """Files and functions beyond the limits of CONTRIBUTING."""
    faults = []
    for module in modules:
        if module.lines > file_lines:
            faults.append(f"{module.path}: {module.lines} lines")
        for node in iter_definitions(module.tree):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if not isinstance(node, ast.ClassDef) and length > function_lines:
                faults.append(f"{module.path}:{node.lineno}: {node.name} has {length} lines")
    return faults


def iter_public(node: ast.Module | ast.ClassDef) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Public functions and classes of a module, and of its public classes."""
    for child in node.body:
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and not child.name.startswith("_"):
            yield child
            if isinstance(child, ast.ClassDef):
                yield from iter_public(child)


def find_undocumented(modules: Iterable[Module]) -> list[str]:
    """Modules that hold anything, and public functions and classes, without a docstring."""
    faults = []
    for module in modules:
        if module.tree.body and not ast.get_docstring(module.tree):
            faults.append(f"{module.path}: the module")
        faults += [
            f"{module.path}:{node.lineno}: {node.name}"
            for node in iter_public(module.tree)
            if not ast.get_docstring(node)
        ]
    return faults


def has_vietnamese(text: str) -> bool:
    """Whether a text holds a marked Vietnamese syllable; single letters and letter tables are none.

    >>> has_vietnamese("của"), has_vietnamese("[A-ZĐ]"), has_vietnamese("àáảãạ"), has_vietnamese("chair")
    (True, False, False, False)
    """
    for word in re.findall(r"[^\W\d_]{2,}", unicodedata.normalize("NFC", text)):
        marks = unicodedata.normalize("NFD", word)
        bare = unicodedata.normalize("NFC", _TONES.sub("", marks))
        if not word.isascii() and len(_TONES.findall(marks)) <= 1 and _SYLLABLE.fullmatch(bare):
            return True
    return False


def find_vietnamese(modules: Iterable[Module]) -> list[str]:
    """String constants with Vietnamese words, those in docstrings excepted (text that stands as a statement)."""
    faults = []
    for module in modules:
        spoken = {id(node.value) for node in ast.walk(module.tree) if isinstance(node, ast.Expr)}
        faults += [
            f"{module.path}:{node.lineno}: {node.value!r}"
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
            if id(node) not in spoken and has_vietnamese(node.value)
        ]
    return faults


def find_starred_tests(modules: Iterable[Module]) -> list[str]:
    """Membership tests against a tuple or set with an unpacked part, on which mypyc breaks off: `x in (1, *y)`."""
    return [
        f"{module.path}:{node.lineno}: unpacked in a membership test"
        for module in modules
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Compare)
        for compared in node.comparators
        if isinstance(compared, ast.Tuple | ast.List | ast.Set)
        if any(isinstance(part, ast.Starred) for part in compared.elts)
    ]
