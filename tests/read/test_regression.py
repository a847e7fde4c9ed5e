"""Own-written texts of every form, read with the shipped weights; each row is held at the level in its `expect`."""

from __future__ import annotations

import sys

import pytest

from counterclaim.model.document import Document
from counterclaim.model.errors import WeightsError
from counterclaim.model.reading import Attribution
from tests.read.regression import LEVELS, Case, cases, level, reaches, shown, table

CASES = cases()
FORMS = {
    *("direct", "indirect", "mixed", "partial", "several-cues", "source-after", "source-before", "broken-quotation"),
    *("headline", "according-to", "passive", "nominal", "continued-sentence", "continued-paragraph"),
    *("opening-marks-only", "nested-quotation", "relative", "no-quotation", "transcript", "nested", "cue-verbs"),
    *("held", "document", "unnamed", "anaphor", "negative", "marks", "apostrophe", "unicode", "passage"),
}


@pytest.fixture(scope="module")
def found() -> dict[str, tuple[Attribution, ...]]:
    """What the reader finds in each row, by its name; the module is skipped where there are no weights."""
    from counterclaim.read.reader import AttributionReader

    try:
        reader = AttributionReader(threads=1)
    except WeightsError as error:
        pytest.skip(str(error))
    read = reader.attributions([Document(text=case.text) for case in CASES])
    return {case.name: attributions for case, attributions in zip(CASES, read, strict=True)}


def test_cases_are_whole() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 150
    assert {case.form for case in CASES} == FORMS
    assert {case.expect for case in CASES} <= set(LEVELS)
    assert all(case.proves for case in CASES)


@pytest.mark.weights
@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_row_reaches_its_level(case: Case, found: dict[str, tuple[Attribution, ...]]) -> None:
    attributions = found[case.name]
    assert reaches(level(case, attributions), case.expect), shown(case, attributions)


@pytest.mark.weights
def test_table_of_forms(found: dict[str, tuple[Attribution, ...]], capsys: pytest.CaptureFixture[str]) -> None:
    reached = [(case, level(case, found[case.name])) for case in CASES]
    better = sum(LEVELS.index(grade) < LEVELS.index(case.expect) for case, grade in reached)
    with capsys.disabled():
        sys.stdout.write(f"\n{table(reached)}\n{better} rows above their level (python -m tests.read.levels --write)\n")
    assert len(found) == len(CASES)
