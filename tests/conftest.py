"""Settings for every test: hypothesis draws the same examples in every run; no shared folder, no shared tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

from tests.factory import SHARED

settings.register_profile("congvu", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("congvu")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip by name what is marked `shared` where there is no such folder beside the checkout."""
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(reason=f"the shared folder is not at {SHARED}")
    for item in items:
        if item.get_closest_marker("shared"):
            item.add_marker(absent)
