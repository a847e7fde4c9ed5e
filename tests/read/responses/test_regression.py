"""Own-written texts in which somebody answers somebody, or nobody does, read with the shipped weights."""

from __future__ import annotations

import sys

import pytest

from counterclaim.model.errors import WeightsError
from counterclaim.read.parsed import Answer
from tests.read.responses.levels import answers_of
from tests.read.responses.regression import LEVELS, Case, cases, level, reaches, shown, table

CASES = cases()
EXACT = (
    33  # rows; 35 until the encoder of 0.6.0, on which the nets of the answers were not learnt anew (docs/figures.md)
)


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[Answer, ...]]:
    """What is answered in each row, by its name; the module is skipped where there are no weights."""
    from counterclaim.read.reader import AttributionReader

    try:
        reader = AttributionReader(threads=1)
    except WeightsError as error:
        pytest.skip(str(error))
    return {case.name: answers_of(reader, case) for case in CASES}


def test_cases_are_whole() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 60
    assert {case.expect for case in CASES} <= set(LEVELS)
    assert all(case.proves and case.attributions for case in CASES)


@pytest.mark.weights
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_row_reaches_its_level(case: Case, found: dict[str, tuple[Answer, ...]]) -> None:
    answers = found[case.name]
    assert reaches(level(case, answers), case.expect), shown(case, answers)


@pytest.mark.weights
def test_rows_read_exactly(found: dict[str, tuple[Answer, ...]], capsys: pytest.CaptureFixture[str]) -> None:
    reached = [(case, level(case, found[case.name])) for case in CASES]
    with capsys.disabled():
        sys.stdout.write(f"\n{table(reached)}\n")
    assert sum(grade == "exact" for _, grade in reached) >= EXACT
