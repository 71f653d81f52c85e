"""Keys come from names and ordinals, never from offsets, and slugs are never keys."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.iris import Iris, LocalKeys


def test_equal_names_get_ordinals():
    """Two persons of one name in one article are two, and the same two again in the next run."""
    one, again = LocalKeys("abc"), LocalKeys("abc")
    keys = [one.make("person", ("Nguyễn Văn Hùng",)), one.make("person", ("Nguyễn Văn Hùng",))]

    assert len(set(keys)) == 2
    assert keys == [again.make("person", ("NGUYỄN VĂN  HÙNG",)), again.make("person", ("Nguyễn Văn Hùng",))]


def test_kind_article_and_name_tell_things_apart():
    """The same name is another thing in another article and of another kind; An and Ân are two names."""
    keys = {
        LocalKeys("abc").make("person", ("An",)),
        LocalKeys("abd").make("person", ("An",)),
        LocalKeys("abc").make("org", ("An",)),
        LocalKeys("abc").make("person", ("Ân",)),
    }

    assert len(keys) == 4


def test_the_border_between_two_names_counts():
    """"a b" with "c" is not "a" with "b c"."""  # fmt: skip
    assert LocalKeys("k").make(
        "award",
        (
            "a b",
            "c",
        ),
    ) != LocalKeys("k").make(
        "award",
        (
            "a",
            "b c",
        ),
    )


@given(st.text(max_size=20))
def test_keys_have_sixteen_characters(name):
    """Whatever the name, the key is 16 base32 characters."""
    assert re.fullmatch("[a-z2-7]{16}", LocalKeys("abc").make("person", name))


@pytest.mark.parametrize("key", ["", "Ủy ban", "a b", "a>b", "a\nb"])
def test_what_is_no_key_is_refused(key):
    """A name can never slip into an IRI."""
    with pytest.raises(ValueError, match="not a key"):
        Iris("https://w3id.org/congvu/").thing("org", key)
