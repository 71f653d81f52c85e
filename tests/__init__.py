"""Tests, laid out as the source is; each docstring is the claim the test can refute."""
