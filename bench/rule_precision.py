"""How often each grammar rule is right on articles with a hand-made answer: `kg/extract/rates.py` comes from it.

A fact is right where `kg evaluate` finds it in the answer. `--write` puts the tables fitted to the answers into
`kg/extract/rates.py` (`make rates`); `--table` prints them as they would stand there.
"""

from __future__ import annotations

import argparse
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.measure import print_table
from kg.errors import BadInput, KgError
from kg.evaluate.calibration import judge_records
from kg.evaluate.fitting import Fitted, Judged, fit_rates
from kg.evaluate.score import read_records
from kg.extract.extractor import make_extractor
from kg.extract.rates import RATES
from loaders.articles import read_articles

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold"
"""The answers, kept beside the checkout; not every clone has them."""

TABLES = ROOT / "kg" / "extract" / "rates.py"


def judge_answers(gold: Path, texts: Path) -> list[Judged]:
    """Every fact that reading finds in the articles that have an answer, judged."""
    answers, extractor = read_records(gold), make_extractor()
    articles = [article for article in read_articles([str(texts)], _refuse) if article.id in answers]
    return judge_records(answers, {article.id: extractor.extract(article) for article in articles})


def _refuse(fault: BadInput) -> None:
    sys.exit(str(fault))


def list_known() -> list[tuple[str, str]]:
    """Family and rule of all that the tables list now."""
    return [(family, rule) for family, rates in RATES.items() for rule in rates]


def make_source(name: str, table: Mapping[str, Mapping[str, float]]) -> str:
    """The source of one table, as it stands in `kg/extract/rates.py`."""
    lines = [f"{name}: Final[dict[str, dict[str, float]]] = {{"]
    for family, values in table.items():
        entries = " ".join(f'"{key.replace(" ", "~")}":~{value},' for key, value in values.items())
        entries = textwrap.fill(entries, 112, break_on_hyphens=False)  # a tilde holds together what is one entry
        lines += [f'    "{family}": {{', textwrap.indent(entries.replace("~", " "), " " * 8), "    },"]
    return "\n".join([*lines, "}\n"])


def replace_tables(source: str, fitted: Fitted) -> str:
    """The module's source with its two tables written anew, all else as it was."""
    for name, table in (("RATES", fitted.rates), ("SIGNS", fitted.signs)):
        pattern = re.compile(rf"^{name}: Final.*?(?:\{{\}}|^\}})\n", re.MULTILINE | re.DOTALL)
        found = list(pattern.finditer(source))
        if len(found) != 1:
            sys.exit(f"{TABLES}: has {len(found)} tables {name}, not one")
        source = source[: found[0].start()] + make_source(name, table) + source[found[0].end() :]
    return source


def count_rules(facts: list[Judged], fitted: Fitted) -> Iterator[tuple[object, ...]]:
    """Family, rule, how many are right, how many there are, their share, and the rate in the table."""
    right = Counter((fact.family, fact.rule) for fact in facts if fact.is_right)
    found = Counter((fact.family, fact.rule) for fact in facts)
    for family, rates in fitted.rates.items():
        for rule, rate in rates.items():
            key = family, rule
            share = f"{right[key] / found[key]:.3f}" if found[key] else ""
            yield family, rule or "(any other)", right[key], found[key], share, f"{rate:.3f}"


def main() -> None:
    """Prints right, predicted, precision and fitted rate of every rule, the tables, or writes them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", nargs="?", type=Path, default=GOLD / "dev.jsonl")
    parser.add_argument("texts", nargs="?", type=Path, default=GOLD / "dev-texts.jsonl")
    parser.add_argument("--table", action="store_true", help="print the source of the tables")
    parser.add_argument("--write", action="store_true", help="write them into kg/extract/rates.py")
    options = parser.parse_args()
    try:
        facts = judge_answers(options.gold, options.texts)
    except KgError as fault:
        sys.exit(f"{fault}; give the paths of the answers and of their texts")
    fitted = fit_rates(facts, list_known())
    if options.table:
        print(make_source("RATES", fitted.rates) + "\n" + make_source("SIGNS", fitted.signs), end="")
        return
    if options.write:
        TABLES.write_text(replace_tables(TABLES.read_text(encoding="utf-8"), fitted), encoding="utf-8")
        return
    print_table(
        "Precision by rule",
        ("family", "rule", "right", "predicted", "precision", "rate"),
        count_rules(facts, fitted),
    )


if __name__ == "__main__":
    main()
