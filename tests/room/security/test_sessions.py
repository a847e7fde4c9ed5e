"""Signing in and out, cookies, roles: on both databases, since sessions lie in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from counterclaim.ledger import Ledger
from counterclaim.room.app import app
from counterclaim.room.visitors import Admin, Desk, SignedIn
from tests.room.visits import WORD, Visits, settings, visits


@pytest.fixture
def room(room_ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    with visits(room_ledger, tmp_path, application=with_rooms(app(settings(tmp_path), room_ledger))) as one:
        yield one


def with_rooms(application: FastAPI) -> FastAPI:
    """Add a page for each role."""

    def reader(request: Request, account: SignedIn) -> PlainTextResponse:
        return PlainTextResponse(account.name)

    def desk(request: Request, account: Desk) -> PlainTextResponse:
        return PlainTextResponse(account.name)

    def admin(request: Request, account: Admin) -> PlainTextResponse:
        return PlainTextResponse(account.name)

    for page in (reader, desk, admin):
        application.add_api_route(f"/for-{page.__name__}", page, response_model=None)
    application.add_api_route("/api/for-desk", desk, response_model=None)
    return application


def test_signing_in_leads_back_and_gives_a_session(room: Visits) -> None:
    answer = room.sign_in(next="/for-desk?x=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/for-desk?x=1")
    assert room.get("/for-desk").text == "Edda Roskam"


@pytest.mark.parametrize(
    ("name", "password", "why"),
    [
        ("Edda Roskam", "wrong password", "a wrong password"),
        ("Nobody", WORD, "no such account"),
        ("Edda Roskam' or '1'='1", WORD, "an attempt at the database"),
        ("Edda Roskam", WORD + "\x00", "a longer password"),
    ],
)
def test_wrong_name_and_wrong_password_are_told_alike(room: Visits, name: str, password: str, why: str) -> None:
    answer = room.sign_in(name, password)
    assert answer.status_code == 403, why
    assert "Name and password do not belong together." in answer.text
    assert room.cookie("counterclaim-session") is None


def test_missing_fields_are_said(room: Visits) -> None:
    answer = room.send("/login", {"name": " ", "password": ""})
    assert answer.status_code == 422
    assert 'id="wrong-name"' in answer.text
    assert 'id="wrong-password"' in answer.text
    assert answer.text.count('aria-invalid="true"') == 2


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        (None, ()),
        ("Rita Lesser", ("reader",)),
        ("Edda Roskam", ("reader", "desk")),
        ("Ada Minne", ("reader", "desk", "admin")),
    ],
)
def test_roles_open_their_pages_alone(room: Visits, name: str | None, allowed: tuple[str, ...]) -> None:
    if name:
        room.sign_in(name)
    for role in ("reader", "desk", "admin"):
        answer = room.get(f"/for-{role}?x=1")
        if role in allowed:
            assert answer.status_code == 200
        elif name:
            assert answer.status_code == 403
        else:
            assert (answer.status_code, answer.headers["location"]) == (303, f"/login?next=%2Ffor-{role}%3Fx%3D1")


def test_api_says_that_signing_in_is_needed(room: Visits) -> None:
    answer = room.get("/api/for-desk")
    assert answer.status_code == 401
    assert answer.json() == {"error": {"status": 401, "message": "Please sign in."}}


def test_signing_out_ends_the_session_everywhere(room: Visits) -> None:
    room.sign_in()
    token = room.cookie("counterclaim-session")
    assert token
    page = room.get("/robots.txt")
    assert page.status_code == 200
    signing = room.application.state.room.signing
    room.client.cookies.set("counterclaim-form", "n", domain="127.0.0.1", path="/")
    assert room.post("/logout", data={"token": signing.form_token("n", token)}).status_code == 303
    assert room.cookie("counterclaim-session") is None
    room.client.cookies.set("counterclaim-session", token, domain="127.0.0.1", path="/")
    assert room.get("/for-desk").status_code == 303


def test_session_is_another_after_signing_in_again(room: Visits) -> None:
    room.sign_in()
    first = room.cookie("counterclaim-session")
    room.client.cookies.delete("counterclaim-session")
    room.sign_in()
    assert first
    assert room.cookie("counterclaim-session") not in (None, first)


def test_session_that_was_planted_is_not_taken_over(room: Visits) -> None:
    room.client.cookies.set("counterclaim-session", "planted", domain="127.0.0.1", path="/")
    room.sign_in()
    assert room.cookie("counterclaim-session") not in (None, "planted")


@pytest.mark.parametrize("act", ["remove", "end_sessions", "change_password"])
def test_sessions_are_revoked_from_the_command_line(room: Visits, room_ledger: Ledger, act: str) -> None:
    room.sign_in()
    assert room.get("/for-desk").status_code == 200
    arguments = ("Edda Roskam", WORD + "2") if act == "change_password" else ("Edda Roskam",)
    getattr(room_ledger.accounts, act)(*arguments)
    assert room.get("/for-desk").status_code == 303


def test_role_that_was_taken_holds_at_once(room: Visits, room_ledger: Ledger) -> None:
    room.sign_in()
    room_ledger.accounts.change_role("Edda Roskam", "reader")
    assert room.get("/for-desk").status_code == 403
