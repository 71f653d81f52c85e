"""Tests of kg.text."""
