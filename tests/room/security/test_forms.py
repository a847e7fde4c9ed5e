"""Whatever changes something is refused unless it comes from a page of the room."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.routing import APIRoute

from counterclaim.ledger import Ledger
from counterclaim.room.pages import ROUTERS
from counterclaim.room.security.rates import SAFE
from tests.room.visits import WORD, Visits, visits

GIVEN = {"name": "Edda Roskam", "password": WORD}


def test_form_without_token_is_refused(client: Visits) -> None:
    client.get("/login")
    assert client.post("/login", data=GIVEN).status_code == 403
    assert "counterclaim-session" not in client.client.cookies


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "é" * 50, "\x00"])
def test_form_with_a_made_up_token_is_refused(client: Visits, token: str) -> None:
    client.get("/login")
    assert client.post("/login", data={**GIVEN, "token": token}).status_code == 403


def test_token_of_another_visitor_is_refused(client: Visits, ledger: Ledger, tmp_path: Path) -> None:
    with visits(ledger, tmp_path, application=client.application) as other:
        token = other.token()
    client.get("/login")
    assert client.post("/login", data={**GIVEN, "token": token}).status_code == 403


def test_token_without_its_cookie_is_refused(client: Visits) -> None:
    token = client.token()
    client.client.cookies.clear()
    assert client.post("/login", data={**GIVEN, "token": token}).status_code == 403


def test_token_from_before_signing_in_is_refused_after_it(client: Visits) -> None:
    token = client.token()
    assert client.sign_in().status_code == 303
    assert client.post("/logout", data={"token": token}).status_code == 403


def test_old_token_is_refused(client: Visits, monkeypatch: pytest.MonkeyPatch) -> None:
    token = client.token()
    monkeypatch.setattr("counterclaim.room.security.signing.FORM_SECONDS", -1)
    assert client.post("/login", data={**GIVEN, "token": token}).status_code == 403


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, "the browser says that another site sends it"),
        ({"Sec-Fetch-Site": "same-site"}, "a neighbour under the same domain"),
        ({"Origin": "https://evil.example"}, "an older browser says so"),
        ({"Origin": "null"}, "from nowhere"),
        ({"Origin": "http://[::1"}, "no address at all"),
    ],
)
def test_form_that_another_site_sends_is_refused_even_with_a_token(
    client: Visits, headers: dict[str, str], why: str
) -> None:
    assert client.send("/login", GIVEN, headers=headers).status_code == 403, why


def test_form_of_our_own_is_taken(client: Visits) -> None:
    headers = {"Origin": "http://127.0.0.1:8400", "Sec-Fetch-Site": "same-origin"}
    assert client.send("/login", GIVEN, headers=headers).status_code == 303


def test_json_with_cookies_needs_the_token_in_its_header(client: Visits) -> None:
    client.sign_in()
    assert client.post("/logout", json={}).status_code == 403
    token = _token(client)
    assert client.post("/logout", json={}, headers={"X-Counterclaim-Token": token}).status_code == 303


def _token(client: Visits) -> str:
    """Return a token of who has signed in, made as pages make it."""
    signing = client.application.state.room.signing
    form, session = client.cookie("counterclaim-form"), client.cookie("counterclaim-session")
    if form is None:
        client.client.cookies.set("counterclaim-form", "chosen", domain="127.0.0.1", path="/")
    return str(signing.form_token(form or "chosen", session or ""))


def changing() -> list[tuple[str, str]]:
    """Return method and path of every route that may change something."""
    routes = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return [(method, route.path) for route in routes for method in sorted((route.methods or set()) - set(SAFE))]


@pytest.mark.parametrize(("method", "path"), changing())
def test_every_route_that_changes_something_wants_a_token(client: Visits, method: str, path: str) -> None:
    client.sign_in("Ada Minne")
    filled = re.sub(r"\{.*?\}", "x", path)
    assert client.client.request(method, filled, data={"x": "y"}).status_code == 403
    assert client.client.request(method, filled, json={"x": "y"}).status_code == 403
