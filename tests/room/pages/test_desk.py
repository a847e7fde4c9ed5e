"""The desk: who may, what is listed, what decisions do, and that undoing leaves everything as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import records
from counterclaim.model.views import ClaimFilter
from counterclaim.model.views.queue import Doubt, QueueFilter
from counterclaim.room.settings import Limits
from counterclaim.testing.doubtful import doubtful
from tests.ledger.standing import ids, standing
from tests.room.hostile import CORPUS
from tests.room.visits import Visits, visits

PLACES = (
    "/desk",
    "/desk/decisions",
    "/desk/replies",
    "/desk/preview",
    "/desk/statement/{statement}",
    "/desk/actor/{actor}",
)


@pytest.fixture
def desk(ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    doubtful(ledger)
    with visits(ledger, tmp_path) as one:
        one.sign_in()
        yield one


def doubt(ledger: Ledger, kind: str) -> Doubt:
    return ledger.queue(QueueFilter(kind=kind)).items[0]


def named(ledger: Ledger, name: str) -> list[str]:
    return [one.id for one in ledger.actors().items if one.name == name]


def words(ledger: Ledger, said: str) -> str:
    return ids(ledger, records.statement, words=said)[0]


@pytest.mark.parametrize("path", PLACES)
def test_only_the_desk_comes_in(client: Visits, ledger: Ledger, path: str) -> None:
    path = path.format(statement=words(ledger, "that the mill was empty"), actor=named(ledger, "Nadia Orlo")[0])
    assert client.get(path).headers["location"].startswith("/login?next=")
    client.sign_in("Rita Lesser")
    assert client.get(path).status_code == 403


@pytest.mark.parametrize("path", ["/desk/judge", "/desk/undo", "/desk/statement/123456", "/desk/replies/1"])
def test_nothing_changes_without_a_token_or_the_right(client: Visits, ledger: Ledger, path: str) -> None:
    client.sign_in()
    assert client.post(path, data={"verdict": "right"}).status_code == 403
    client.post("/logout", data={"token": client.token("/")})
    client.sign_in("Rita Lesser")
    assert client.send(path, {"verdict": "right"}, page="/").status_code == 403
    assert not ledger.decisions().items


def test_queue_lists_each_doubt_with_its_evidence_and_ways_out(desk: Visits) -> None:
    page = desk.get("/desk").text
    assert "Does <bdi>Nadia Orlo</bdi> state this?" in page
    assert "Who states this?" in page
    assert "The model is not sure" in page or "the model is not sure" in page
    assert '<mark class="m content h0">that Kestrel Power dumped ash in the Tamm</mark>' in page
    for kind, asked in (("claim", "Are these the same claim?"), ("actor", "the same?</h2>"), ("answer", "answer")):
        assert asked in desk.get(f"/desk?kind={kind}").text
    assert desk.get("/desk?after=nonsense").status_code == 404


CHOICES = [  # kind of doubt, verdict, what is said then
    ("statement", "right", "Confirmed."),
    ("statement", "not-a-statement", "It is no statement any more."),
    ("answer", "holds", "The answer is confirmed."),
    ("answer", "not", "It is no answer any more."),
    ("claim", "same", "They are one now."),
    ("claim", "apart", "They are kept apart."),
    ("actor", "apart", "They are kept apart."),
]


@pytest.mark.parametrize(("kind", "verdict", "said"), CHOICES)
def test_a_decision_is_a_judgement_with_name_and_reason_and_undo_restores_exactly(
    desk: Visits, ledger: Ledger, kind: str, verdict: str, said: str
) -> None:
    one, stood = doubt(ledger, kind), standing(ledger)
    fields = {"verdict": verdict, "kind": kind, "subject": one.id, "next": f"/desk?kind={kind}"}
    if one.answer:
        ends = {"subject": one.answer.origin.id, "object": one.answer.target.id, "answers": one.answer.kind}
        fields |= {"kind": "response", **ends}
    elif one.judged:
        fields |= {"subject": one.judged.subject, "object": one.judged.object or ""}
    answer = desk.send("/desk/judge", {**fields, "reason": "the text says so"}, page="/desk")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/desk?kind={kind}")
    assert said in desk.get(f"/desk?kind={kind}").text
    made = ledger.decisions().items[0].judgement
    assert (made.by, made.person, made.verdict, made.reason) == ("Edda Roskam", True, verdict, "the text says so")
    assert one.id not in {each.id for each in ledger.queue(QueueFilter(limit=100)).items}
    if verdict in ("not-a-statement", "not"):
        assert standing(ledger) != stood
    desk.send("/desk/undo", {"id": made.id, "next": "/desk"}, page="/desk")
    assert standing(ledger) == stood
    assert desk.get("/desk/decisions").text.count("Undone on") == 1


def test_a_reason_that_nobody_wrote_is_not_recorded(desk: Visits, ledger: Ledger) -> None:
    one = doubt(ledger, "statement")
    desk.send("/desk/judge", {"kind": "statement", "subject": one.id, "verdict": "right"}, page="/desk")
    assert ledger.decisions().items[0].judgement.reason == ""


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "statement", "verdict": "wrong-actor"},
        {"kind": "withdrawal", "verdict": "withdrawn"},
        {"kind": "response", "verdict": "holds", "answers": "wins"},
        {"kind": "appearance", "verdict": "same"},
    ],
)
def test_no_other_decision_is_taken(desk: Visits, ledger: Ledger, fields: dict[str, str]) -> None:
    assert desk.send("/desk/judge", {"subject": "1" * 32, **fields}, page="/desk").status_code == 422
    assert not ledger.decisions().items


def test_what_is_not_there_changes_nothing_and_is_said(desk: Visits, ledger: Ledger) -> None:
    fields = {"kind": "statement", "verdict": "right", "subject": "1" * 32, "next": "//evil.example"}
    assert desk.send("/desk/judge", fields, page="/desk").headers["location"] == "/desk"
    assert "Nothing was changed" in desk.get("/desk").text
    assert not ledger.decisions().items
    assert desk.send("/desk/undo", {"id": "nonsense"}, page="/desk").status_code == 404


def test_others_decisions_are_undone_by_admins_alone(desk: Visits, ledger: Ledger) -> None:
    id = ledger.judge("statement", doubt(ledger, "statement").id, "right", by="Olga Tarn")
    assert desk.send("/desk/undo", {"id": id}, page="/desk").status_code == 403
    assert "Olga Tarn" not in desk.get("/desk/decisions").text.partition("<main")[2]
    assert "Olga Tarn" in desk.get("/desk/decisions?all=1").text
    desk.post("/logout", data={"token": desk.token("/")})
    desk.sign_in("Ada Minne")
    assert desk.send("/desk/undo", {"id": id}, page="/desk").status_code == 303
    assert ledger.decisions().items[0].judgement.withdrawn


def correct(desk: Visits, id: str, **fields: str) -> str:
    path = f"/desk/statement/{id}"
    answer = desk.send(path, fields)
    return str(answer.text) if answer.status_code != 303 else str(desk.get(answer.headers["location"]).text)


def test_an_actor_is_corrected_by_choice_and_by_name(desk: Visits, ledger: Ledger) -> None:
    id, stood = words(ledger, "that a tale"), standing(ledger)
    rust = next(one for one in ledger.workpiece(id).actors if one.named == "Pavel Rust")
    assert "The actor is corrected." in correct(
        desk, id, verdict="wrong-actor", actor=rust.node, reason="its spokesman"
    )
    assert ledger.statement(id).statement.actor.name == "Pavel Rust"
    assert "The actor is corrected." in correct(desk, id, verdict="wrong-actor", name="nadia orlo")
    assert ledger.statement(id).statement.actor.name == "Nadia Orlo"
    assert "The actor is corrected." in correct(desk, id, verdict="wrong-actor", name="Tilde Varn")
    assert ledger.statement(id).statement.actor.name == "Tilde Varn"
    for one in ledger.decisions().items:
        desk.send("/desk/undo", {"id": one.judgement.id}, page="/desk")
    assert standing(ledger) == stood


def test_words_are_corrected_by_places_and_by_words(desk: Visits, ledger: Ledger) -> None:
    id = words(ledger, "nobody had seen ash there")
    text = ledger.workpiece(id).text
    fish = text.index("🐟")
    quay = text.index("At the quay")
    piece = f"{quay}-{fish + 1},{text.index('Boats')}-{text.index('Boats') + 5}"
    correct(desk, id, verdict="wrong-words", role="content", words="At the quay 🐟 … Boats", spans=piece)
    assert ledger.statement(id).statement.words == "At the quay 🐟 … Boats"
    correct(desk, id, verdict="wrong-words", role="content", words="nobody had seen … there", spans="0-3")
    assert ledger.statement(id).statement.words == "nobody had seen … there"
    correct(desk, id, verdict="wrong-words", role="source", words="its spokesman")
    line = ledger.statement(id).statement
    assert (line.source_words, set(line.corrected)) == ("its spokesman", {"content", "source"})
    correct(desk, id, verdict="wrong-words", role="source", words="")
    assert ledger.statement(id).statement.source_words == ""


def test_kind_is_corrected(desk: Visits, ledger: Ledger) -> None:
    id = words(ledger, "that a tale")
    correct(desk, id, verdict="wrong-label", kind="fact", stance="denies")
    assert (ledger.statement(id).statement.kind, ledger.statement(id).statement.stance) == ("fact", "denies")


WRONG = [  # what is sent, which field is wrong, what is said
    ({"verdict": "wrong-actor"}, "actor", "Please choose who states it, or write the name."),
    ({"verdict": "wrong-actor", "name": "x" * 300}, "name", "At most 200 characters."),
    ({"verdict": "wrong-words", "role": "content"}, "words", "Please give the exact words."),
    ({"verdict": "wrong-words", "role": "nose", "words": "a"}, "role", "Please choose which words these are."),
    ({"verdict": "wrong-words", "role": "content", "words": "never written"}, "words", "do not stand in the article"),
    ({"verdict": "wrong-label"}, "kind", "Please choose a kind or a stance."),
    ({"verdict": "great"}, "verdict", "Please choose what is wrong."),
]


@pytest.mark.parametrize(("fields", "field", "said"), WRONG)
def test_what_is_wrong_with_a_correction_is_said_at_its_field(
    desk: Visits, ledger: Ledger, fields: dict[str, str], field: str, said: str
) -> None:
    path = f"/desk/statement/{words(ledger, 'that a tale')}"
    answer = desk.send(path, fields)
    assert answer.status_code == 422
    assert said in unescape(answer.text)
    assert f'href="#field-{field}"' in answer.text
    assert not ledger.decisions().items


def test_hostile_names_and_reasons_are_only_words(ledger: Ledger, tmp_path: Path) -> None:
    doubtful(ledger)
    id = words(ledger, "that a tale")
    with visits(ledger, tmp_path, limits=Limits(posts=0, pages=0)) as desk:
        desk.sign_in()
        token = desk.token(f"/desk/statement/{id}")
        for hostile in CORPUS:
            sent = hostile.encode("utf-8", "replace").decode()
            fields = {"verdict": "wrong-actor", "name": sent[:200] or "x", "reason": sent[:2000], "token": token}
            assert desk.post(f"/desk/statement/{id}", data=fields).status_code == 303, hostile
            only_words(desk.get(f"/desk/statement/{id}?next={quote(sent[:200])}").text)
        for path in ("/desk", "/desk/decisions", "/desk/decisions?all=1"):
            only_words(desk.get(path).text)


def only_words(page: str) -> None:
    assert "<script>alert" not in page
    assert not re.search(r"<[a-z]+ [^>]*\son[a-z]+=", page)


def test_merging_actors_shows_what_changes_first_and_can_be_taken_back(desk: Visits, ledger: Ledger) -> None:
    one, other = named(ledger, "Chris Vell")
    stood = standing(ledger)
    found = desk.get(f"/desk/actor/{one}?find=Chris+Vell").text
    link = unescape(re.search(r'href="(/desk/preview\?[^"]*verdict=same[^"]*)"', found)[1])  # type: ignore[index]
    page = desk.get(link).text
    assert "Merge them?" in page
    assert standing(ledger) == stood
    fields = dict(
        re.findall(
            r'name="(kind|subject|object|verdict|next)" value="([^"]*)"',
            page.partition("<main")[2].partition("</main")[0],
        )
    )
    led = desk.send("/desk/judge", {key: unescape(value) for key, value in fields.items()}, page=link)
    assert len(named(ledger, "Chris Vell")) == 1
    assert desk.get(led.headers["location"], follow=True).text.count('class="one-member"') == 2
    desk.send("/desk/undo", {"id": ledger.decisions().items[0].judgement.id}, page="/desk")
    assert standing(ledger) == stood
    assert len(named(ledger, "Chris Vell")) == 2
    assert other in named(ledger, "Chris Vell")


def test_a_claim_is_taken_apart_and_joined_as_a_contrary(desk: Visits, ledger: Ledger) -> None:
    ash = next(one for one in ledger.claims(ClaimFilter(limit=100)).items if one.text.startswith("Kestrel"))
    stood = standing(ledger)
    page = desk.get(f"/desk/claim/{ash.id}?find=fish").text
    out = [unescape(one) for one in re.findall(r'href="(/desk/preview\?[^"]*verdict=apart[^"]*)"', page)]
    assert len(out) == ledger.cluster("claim", ash.id).size
    assert "Take them apart?" in desk.get(out[0]).text
    contrary = unescape(re.search(r'href="(/desk/preview\?[^"]*verdict=opposed[^"]*)"', page)[1])  # type: ignore[index]
    seen = desk.get(contrary).text
    assert "Statements that would stand elsewhere" in seen
    assert standing(ledger) == stood


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("", 422),
        ("kind=actor&subject=123456&object=654321&verdict=same", 404),
        ("kind=statement&subject=123456&object=654321&verdict=right", 422),
        ("kind=actor&subject=123456&object=123456&verdict=same", 422),
        ("kind=claim&subject=x&object=y&verdict=same", 404),
    ],
)
def test_no_preview_of_what_cannot_be(desk: Visits, query: str, code: int) -> None:
    assert desk.get(f"/desk/preview?{query}").status_code == code
