"""The extractor, made once for all tests of it."""

from __future__ import annotations

import pytest

from kg.extract.extractor import Extractor, make_extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor over the shipped ontology."""
    return make_extractor()
