"""Reads every row of tests/read/cases with the shipped weights and writes the level that it reaches into `expect`.

Run it after new weights: `python -m tests.read.levels` shows the table and what changed, `--write` also records it,
`--show` prints every row that is not read exactly. A row that falls is named: a level is not lowered unseen.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

from counterclaim.model.document import Document
from counterclaim.read.reader import AttributionReader
from tests.read.regression import CASES, LEVELS, Case, cases, level, shown, table


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


def _changes(reached: Sequence[tuple[Case, str]]) -> str:
    moved = [(case, grade) for case, grade in reached if grade != case.expect]
    fallen = [pair for pair in moved if LEVELS.index(pair[1]) > LEVELS.index(pair[0].expect)]
    lines = [f"{len(moved) - len(fallen)} rows rise, {len(fallen)} fall"]
    lines += [f"  {case.name}: {case.expect} -> {grade}" for case, grade in fallen]
    return "\n".join(lines)


def main(options: Sequence[str]) -> None:
    """Measure, print, and record if asked to."""
    listed = cases()
    reader = AttributionReader(threads=1)
    found = reader.attributions([Document(text=case.text) for case in listed])
    reached = [(case, level(case, attributions)) for case, attributions in zip(listed, found, strict=True)]
    if "--show" in options:
        for (case, grade), attributions in zip(reached, found, strict=True):
            if grade != "exact":
                sys.stdout.write(f"[{grade}] {shown(case, attributions)}\n\n")
    sys.stdout.write(f"{table(reached)}\n{_changes(reached)}\n")
    if "--write" in options:
        _record(reached)


if __name__ == "__main__":
    main(sys.argv[1:])
