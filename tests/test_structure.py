"""The shape of the source holds: one direction, no cycles, bounded lengths, documented, words in the ontology."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import rdflib

from tests import structure
from tests.factory import ROOT
from tests.structure import Module, read_modules

_A_MACHINES_PATH = re.compile(r"(?<![\w.$}])/(?:home|root|Users|work|tmp)/\w")


@pytest.fixture(scope="module")
def modules() -> list[Module]:
    """The package and its loaders."""
    return read_modules(ROOT, "kg", "loaders")


def plant(root: Path, **files: str) -> list[Module]:
    """Modules written for one test; `kg__rdf__terms="…"` is kg/rdf/terms.py."""
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_modules(root, "kg", "loaders")


def test_the_source_is_read(modules: list[Module]) -> None:
    """The checks below look at the whole package, not at an empty folder."""
    assert {"kg.article", "kg.record", "kg.errors", "loaders.articles"} <= {module.name for module in modules}
    assert len(modules) >= 20


def test_imports_run_one_way(modules: list[Module]) -> None:
    """No module imports what stands later on the road; loaders know neither extractor nor ledger."""
    assert structure.find_wrong_imports(modules) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("kg__text__dates", "from kg.ledger import Ledger"),
        ("kg__extract__awards", "import kg.rdf.terms"),
        ("kg__extract__events", "def f():\n    from ..rdf import terms"),
        ("loaders__articles__text", "from kg.extract import extractor"),
        ("loaders__graphs__store", "from kg import ledger"),
        ("kg__verify", "from loaders.articles import text"),
        ("kg__miscellany", ""),
    ],
)
def test_a_planted_import_is_found(tmp_path: Path, name: str, text: str) -> None:
    """Each way of importing against the direction is seen, lazy and relative ones too."""
    rest = {"kg__ledger": "", "kg__rdf__terms": "", "kg__extract__extractor": "", "loaders__articles__text": ""}

    assert len(structure.find_wrong_imports(plant(tmp_path, **(rest | {name: text})))) == 1


def test_imports_have_no_cycle(modules: list[Module]) -> None:
    """The modules can be put in one order."""
    assert structure.find_cycle(modules) == []


def test_a_planted_cycle_is_found(tmp_path: Path) -> None:
    """Two modules that import each other are both named."""
    planted = plant(tmp_path, kg__article="from kg.record import Record", kg__record="from kg import article")

    assert {"kg.article", "kg.record"} <= set(structure.find_cycle(planted))


def test_files_and_functions_are_short(modules: list[Module]) -> None:
    """No file passes 400 lines, no function 60."""
    assert structure.find_long([*modules, *read_modules(ROOT, "bench", "tests")]) == []


def test_a_planted_long_function_is_found(tmp_path: Path) -> None:
    """A function of 61 lines and a file of 401 are named, one of 60 is not."""
    longest = "def f():\n" + "    pass\n" * 59
    planted = plant(tmp_path, kg__a=longest, kg__b=longest + "    pass\n", kg__c="\n" * 401)

    assert [fault.split(":")[0] for fault in structure.find_long(planted)] == ["kg/b.py", "kg/c.py"]


def test_everything_public_has_a_docstring(modules: list[Module]) -> None:
    """Modules, public classes and functions say what they are for, tests too."""
    assert structure.find_undocumented([*modules, *read_modules(ROOT, "bench", "tests")]) == []


def test_a_planted_bare_function_is_found(tmp_path: Path) -> None:
    """A public function without a docstring is named, a private one is not."""
    planted = plant(tmp_path, kg__a='"""A."""\ndef f(): ...\ndef _g(): ...\n')

    assert structure.find_undocumented(planted) == ["kg/a.py:2: f"]


def test_no_vietnamese_in_code(modules: list[Module]) -> None:
    """Words live in the ontology: a string constant under kg/ holds none, docstrings excepted."""
    kg = [module for module in modules if module.name.startswith("kg")]

    assert structure.find_vietnamese(kg) == []


def test_a_planted_word_is_found(tmp_path: Path) -> None:
    """A Vietnamese word in an f-string, a set or a bytes-free constant is named; in a docstring it is not."""
    planted = plant(tmp_path, kg__a='"""Của ai?"""\nA = {"tỉnh"}\nB = f"{A} và"\nC = "đ"\nD = "province"\n')

    assert [fault.split(":")[1] for fault in structure.find_vietnamese(planted)] == ["2", "3"]


def test_what_is_compiled_unpacks_nothing_in_a_membership_test() -> None:
    """The compiler of the wheels cannot read it."""
    assert structure.find_starred_tests(structure.read_modules(ROOT, "kg")) == []


def test_a_planted_unpacking_is_found(tmp_path: Path) -> None:
    """In a membership test only; a tuple that is built may unpack."""
    planted = plant(tmp_path, kg__a='"""A."""\nA = (1, *range(3))\nB = 2 in (1, *A)\n')

    assert [fault.split(":")[1] for fault in structure.find_starred_tests(planted)] == ["3"]


def test_the_ontology_has_the_packages_version() -> None:
    """`owl:versionInfo` of kg.ttl is the version in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    graph = rdflib.Graph().parse(ROOT / "ontology" / "kg.ttl")
    ontology = graph.value(predicate=rdflib.RDF.type, object=rdflib.OWL.Ontology)

    assert str(graph.value(ontology, rdflib.OWL.versionInfo)) == project["version"]


def test_no_path_of_a_machine() -> None:
    """No file of the project names a folder of the machine it was written on."""
    folders = [".ci", "kg", "loaders", "ontology", "queries", "tests", "bench", "examples", "docs", "tools"]
    paths = [path for folder in folders for path in (ROOT / folder).rglob("*")] + list(ROOT.iterdir())
    texts = [path for path in paths if path.is_file() and not {"__pycache__", ".git"} & set(path.parts)]
    faults = [path for path in texts if _A_MACHINES_PATH.search(path.read_text("utf-8", "replace"))]

    assert len(texts) > 30
    assert faults == []


def test_a_planted_path_is_found() -> None:
    """An absolute path is seen at the start of a word; a relative one, a URL's or a variable's is not."""
    assert _A_MACHINES_PATH.search("see " + "/".join(["", "home", "me"]))
    assert not _A_MACHINES_PATH.search("a/" + "tmp/x ./" + "work/x https://a.vn/" + "home")
