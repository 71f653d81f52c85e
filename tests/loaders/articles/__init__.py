"""Article readers, tested one module a file; `reading.py` runs the whole road."""
