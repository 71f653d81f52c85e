"""Readers: one file a format, each yields `Article`."""
