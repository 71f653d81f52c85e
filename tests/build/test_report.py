"""The report adds up, or there is none."""

from __future__ import annotations

import pytest

from kg.build.report import BuildReport
from kg.errors import BadInput, LoadFailed


def test_every_input_is_accounted_for() -> None:
    """A bad input counts as read and skipped, a repeated article as skipped."""
    report = BuildReport(read=3, written=1, unchanged=1)
    report.skip_repeated()
    report.skip_fault(BadInput("a.txt", "empty"))

    assert report.adds_up()
    assert (report.read, report.skipped.total(), len(report.problems)) == (4, 2, 1)
    report.check_sum("graph")


def test_a_loss_is_an_error() -> None:
    """Where an input is neither written, unchanged nor skipped, the build fails and says the numbers."""
    with pytest.raises(LoadFailed, match="graph: 3 inputs were read, but 1 written, 1 unchanged, 0 skipped"):
        BuildReport(read=3, written=1, unchanged=1).check_sum("graph")


def test_reasons_are_counted_without_what_is_particular_to_one_input() -> None:
    """A thousand bad lines are one line of the report; their places stand with the problems."""
    report = BuildReport()
    for byte in range(1000):
        report.skip(f"a.jsonl:{byte}", f"not UTF-8 text: 0x{byte % 128 + 128:02X} at byte {byte} of the line")
    report.skip("b", "the id 'a 1' has another text; this one is kept")
    report.skip("c", """the id "a 'x'" has another text; this one is kept""")

    assert report.skipped == {
        "not UTF-8 text: … at byte … of the line": 1000,
        "the id … has another text; this one is kept": 2,
    }
    assert report.problems[7].reason == "not UTF-8 text: 0x87 at byte 7 of the line"
