"""Posts told together: whose body one takes from the next, letters for a body, and how far a tenure reaches."""

from __future__ import annotations

import pytest

from tests.extract.facts import read_facts, show_persons


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ông Lê Văn Bình, Bí thư Ban cán sự đảng, Chủ tịch UBND tỉnh Lào Cai dự.",
            ["Bí thư Ban cán sự đảng UBND tỉnh Lào Cai", "Chủ tịch UBND tỉnh Lào Cai"],
        ),
        (
            "Ông Lê Văn Bình, Bí thư Đảng ủy, Chủ tịch UBND xã Cốc Ly, huyện Bắc Hà, tỉnh Lào Cai dự.",
            ["Bí thư Đảng ủy xã Cốc Ly", "Chủ tịch UBND xã Cốc Ly"],
        ),
        (
            "Chủ nhiệm Ủy ban Dân tộc Lê Văn Bình dự. Chủ nhiệm UBDT Lê Văn Bình nói.",
            ["Chủ nhiệm Ủy ban Dân tộc"],
        ),
        (
            "Chủ nhiệm Ủy ban Dân tộc Lê Văn Bình dự. Chủ nhiệm UBXY Lê Văn Bình nói.",
            ["Chủ nhiệm Ủy ban Dân tộc", "Chủ nhiệm UBXY"],
        ),
        (
            "Ông Lê Văn Bình, nguyên Phó Thủ tướng Chính phủ, Bộ trưởng Bộ Ngoại giao dự.",
            ["former: Phó Thủ tướng Chính phủ", "former: Bộ trưởng Bộ Ngoại giao"],
        ),
        (
            "Ông Lê Văn Bình, nguyên Phó Thủ tướng Chính phủ, Chủ tịch Hội Khuyến học Việt Nam dự.",
            ["former: Phó Thủ tướng Chính phủ", "Chủ tịch Hội Khuyến học Việt Nam"],
        ),
    ],
)
def test_posts_beside_posts(text: str, posts: list[str]) -> None:
    """The body of a Party affairs committee, letters for a body told whole, and how far "nguyên" reaches."""
    assert list(show_persons(read_facts(text)).values()) == [posts]
