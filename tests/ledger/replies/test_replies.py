"""Replies on both databases: held, decided, published without the e-mail."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import DatabaseError

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import NewReply, problems
from counterclaim.model.errors import ReplyError

EMAIL = "mira@dovac.example"
NEW = NewReply(kind="claim", subject="c1", name=" Mira  Dovac ", email=EMAIL, text="The gates were open.\n")


def test_reply_is_held_until_the_desk_admits_it(ledger: Ledger) -> None:
    id = ledger.replies.submit(NEW)
    assert ledger.replies.for_subject("claim", "c1") == []
    assert ledger.replies.waiting() == 1
    (held,) = ledger.replies.queue()
    assert (held.id, held.name, held.email, held.text) == (id, "Mira Dovac", EMAIL, "The gates were open.")
    ledger.replies.decide(id, "admitted", by="Edda", reason="checked by telephone", actor="a1")
    (shown,) = ledger.replies.for_subject("claim", "c1")
    assert (shown.name, shown.text, shown.actor) == ("Mira Dovac", "The gates were open.", "a1")
    assert ledger.replies.for_subject("statement", "c1") == []
    assert ledger.replies.waiting() == 0
    status = ledger.replies.status(id)
    assert status is not None
    assert (status.state, status.reason) == ("admitted", "checked by telephone")


def test_email_is_in_nothing_but_what_the_desk_sees(ledger: Ledger) -> None:
    id = ledger.replies.submit(NEW)
    reply = ledger.replies.decide(id, "admitted", by="Edda")
    assert reply.email == EMAIL
    shown = (NEW, reply, ledger.replies.queue("admitted"), ledger.replies.for_subject("claim", "c1"))
    assert EMAIL not in repr((*shown, ledger.replies.status(id)))


def test_declined_replies_are_not_published_and_may_be_admitted_later(ledger: Ledger) -> None:
    id = ledger.replies.submit(NEW)
    ledger.replies.decide(id, "declined", by="Edda", reason="not about this claim")
    assert ledger.replies.for_subject("claim", "c1") == []
    ledger.replies.decide(id, "admitted", by="Edda", reason="it is")
    assert [one.id for one in ledger.replies.for_subject("claim", "c1")] == [id]


def test_every_decision_is_kept(ledger: Ledger) -> None:
    id, other = ledger.replies.submit(NEW), ledger.replies.submit(NEW)
    ledger.replies.decide(id, "admitted", by="Edda", reason="He wrote to us.", actor="a1")
    ledger.replies.decide(id, "declined", by="Ada", reason="It was not him.")
    ledger.replies.decide(other, "held", by="Ada")
    found = ledger.replies.decisions(id, other)
    assert [(one.state, one.actor, one.by, one.reason) for one in found[id]] == [
        ("admitted", "a1", "Edda", "He wrote to us."),
        ("declined", None, "Ada", "It was not him."),
    ]
    assert found[id][0].at <= found[id][1].at
    assert [one.state for one in found[other]] == ["held"]
    with pytest.raises(DatabaseError), ledger.engine.begin() as connection:
        connection.exec_driver_sql("update reply_decision set reason = ''")


def test_queue_goes_on_behind_the_last_one_seen(ledger: Ledger) -> None:
    ids = [ledger.replies.submit(NEW) for _ in range(5)]
    first = ledger.replies.queue(limit=3)
    rest = ledger.replies.queue(limit=3, after=first[-1].id)
    assert [one.id for one in first + rest] == ids


def test_unknown_replies_and_states_are_refused(ledger: Ledger) -> None:
    id = ledger.replies.submit(NEW)
    with pytest.raises(ReplyError):
        ledger.replies.decide("unknown", "admitted", by="Edda")
    with pytest.raises(ReplyError):
        ledger.replies.decide(id, "burnt", by="Edda")
    assert ledger.replies.status("unknown") is None


@pytest.mark.parametrize(
    ("changed", "field", "why"),
    [
        ({"kind": "actor"}, "subject", "neither a statement nor a claim"),
        ({"subject": ""}, "subject", "to nothing"),
        ({"name": " "}, "name", "no name"),
        ({"name": "M" * 101}, "name", "too long"),
        ({"email": ""}, "email", "no e-mail"),
        ({"email": "mira"}, "email", "not an address"),
        ({"email": "a@b.example, c@d.example"}, "email", "two addresses"),
        ({"email": "a@b.example\r\nBcc: c@d.example"}, "email", "lines of a header"),
        ({"text": "\n"}, "text", "no words"),
        ({"text": "x" * 5001}, "text", "too long"),
    ],
)
def test_replies_that_are_not_fit_are_not_taken(ledger: Ledger, changed: dict[str, str], field: str, why: str) -> None:
    new = replace(NEW, **changed)
    assert list(problems(new)) == [field], why
    with pytest.raises(ReplyError):
        ledger.replies.submit(new)
    assert ledger.replies.waiting() == 0
