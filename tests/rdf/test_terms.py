"""Terms are read back by a store as what they were made from."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.rdf.terms import make_iri, make_text

_HARD = st.sampled_from([*'%#[]<> \\"{}|^`?/:@é', "%4", "%41", "\x85", "\ue000", "\ud800", "\ufdd0", "\U000f0000"])


def read(term: str) -> str:
    """What Oxigraph reads in a term."""
    (quad,) = ox.parse(f"<x:s> <x:p> {term} .", ox.RdfFormat.N_TRIPLES)
    assert isinstance(quad.object, ox.NamedNode | ox.Literal)
    return quad.object.value


@given(
    path=st.lists(_HARD | st.characters(), max_size=10).map("".join),
    start=st.sampled_from(["https://vidu.vn/", "urn:x:"]),
)
def test_a_store_reads_every_iri(path: str, start: str) -> None:
    """Whatever stands behind the host; made again from what was read, the IRI stays as it is."""
    iri = read(make_iri(start + path))

    assert make_iri(iri) == f"<{iri}>"


@pytest.mark.parametrize(
    ("iri", "made"),
    [
        ("https://vidu.vn/a#b#c#", "https://vidu.vn/a#b%23c%23"),
        ("https://vidu.vn/100%", "https://vidu.vn/100%25"),
        ("https://vidu.vn/%C3%A9/%zz", "https://vidu.vn/%C3%A9/%25zz"),
        ("https://vidu.vn/a[1]?b=[2]", "https://vidu.vn/a%5B1%5D?b=%5B2%5D"),
        ("http://[::1]:80/a?b?c#d?e", "http://[::1]:80/a?b?c#d?e"),
        ("https://vidu.vn/Hà Giang", "https://vidu.vn/Hà%20Giang"),
    ],
)
def test_what_no_iri_has_is_encoded(iri: str, made: str) -> None:
    """A stray percent sign, a second #, brackets behind the host and spaces; what is right is left alone."""
    assert make_iri(iri) == f"<{made}>"
    assert read(make_iri(iri)) == made


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_a_store_reads_every_text(text: str) -> None:
    """Quotes, line ends and control characters among them."""
    assert read(make_text(text, "vi")) == text
