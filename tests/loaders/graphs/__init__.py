"""Tests of the graph targets."""
