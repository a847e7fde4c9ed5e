"""The rows of tests/read/cases and how a reading of one is judged; test_regression.py and levels.py use it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.evaluate.measures import attribution_counts
from counterclaim.model.reading import Attribution
from counterclaim.testing.marked import parse, render

CASES = Path(__file__).parent / "cases"
LEVELS = ("exact", "lenient", "known")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row: a marked text, the form it belongs to, what it proves, and the level at which it is held."""

    file: str
    name: str
    form: str
    proves: str
    expect: str
    text: str
    gold: tuple[Attribution, ...]


def cases() -> list[Case]:
    """Return all rows in the order of their files."""
    return [_case(path.name, row) for path in sorted(CASES.glob("*.toml")) for row in _rows(path)]


def _rows(path: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return rows


def _case(file: str, row: dict[str, str]) -> Case:
    text, gold = parse(row["text"].removesuffix("\n"))
    return Case(
        file=file,
        name=row["name"],
        form=row["form"],
        proves=row["proves"],
        expect=row["expect"],
        text=text,
        gold=gold,
    )


def level(case: Case, found: Sequence[Attribution]) -> str:
    """Return the best level that what was found reaches: `exact`, `lenient`, or `known` (a shortfall)."""
    if _spans(found) == _spans(case.gold):
        return "exact"
    counts = attribution_counts(found, case.gold, case.text)
    return "lenient" if counts.right == counts.gold == counts.predicted else "known"


def _spans(attributions: Iterable[Attribution]) -> list[tuple[object, object, object]]:
    return sorted((one.source, one.cue, one.content) for one in attributions)


def reaches(reached: str, expected: str) -> bool:
    """Say whether a level is at least the expected one."""
    return LEVELS.index(reached) <= LEVELS.index(expected)


def shown(case: Case, found: Sequence[Attribution]) -> str:
    """Return the row and what was found in it, both marked, for a person to compare."""
    return f"{case.name}: {case.proves}\n  gold:  {_marked(case.text, case.gold)}\n  found: {_marked(case.text, found)}"


def _marked(text: str, attributions: Sequence[Attribution]) -> str:
    try:
        return render(text, attributions)
    except ValueError as error:  # a reader at fault may give spans that no marks can write
        return f"{error}: {attributions}"


def table(reached: Iterable[tuple[Case, str]]) -> str:
    """Return for each form how many rows were read exactly, leniently and in all."""
    forms: dict[str, list[str]] = {}
    for case, grade in reached:
        forms.setdefault(case.form, []).append(grade)
    rows = [(form, *_tally(grades)) for form, grades in sorted(forms.items())]
    rows.append(("all", *_tally([grade for grades in forms.values() for grade in grades])))
    lines = [f"{'form':<22}{'exact':>7}{'lenient':>9}{'rows':>7}"]
    lines += [f"{form:<22}{exact:>7}{lenient:>9}{whole:>7}" for form, exact, lenient, whole in rows]
    return "\n".join(lines)


def _tally(grades: Sequence[str]) -> tuple[int, int, int]:
    """Return how many are exact, how many at least lenient, and how many there are."""
    return grades.count("exact"), len(grades) - grades.count("known"), len(grades)
