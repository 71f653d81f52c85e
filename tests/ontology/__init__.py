"""Tests of what lies in ontology/."""
