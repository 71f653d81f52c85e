"""Peak memory of `kg build --output` at two sizes: it must not grow with the number of articles."""

from __future__ import annotations

import argparse
import tempfile
from functools import partial
from pathlib import Path

from bench.corpus import read_rows, write_copies
from bench.measure import CORPUS, interleave, print_table, run_kg


def main() -> None:
    """Prints the peak of each size and the ratio of the two."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--small", type=int, default=2_000)
    parser.add_argument("--large", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    sizes = (options.small, options.large)
    with tempfile.TemporaryDirectory() as folder:
        rows = read_rows(options.corpus)
        sources = {size: write_copies(rows, size, Path(folder, f"{size}.jsonl")) for size in sizes}
        made = iter(range(len(sizes) * options.rounds))

        def build(size: int) -> float:
            output = Path(folder, f"built-{next(made)}")
            return run_kg("build", str(sources[size]), "--output", str(output), "--workers", "1").peak_mb

        peaks = interleave({f"{size:,} articles": partial(build, size) for size in sizes}, options.rounds)
    small = peaks[f"{options.small:,} articles"]
    table = [(name, f"{peak:.1f}", f"{peak / small:.3f} x") for name, peak in peaks.items()]
    print_table(f"kg build --output, median of {options.rounds} rounds", ("size", "peak MB", "ratio"), table)


if __name__ == "__main__":
    main()
