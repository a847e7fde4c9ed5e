"""Paste, upload or point at an article: it is read at once, and shown before anything is entered.

For people who have signed in: reading takes the machine's time, and fetching makes it ask other machines. Entering
is for the desk.
"""

from __future__ import annotations

import json
from pathlib import PurePath
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, UploadFile
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.ledger.accounts import Account
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError, RoomError
from counterclaim.model.reading import Reading
from counterclaim.room import links
from counterclaim.room.drawing.draw import draw, see_other
from counterclaim.room.drawing.fresh import fresh
from counterclaim.room.drawing.marked import parted
from counterclaim.room.held import Held, find, hold, throw_away
from counterclaim.room.judging import holdable
from counterclaim.room.reading import Reads
from counterclaim.room.room import Room, room_of
from counterclaim.room.visitors import Desk, SignedIn
from counterclaim.shown.addresses import safe_url
from counterclaim.shown.answers import without_faint
from counterclaim.shown.article import article
from counterclaim.shown.sheet import sheet

router = APIRouter(include_in_schema=False)
TYPES = {
    ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain", ".md": "text/plain",
    ".json": "application/json",
}  # fmt: skip
WAYS = ("text", "url", "file")
LONGEST = 500_000  # characters of a pasted text
NO_READER = "Nothing is read here: the room was opened without a reader."
NO_DATE = "Please write a day like 2024-05-31, or leave this empty."
GONE = "This article is not kept any more. Please read it again."
Short = Annotated[str, Form(max_length=3000)]
Long = Annotated[str, Form()]


@router.get(links.READ)
def start(request: Request, account: SignedIn) -> Response:
    """Return the form."""
    return _form(request)


@router.post(links.READ)
def read(
    request: Request, account: SignedIn, way: Short = "", text: Long = "", title: Short = "", publisher: Short = "",
    published: Short = "", address: Short = "", url: Short = "",
    file: Annotated[UploadFile | None, File()] = None,
) -> Response:  # fmt: skip
    """Read what was given, and lead to where it is shown; nothing is entered."""
    room = room_of(request)
    reader = _reader(room)
    values = {"text": text, "title": title, "publisher": publisher, "published": published, "address": address}
    values |= {"url": url, "way": way if way in WAYS else "text"}
    upload = file if file is not None and file.filename else None
    page, wrong = _page(reader, values, upload)
    if page is None:
        return _form(request, values, wrong)
    reading = reader.read(page)
    if not reading.document.text.strip():
        said = reading.issues[0].message if reading.issues else "there is no text in it"
        return _form(request, values, {_field(values["way"]): f"This cannot be read: {said}."})
    if not _dated(values, reading):
        return _form(request, values, {"published": NO_DATE})
    try:
        name = hold(room.signing.secret, Held(page=page, reading=reading))
    except (RoomError, OSError):
        return _form(request, values, {_field(values["way"]): "This cannot be kept just now. Please try again later."})
    return see_other(request, links.held(room.signing.held_token(name, account.name)))


@router.get("/read/{token}")
def show(request: Request, account: SignedIn, token: str) -> Response:
    """Return an article as it was read, with what may be done with it."""
    room = room_of(request)
    reading = _held(room, account, token)[1].reading
    drawn = sheet(without_faint(reading)[0])
    head, text = parted(Markup(article(drawn)))
    response = draw(
        request, "read.html", at="desk", reading=reading, document=reading.document, head=head, text=text,
        statements=fresh(drawn), sheet=drawn, token=token, may_enter=account.may("desk"),
    )  # fmt: skip
    response.headers["cache-control"] = "private, no-store"
    return response


@router.post("/read/{token}/enter")
def enter(request: Request, account: Desk, token: str) -> Response:
    """Enter the article, and lead to its page."""
    room = room_of(request)
    name, held = _held(room, account, token)
    document = _reader(room).enter(held.page, held.reading)
    if document is None:
        said = "The ledger took nothing: " + next((one.message for one in held.reading.issues), "the page is bad") + "."
        return see_other(request, links.held(token), said, kind="wrong")
    throw_away(room.signing.secret, name)
    return see_other(request, links.article(document), "The article is entered.")


