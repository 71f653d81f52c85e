"""What the README promises: its commands exist, its links lead somewhere, its example articles answer its questions."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import SKOS

from kg.cli import main
from kg.errors import BadInput
from kg.record import FACT_LISTS
from loaders.articles import read_articles
from tests.factory import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
ARTICLES = ROOT / "examples" / "articles"


def run_kg(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, as the Makefile calls it."""
    environment = os.environ | {"PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "kg", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def ask(graph: Path, name: str, *bindings: str) -> list[dict[str, str]]:
    """The rows of a named question."""
    options = [option for binding in bindings for option in ("--set", binding)]
    answer = run_kg("query", name, "--graph", str(graph), "--format", "json", *options)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph that `make demo` builds."""
    graph = tmp_path_factory.mktemp("demo") / "graph"
    built = run_kg("build", str(ARTICLES), "--graph", str(graph), "--json")
    assert built.returncode == 0, built.stderr
    report = json.loads(built.stdout)
    assert (report["written"], report["skipped"]) == (24, 0)
    return graph


def test_every_command_of_the_readme_exists(capsys: pytest.CaptureFixture[str]) -> None:
    """Each `kg COMMAND` that the README names prints its help."""
    named = set(re.findall(r"(?<![\w-])kg ([a-z]+)(?= [A-Z`-]|`| neo4j)", README))
    assert len(named) >= 9

    for command in sorted(named):
        assert main([command, "--help"]) == 0, command
    assert "Usage" in capsys.readouterr().out


def test_every_link_of_the_readme_leads_to_a_file() -> None:
    """Relative links name files of the project."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)

    assert len(links) >= 4
    assert [link for link in links if not (ROOT / link).is_file()] == []


def test_the_readmes_make_targets_exist() -> None:
    """`make demo`, `make test` and `make bench` are targets."""
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))

    assert set(re.findall(r"`?make ([a-z]+)", README)) - {"it"} <= targets


def test_the_concept_in_contributing_is_complete() -> None:
    """The Turtle that shows how to add a concept parses and has labels in both languages, a notation and an example."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    turtle = text.split("```turtle\n")[1].split("```")[0]
    prefixes = f"@prefix : <urn:x:> . @prefix skos: <{SKOS}> ."
    graph = rdflib.Graph().parse(data=f"{prefixes}\n{turtle}", format="turtle")

    assert {str(label.language) for label in graph.objects(None, SKOS.prefLabel)} == {"vi", "en"}
    assert all((None, term, None) in graph for term in (SKOS.notation, SKOS.inScheme, SKOS.example))


def test_the_example_articles_are_read_without_fault() -> None:
    """Text, pages and lines give 24 articles with their days of publication, and nothing is reported."""
    faults: list[BadInput] = []
    articles = list(read_articles([str(ARTICLES)], faults.append))

    assert faults == []
    assert len(articles) == len({article.id for article in articles}) == 24
    assert all(article.published and article.title for article in articles)


def test_the_demo_says_who_chaired_the_review_of_directive_06(demo: Path) -> None:
    """The first question is answered with the name, the post of that day and the date."""
    rows = ask(demo, "who-chaired")

    assert {"Trần Quốc Việt", "Nông Đức Thuận"} <= {row["name"] for row in rows}
    posts = {row["post"] for row in rows if row["name"] == "Trần Quốc Việt" and row["date"] == "2018-03-15"}
    assert "Phó Chủ tịch UBND tỉnh Lào Cai" in posts


def test_the_demo_keeps_the_directives_of_two_provinces_apart(demo: Path) -> None:
    """06/CT-UBND of Lào Cai and of Nghệ An are different documents."""
    issuers = {row["issuer"] for row in ask(demo, "same-number") if row["issuer"]}

    assert any("Lào Cai" in issuer for issuer in issuers)
    assert any("Nghệ An" in issuer for issuer in issuers)


def test_the_demo_keeps_joint_awards_joint(demo: Path) -> None:
    """Bộ Công an and the province's chairman gave 12 and 18 together; neither gave them alone."""
    rows = [row for row in ask(demo, "awards-conferred") if row["date"] == "2018-03-15"]

    assert {(row["kind"], str(row["number"]), row["scope"]) for row in rows} >= {
        ("collective", "12", "joint"),
        ("individual", "18", "joint"),
    }


def test_the_demo_has_two_people_of_one_name(demo: Path, tmp_path: Path) -> None:
    """Nguyễn Văn Hùng of Nghệ An's police and of Đắk Lắk's schools are two persons."""
    question = tmp_path / "namesakes.rq"
    foaf = "PREFIX foaf: <http://xmlns.com/foaf/0.1/>"
    question.write_text(f'{foaf} SELECT DISTINCT ?p WHERE {{ ?p foaf:name "Nguyễn Văn Hùng" }}', encoding="utf-8")

    assert len(ask(demo, str(question))) == 2


def test_the_demo_shows_every_kind_of_fact(demo: Path) -> None:
    """The examples give persons, bodies, documents, initiatives, events, awards, statistics and tasks."""
    found = json.loads(run_kg("report", "--graph", str(demo), "--json").stdout)["facts"]

    assert [kind for kind in FACT_LISTS if not found.get(kind)] == []


def test_the_demos_evidence_is_proved(demo: Path) -> None:
    """Every quote in the demo's graph stands in its article."""
    assert run_kg("verify", "--graph", str(demo)).returncode == 0


def test_the_demos_graph_conforms(demo: Path) -> None:
    """The shapes find no violation in the demo's graph."""
    assert run_kg("validate", "--graph", str(demo)).returncode == 0
