"""Extraction takes time linear in the article's length, whatever fills it."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator

import pytest

from kg.extract.extractor import Extractor
from tests.factory import make_article

# Each once made some step look back over the whole line, or is what a hostile page is full of; all on one line.
FILLINGS = {
    "dates": "ngày 1/1/2024, ",
    "bodies": "UBND tỉnh Lào Cai, ",
    "posts": "Chủ tịch UBND tỉnh; ",
    "award forms": "tặng Bằng khen cho ",
    "awards": "trao tặng Bằng khen của Chủ tịch UBND tỉnh cho 3 tập thể và 5 cá nhân, ",
    "numbered items": "1. An ",
    "opening quotes": "“ ",
    "capitals": "LÀO CAI ",
    "conjunctions": "và ",
    "names": "ông Nguyễn Văn An, ",
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