@router.post("/read/{token}/discard")
def discard(request: Request, account: SignedIn, token: str) -> Response:
    """Throw the article away."""
    room = room_of(request)
    name, _ = _held(room, account, token)
    throw_away(room.signing.secret, name)
    return see_other(request, links.READ, "The article is thrown away. Nothing was entered.")


def _dated(values: dict[str, str], reading: Reading) -> bool:
    """Say whether the date that was written beside a pasted text was understood, if one was."""
    published = reading.document.published
    given = values["way"] == "text" and values["published"].strip()
    return not given or (published is not None and published.found == "given")


def _page(reader: Reads, values: dict[str, str], upload: UploadFile | None) -> tuple[RawPage | None, dict[str, str]]:
    """Return the page that was given, or what is wrong, by field."""
    if values["way"] == "text":
        return _pasted(values)
    if values["way"] == "url":
        url = values["url"].strip()
        if not safe_url(url):
            return None, {"url": "Please give a whole web address that begins with https:// or http://."}
        try:
            return reader.fetch(url), {}
        except FetchError as error:
            return None, {"url": f"The page cannot be fetched: {error.issue.message}."}
    if upload is None:
        return None, {"file": "Please choose a file."}
    name = PurePath((upload.filename or "").replace("\\", "/")).name[:200] or "file"
    suffix = PurePath(name).suffix.lower()
    if suffix not in TYPES:
        return None, {"file": f"Please choose a file of one article: {', '.join(TYPES)}."}
    content = upload.file.read()
    if not content.strip():
        return None, {"file": "This file is empty."}
    return RawPage(name=holdable(name), content=content, media_type=TYPES[suffix]), {}


def _pasted(values: dict[str, str]) -> tuple[RawPage | None, dict[str, str]]:
    text = holdable(values["text"].replace("\r\n", "\n"))
    wrong = {}
    if not text.strip():
        wrong["text"] = "Please paste the text of an article."
    elif len(text) > LONGEST:
        wrong["text"] = f"The text has more than {LONGEST:,} characters."
    if values["address"].strip() and not safe_url(values["address"].strip()):
        wrong["address"] = "Please give a whole web address that begins with https:// or http://."
    if wrong:
        return None, wrong
    facts = {key: holdable(values[key].strip()) for key in ("title", "publisher", "published")}
    facts["url"] = values["address"].strip()
    record = {"text": text, **{key: value for key, value in facts.items() if value}}
    content = json.dumps(record, ensure_ascii=False).encode()
    return RawPage(
        name="pasted text", content=content, url=facts["url"] or None, media_type="application/json", charset="utf-8"
    ), {}


def _field(way: str) -> str:
    return way if way in WAYS else "text"


def _reader(room: Room) -> Reads:
    if room.reader is None:
        raise HTTPException(503, NO_READER)
    return room.reader


def _held(room: Room, account: Account, token: str) -> tuple[str, Held]:
    name = room.signing.held_id(token, account.name)
    held = find(room.signing.secret, name) if name else None
    if name is None or held is None:
        raise HTTPException(404, GONE)
    return name, held


def _form(request: Request, values: dict[str, str] | None = None, wrong: dict[str, str] | None = None) -> Response:
    room = room_of(request)
    empty: dict[str, Any] = dict.fromkeys(("text", "title", "publisher", "published", "address", "url"), "")
    return draw(
        request, "read_start.html", status=422 if wrong else 200, at="desk", values=empty | (values or {"way": "text"}),
        wrong=wrong or {}, reads=room.reader is not None, waiting=room.ledger.replies.waiting(), types=", ".join(TYPES),
        megabytes=room.settings.limits.uploads // (1024 * 1024),
    )  # fmt: skip
