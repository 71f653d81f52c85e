"""Tests of what the benchmarks reckon; their times are never asserted."""
