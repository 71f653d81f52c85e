"""Results kept in memory that stays flat."""

from __future__ import annotations

from kg.text.kept import keep


def test_what_is_kept_is_found_again():
    """The value comes back at once, and stands in the dict."""
    kept: dict[str, int] = {}

    assert keep(kept, "một", 1, most=2) == 1
    assert kept == {"một": 1}


def test_a_flood_never_fills_more_than_the_bound():
    """A full dict is emptied before the next value; that one stays."""
    kept: dict[int, int] = {}
    sizes = [len(kept) for number in range(10) if keep(kept, number, number, most=3) == number]

    assert len(sizes) == 10
    assert max(sizes) == 3
    assert kept[9] == 9
