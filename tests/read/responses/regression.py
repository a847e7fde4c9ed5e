"""The rows of tests/read/responses/cases and how what is answered in one is judged; test_regression.py and levels.py
use it. Attributions are given, so that a row shows nothing but who answers whom.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.reading import RESPONSES, Attribution
from counterclaim.read.parsed import Answer
from counterclaim.testing.marked import parse

CASES = Path(__file__).parent / "cases"
LEVELS = ("exact", "pairs", "known")  # pairs: who answers whom is right, how is not; known: a shortfall
_ANSWER = re.compile(rf"(\d+) ({'|'.join(RESPONSES)}) (\d+)")

Wanted = frozenset[tuple[int, str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row: a text with its attributions, which of them answers which (by number), and the level it is held at."""

    file: str
    name: str
    form: str
    proves: str
    expect: str
    text: str
    attributions: tuple[Attribution, ...]
    answers: Wanted


def cases() -> list[Case]:
    """Return all rows in the order of their files."""
    return [
        _case(path.name, row)
        for path in sorted(CASES.glob("*.toml"))
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]


def _case(file: str, row: dict[str, str | list[str]]) -> Case:
    text, attributions = parse(str(row["text"]).removesuffix("\n"))
    return Case(
        file=file,
        name=str(row["name"]),
        form=str(row["form"]),
        proves=str(row["proves"]),
        expect=str(row["expect"]),
        text=text,
        attributions=attributions,
        answers=frozenset(_answer(entry, len(attributions)) for entry in row["answers"]),
    )


def _answer(entry: str, count: int) -> tuple[int, str, int]:
    found = _ANSWER.fullmatch(entry)
    if found is None or not all(1 <= int(found[end]) <= count for end in (1, 3)):
        raise ValueError(f"{entry!r} does not say which attribution answers which")
    return int(found[1]), found[2], int(found[3])


def said(answers: Sequence[Answer]) -> Wanted:
    """Return answers by the numbers of their attributions."""
    return frozenset((one.origin + 1, one.kind, one.target + 1) for one in answers)


def level(case: Case, found: Sequence[Answer]) -> str:
    """Return the best level that what was found reaches."""
    given = said(found)
    if given == case.answers:
        return "exact"
    return "pairs" if _ends(given) == _ends(case.answers) else "known"


def _ends(answers: Wanted) -> frozenset[tuple[int, int]]:
    return frozenset((origin, target) for origin, _, target in answers)


def reaches(reached: str, expected: str) -> bool:
    """Say whether a level is at least the expected one."""
    return LEVELS.index(reached) <= LEVELS.index(expected)


def shown(case: Case, found: Sequence[Answer]) -> str:
    """Return the row and what was found in it, for a person to compare."""
    given = ", ".join(f"{one.origin + 1} {one.kind} {one.target + 1} ({one.score:.2f})" for one in found)
    wanted = ", ".join(" ".join(map(str, answer)) for answer in sorted(case.answers))
    return f"{case.name}: {case.proves}\n  gold:  {wanted or 'nothing'}\n  found: {given or 'nothing'}"


def table(reached: Sequence[tuple[Case, str]]) -> str:
    """Return how many rows of each form reach which level."""
    counts = Counter((case.form, grade) for case, grade in reached)
    lines = ["form           rows  exact  pairs  known"]
    for form in sorted({case.form for case, _ in reached}):
        row = [counts[form, grade] for grade in LEVELS]
        lines.append(f"{form:<14} {sum(row):>4}  {row[0]:>5}  {row[1]:>5}  {row[2]:>5}")
    whole = [sum(grade == name for _, grade in reached) for name in LEVELS]
    return "\n".join((*lines, f"{'all':<14} {len(reached):>4}  {whole[0]:>5}  {whole[1]:>5}  {whole[2]:>5}"))
