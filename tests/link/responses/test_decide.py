"""Who answers whom across articles: the table, and what holds of all pairs."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.link.appearances.words import stem, words
from counterclaim.link.responses import RULES, Answered, Profile, Taken, answers, decide
from tests.link.appearances.made import actor_of, days_of

CASES = Path(__file__).with_name("cases.txt").read_text(encoding="utf-8")
ROWS = [block.splitlines() for block in CASES.split("\n\n") if "\n= " in block]
POSITIONS = {"+": "supports", "-": "denies", "?": "declines"}


def made(line: str, name: str, document: str | None = None) -> Profile:
    """Return the profile that a line of cases.txt describes; the ledger's actor is the name."""
    who, day, cue, content, *rest = (part.strip() for part in line.split("|"))
    taken, within = (*rest, "", "")[:2]
    actor = actor_of(who)
    cues, contents = words(cue), words(content)
    return Profile(
        statement=name,
        document=document or name,
        actor=actor,
        cluster=actor.name if actor else None,
        cue=tuple(cues),
        stems=frozenset(filter(None, map(stem, contents))),
        named=(*cues, *contents),
        stance="denies" if cue in ("denied", "rejected", "dismissed") else "affirms",
        when=days_of(day),
        taken=tuple(Taken(claim=one[:-1], position=POSITIONS[one[-1]]) for one in taken.split()),
        answered=tuple(_answered(one) for one in within.split(",") if one.strip()),
    )


def _answered(written: str) -> Answered:
    claim, kind, actor = written.split()
    return Answered(claim=claim, kind=kind, cluster=actor.removeprefix("@"))


@pytest.mark.parametrize(("proves", "answer", "target", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_answers_as_the_table_says(proves: str, answer: str, target: str, expected: str) -> None:
    one = made(answer, "answer")
    found = decide(one, [made(target, "target")])
    assert [each.kind for each in found] == ([] if expected == "= none" else [expected.removeprefix("= ")])
    assert not found or (answers(one) and 0 < found[0].score <= 1 and found[0].target == "target")


@pytest.mark.parametrize(("proves", "answer", "target", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_nothing_is_decided_within_one_article(proves: str, answer: str, target: str, expected: str) -> None:
    assert decide(made(answer, "answer", "page"), [made(target, "target", "page")]) == ()


def test_the_surest_targets_come_first_and_few() -> None:
    answer = made("Jonas Ferrel | 03-15 | denied | that a gate was opened, as Dovac says | c1-", "answer")
    plain = [made(f"Lena Ostrova | 03-0{day} | said | that the gates went up | c1+", f"t{day}") for day in range(1, 6)]
    named = made("Mira Dovac | 03-14 | said | that the gates went up | c1+", "named")
    found = decide(answer, [*plain, named])
    assert len(found) == RULES.most
    assert found[0].target == "named"
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_a_plain_statement_without_a_claim_answers_nothing() -> None:
    assert not answers(made("Cato Berling | 03-16 | said | that trees had come down the river", "one"))


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ROWS), st.sampled_from(ROWS))
def test_of_two_statements_only_those_of_one_day_answer_each_other(one: list[str], other: list[str]) -> None:
    """Two statements may not deny each other, unless both bear the words of an answer and one day."""
    first, second = made(one[1], "first"), made(other[2], "second")
    there, back = decide(first, [second]), decide(second, [first])
    if there and back:
        assert first.when is not None
        assert second.when is not None
        assert first.when.apart(second.when) == 0
    unnamed = dataclasses.replace(first, actor=None, cluster=None)
    assert decide(unnamed, [second]) == ()
