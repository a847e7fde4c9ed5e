"""Judging: what people decide takes effect in what is derived, and withdrawn it leaves no trace there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from counterclaim.ledger import Ledger
from counterclaim.ledger.judgements import history
from counterclaim.ledger.store.engine import looking
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import Producer
from tests.ledger.standing import ids, standing

MODEL = Producer(name="linker", version="2")
ASH = "Kestrel Power dumped ash in the Tamm"


def rows(ledger: Ledger, table: Any, **wanted: Any) -> list[Any]:
    with looking(ledger.engine) as connection:
        return list(connection.execute(select(table).filter_by(**wanted)).mappings())


def claim(ledger: Ledger, text: str = ASH) -> Any:
    return rows(ledger, derived.claim, text=text)[0]


def statement(ledger: Ledger, words: str, number: int = 0) -> str:
    return ids(ledger, records.statement, words=words)[number]


def actor_node(ledger: Ledger, name: str, number: int = 0) -> str:
    return ids(ledger, records.document_actor, name=name)[number]


ORDERED, SHE_SAID = "that Ulf Marr had ordered it", "that Kestrel Power dumped ash in the Tamm"


def same_actor(ledger: Ledger) -> str:
    return ledger.judge(
        "actor", actor_node(ledger, "Chris Vell"), "same", actor_node(ledger, "Chris Vell", 1), by="Ada"
    )


def apart_actor(ledger: Ledger) -> str:
    one, other = actor_node(ledger, "Nadia Orlo"), actor_node(ledger, "Nadia Orlo", 1)
    return ledger.judge("actor", one, "apart", other, by="Ada")


def claims(verdict: str) -> Callable[[Ledger], str]:
    def judged(ledger: Ledger) -> str:
        one, other = (ids(ledger, records.document_claim, text=text)[0] for text in (ASH, "The fish had died in April"))
        return ledger.judge("claim", one, verdict, other, by="Ada")

    return judged


def apart_claim(ledger: Ledger) -> str:
    one, other = ids(ledger, records.document_claim, text=ASH)[:2]
    return ledger.judge("claim", one, "apart", other, by="Ada")


def apart_statement(ledger: Ledger) -> str:
    return ledger.judge("appearance", statement(ledger, SHE_SAID), "apart", statement(ledger, SHE_SAID, 1), by="Ada")


def no_response(ledger: Ledger) -> str:
    one = rows(ledger, derived.answer, kind="retracts")[0]
    return ledger.judge("response", one["origin"], "not", one["target"], by="Ada")


def across(ledger: Ledger) -> str:
    denied = statement(ledger, ORDERED)
    origin = statement(ledger, "that she saw two men run")
    return ledger.judge("response", origin, "holds", denied, by="Ada", detail={"kind": "denies"})


def of_statement(verdict: str, words: str = ORDERED, **detail: Any) -> Callable[[Ledger], str]:
    def judged(ledger: Ledger) -> str:
        return ledger.judge("statement", statement(ledger, words), verdict, by="Ada", detail=detail)

    return judged


def wrong_actor(ledger: Ledger) -> str:
    node = actor_node(ledger, "Dana Vell")
    return ledger.judge("statement", statement(ledger, ORDERED), "wrong-actor", by="Ada", detail={"actor": node})


MERGES: dict[str, Callable[[Ledger], str]] = {
    "two actors are one": same_actor,
    "one actor is two": apart_actor,
    "two claims are one": claims("same"),
    "two claims are opposed": claims("opposed"),
    "one claim is two": apart_claim,
    "printings are apart": apart_statement,
    "a response does not hold": no_response,
    "a response holds across articles": across,
    "no statement": of_statement("not-a-statement"),
    "wrong actor": wrong_actor,
    "wrong actor, whom nobody knows": of_statement("wrong-actor", name="Ulla Brand"),
    "wrong words": of_statement("wrong-words", content=[[91, 100]]),
    "wrong stance": of_statement("wrong-label", stance="denies"),
    "right": of_statement("right", SHE_SAID),
}


@pytest.mark.parametrize("what", MERGES)
def test_judged_and_withdrawn_everything_is_as_before(book: Ledger, what: str) -> None:
    before = standing(book)
    judged = MERGES[what](book)
    assert standing(book) != before
    book.withdraw(judged, by="Ben", reason="seen wrong")
    assert standing(book) == before


def test_two_actors_judged_one_have_one_page_and_all_their_statements(book: Ledger) -> None:
    older = rows(book, derived.actor, name="Chris Vell")
    same_actor(book)
    merged = rows(book, derived.actor, name="Chris Vell")
    assert (len(older), len(merged)) == (2, 1)
    assert merged[0]["statements"] == 2
    assert {
        row["actor"] for row in rows(book, derived.position) if "bridge" in row["words"] or "ball" in row["words"]
    } == {merged[0]["id"]}


def test_claims_judged_opposed_turn_positions_round(book: Ledger) -> None:
    claims("opposed")(book)
    turned = [row for row in rows(book, derived.position, claim=claim(book)["id"]) if row["via"] == "contrary"]
    assert [(row["words"], row["position"]) for row in turned] == [("the fish had died in April", "denies")]


def test_a_person_beats_a_model_and_a_later_person_an_earlier_one(book: Ledger) -> None:
    one, other = actor_node(book, "Chris Vell"), actor_node(book, "Chris Vell", 1)
    many = len(rows(book, derived.actor))
    book.judge("actor", one, "apart", other, by="Ada")
    book.judge("actor", one, "same", other, by=MODEL)
    assert len(rows(book, derived.actor)) == many
    book.judge("actor", other, "same", one, by="Ben")
    assert len(rows(book, derived.actor)) == many - 1
    book.judge("actor", one, "apart", other, by=MODEL)
    assert len(rows(book, derived.actor)) == many - 1


def test_a_response_is_a_position_of_who_gives_it(book: Ledger) -> None:
    """Dana Vell is judged to deny that Marr ordered it: her words say nothing of it, the response does."""
    across(book)
    ordered = claim(book, "Ulf Marr had ordered the dumping")
    found = {row["position"]: row for row in rows(book, derived.position, claim=ordered["id"])}
    assert found["denies"]["via"] == "response"
    assert found["denies"]["words"] == "that she saw two men run"
    assert (ordered["status"], ordered["supports"], ordered["denies"]) == ("disputed", 1, 1)


def test_a_statement_that_is_none_leaves_views_and_stays_in_the_records(book: Ledger) -> None:
    of_statement("not-a-statement")(book)
    left = claim(book, "Ulf Marr had ordered the dumping")
    assert (left["supports"], left["status"], rows(book, derived.accusation, claim=left["id"])) == (0, "asserted", [])
    assert len(ids(book, records.statement, words=ORDERED)) == 1
    assert rows(book, derived.found, kind="statement", id=statement(book, ORDERED)) == []


def test_a_wrong_actor_is_righted_in_positions_and_counts(book: Ledger) -> None:
    before = {row["name"]: row["statements"] for row in rows(book, derived.actor)}
    wrong_actor(book)
    after = {row["name"]: row["statements"] for row in rows(book, derived.actor)}
    assert (after["Nadia Orlo"], after["Dana Vell"]) == (before["Nadia Orlo"] - 1, before["Dana Vell"] + 1)
    position = rows(book, derived.position, statement=statement(book, ORDERED))[0]
    assert position["actor"] == rows(book, derived.actor, name="Dana Vell")[0]["id"]


def test_wrong_words_are_righted_and_the_record_keeps_the_original(book: Ledger) -> None:
    of_statement("wrong-words", content=[[91, 103]])(book)
    position = rows(book, derived.position, statement=statement(book, ORDERED))[0]
    assert (position["words"], position["start"], position["stop"]) == ("Ulf Marr had", 91, 103)
    assert len(ids(book, records.statement, words=ORDERED)) == 1


def test_nothing_is_confirmed_but_what_a_person_said_all_of(book: Ledger) -> None:
    def confirmed() -> list[str]:
        return [row["statement"] for row in rows(book, derived.position, confirmed=1)]

    first, later = statement(book, SHE_SAID), ids(book, records.statement, words=SHE_SAID)[1]
    assert confirmed() == []
    book.judge("statement", first, "right", by=MODEL)
    assert confirmed() == []
    book.judge("statement", first, "right", by="Ada")
    book.judge("statement", later, "right", by="Ada")
    assert confirmed() == [first]  # that the later one is the same claim, by the same actor, only a model said
    one, other = ids(book, records.document_claim, text=ASH)[:2]
    book.judge("claim", one, "same", other, by="Ada")
    assert confirmed() == [first]
    book.judge("actor", actor_node(book, "Nadia Orlo"), "same", actor_node(book, "Nadia Orlo", 1), by="Ada")
    assert sorted(confirmed()) == sorted([first, later])


REFUSED: tuple[tuple[str, dict[str, Any], str], ...] = (
    (
        "no such record",
        {"kind": "actor", "subject": "ab" * 10, "verdict": "same", "object": "cd" * 10},
        "no such actor",
    ),
    ("no such verdict", {"kind": "claim", "subject": "a", "verdict": "holds", "object": "b"}, "no such judgement"),
    ("one record too few", {"kind": "claim", "subject": "a", "verdict": "same"}, "two records"),
    ("a record and itself", {"kind": "claim", "subject": "a", "verdict": "same", "object": "a"}, "two different"),
    (
        "a response of no kind",
        {"kind": "response", "subject": "a", "verdict": "holds", "object": "b"},
        "must be one of",
    ),
)


@pytest.mark.parametrize(("why", "given", "said"), REFUSED)
def test_what_cannot_be_judged_is_refused(book: Ledger, why: str, given: dict[str, Any], said: str) -> None:
    with pytest.raises(LedgerError, match=said):
        book.judge(**given, by="Ada")


@pytest.mark.parametrize(
    ("by", "reason", "said"),
    [
        (" ", "", "is signed"),
        ("Ada\x00", "", "NUL"),
        ("Ada", "because \udcff", "halves of characters"),
    ],
    ids=["nobody's name", "a name with NUL", "a reason with half a character"],
)
def test_a_judgement_that_nobody_can_have_signed_is_refused(book: Ledger, by: str, reason: str, said: str) -> None:
    one = statement(book, ORDERED)
    made = book.judge("statement", one, "right", by="Ada")
    with pytest.raises(LedgerError, match=said):
        book.judge("statement", one, "not-a-statement", by=by, reason=reason)
    with pytest.raises(LedgerError, match=said):
        book.withdraw(made, by=by, reason=reason)
    assert list(book.audit()) == []


def test_what_cannot_be_right_of_a_statement_is_refused(book: Ledger) -> None:
    for detail, said in (
        ({"content": [[91, 9999]]}, "outside"),
        ({"stance": "angry"}, "is no stance"),
        ({"actor": "ab" * 10}, "no such actor"),
    ):
        with pytest.raises(LedgerError, match=said):
            of_statement("wrong-label", **detail)(book)


def test_withdrawing_keeps_the_history_and_its_reasons(book: Ledger) -> None:
    judged = same_actor(book)
    with pytest.raises(LedgerError, match="a model does not withdraw"):
        book.withdraw(judged, by=MODEL)
    book.withdraw(judged, by="Ben", reason="two people")
    with pytest.raises(LedgerError, match="withdrawn already"):
        book.withdraw(judged, by="Ben")
    with pytest.raises(LedgerError, match="no such judgement"):
        book.withdraw("ab" * 10, by="Ben")
    with looking(book.engine) as connection:
        told = history(connection, actor_node(book, "Chris Vell"))
        count = connection.execute(
            select(func.count()).select_from(judgements.log).filter_by(kind="judgement")
        ).scalar()
        made = connection.execute(select(func.count()).select_from(judgements.judgement)).scalar()
    assert [(one.verdict, one.producer.name, one.reason, holds) for one, holds in told] == [
        ("same", "Ada", "", False),
        ("withdrawn", "Ben", "two people", True),
    ]
    assert count == made
