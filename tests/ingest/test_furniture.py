"""Furniture: weights that do not fit are refused; the best run of blocks is no patchwork."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from counterclaim.ingest import furniture
from counterclaim.ingest.furniture import Run, best_run, loaded, shipped
from counterclaim.model.errors import WeightsError

FILE = Path(furniture.__file__).with_name("furniture.json")


def test_shipped_weights_fit_the_features() -> None:
    weights = shipped()
    assert len(weights.names) == weights.trees.features.max() + 1 > 50


def without(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda data: data.pop(key)


ALTERED: list[tuple[Callable[[dict[str, Any]], object], str, str]] = [
    (lambda data: data["names"].reverse(), "fitted to other features", "features in another order"),
    (lambda data: data["names"].__setitem__(0, "log_wordz"), "fitted to other features", "a feature of another name"),
    (lambda data: data["names"].pop(), "fitted to other features", "a feature too few"),
    (lambda data: data["features"][0].__setitem__(0, 5000), "fitted to other features", "a question for no feature"),
    (lambda data: data["features"][0].__setitem__(0, -1), "fitted to other features", "a feature counted from the end"),
    (lambda data: data["answers"][0].pop(), "cannot be read", "an answer too few"),
    (lambda data: data["thresholds"].pop(), "cannot be read", "thresholds of a tree too few"),
    (lambda data: data["answers"][0].__setitem__(0, float("nan")), "a number that is none", "not a number"),
    (lambda data: data.__setitem__("lift", float("inf")), "a number that is none", "a number without end"),
    (lambda data: data.__setitem__("lift", "much"), "cannot be read", "a word for a number"),
    (without("switch"), "cannot be read", "an entry missing"),
    (without("names"), "cannot be read", "no names"),
]


@pytest.mark.parametrize(("alter", "message", "why"), ALTERED, ids=[row[2] for row in ALTERED])
def test_weights_that_do_not_fit_are_refused(
    tmp_path: Path, alter: Callable[[dict[str, Any]], object], message: str, why: str
) -> None:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    alter(data)
    path = tmp_path / "furniture.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(WeightsError) as caught:
        loaded(path)
    assert message in str(caught.value), why
    assert str(path) in str(caught.value)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_a_damaged_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = Path(shutil.copy(FILE, tmp_path))
    path.write_bytes(content)
    with pytest.raises(WeightsError, match="cannot be read"):
        loaded(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="cannot be read"):
        loaded(tmp_path / "furniture.json")


RUNS = [
    ([3.0, 3.0, 3.0], [True, True, True], "all article"),
    ([-3.0, 3.0, 3.0, -3.0], [False, True, True, False], "an article between menus"),
    ([3.0, -0.5, 3.0], [True, True, True], "a doubtful block goes with its neighbours"),
    ([3.0, -9.0, 3.0], [True, False, True], "a sure one does not"),
    ([-3.0], [False], "one block"),
]


@pytest.mark.parametrize(("odds", "expected", "why"), RUNS)
def test_best_run_changes_where_it_pays(odds: list[float], expected: list[bool], why: str) -> None:
    run = Run(lift=0.0, switch=1.0)
    assert best_run(np.asarray(odds, dtype=np.float32), run).tolist() == expected, why
