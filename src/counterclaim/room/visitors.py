"""Who visits: nobody in particular, or somebody who has signed in; and what only some may do.

Pages ask for it in their parameters: `account: Desk` lets in people of the desk and admins, sends others to sign in.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, HTTPException
from starlette.requests import Request

from counterclaim.ledger.accounts import Account
from counterclaim.room.room import room_of
from counterclaim.room.security import cookies


class SignInNeeded(Exception):
    """A page is for people who have signed in; `failures` leads to the page where they can."""


def visitor(request: Request) -> Account | None:
    """Return who has signed in; asks the ledger once a request, and only if there is a session cookie."""
    if not hasattr(request.state, "visitor"):
        token = cookies.read(request, cookies.SESSION)
        request.state.visitor = room_of(request).ledger.accounts.signed_in(token) if token else None
    found: Account | None = request.state.visitor
    return found


def known_visitor(request: Request) -> Account | None:
    """Return who has signed in if that was asked already: for pages that must not ask the ledger."""
    return getattr(request.state, "visitor", None)


def _needs(request: Request, role: str) -> Account:
    account = visitor(request)
    if account is None:
        raise SignInNeeded
    if not account.may(role):
        raise HTTPException(403, "Your account may not do that.")
    return account


def reader(request: Request) -> Account:
    """Return the account of who asks; anybody who has signed in."""
    return _needs(request, "reader")


def desk(request: Request) -> Account:
    """Return the account of who asks; only people of the desk, and admins."""
    return _needs(request, "desk")


def admin(request: Request) -> Account:
    """Return the account of who asks; only admins."""
    return _needs(request, "admin")


Visitor = Annotated[Account | None, Depends(visitor)]
SignedIn = Annotated[Account, Depends(reader)]
Desk = Annotated[Account, Depends(desk)]
Admin = Annotated[Account, Depends(admin)]
