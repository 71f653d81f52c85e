"""Offices of other countries: the country after a title is part of it, and the body is none of ours.

"Thủ tướng Nhật Bản", "Chủ tịch Quốc hội Lào", "Bộ trưởng Bộ Thông tin Hàn Quốc"; a foreign name tells as much.
"""

from __future__ import annotations

import itertools
from typing import Final

from kg.extract.mentions import PostMention
from kg.extract.orgs import HOME, Orgs
from kg.extract.reading import Reading
from kg.text.syllables import is_syllable
from kg.vocabulary import Concept

_MAX_MINISTRY_TOKENS: Final = 8
_MAX_NAME_TOKENS: Final = 4


class ForeignPosts:
    """Reads the country behind the posts of one article."""

    def __init__(self, reading: Reading, orgs: Orgs) -> None:
        self._reading = reading
        self._orgs = orgs

    def read_whole(self, post: PostMention) -> bool:
        """Whether a complete title is another country's: "Thủ tướng Malaysia", "Thủ tướng Bounmy Vongsa"."""
        title, reading, start = post.concept.get("foreignTitle"), self._reading, post.title_end
        if self._read_party(post):
            return True
        if title is None or not self._is_capital(start):
            return False
        country = self._orgs.country_at(start)
        if country is None:
            run = itertools.takewhile(str.istitle, reading.tokens.words[start : start + _MAX_NAME_TOKENS])
            if not any(word.isascii() and not is_syllable(word) for word in run):
                return False
            post.title = title
            return True
        if country[1].notation == HOME:
            post.end = country[0]
            return False
        post.end, post.title = country[0], f"{title} {country[1].label}"
        body = post.concept.get("impliedBody")
        if body is not None and title.endswith(body):
            post.org_name = f"{body} {country[1].label}"
            post.org = self._orgs.make_foreign(start - 1, post.end, post.org_name)
        return True

    def _read_party(self, post: PostMention) -> bool:
        """A party of another state after the title: "Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào"."""
        reading, start = self._reading, post.title_end
        if not reading.is_word(start - 1, "regime") or not self._is_capital(start):
            return False
        for index in range(start + 1, min(start + _MAX_MINISTRY_TOKENS, reading.sentence_end(post.start))):
            country = self._orgs.country_at(index)
            if country is not None:
                if country[1].notation == HOME:
                    return False
                post.end = country[0]
                post.title = f"{post.concept.label} {reading.tokens.quote(start, post.end)}"
                return True
            if not reading.tokens.words[index][0].isalpha():
                return False
        return False

    def read_ministry(self, post: PostMention) -> None:
        """A ministry that only another country has, or its ruling party, down to the country's name."""
        reading, words, start = self._reading, self._reading.tokens.words, post.title_end
        if not self._is_capital(start) or (post.concept.get("foreignTitle") is None and not self._begins_party(start)):
            return
        if reading.is_surname(start) and not reading.is_weak_surname(start) and self._is_capital(start + 2):
            return  # "Bộ trưởng Trần Văn Minh"
        for index in range(start + 1, min(start + _MAX_MINISTRY_TOKENS, reading.sentence_end(post.start))):
            country = self._orgs.country_at(index)
            if country is not None:
                self._set_ministry(post, index, *country)
                return
            if not words[index][0].isalpha() and words[index] not in ",&-":
                return

    def _begins_party(self, index: int) -> bool:
        """Whether a party named in capitals begins at a token: "Chủ tịch" + "Đảng Cộng sản Chile"."""
        reading = self._reading
        return reading.is_word(index, "regime") and reading.hit_end(index) == index + 1 and self._is_capital(index + 1)

    def _set_ministry(self, post: PostMention, index: int, end: int, country: Concept) -> None:
        if country.notation == HOME:
            return
        word, printed = post.concept.get("bodyWord") or "", self._reading.tokens.quote(post.title_end, index)
        if not printed.startswith(word):
            if printed.istitle():
                return  # "Thứ trưởng Phạm Minh Đức"
            printed = f"{word} {printed}"
        post.org = self._orgs.make_foreign(post.title_end, end, f"{printed} {country.label}")
        post.end = end

    def _is_capital(self, index: int) -> bool:
        reading = self._reading
        return index < len(reading) and reading.is_capital(index) and reading.same_line(index - 1, index)
