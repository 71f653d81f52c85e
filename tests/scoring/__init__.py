"""Tests of kg.scoring."""
