"""Tests of kg.ledger."""
