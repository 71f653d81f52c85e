"""Plain text: a file is an article, its first line the title. No header is parsed, no character left out."""

from __future__ import annotations

import datetime as dt

from loaders.articles.draft import Draft
from loaders.articles.encoding import decode_bytes, normalise_text
from loaders.articles.published import find_dateline


def read_text(data: bytes, place: str) -> Draft:
    """One article; its day of publication where a line of its own near the top or at the very end prints it."""
    text = decode_bytes(data, place)
    return Draft(place, text, published=find_printed_day(text))


def find_printed_day(text: str) -> dt.date | None:
    """The day printed on one of the four lines below the title or on the last; None where no such line stands there.

    >>> find_printed_day("Lào Cai họp báo quý I\\n05/3/2019 | 10:57\\nSáng 4/3, Sở Y tế họp báo.")
    datetime.date(2019, 3, 5)
    >>> find_printed_day("Lào Cai họp báo quý I\\nSáng 4/3/2019, Sở Y tế họp báo.\\nHết")
    """
    head, tail = normalise_text(text[:4000]), normalise_text(text[-400:])
    below_title = [line for line in head.split("\n") if line.strip()][1:5]
    last = [line for line in tail.split("\n") if line.strip()][-1:]
    for line in below_title + last:
        if day := find_dateline(line.strip()):
            return day
    return None
