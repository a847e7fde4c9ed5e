"""What the API answers is what its description says, and what the views are: one place, held together by this."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies.reply import NewReply
from counterclaim.model.views import ClaimFilter, Hit, plain
from counterclaim.room.api import views
from counterclaim.room.api.telling import BESIDE
from tests.room.visits import Visits

SECRET = "nobody.reads@example.org"


def asked(ledger: Ledger) -> Iterator[tuple[str, object]]:
    """Yield paths of the API, each with the view that it is to answer."""
    claim, actor = ledger.claims().items[0].id, ledger.actors().items[0].id
    articles = [line.id for line in ledger.documents().items]
    statement = ledger.document(articles[0]).statements[0].id
    outlet = ledger.outlets()[0].name
    disputed = ClaimFilter(status="disputed", order="documents")
    yield "/front", ledger.front()
    yield "/claims", ledger.claims()
    yield "/claims?status=disputed&order=documents", ledger.claims(disputed)
    yield f"/claims/{claim}", ledger.claim(claim)
    yield "/actors", ledger.actors()
    yield f"/actors/{actor}", ledger.actor(actor)
    yield "/articles", ledger.documents()
    yield from ((f"/articles/{id}", ledger.document(id)) for id in articles)
    yield f"/statements/{statement}", ledger.statement(statement)
    yield "/outlets", views.Outlets(items=ledger.outlets())
    yield f"/outlets/{outlet}", ledger.outlet(outlet)
    yield "/unanswered", ledger.unanswered()
    yield "/unanswered?answered=declined", ledger.unanswered(answered="declined")
    yield "/changes", ledger.changes()
    yield "/answers", ledger.answers()
    yield f"/compare?document={articles[0]}&document={articles[1]}", ledger.compare(*articles[:2])


def models() -> dict[str, type[BaseModel]]:
    """Return the model of each route's answer."""
    return {route.path: route.responses[200]["model"] for route in views.router.routes}  # type: ignore[attr-defined]


def model_of(path: str) -> type[BaseModel]:
    kind, _, one = path.partition("?")[0].strip("/").partition("/")
    rest = ("/{name:path}" if kind == "outlets" else "/{id}") if one else ""
    return models()[f"/api/v1/{kind}{rest}"]


def without(told: Any, view: Any) -> Any:
    """Return what the API says without what it has beside the view's own fields."""
    if isinstance(told, dict):
        assert set(view) <= set(told)
        assert set(told) - set(view) <= {"links", "citation", "replies"}
        return {name: without(told[name], view[name]) for name in view}
    if isinstance(told, list) and isinstance(view, list):
        return [without(one, other) for one, other in zip(told, view, strict=True)]
    return told


def test_answers_are_the_views_and_fit_their_models(client: Visits, ledger: Ledger) -> None:
    seen = set()
    for path, view in asked(ledger):
        answer = client.get(f"/api/v1{path}")
        assert answer.status_code == 200, path
        assert answer.headers["content-type"] == "application/json"
        told = answer.json()
        assert without(told, plain(view)) == plain(view), path
        model = model_of(path)
        assert model.model_validate(told).model_dump(mode="json") == told, path  # no field more, none less
        seen.add(model)
    assert set(models().values()) - seen == {model_of("/search")}  # tested below


def test_search_answers_what_the_ledger_finds(client: Visits, ledger: Ledger) -> None:
    words = ledger.claims().items[0].text.split()[-1].strip(".")
    told = client.get("/api/v1/search", params={"q": words}).json()
    assert told["hits"]
    assert model_of("/search").model_validate(told).model_dump(mode="json") == told
    assert BESIDE[Hit].keys() <= told["hits"][0].keys()


