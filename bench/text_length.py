"""Extraction time by length of text, from a few KB to 1 MB: an article ten times as long takes ten times as long.

The texts are different articles one after the other, and what a hostile page might be full of, on one line. Extraction
runs from the sources of the checkout, not compiled. `--plot FILE` draws the figures as SVG.
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean, median
from xml.sax.saxutils import escape

from bench.corpus import Variation, pick_rows, read_rows
from bench.measure import CORPUS, print_table, take_cpu_s
from kg.article import Article
from kg.extract.extractor import Extractor, make_extractor

SIZES_KB = (5, 10, 20, 50, 100, 200, 400, 700, 1000)
"""Lengths of the texts in UTF-8, thousands of bytes."""

FILLINGS = {
    "one line of names": "ông Nguyễn Văn An, bà Trần Thị Bình, ",
    "one line of numbers": "12 tổ, 15 hộ, 1.200 ha; ",
    "one chain of “của”": "của Sở Y tế của UBND tỉnh ",
    "nested quotes": "“nói “rằng” là ",
    "dates": "ngày 1/1/2024, từ ngày 3 đến ngày 5/6, ",
    "brackets": "(ông An (Sở Y tế (",
}
"""Hostile texts: one line, without a full stop."""


def join_articles(path: Path, size_kb: int) -> str:
    """Different articles, one after the other, up to the size; copies have names and numbers of their own."""
    rows = pick_rows(read_rows(path), 400)
    variation = Variation(rows)
    texts: list[str] = []
    size = 0
    while size < 1000 * size_kb:
        text = variation.make_copy(rows[len(texts) % len(rows)], len(texts) // len(rows))["text"]
        texts.append(text)
        size += len(text.encode()) + 1
    return "\n".join(texts)


def cut(text: str, size_kb: int, share: float = 0.0) -> str:
    """A piece of a text, of that size; `share` says where, from its beginning (0) to its end (1)."""
    whole, size = text.encode(), 1000 * size_kb
    start = int(share * max(len(whole) - size, 0))
    return whole[start : start + size].decode(errors="ignore")


def repeat(filling: str, size_kb: int) -> str:
    """A filling again and again, up to the size."""
    return cut(filling * (1000 * size_kb // len(filling.encode()) + 1), size_kb)


def measure(extractor: Extractor, text: str, sizes_kb: Sequence[int], rounds: int) -> dict[int, float]:
    """CPU seconds by size, the mean of the rounds, each of which takes another piece of the text."""
    figures: dict[int, list[float]] = {size: [] for size in sizes_kb}
    for number in range(rounds):
        for size in sizes_kb:
            article = Article(id="a", text=cut(text, size, number / max(rounds - 1, 1)))
            gc.collect()
            gc.disable()  # of the whole process's garbage a collection would be counted
            figures[size].append(take_cpu_s(lambda article=article: extractor.extract(article)))  # type: ignore[misc]
            gc.enable()
    return {size: mean(values) for size, values in figures.items()}


def iter_rows(name: str, seconds: Mapping[int, float]) -> Iterator[tuple[object, ...]]:
    """One line for each size: seconds, and milliseconds for each KB."""
    for size, taken in seconds.items():
        yield name, size, f"{taken:.3f}", f"{1000 * taken / size:.2f}"


def draw(seconds: Mapping[int, float], hostile: Mapping[str, tuple[float, float]]) -> str:
    """The plot: seconds over KB, measured points and the line of their median rate; hostile texts as a legend."""
    width, height, left, bottom = 640, 400, 60, 50
    most_kb, most_s = max(seconds), 1.08 * max(seconds.values())

    def place(size: float, taken: float) -> tuple[float, float]:
        x = left + (width - left - 20) * size / most_kb
        return x, height - bottom - (height - bottom - 40) * taken / most_s

    per_kb = median(taken / size for size, taken in seconds.items() if size >= 50)
    origin, far = place(0, 0), place(most_kb, most_kb * per_kb)
    points = [place(size, taken) for size, taken in seconds.items()]
    shapes = [
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
        f'<path d="M{left},40V{height - bottom}H{width - 20}" fill="none" stroke="#444"/>',
        f'<path d="M{origin[0]:.1f},{origin[1]:.1f}L{far[0]:.1f},{far[1]:.1f}" stroke="#999" stroke-dasharray="5 4"/>',
        *(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4" fill="#1668a8"/>' for x, y in points),
    ]
    labels: list[tuple[float, float, str, str]] = [
        (left, 24, "start", f"Extraction time by length of text: {1000 * per_kb:.2f} ms a KB")
    ]
    labels += [(place(size, 0)[0], height - bottom + 18, "middle", f"{size}") for size in (0, 200, 400, 700, most_kb)]
    labels += [(width - 20, height - 12, "end", "KB of UTF-8; dashed: always the median time a KB")]
    marks = [most_s / 1.08 * share for share in (0.25, 0.5, 0.75, 1)]
    labels += [(left - 6, place(0, mark)[1] + 4, "end", f"{mark:.2f} s") for mark in marks]
    labels += [
        (left + 20, 60 + 18 * number, "start", f"{name}: × {ratio:.1f} from 100 KB to 1 MB")
        for number, (name, (_, ratio)) in enumerate(hostile.items())
    ]
    texts = [f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{at}">{escape(words)}</text>' for x, y, at, words in labels]
    box = f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12"'
    return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {box}>', *shapes, *texts, "</svg>\n"])


def main() -> None:
    """Prints the tables and the ratio of 1 MB to 100 KB, and draws the plot."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--plot", type=Path, help="draw the figures into this SVG file")
    options = parser.parse_args()
    extractor = make_extractor()
    text = join_articles(options.articles, SIZES_KB[-1])
    measure(extractor, text, SIZES_KB[:3], 1)  # the first article is read slowly
    seconds = measure(extractor, text, SIZES_KB, options.rounds)
    print_table("Extraction by length of text", ("text", "KB", "s", "ms a KB"), iter_rows("articles", seconds))
    hostile = {"articles": (seconds[1000], seconds[1000] / seconds[100])}
    for name, filling in FILLINGS.items():
        taken = measure(extractor, repeat(filling, 1000), (100, 1000), 1)
        hostile[name] = taken[1000], taken[1000] / taken[100]
    print_table(
        "1 MB against 100 KB: ten times the text",
        ("text", "1 MB, s", "times 100 KB"),
        ((name, f"{taken:.2f}", f"{ratio:.1f}") for name, (taken, ratio) in hostile.items()),
    )
    if options.plot:
        options.plot.write_text(draw(seconds, hostile), encoding="utf-8")


if __name__ == "__main__":
    main()
