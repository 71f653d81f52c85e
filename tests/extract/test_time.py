"""Extraction takes time linear in the article's length, whatever fills it."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from itertools import count, islice, product

import pytest

from kg.extract.extractor import Extractor
from tests.factory import make_article

# Each once made some step look back over the whole line, or is what a hostile page is full of; all on one line.
FILLINGS = {
    "dates": "ngày 1/1/2024, từ ngày 3 đến ngày 5/6, ",
    "bodies": "UBND tỉnh Lào Cai, ",
    "posts": "Chủ tịch UBND tỉnh; ",
    "award forms": "tặng Bằng khen cho ",
    "awards": "trao tặng Bằng khen của Chủ tịch UBND tỉnh cho 3 tập thể và 5 cá nhân, ",
    "numbered items": "1. An ",
    "opening quotes": "“ ",
    "capitals": "LÀO CAI ",
    "conjunctions": "và ",
    "names": "ông Nguyễn Văn An, ",
    "quoted titles": "Nghị quyết “Về nhà ở” và ",
}


@pytest.fixture
def _no_collection() -> Iterator[None]:
    """Collections of the whole process's garbage would be counted as extraction."""
    gc.disable()
    yield
    gc.enable()


def measure_s(extractor: Extractor, filling: str, chars: int) -> float:
    """The processor time of extracting an article of that length."""
    article = make_article("Lào Cai họp báo\n" + (filling * (chars // len(filling) + 1))[:chars])
    start = time.process_time()
    extractor.extract(article)
    return time.process_time() - start


@pytest.mark.usefixtures("_no_collection")
@pytest.mark.parametrize("filling", FILLINGS.values(), ids=FILLINGS)
def test_four_times_the_text_takes_four_times_the_time(filling: str, extractor: Extractor) -> None:
    """Six at most, where a step quadratic in the length nears sixteen; the best of three counts on a busy machine."""
    measure_s(extractor, filling, 1_000)

    ratios = (measure_s(extractor, filling, 160_000) / measure_s(extractor, filling, 40_000) for _ in range(3))

    assert any(ratio < 6 for ratio in ratios)


# What is never twice the same: each once made some step look at all that was found before. `{n}` and `{name}` differ.
VARIED = {
    "dates of documents": "Quyết định số {n}/QĐ-UBND ngày 3/4/2020, ",
    "counted awards": "Tặng Bằng khen cho {n} tập thể. ",
    "named awards": "Tặng Bằng khen cho ông Trần Văn {name}. ",
    "speakers": "bà Trần Thị {name} phát biểu tại hội nghị, ",
}


def vary(filling: str, chars: int) -> str:
    """A text of at least that length of varied fillings."""
    syllables = [first + rest for first in ("B", "D", "H", "K", "L", "M", "N", "S", "T", "V") for rest in
                 ("ang", "anh", "inh", "oa", "ong", "ung", "âm", "ương", "ơn", "ăng")]  # fmt: skip
    names = (" ".join(pair) for pair in product(syllables, repeat=2))
    pieces = (filling.format(n=number, name=name) for number, name in zip(count(11), names, strict=False))
    text = ""
    while len(text) < chars:
        text += "".join(islice(pieces, 50))
    return text


def count_steps(extractor: Extractor, text: str) -> int:
    """How many functions are called and generators gone on with while an article is extracted."""
    article, steps = make_article(f"Lào Cai họp báo\n{text}"), 0

    def tick(*_: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(tick)
    try:
        extractor.extract(article)
    finally:
        sys.setprofile(None)
    return steps


@pytest.mark.parametrize("filling", VARIED.values(), ids=VARIED)
def test_four_times_as_many_things_take_four_times_the_steps(filling: str, extractor: Extractor) -> None:
    """Whatever was found before: each thing is looked up, or compared with what stands near alone."""
    few, many = vary(filling, 15_000), vary(filling, 60_000)

    assert count_steps(extractor, many) / count_steps(extractor, few) < 1.2 * len(many) / len(few)
