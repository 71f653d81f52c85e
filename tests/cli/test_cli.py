"""What a user meets: one line for a mistake, an exit status that can be relied on, JSON where asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import main
from kg.record import parse_record
from tests.build.sources import BO_CONG_AN, LAO_CAI, SO_NOI_VU, write_articles

ADDING_UP = ("written", "unchanged", "skipped")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `three.jsonl` and a graph of it; tests only read it."""
    folder = tmp_path_factory.mktemp("cli")
    source = write_articles(folder / "three.jsonl", ("a", LAO_CAI), ("b", BO_CONG_AN), ("c", SO_NOI_VU))
    assert main(["build", source, "--graph", str(folder / "graph")]) == 0
    return folder


def say(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error of a call."""
    capsys.readouterr()
    status = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


WRONG_CALLS = {
    "no such command": ["frobnicate"],
    "no such option": ["build", "x", "--colour"],
    "no target": ["build", "x.txt"],
    "two targets": ["build", "x.txt", "--graph", "g", "--output", "o"],
    "no such source": ["build", "nowhere.txt", "--graph", "g"],
    "an address": ["build", "https://example.org/a.html", "--graph", "g"],
    "too few workers": ["build", "x.txt", "--graph", "g", "--workers", "0"],
    "too much confidence": ["build", "x.txt", "--graph", "g", "--min-confidence", "2"],
    "no graph": ["verify", "--graph", "nowhere"],
    "no graph to ask": ["query", "who-chaired-review", "--graph", "nowhere"],
    "no graph given": ["query", "who-chaired-review"],
    "no query": ["query", "--graph", "nowhere"],
    "no such place": ["query", "x", "--on", "paper"],
    "a missing option": ["report"],
    "no target to push to": ["push"],
    "a missing argument": ["evaluate", "--texts", "x"],
}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("KG_BASE", "https://vidu.vn/kg"),
        ("KG_BASE", "a b/"),
        ("KG_BASE", ""),
        ("KG_MAX_ARTICLE_CHARS", "nhiều"),
        ("KG_MAX_ARTICLE_CHARS", "-5"),
    ],
)
def test_a_wrong_setting_is_one_line_and_status_2(
    name: str, value: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line names the variable and what it says; nothing is made."""
    monkeypatch.setenv(name, value)
    source = write_articles(tmp_path / "a.jsonl", ("a", LAO_CAI))

    status, out, err = say(capsys, "build", source, "--graph", tmp_path / "graph")

    assert (status, out) == (2, "")
    assert err.startswith(f"kg: {name}={value}: ")
    assert err.count("\n") == 1
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize("call", WRONG_CALLS.values(), ids=WRONG_CALLS)
def test_a_wrong_call_is_one_line_and_status_2(
    call: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing on standard output, one line on standard error, nothing made."""
    monkeypatch.chdir(tmp_path)

    status, out, err = say(capsys, *call)

    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("kg: ")
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    """The commands of this version, each with its sentence."""
    status, out, _ = say(capsys, "--help")

    assert status == 0
    for name in ["build", "extract", "export", "query", "push", "validate", "verify", "report", "evaluate", "stats"]:
        assert f"  {name} " in out


def test_without_a_command_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """The call is wrong, and the help says what would be right."""
    status, out, _ = say(capsys)

    assert status == 2
    assert "  build " in out


def test_the_build_report_adds_up_in_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Read is written, unchanged and skipped, reasons sum to skipped; a bad line does not change the status."""
    source = write_articles(tmp_path / "a.jsonl", ("a", LAO_CAI), ("b", BO_CONG_AN), ("a", SO_NOI_VU))
    with Path(source).open("a", encoding="utf-8") as lines:
        lines.write('{"id": "z", "text": ""}\n')

    status, out, err = say(capsys, "build", source, "--graph", tmp_path / "graph", "--json")

    report = json.loads(out)
    assert (status, report["read"], report["written"], report["removed"]) == (0, 4, 2, 0)
    assert report["read"] == sum(report[name] for name in ADDING_UP)
    assert report["skipped"] == sum(report["skip_reasons"].values()) == len(report["problems"]) == err.count("\n")
    assert report["facts"]["persons"] >= 1
    assert report["sentences"] >= report["sentences_without_facts"]


def test_a_second_build_says_unchanged(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The report in words has the same numbers."""
    status, out, _ = say(capsys, "build", folder / "three.jsonl", "--graph", folder / "graph")

    assert status == 0
    assert "0  written" in out
    assert "3  unchanged" in out


def test_extract_prints_records_and_stores_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line of JSON an article, in the order of the input."""
    monkeypatch.chdir(tmp_path)

    status, out, _ = say(capsys, "extract", folder / "three.jsonl")

    assert status == 0
    assert [parse_record(line).id for line in out.splitlines()] == ["a", "b", "c"]
    assert list(tmp_path.iterdir()) == []


def test_extract_into_a_closed_pipe_is_quiet(folder: Path, tmp_path: Path) -> None:
    """A reader that has enough, as `head`, gets no traceback."""
    many = write_articles(tmp_path / "many.jsonl", *((f"a{n}", LAO_CAI) for n in range(300)))
    command = f'set -o pipefail; "{sys.executable}" -m kg extract "{many}" | head -1'
    ran = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)

    assert ran.stdout.count("\n") == 1
    assert ran.stderr == ""


@pytest.mark.parametrize("form", ["nq", "nt", "ttl", "trig", "jsonld"])
def test_export_writes_each_format(form: str, folder: Path, tmp_path: Path) -> None:
    """The file is there, whole, and the same when written again."""
    target = tmp_path / f"graph.{form}"
    assert main(["export", "--graph", str(folder / "graph"), "--format", form, "--output", str(target)]) == 0
    first = target.read_bytes()
    assert main(["export", "--graph", str(folder / "graph"), "--format", form, "--output", str(target)]) == 0

    assert target.read_bytes() == first
    assert "Lào Cai".encode() in first


def test_an_unknown_format_names_those_there_are(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """GraphML is not offered yet; the line says what is."""
    call = ["export", "--graph", folder / "graph", "--format", "graphml", "--output", tmp_path / "x"]

    status, _, err = say(capsys, *call)

    assert status == 2
    assert "nq, nt, ttl, trig, jsonld" in err


def test_no_run_is_in_the_dump(folder: Path, tmp_path: Path) -> None:
    """Time stamps stay outside: no graph of a run is exported."""
    target = tmp_path / "graph.nq"
    assert main(["export", "--graph", str(folder / "graph"), "--format", "nq", "--output", str(target)]) == 0

    text = target.read_text("utf-8")
    assert "/run/" not in text
    assert "startedAtTime" not in text


def test_verify_and_validate_say_so_in_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An untouched graph has no fault and conforms: status 0 for both."""
    status, out, _ = say(capsys, "verify", "--graph", folder / "graph", "--json")
    proof = json.loads(out)
    assert (status, proof["articles"], proof["faults"]) == (0, 3, [])

    status, out, _ = say(capsys, "validate", "--graph", folder / "graph", "--json")
    assert (status, json.loads(out)["conforms"]) == (0, True)


def test_report_and_stats_in_words_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both give the number of articles and the most frequent body."""
    for command, key in (("report", "articles"), ("stats", "classes")):
        status, out, _ = say(capsys, command, "--graph", folder / "graph")
        assert (status, bool(out)) == (0, True)
        status, out, _ = say(capsys, command, "--graph", folder / "graph", "--json")
        assert (status, key in json.loads(out)) == (0, True)


def test_the_report_lists_what_gave_no_fact(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In all and for one article; `--top 0` reads nothing again."""
    status, out, _ = say(capsys, "report", "--graph", folder / "graph", "--json")
    silent = json.loads(out)["silent"]
    assert (status, set(silent)) == (0, {"sentences", "patterns", "articles"})

    status, out, _ = say(capsys, "report", "--graph", folder / "graph", "--article", "a", "--workers", "2")
    assert (status, "gave no fact" in out) == (0, True)
    status, out, _ = say(capsys, "report", "--graph", folder / "graph", "--top", "0")
    assert (status, "gave no fact" in out) == (0, False)


def test_a_report_on_no_article_is_a_wrong_call(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that names it."""
    status, out, err = say(capsys, "report", "--graph", folder / "graph", "--article", "nowhere")
    assert (status, out, err) == (2, "", "kg: --article nowhere: the graph has no such article\n")


def test_queries_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """At least ten, each with its parameters."""
    status, out, _ = say(capsys, "query", "--list", "--json")

    assert status == 0
    assert len(json.loads(out)) >= 10


def test_a_query_file_is_answered(folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A query of one's own over the fused graph, as JSON."""
    file = tmp_path / "own.rq"
    file.write_text("SELECT ?name WHERE { ?p <http://xmlns.com/foaf/0.1/name> ?name } ORDER BY ?name", "utf-8")

    status, out, _ = say(capsys, "query", file, "--graph", folder / "graph", "--json")

    assert status == 0
    assert {"name": "Lê Thị Mơ"} in json.loads(out)


@pytest.mark.parametrize("binding", ["name", "=x"])
def test_a_binding_must_have_name_and_value(binding: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`--set` without an equals sign or a name is a wrong call."""
    status, _, err = say(capsys, "query", "x", "--graph", "nowhere", "--set", binding)

    assert status == 2
    assert "name=value" in err


def test_a_folder_that_cannot_be_written_is_status_1(
    folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Below a file there is no folder: one line, for a graph and for part files."""
    (tmp_path / "file").touch()
    for target in ("--graph", "--output"):
        status, _, err = say(capsys, "build", folder / "three.jsonl", target, tmp_path / "file" / "x")

        assert (status, err.count("\n")) == (1, 1)
        assert "Not a directory" in err


def test_a_damaged_ledger_is_status_1(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file that is no ledger is named in one line."""
    (tmp_path / "ledger.sqlite").write_bytes(b"nothing of the kind " * 100)

    status, _, err = say(capsys, "report", "--graph", tmp_path)

    assert (status, err.count("\n")) == (1, 1)
    assert "ledger.sqlite" in err


def test_evaluate_writes_what_is_missed(folder: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An answer that names another chair is scored below 1, and the errors name the article."""
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "a", "persons": [{"name": "Nguyễn Văn Hùng"}, {"name": "Đỗ Đình Thi"}]}\n', "utf-8")
    errors = tmp_path / "errors.jsonl"

    call = ["evaluate", gold, "--texts", folder / "three.jsonl", "--errors", errors, "--json"]
    status, out, _ = say(capsys, *call)

    assert status == 0
    assert json.loads(out)["person"]["recall"] == 0.5
    assert {"id": "a", "kind": "missed", "family": "person"}.items() <= json.loads(
        next(line for line in errors.read_text("utf-8").splitlines() if '"person"' in line)
    ).items()


def test_standard_input_is_read(folder: Path) -> None:
    """`-` reads what is piped in."""
    command = [sys.executable, "-m", "kg", "extract", "-"]
    text = (folder / "three.jsonl").read_bytes()
    ran = subprocess.run(command, input=text, capture_output=True, check=True)

    assert ran.stdout.count(b"\n") == 3
