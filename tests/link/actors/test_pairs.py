from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from counterclaim.link.actors import Decision, Known, Profile, decide, keys, merged
from tests.link.actors.made import made

PAIRS: list[list[str]] = tomllib.loads(Path(__file__).with_name("pairs.toml").read_text("utf-8"))["pairs"]


def outcome(one: Profile, other: Profile) -> tuple[str, Decision]:
    decision = decide(one, [Known(id="known", merged=merged([other]))])
    return ("same" if decision.id else "doubtful" if decision.doubtful else "apart"), decision


def test_table_has_rows_enough_and_none_twice() -> None:
    assert len(PAIRS) >= 120
    assert len({(one, other) for _, one, other, _ in PAIRS}) == len(PAIRS)


@pytest.mark.parametrize(("expected", "one", "other", "proves"), PAIRS)
def test_pair_is_decided_either_way_round(expected: str, one: str, other: str, proves: str) -> None:
    for first, second in ((one, other), (other, one)):
        found, decision = outcome(made(first), made(second))
        assert found == expected, f"{proves}: {first} / {second}: {decision}"
        assert 0 <= decision.score <= 1
        assert decision.reason


@pytest.mark.parametrize(("expected", "one", "other", "proves"), PAIRS)
def test_keys_find_every_pair_that_is_joined_or_asked_about(expected: str, one: str, other: str, proves: str) -> None:
    ours, theirs = keys(made(one)), keys(made(other))
    assert max(len(ours), len(theirs)) <= 8
    assert bool(set(ours) & set(theirs)) or expected == "apart", proves
