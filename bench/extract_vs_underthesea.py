"""Text to N-Quads on disk against underthesea's NER, sentence by sentence, on the same articles.

Ours is the whole command over many varied copies of the sample; the peer writes nothing. Start-up is left out on both
sides: the peer is warm, and of ours a run over a single article is taken off. Sentences, since the peer's NER is
superlinear in its input.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from bench.corpus import Row, pick_rows, read_rows, write_copies
from bench.measure import CORPUS, interleave, is_compiled, print_table, run_kg, take_cpu_s


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
    articles = len(sample) * options.copies
    recognise(sample[:1])
    with tempfile.TemporaryDirectory() as folder:
        many = write_copies(sample, articles, Path(folder, "many.jsonl"))
        one = write_copies(sample, 1, Path(folder, "one.jsonl"))
        numbers = count()

        def build(source: Path) -> float:
            output = Path(folder, f"built-{next(numbers)}")
            return run_kg("build", str(source), "--output", str(output), "--workers", "1").cpu_s

        sides: dict[str, Callable[[], float]] = {
            "many": partial(build, many),
            "one": partial(build, one),
            "peer": lambda: take_cpu_s(lambda: recognise(sample)),
        }
        seconds = interleave(sides, options.rounds)
    ours = (articles - 1) / (seconds["many"] - seconds["one"])
    peer = len(sample) / seconds["peer"]
    kind = "compiled" if is_compiled() else "not compiled"
    table = [
        (f"congvu ({kind}), text to N-Quads on disk", f"{ours:.1f}", f"{ours / peer:.0f} x"),
        ("underthesea, NER by sentence", f"{peer:.2f}", "1 x"),
        (f"congvu, its start-up of {seconds['one']:.1f} s included", f"{articles / seconds['many']:.1f}", ""),
    ]
    title = f"{len(sample)} articles ({articles:,} varied copies for congvu), median of {options.rounds} rounds"
    print_table(title, ("side", "articles/s of one core", "ratio"), table)


if __name__ == "__main__":
    main()
