"""Comparing predicted records with hand-made ones: precision, recall and F1; beside the road."""
