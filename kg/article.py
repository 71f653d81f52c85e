"""One article as every later stage sees it: an identifier, what the outlet says of it, and one NFC text."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from functools import cached_property

from pydantic import BaseModel, ConfigDict, field_validator

from kg.keys import make_key


class Article(BaseModel):
    """An article with its text in NFC and lines ended by U+000A.

    Offsets everywhere are code points of `text`, end exclusive. `published` is the day in Asia/Ho_Chi_Minh, None
    where the outlet prints none. `id` is the given identifier or, where the source has none, the text's hash.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: dt.date | None = None

    @field_validator("text", "title", "outlet")
    @classmethod
    def _compose(cls, value: str | None) -> str | None:
        return None if value is None else unicodedata.normalize("NFC", value)

    @cached_property
    def sha256(self) -> str:
        """64 hexadecimal digits over the UTF-8 bytes of `text`."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @cached_property
    def key(self) -> str:
        """The article's name in IRIs: 16 base32 characters over the given id."""
        return make_key("article", self.id)
