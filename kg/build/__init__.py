"""The pipeline, from sources to ledger and on to every projection; also, without ledger, from sources to files."""
