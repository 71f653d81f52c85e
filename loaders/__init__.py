"""Readers of articles and writers of graphs; one file a format or target."""
