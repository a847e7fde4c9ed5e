"""Answers grouped for the eye: the words once, every answer there, nobody confirmed who is not."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.views import AnswerLine, DocumentLine, StatementLine, Who
from counterclaim.room.drawing.answered import answering, is_guess


def statement(id: str, actor: str | None) -> StatementLine:
    return StatementLine(id=id, number=1, document=DocumentLine(id="d"), actor=Who(id=actor, name=actor or "they"))


def line(origin: StatementLine, target: StatementLine, kind: str, *, confirmed: bool = False) -> AnswerLine:
    return AnswerLine(id=origin.id + target.id, kind=kind, origin=origin, target=target, confirmed=confirmed)


def test_answers_of_one_statement_stand_together() -> None:
    bank, later = statement("b", "bank"), statement("c", "bank")
    ruth, tomas, again = statement("r", "ruth"), statement("t", "tomas"), statement("r2", "ruth")
    lines = [
        line(bank, ruth, "denies", confirmed=True), line(bank, tomas, "denies"), line(later, ruth, "declines"),
        line(bank, again, "denies", confirmed=True), line(bank, later, "retracts", confirmed=True),
    ]  # fmt: skip
    first, second = answering(lines)
    assert [one.target.id for one in first.lines] == ["r", "t", "r2", "c"]
    denies, retracts = first.kinds
    assert [who.name for who in denies.actors] == ["ruth", "tomas"]
    assert not denies.confirmed
    assert retracts.own
    assert retracts.actors == ()
    assert retracts.confirmed
    assert second.kinds[0].kind == "declines"


def test_unknown_sources_are_nobody_s_own() -> None:
    nobody, other = statement("n", None), statement("m", None)
    (only,) = answering([line(nobody, other, "denies")])
    assert not only.kinds[0].own
    assert [who.name for who in only.kinds[0].actors] == ["they"]


def test_an_answer_that_a_person_confirmed_is_no_guess() -> None:
    one = line(statement("b", "bank"), statement("r", "ruth"), "denies")
    assert is_guess(replace(one, score=0.29))
    assert not is_guess(replace(one, score=0.3))
    assert not is_guess(replace(one, score=0.1, confirmed=True))
    assert not is_guess(replace(one, score=None))
