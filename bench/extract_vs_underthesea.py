"""Text to N-Quads on disk against underthesea's NER, sentence by sentence, on the same articles.

Ours is the whole command, start-up included, over many varied copies of the sample; the peer's start-up is left out and
it writes nothing. Sentences, since its NER is superlinear in its input.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench.corpus import Row, pick_rows, read_rows, write_copies
from bench.measure import CORPUS, interleave, print_table, run_kg, take_cpu_s


def recognise(rows: list[Row]) -> int:
    """The number of tokens the peer labels; imported here, since its start-up is not measured."""
    from underthesea import ner, sent_tokenize  # type: ignore[import-not-found,unused-ignore]

    return sum(len(ner(sentence)) for row in rows for sentence in sent_tokenize(row["text"]))


def main() -> None:
    """Prints articles per CPU second of both sides and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--sample", type=int, default=24, help="articles the peer reads in each round")
    parser.add_argument("--copies", type=int, default=60, help="copies of the sample that congvu reads in each round")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    sample = pick_rows(read_rows(options.corpus), options.sample)
    recognise(sample[:1])
    with tempfile.TemporaryDirectory() as folder:
        count = len(sample) * options.copies
        source = write_copies(sample, count, Path(folder, "copies.jsonl"))
        rounds = iter(range(options.rounds))

        def build() -> float:
            output = Path(folder, f"round-{next(rounds)}")
            usage = run_kg("build", str(source), "--output", str(output), "--workers", "1")
            return float(count / usage.cpu_s)

        sides = {
            "congvu": build,
            "underthesea": lambda: len(sample) / take_cpu_s(lambda: recognise(sample)),
        }
        rates = interleave(sides, options.rounds)
    rows = [
        (
            "kg build --output (text to N-Quads)",
            f"{rates['congvu']:.1f}",
            f"{rates['congvu'] / rates['underthesea']:.0f} x",
        ),
        ("underthesea NER by sentence", f"{rates['underthesea']:.2f}", "1 x"),
    ]
    title = f"{len(sample)} articles, {options.copies} varied copies for congvu, median of {options.rounds} rounds"
    print_table(title, ("side", "articles/s of one core", "ratio"), rows)


if __name__ == "__main__":
    main()
