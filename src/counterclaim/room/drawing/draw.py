"""Draws a page: a template, its values, and what stands around them: who has signed in, messages, the theme."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from counterclaim.ledger.accounts import Account
from counterclaim.room.feeds.offered import Offer, offered
from counterclaim.room.room import room_of
from counterclaim.room.security import cookies
from counterclaim.room.security.addresses import local
from counterclaim.room.security.forms import nonce
from counterclaim.room.visitors import known_visitor, visitor

THEMES = ("light", "dark")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Page:
    """What every template has as `page`: where it is, who asks, messages, theme, and the token of its forms.

    `at` names the entry of the navigation that is marked.
    """

    request: Request
    at: str = ""
    account: Account | None = None
    messages: list[tuple[str, str]] = field(default_factory=list)
    _token: str = ""
    _nonce: str = ""

    @property
    def path(self) -> str:
        """Return the path of this page with its query: where a form may lead back to."""
        url = self.request.url
        return local(url.path + (f"?{url.query}" if url.query else ""))

    @property
    def link(self) -> str:
        """Return the whole address of this page, without its query."""
        return room_of(self.request).settings.link(self.request.url.path)

    @property
    def feed(self) -> Offer | None:
        """Return the feed that tells what is new on this page."""
        return offered(self.request) if self.at else None

    def whole(self, path: str) -> str:
        """Return the whole address of a path of the room."""
        return room_of(self.request).settings.link(path)

    @property
    def theme(self) -> str:
        """Return light, dark, or nothing: then it is as the reader's system is."""
        theme = cookies.read(self.request, cookies.THEME)
        return theme if theme in THEMES else ""

    @property
    def token(self) -> str:
        """Return the token of the forms on this page; asking for it makes the page one that is not kept."""
        if not self._token:
            value, new = nonce(self.request)
            self._nonce = value if new else ""
            session = cookies.read(self.request, cookies.SESSION)
            self._token = room_of(self.request).signing.form_token(value, session)
        return self._token

    def close(self, response: Response) -> None:
        """Set the cookies that this page needs, and say that what is made for one person is kept by nobody."""
        if self._nonce:
            cookies.write(self.request, response, cookies.FORM, self._nonce)
        if self.messages:
            cookies.remove(self.request, response, cookies.MESSAGES)
        if self._token or self.account or self.messages:
            response.headers["cache-control"] = "private, no-store"
        response.headers["vary"] = "Cookie"


def draw(
    request: Request, template: str, *, status: int = 200, at: str = "", asks: bool = True, **values: object
) -> Response:
    """Return the page of a template with its values; `asks` is false where the ledger must not be asked who visits."""
    room = room_of(request)
    account = visitor(request) if asks else known_visitor(request)
    messages = room.signing.messages_of(cookies.read(request, cookies.MESSAGES)) if status < 400 else []
    page = Page(request=request, at=at, account=account, messages=messages)
    html = room.templates.get_template(template).render(page=page, **values)
    if _UNWRITABLE.search(html):  # looking alone is quicker, and nearly no page has any
        html = _UNWRITABLE.sub("\ufffd", html)
    response = HTMLResponse(html, status)
    page.close(response)
    return response


def see_other(request: Request, path: str, said: str = "", *, kind: str = "done") -> Response:
    """Return what leads on to another page of the room after something was done; `said` is shown there, once.

    `kind` is done, note or wrong.
    """
    response = RedirectResponse(local(path), 303)
    if said:
        signed = room_of(request).signing.messages([(kind, said)])
        cookies.write(request, response, cookies.MESSAGES, signed, seconds=120)
    response.headers["cache-control"] = "private, no-store"
    return response
