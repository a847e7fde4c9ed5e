"""Reads every row of tests/read/responses/cases with the shipped weights and writes its level into `expect`.

Run it after new weights: `python -m tests.read.responses.levels` shows the table and which rows fall, `--write` also
records the levels, `--show` prints every row that is not exact. A row that falls is named: no level is lowered unseen.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from counterclaim.model.document import Document
from counterclaim.read.parsed import Answer
from counterclaim.read.reader import AttributionReader
from tests.read.responses.regression import CASES, Case, cases, level, reaches, shown, table


def _recorded(toml: str, case: Case, grade: str) -> str:
    """Return the file's text with the row's `expect` set to `grade`."""
    row = re.compile(rf'(^name = "{re.escape(case.name)}"\n(?:(?!\[\[case\]\]).*\n)*?expect = )"\w+"$', re.MULTILINE)
    changed, count = row.subn(rf'\g<1>"{grade}"', toml)
    if count != 1:
        raise ValueError(f"{case.file}: {case.name} has no `expect` line of its own")
    return changed


def _record(reached: Sequence[tuple[Case, str]]) -> None:
    for case, grade in reached:
        if grade != case.expect:
            path = CASES / case.file
            path.write_text(_recorded(path.read_text(encoding="utf-8"), case, grade), encoding="utf-8")


def answers_of(reader: AttributionReader, case: Case) -> tuple[Answer, ...]:
    """Return the answers in a row, its attributions given."""
    return reader.classify(Document(text=case.text), case.attributions).answers


def main(options: Sequence[str]) -> None:
    """Measure, print, and record if asked to."""
    reader = AttributionReader(threads=1)
    found = [(case, answers_of(reader, case)) for case in cases()]
    reached = [(case, level(case, answers)) for case, answers in found]
    if "--show" in options:
        for (case, grade), (_, answers) in zip(reached, found, strict=True):
            if grade != "exact":
                sys.stdout.write(f"[{grade}] {shown(case, answers)}\n\n")
    fallen = [f"  {case.name}: {case.expect} -> {grade}" for case, grade in reached if not reaches(grade, case.expect)]
    sys.stdout.write("\n".join((table(reached), f"{len(fallen)} rows fall", *fallen, "")))
    if "--write" in options:
        _record(reached)


if __name__ == "__main__":
    main(sys.argv[1:])
