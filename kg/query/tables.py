"""A table of answers as text: columns for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
import io
import json
import unicodedata

from kg.errors import UsageFault
from kg.query.answer import Cell, QueryResult


def format_result(result: QueryResult, format_name: str = "table") -> str:
    """The result as `table`, `json` (a list of objects) or `csv`, ending in a line end; `UsageFault` for another."""
    if format_name == "table":
        return _format_table(result)
    if format_name == "json":
        rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
        return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
    if format_name == "csv":
        return _format_csv(result)
    raise UsageFault(f"unknown format {format_name!r}: one of table, json, csv")


def _format_csv(result: QueryResult) -> str:
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows([[_show(cell) for cell in row] for row in result.rows])
    return target.getvalue()


def _format_table(result: QueryResult) -> str:
    lines = [list(result.columns), *([" ".join(_show(cell).split()) for cell in row] for row in result.rows)]
    widths = [max(map(_measure, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["-" * width for width in widths])
    padded = [
        "  ".join(text + " " * (width - _measure(text)) for text, width in zip(line, widths, strict=True))
        for line in lines
    ]
    return "".join(f"{line.rstrip()}\n" for line in padded)


def _show(cell: Cell) -> str:
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _measure(text: str) -> int:
    """Columns on a terminal: combining marks take none."""
    return sum(not unicodedata.combining(character) for character in text)
