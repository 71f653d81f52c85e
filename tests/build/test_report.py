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
