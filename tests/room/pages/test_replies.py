"""Replies: taken, held, decided, shown; the e-mail stays with the desk; few from one address."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import records
from counterclaim.model.views import ClaimFilter
from counterclaim.room.settings import Limits
from tests.ledger.standing import ids
from tests.room.hostile import CORPUS
from tests.room.visits import Visits, visits

MAIL = "pavel.rust@kestrel.example"
GOOD = {"name": "Pavel Rust", "email": MAIL, "text": "I did not say that.\nI said the opposite."}


@pytest.fixture
def many(ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    with visits(ledger, tmp_path, limits=Limits(replies=0, posts=0, pages=0)) as one:
        yield one


def statement(ledger: Ledger) -> str:
    return ids(ledger, records.statement, words="that the company dumped ash in the river")[0]


def claim(ledger: Ledger) -> str:
    return next(one.id for one in ledger.claims(ClaimFilter()).items if one.text.startswith("Kestrel Power"))


def leave(client: Visits, kind: str, subject: str, **fields: str) -> str:
    answer = client.send(f"/reply/{kind}/{subject}", {**GOOD, **fields})
    assert answer.status_code == 303
    return str(answer.headers["location"])


@pytest.mark.parametrize("kind", ["statement", "claim"])
def test_a_reply_waits_is_admitted_and_then_shown_without_its_mail(
    client: Visits, ledger: Ledger, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    caplog.set_level(logging.DEBUG)
    subject = statement(ledger) if kind == "statement" else claim(ledger)
    document = ledger.statement(statement(ledger)).statement.document.id
    pages = [f"/article/{document}"] + ([f"/claim/{subject}"] if kind == "claim" else [])
    status = leave(client, kind, subject)
    said = client.get(status)
    assert "Thank you. Your reply has come in." in said.text
    assert "waits for the desk" in said.text
    assert said.headers["cache-control"] == "private, no-store"
    assert all("I did not say that." not in client.get(page).text for page in pages)
    client.sign_in()
    waiting = client.get("/desk/replies").text
    assert MAIL in waiting
    assert "1 waiting" in waiting
    held = ledger.replies.queue()[0]
    actor = next(one.id for one in ledger.actors().items if one.name == "Pavel Rust")
    assert f'<option value="{actor}">Pavel Rust, spokesman, Kestrel Power</option>' in waiting
    fields = {"state": "admitted", "actor": actor, "reason": "He wrote to us."}
    client.send(f"/desk/replies/{held.id}", fields, page="/desk/replies")
    client.post("/logout", data={"token": client.token("/")})
    for page in pages:
        text = client.get(page).text
        assert "I did not say that.\nI said the opposite." in text
        assert "A reply received here on" in text
        assert "verified by the desk" in text
    then = client.get(status).text
    assert "was admitted on" in then
    assert "He wrote to us." in then
    for text in (said.text, then, caplog.text, *(client.get(page).text for page in pages)):
        assert MAIL not in text


def test_declining_needs_a_reason_and_is_told(client: Visits, ledger: Ledger) -> None:
    status = leave(client, "claim", claim(ledger))
    client.sign_in()
    path = f"/desk/replies/{ledger.replies.queue()[0].id}"
    client.send(path, {"state": "declined"}, page="/desk/replies")
    assert "Please say why the reply is declined" in client.get("/desk/replies").text
    client.send(path, {"state": "declined", "reason": "It names a child."}, page="/desk/replies")
    assert "was declined on" in client.get(status).text
    assert "It names a child." in client.get(status).text
    client.send(path, {"state": "held", "was": "declined"}, page="/desk/replies?state=declined")
    assert ledger.replies.waiting() == 1
    history = client.get("/desk/replies").text
    assert history.index("Held again") < history.index("Declined: <bdi>It names a child.</bdi>")
    assert history.count("<bdi>Edda Roskam</bdi>, <time") == 2
    assert client.send(path, {"state": "burnt"}, page="/desk/replies").status_code == 404
    assert client.send("/desk/replies/none", {"state": "held"}, page="/desk/replies").status_code == 404


WRONG = [  # what is sent, which fields are said to be wrong
    ({"name": ""}, {"name"}),
    ({"email": "nobody"}, {"email"}),
    ({"text": " "}, {"text"}),
    ({"name": "", "email": "", "text": ""}, {"name", "email", "text"}),
    ({"text": "x" * 5001}, {"text"}),
]


@pytest.mark.parametrize(("fields", "wrong"), WRONG)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    client: Visits, ledger: Ledger, fields: dict[str, str], wrong: set[str]
) -> None:
    answer = client.send(f"/reply/claim/{claim(ledger)}", {**GOOD, **fields})
    assert answer.status_code == 422
    assert set(re.findall(r'class="field-wrong" id="wrong-(\w+)"', answer.text)) == wrong
    assert answer.text.count("(required)") == 3
    if "name" not in wrong:
        assert 'value="Pavel Rust"' in answer.text
    assert ledger.replies.waiting() == 0


def test_few_come_from_one_address_and_the_text_is_given_back(client: Visits, ledger: Ledger) -> None:
    for _ in range(Limits().replies):
        leave(client, "claim", claim(ledger))
    answer = client.send(f"/reply/claim/{claim(ledger)}", GOOD)
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) > 0
    assert "I did not say that." in answer.text
    assert ledger.replies.waiting() == Limits().replies


def test_what_is_not_there_takes_no_reply(client: Visits) -> None:
    for path in ("/reply/claim/123456", "/reply/actor/123456", "/reply/status/forged"):
        assert client.get(path).status_code == 404
    assert client.post(f"/reply/claim/{'1' * 32}", data=GOOD).status_code == 403  # no token


def test_a_reply_stays_with_a_claim_that_is_merged(client: Visits, ledger: Ledger) -> None:
    fish = next(one.id for one in ledger.claims(ClaimFilter(limit=100)).items if "fish" in one.text)
    id = ledger.replies.submit(new(fish))
    ledger.replies.decide(id, "admitted", by="Edda")
    judged = ledger.judge("claim", claim(ledger), "same", fish, by="Edda")
    assert "I did not say that." in client.get(f"/claim/{claim(ledger)}").text
    ledger.withdraw(judged, by="Edda")
    assert "I did not say that." not in client.get(f"/claim/{claim(ledger)}").text
    assert "I did not say that." in client.get(f"/claim/{fish}").text


def new(subject: str):  # type: ignore[no-untyped-def]
    from counterclaim.ledger.replies import NewReply

    return NewReply(kind="claim", subject=subject, **GOOD)


def test_hostile_replies_are_only_words(many: Visits, ledger: Ledger) -> None:
    path = f"/reply/claim/{claim(ledger)}"
    token, statuses = many.token(path), []
    for hostile in CORPUS:
        sent = hostile.encode("utf-8", "replace").decode()
        fields = {**GOOD, "name": sent[:100].strip() or "x", "text": sent.strip() or "x", "token": token}
        answer = many.post(path, data=fields)
        assert answer.status_code == 303, hostile
        statuses.append(answer.headers["location"])
    many.sign_in()
    pages = [many.get("/desk/replies").text]
    for one in ledger.replies.queue(limit=100):
        ledger.replies.decide(one.id, "admitted", by="Edda", reason=one.text[:1000])
    pages += [
        many.get(each).text for each in (f"/claim/{claim(ledger)}", "/desk/replies?state=admitted", *statuses[:40])
    ]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert not re.search(r"<[a-z]+ [^>]*\son[a-z]+=", page)
