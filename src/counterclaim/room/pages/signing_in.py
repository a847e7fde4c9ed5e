"""Signing in and out."""

from __future__ import annotations

from math import ceil
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger.accounts.accounts import folded
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw, see_other
from counterclaim.room.room import Room, room_of
from counterclaim.room.security import cookies
from counterclaim.room.security.addresses import local, visitor_key
from counterclaim.room.security.windows import Window
from counterclaim.room.visitors import Visitor

router = APIRouter(include_in_schema=False)
WRONG = "Name and password do not belong together."
Field = Annotated[str, Form(max_length=2000)]


@router.get(links.SIGN_IN)
def form(request: Request, account: Visitor, next: str = "") -> Response:
    """Return the form, or lead on who has signed in already."""
    if account is not None:
        return see_other(request, local(next))
    return _form(request, next=local(next, ""))


@router.post(links.SIGN_IN)
def sign_in(request: Request, name: Field = "", password: Field = "", next: Field = "") -> Response:
    """Sign in and lead back; a wrong name and a wrong password are told alike, and only so often."""
    room, back = room_of(request), local(next, "")
    wrong = {field: said for field, value, said in _required(name, password) if not value}
    if wrong:
        return _form(request, 422, name=name, next=back, wrong=wrong)
    keys = _keys(request, name)
    wait = max(window.wait(key) for window, key in _windows(room, keys))
    if wait:
        said = f"Too many tries. Please wait {ceil(wait / 60)} minutes."
        response = _form(request, 429, name=name, next=back, said=said)
        response.headers["retry-after"] = str(ceil(wait))
        return response
    for window, key in _windows(room, keys):
        window.note(key)  # before the password is looked at, so that many tries at once count as many
    token = room.ledger.accounts.sign_in(name, password, former=cookies.read(request, cookies.SESSION) or None)
    if token is None:
        return _form(request, 403, name=name, next=back, said=WRONG)
    room.counters.tries.forget(keys[0])
    response = see_other(request, back or "/", "You are signed in.")
    cookies.write(request, response, cookies.SESSION, token)
    cookies.remove(request, response, cookies.FORM)
    return response


@router.post(links.SIGN_OUT)
def sign_out(request: Request) -> Response:
    """End the session here and in the ledger."""
    token = cookies.read(request, cookies.SESSION)
    if token:
        room_of(request).ledger.accounts.sign_out(token)
    response = see_other(request, "/", "You are signed out.")
    cookies.remove(request, response, cookies.SESSION)
    cookies.remove(request, response, cookies.FORM)
    return response


def _form(
    request: Request,
    status: int = 200,
    *,
    next: str = "",
    name: str = "",
    said: str = "",
    wrong: dict[str, str] | None = None,
) -> Response:
    return draw(
        request, "login.html", status=status, at="desk", next=next, name=name, said=said, wrong=wrong or {}
    )  # fmt: skip


def _required(name: str, password: str) -> tuple[tuple[str, str, str], ...]:
    return ("name", name.strip(), "Please give your name."), ("password", password, "Please give your password.")


def _keys(request: Request, name: str) -> tuple[str, str, str]:
    address = visitor_key(request.client.host if request.client else None)
    known = folded(name)[:200]  # as the account is looked up: other spellings of a name are tries of it too
    return f"{address} {known}", known, address


def _windows(room: Room, keys: tuple[str, str, str]) -> tuple[tuple[Window, str], ...]:
    counters = room.counters
    return tuple(zip((counters.tries, counters.tries_of_name, counters.tries_of_address), keys, strict=True))