@pytest.mark.parametrize(
    ("path", "limit"), [("/claims", 2), ("/actors", 2), ("/articles", 2), ("/answers", 1), ("/actors?order=name", 3)]
)
def test_pages_of_a_list_are_the_list(client: Visits, path: str, limit: int) -> None:
    sign = "&" if "?" in path else "?"
    whole = client.get(f"/api/v1{path}{sign}limit=100").json()
    assert whole["next"] is None
    found, after = [], ""
    while True:
        page = client.get(f"/api/v1{path}{sign}limit={limit}{after}").json()
        found += page["items"]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert found == whole["items"]


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/claims/abcdef", 404, "no such claim"),
        ("/claims/what", 404, "is no id of a claim"),
        ("/statements/000000", 404, "no such statement"),
        ("/outlets/The%20Nowhere", 404, "no such outlet"),
        ("/claims?after=nothing", 404, "no place in"),
        ("/claims?actor=000000", 404, "no such actor"),
        ("/claims?status=true", 422, "status"),
        ("/claims?since=2024-13", 422, "since"),
        ("/claims?since=yesterday", 422, "since"),
        ("/claims?limit=0", 422, "limit"),
        ("/claims?limit=1001", 422, "limit"),
        ("/compare", 422, "document"),
        ("/search", 422, "q"),
        ("/search?q=%20", 422, "q"),
        ("/nothing", 404, "There is no such page."),
    ],
)
def test_what_cannot_be_answered_is_said(client: Visits, path: str, status: int, said: str) -> None:
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == status
    error = answer.json()["error"]
    assert error["status"] == status
    assert said in error["message"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_changed_through_the_api(client: Visits, method: str) -> None:
    answer = client.client.request(method, "/api/v1/claims", json={})
    assert answer.status_code in (403, 405)
    assert "error" in answer.json()


def test_the_beginning_of_an_id_leads_to_the_whole(client: Visits, ledger: Ledger) -> None:
    id = ledger.claims().items[0].id
    assert client.get(f"/api/v1/claims/{id[:8]}").json()["claim"]["id"] == id


def test_replies_are_told_once_admitted_and_e_mails_never(client: Visits, ledger: Ledger) -> None:
    claim = ledger.claims().items[0].id
    new = NewReply(kind="claim", subject=claim, name="Oda Vint", email=SECRET, text="I never said so.")
    reply = ledger.replies.submit(new)
    assert client.get(f"/api/v1/claims/{claim}").json()["replies"] == []
    ledger.replies.decide(reply, "admitted", by="Edda Roskam")
    answer = client.get(f"/api/v1/claims/{claim}")
    assert [one["text"] for one in answer.json()["replies"]] == ["I never said so."]
    assert SECRET not in answer.text
    assert "email" not in client.get("/api/openapi.json").text.replace("-", "").lower()
    ledger.replies.decide(reply, "declined", by="Edda Roskam", reason="Not about this claim.")
    assert client.get(f"/api/v1/claims/{claim}").json()["replies"] == []


def test_lines_have_links_and_words_to_cite(client: Visits, ledger: Ledger) -> None:
    document = ledger.documents().items[0]
    told = client.get(f"/api/v1/articles/{document.id}").json()
    line = told["statements"][0]
    assert line["links"]["page"] == f"http://127.0.0.1:8400/statement/{line['id']}"
    assert client.client.get(line["links"]["api"]).json()["statement"]["id"] == line["id"]
    assert client.get(line["links"]["page"], follow=True).status_code == 200
    assert line["links"]["original"].startswith(f"{document.url}#:~:text=")
    assert line["citation"].endswith(line["links"]["page"])
    assert line["actor"]["name"] in line["citation"]
    assert told["citation"].endswith(told["line"]["links"]["page"])


def test_only_web_addresses_become_links(client: Visits) -> None:
    for line in client.get("/api/v1/articles?limit=100").json()["items"]:
        assert line["links"]["original"] is None or line["links"]["original"].startswith(("http://", "https://"))


def test_page_for_programs_names_every_route(client: Visits) -> None:
    page = client.get("/api")
    assert page.status_code == 200
    for path in client.get("/api/openapi.json").json()["paths"]:
        assert f"<code>{path}</code>" in page.text
    assert "<script src" in page.text
    assert "//" not in page.text.replace("http://127.0.0.1:8400", "")  # nothing from elsewhere
