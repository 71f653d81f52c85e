"""Benchmarks: ratios against peers, both sides in one run, interleaved, medians of CPU time. Never run as tests."""
