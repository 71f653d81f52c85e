"""Which posts does a person hold?

Posts stand before the name ("Giám đốc Sở Lò Văn Pản") or after it, set off by a sign; lists of people keep their own.
"""

from __future__ import annotations

import itertools
from typing import Final

from kg.extract.mentions import NameMention, PostMention
from kg.extract.reading import Reading

PRELUDES: Final = ("honorifics", "ranks", "academic-titles", "occupations")
"""Schemes of the words that stand between a post and the name."""

_MAX_PRELUDE_TOKENS: Final = 12  # "đồng chí Thiếu tướng, Phó Giáo sư, Tiến sĩ"
_OBJECT_TOKENS: Final = 4  # "cho đồng chí Thượng tá" before a name
_OFFICE_TOKENS: Final = 2  # "giữ chức" before a post
_POST_LINKS: Final = {",", "-", "–", "/", "+"}
_REGIME: Final = ("PartyBody", "StateBody")
_AFTER_NAME: Final = {",", "-", "–", "(", ":"}


class PostTies:
    """Ties the posts of one article to names."""

    def __init__(self, reading: Reading, posts: list[PostMention]) -> None:
        self.posts = posts
        self._reading = reading
        self._post_ends = {post.end: post for post in posts}
        self._post_starts = {post.start: post for post in posts}
        self._name_ends: set[int] = set()

    def find_after(self, end: int) -> PostMention | None:
        """The post set off after a name, on its line or, in staff lists, on the next."""
        reading, words = self._reading, self._reading.tokens.words
        if end >= len(reading):
            return None
        if not reading.same_line(end - 1, end):
            post = self._post_starts.get(end)
            return None if post is None or self._labels_line(post) else post
        index = end
        if words[index] in _AFTER_NAME:
            index += 1
        elif not reading.is_word(index, "is") and not reading.is_word(index, "holds-office"):
            return None
        while (
            index < len(reading)
            and index < end + 4
            and (reading.is_word(index, "is") or reading.is_word(index, "holds-office"))
        ):
            index = reading.hit_end(index)
        return self._post_starts.get(index)

    def _labels_line(self, post: PostMention) -> bool:
        """Whether a post begins a line of a staff list and a colon parts it from its holder: "Giám đốc: Lò Văn Pản"."""
        reading = self._reading
        if post.end >= len(reading) or reading.tokens.words[post.end] != ":":
            return False
        before = reading.tokens.words[reading.lines[reading.line_of[post.start]][0] : post.start]
        return len(before) <= 2 and not any(word.isalpha() for word in before)

    def tie(self, names: list[NameMention]) -> None:
        """Gives each name the posts before it and after it."""
        taken: set[int] = set()
        self._name_ends = {name.end for name in names}
        starts = {name.start: name for name in names}
        for name in names:
            before = self._without_other_subject(self._group_to(name))
            after = self._without_next_subject(self._group_from(self.find_after(name.end)), name, bool(before))
            if after and self._belongs_to_next(after, starts):
                introduced = self._reading.tokens.words[name.end] in _AFTER_NAME and any(
                    id(post) not in taken for post in before
                )  # "Giám đốc A, Chủ tịch, Giám đốc Công ty B", but "Giám đốc A làm Trưởng ban, Giám đốc B"
                after = [] if introduced else self._without_last_office(after)
            if before and after and self._begins_clause(after):
                after = []
            name.posts.extend(post for post in after if id(post) not in taken)
            taken |= {id(post) for post in after}
            name.posts = [*(post for post in before if id(post) not in taken), *name.posts]
            taken |= {id(post) for post in before}
            self._spread_former(name.posts)
        self._share_plural(names)

    def _without_next_subject(self, group: list[PostMention], name: NameMention, introduced: bool) -> list[PostMention]:
        """The posts without a supreme office that begins the next clause: "cho đồng chí A, Chủ tịch nước nêu rõ"."""
        if not group or group[-1].concept.get("supreme") != "true":
            return group
        near = range(max(name.start - _OBJECT_TOKENS, self._reading.sentence_start(name.start)), name.start)
        given = any(self._reading.is_word(index, word) for index in near for word in ("for", "of", "toward"))
        return group[:-1] if given or introduced or any(_is_executive(post) for post in group[:-1]) else group

    def _without_other_subject(self, group: list[PostMention]) -> list[PostMention]:
        """The posts after one that somebody else holds: "Thủ tướng, Thứ trưởng Bộ Y tế Lê Văn A".

        So is one just taken up: "bổ nhiệm giữ chức Phó Giám đốc Sở Y tế, Bí thư Huyện ủy Lê Văn A phát biểu".
        """
        for position in range(len(group) - 1, 0, -1):
            earlier = group[position - 1]
            if self._is_anothers(earlier) and group[position].tenure != "incoming":
                return group[position:]
            if earlier.concept.get("supreme") == "true" and any(map(_is_executive, group[position:])):
                return group[position:]
            minister = _is_executive(earlier) and earlier.concept.get("foreignTitle") is not None
            if minister and group[position].concept.get("supreme") == "true":
                return group[position:]  # "Bộ trưởng Bộ Y tế, Thủ tướng"
        return group

    def _spread_former(self, posts: list[PostMention]) -> None:
        """Makes what is joined to a former post former: "nguyên Phó Thủ tướng và Bộ trưởng Bộ Ngoại giao".

        A comma joins offices of the Party and the State; that of an association may be what he does now.
        """
        reading = self._reading
        for earlier, post in itertools.pairwise(posts):
            joined = reading.is_word(earlier.end, "and") or reading.is_word(earlier.end, "concurrently")
            listed = post.start - earlier.end == 1 and reading.tokens.words[earlier.end] == ","
            joined = joined or (listed and post.org is not None and post.org.concept.get("bodyClass") in _REGIME)
            if joined and earlier.tenure == "former" and post.tenure == "current" and 0 < post.start - earlier.end <= 2:
                post.tenure = "former"

    def _is_anothers(self, post: PostMention) -> bool:
        """Whether a post is what somebody takes up ("giữ chức …"), or its holder is spoken to or for ("mừng tân …")."""
        if self._reading.has_word("holds-office", post.start - _OFFICE_TOKENS, post.start):
            return True
        if self._reading.follows(post.start, "on-behalf"):
            return True  # "Thay mặt Thủ tướng, Phó Thủ tướng A"
        before = self._reading.before(post.start) if post.tenure == "incoming" else None
        return before is not None and (
            "triggers" in before.concepts
            or "event-types" in before.concepts
            or self._reading.is_word(before.start, "for")
        )

    def _begins_clause(self, group: list[PostMention]) -> bool:
        """Whether posts in small letters are the subject of a verb: "Theo Bộ trưởng A, đại biểu Quốc hội đề nghị"."""
        reading, end = self._reading, group[-1].end
        if reading.is_capital(group[0].start) or not reading.same_line(end - 1, end):
            return False
        return reading.label(end, "instruction-forces", "triggers") is not None

    def _belongs_to_next(self, group: list[PostMention], starts: dict[int, NameMention]) -> bool:
        words, end = self._reading.tokens.words, group[-1].end
        if words[end : end + 1] == ["("] and words[end + 2 : end + 3] == [")"]:
            return self._reading.is_capital(end + 3)  # "Giám đốc Quỹ Nhi đồng Liên hợp quốc (UNICEF) A"
        return end in starts and self._reading.same_line(end - 1, end)

    def _without_last_office(self, group: list[PostMention]) -> list[PostMention]:
        """The posts without the last and those it is held with: "…, Phó Chủ tịch kiêm Tổng Thư ký Hội Luật gia"."""
        kept = len(group) - 1
        while kept and self._reading.is_word(group[kept - 1].end, "concurrently"):
            kept -= 1
        return group[:kept]

    def _group_from(self, first: PostMention | None) -> list[PostMention]:
        """The posts listed from one on: "Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"."""
        group: list[PostMention] = []
        while first is not None:
            group.append(first)
            after = self._after_link(first.end)
            first = self._post_starts.get(after) if self._continues(first.end, after) else None
        return group

    def _continues(self, end: int, index: int) -> bool:
        """Whether a token stands in the line of the post that ends before `end`, or after a sign in the next one."""
        return index < len(self._reading) and (index > end or self._reading.same_line(end - 1, index))

    def _after_link(self, index: int) -> int:
        """The token after what joins two posts of one person; the same token where nothing does."""
        reading = self._reading
        start = index
        while index < len(reading) and reading.same_line(start - 1, index) and index - start < 3:
            if reading.tokens.words[index] in _POST_LINKS or reading.is_word(index, "concurrently"):
                index = reading.hit_end(index)
            elif reading.is_word(index, "and") and index + 1 in self._post_starts:
                index += 1
            else:
                break
        return index

    def _group_to(self, name: NameMention) -> list[PostMention]:
        """The posts that lead up to a name on its line, nearest last."""
        end = self._skip_preludes_back(name.start)
        group: list[PostMention] = []
        post = self._post_ends.get(end) if end and self._reading.same_line(end - 1, name.start) else None
        if post is None and end and (label := self._post_ends.get(end - 1)) is not None and self._labels_line(label):
            return [label] if self._reading.same_line(label.start, name.start) else []
        while post is not None:
            group.insert(0, post)
            post = self._post_before_link(post.start)
        return group

    def _skip_preludes_back(self, index: int) -> int:
        """Back over "Đại tá", "ông", "đồng chí" and, behind those, one comma: "Bí thư Tỉnh ủy, ông A"."""
        reading, start = self._reading, index
        while index and index not in self._post_ends and start - index < _MAX_PRELUDE_TOKENS:
            before = reading.before(index)
            if before is None or not any(scheme in before.concepts for scheme in PRELUDES):
                break
            index = before.start
        comma = index < start and index and reading.tokens.words[index - 1] == ","
        post = self._post_ends.get(index - 1) if comma else None
        if post is None or post.concept.get("weak") == "true" or self._follows_name(index - 1) or self._is_owner(post):
            return index  # "lãnh đạo và cán bộ Sở Y tế, ông A"
        return index - 1

    def _is_owner(self, post: PostMention) -> bool:
        """Whether a post stands after "của": "Theo quyết định của Chủ tịch UBND tỉnh, ông A …" is about two people."""
        return post.start > 0 and self._reading.is_word(post.start - 1, "of")

    def _follows_name(self, end: int) -> bool:
        """Whether the post that ends at a token is set off after a name: it is that name's, not the next one's."""
        post = self._post_ends[end]
        while (earlier := self._post_before_link(post.start)) is not None:
            post = earlier
        index = post.start - 1
        return index > 0 and self._reading.tokens.words[index] in _AFTER_NAME and index in self._name_ends

    def _post_before_link(self, index: int) -> PostMention | None:
        """The post that a list sign or joining word ties to the one beginning at a token."""
        reading, back = self._reading, index
        while back and index - back < 3 and reading.same_line(back - 1, index):
            if back != index and back in self._post_ends:
                return self._post_ends[back]
            word = reading.tokens.words[back - 1]
            if not (
                word in _POST_LINKS or reading.is_word(back - 1, "and") or reading.is_word(back - 1, "concurrently")
            ):
                return None
            back -= 1
        return self._post_ends.get(back) if back != index and back and reading.same_line(back - 1, index) else None

    def _share_plural(self, names: list[NameMention]) -> None:
        """ "các Phó Thủ tướng: A, B, C" gives the post to each."""
        for position, name in enumerate(names):
            colon = self._item_start(name, 0) - 1
            post = self._post_ends.get(colon)
            before = self._reading.before(post.start) if post is not None else None
            if post is None or before is None or self._reading.tokens.words[colon] != ":":
                continue
            if self._reading.is_word(before.start, "group"):
                self._give(name, post)
                self._share(names[position + 1 :], post, name.end)

    def _share(self, names: list[NameMention], post: PostMention, end: int) -> None:
        """Gives a post to the further names of a list: parted by commas, or items with posts of their own by ";"."""
        reading, last, sign = self._reading, self._reading.sentence_end(post.start), ""
        for name in names:
            if name.start >= last:
                return
            gap = reading.tokens.words[end : self._item_start(name, end)]
            joined = all(word == "," or reading.is_word(end + i, "and") for i, word in enumerate(gap))
            own = bool(name.posts) and _is_executive(post)  # another deputy is not the same
            if len(gap) <= 2 and joined and sign != ";":
                sign = ","
            elif sign != "," and gap.count(";") == 1 and gap[-1] == ";":
                sign = ";"
            elif sign == "," or ";" in gap:
                return
            else:
                continue  # a name inside an item
            end = name.end
            if not own:
                self._give(name, post)

    def _give(self, name: NameMention, post: PostMention) -> None:
        """Adds a shared post to a person's own."""
        if not any(own.concept is post.concept for own in name.posts):
            name.posts.insert(0, post)

    def _item_start(self, name: NameMention, least: int) -> int:
        """Where the item of a list that leads up to a name begins: its titles and posts are part of it."""
        before = [post.start for post in name.posts if least <= post.start < name.start]
        index = min([name.start, *before])
        while (hit := self._reading.before(index)) is not None and any(scheme in hit.concepts for scheme in PRELUDES):
            index = hit.start
        return index


def _is_executive(post: PostMention) -> bool:
    """Whether a post is the head or deputy of a body below the State's summit."""
    return post.concept.get("postKind") == "head-of"
