"""Settings for every test: hypothesis draws the same examples in every run and measures no time."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("congvu", derandomize=True, deadline=None, max_examples=50, database=None)
settings.load_profile("congvu")
