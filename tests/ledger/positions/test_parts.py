"""Names that only stand in the name of somebody else."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.accusations.accusing import _is_part

CASES = [
    ("Lena Orlo", "Orlo administration", True, "a body that bears the name"),
    ("Lena Orlo", "Orlo", False, "the one herself"),
    ("Lena Orlo", "Lena Orlo", False, "in full"),
    ("Orlo administration", "Orlo administration", False, "the body itself"),
    ("Veldany Water Board", "Veldany Water Board", False, "a longer name"),
    ("Lena Orlo", None, False, "no name"),
]


@pytest.mark.parametrize(("name", "whole", "expected", "why"), CASES, ids=[row[-1] for row in CASES])
def test_a_part_of_a_name_is_nobody(name: str, whole: str | None, expected: bool, why: str) -> None:
    assert _is_part(name, whole) is expected, why
