"""Ranges of versions."""

from __future__ import annotations

import pytest

from counterclaim.trained.versions import in_range

RANGES = [
    ("1.20.1", ">=1.20", True, "above"),
    ("1.20", ">=1.20.0", True, "equal, written shorter"),
    ("1.9.0", ">=1.20", False, "numbers are compared as numbers"),
    ("2.0", ">=1.20,<2", False, "outside on the far side"),
    ("1.99+cpu", ">=1.20, <2", True, "white space, and a version with a local part"),
    ("1.21.0", "!=1.21", False, "a version that is ruled out"),
]


@pytest.mark.parametrize(("version", "wanted", "expected", "why"), RANGES)
def test_in_range_compares_releases(version: str, wanted: str, expected: bool, why: str) -> None:
    assert in_range(version, wanted) is expected, why
