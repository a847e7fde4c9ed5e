"""The paths of all pages. Permalinks stay: a path given out once goes on to lead somewhere."""

from __future__ import annotations

from urllib.parse import quote, urlencode

FRONT, CLAIMS, ACTORS, OUTLETS, COMPARE, SEARCH, DESK = (
    "/", "/claims", "/actors", "/outlets", "/compare", "/search", "/desk",
)  # fmt: skip
ARTICLES, ANSWERS, UNANSWERED, CHANGES = "/articles", "/answers", "/unanswered", "/changes"
SIGN_IN, SIGN_OUT, THEME, READ = "/login", "/logout", "/theme", "/read"
PROGRAMS, API, OPENAPI, SITEMAP = "/api", "/api/v1", "/api/openapi.json", "/sitemap.xml"
JUDGE, UNDO, DECISIONS, PREVIEW, REPLIES = (
    "/desk/judge", "/desk/undo", "/desk/decisions", "/desk/preview", "/desk/replies",
)  # fmt: skip


def article(document: str) -> str:
    """Return the path of a document's page."""
    return f"/article/{_part(document)}"


def place(document: str, statement: str) -> str:
    """Return the path of the place in an article where a statement is highlighted: its anchor is `at-` and the id."""
    return f"{article(document)}#at-{_part(statement)}"


def chosen(document: str, statement: str, anchor: str = "") -> str:
    """Return the path of an article with one of its statements chosen, at its place or at another anchor."""
    return f"{article(document)}?statement={_part(statement)}#{anchor or f'at-{_part(statement)}'}"


def card(document: str, statement: str) -> str:
    """Return the path of what the article's page says of one statement, alone: for its script."""
    return f"{article(document)}/statement/{_part(statement)}"


def statement(id: str) -> str:
    """Return the permalink of a statement."""
    return f"/statement/{_part(id)}"


def claim(id: str) -> str:
    """Return the path of a claim's page."""
    return f"/claim/{_part(id)}"


def actor(id: str) -> str:
    """Return the path of an actor's page."""
    return f"/actor/{_part(id)}"


def outlet(name: str) -> str:
    """Return the path of an outlet's page."""
    return f"/outlet/{_part(name)}"


def reply_to(kind: str, subject: str) -> str:
    """Return the path of the form for a reply to a statement or claim."""
    return f"/reply/{_part(kind)}/{_part(subject)}"


def reply_status(token: str) -> str:
    """Return the path that says what became of a reply."""
    return f"/reply/status/{_part(token)}"


def held(token: str) -> str:
    """Return the path of an article that was read and not entered."""
    return f"{READ}/{_part(token)}"


def correct(statement: str) -> str:
    """Return the path of the page on which the desk corrects a statement."""
    return f"{DESK}/statement/{_part(statement)}"


def members(kind: str, id: str) -> str:
    """Return the path of the page on which the desk merges an actor or claim, or takes it apart."""
    return f"{DESK}/{_part(kind)}/{_part(id)}"


def preview(kind: str, subject: str, verdict: str, object: str) -> str:
    """Return the path of what a merge, or its contrary, would change."""
    return with_query(PREVIEW, kind=kind, subject=subject, verdict=verdict, object=object)


def moderate(reply: str) -> str:
    """Return the path to which the desk's decision on a reply is sent."""
    return f"{REPLIES}/{_part(reply)}"


def feed(kind: str, name: str = "") -> str:
    """Return the path of a feed: of the front page, or of a claim, actor or outlet."""
    return f"/feeds/{kind}/{_part(name)}" if name else f"/feeds/{kind}"


def search(words: str = "", **filters: str | None) -> str:
    """Return the path of a search; filters that are None are left out."""
    return with_query(SEARCH, q=words or None, **filters)


def compare(*documents: str, claim: str | None = None) -> str:
    """Return the path of documents side by side, or of the documents that a claim stands in."""
    query = urlencode([("claim", claim)] if claim else [("document", one) for one in documents])
    return f"{COMPARE}?{query}" if query else COMPARE


def sign_in(back: str = "") -> str:
    """Return the path of the page to sign in at, which leads back afterwards."""
    return with_query(SIGN_IN, next=back or None)


def with_query(path: str, **values: str | None) -> str:
    """Return a path with a query, or with more of one; values that are None are left out."""
    query = urlencode({name: value for name, value in values.items() if value is not None}, errors="replace")
    return f"{path}{'&' if '?' in path else '?'}{query}" if query else path


def _part(text: str) -> str:
    """Return a text as one part of a path: a name may hold slashes, and be only dots."""
    part = quote(text, safe="", errors="replace")
    return part.replace(".", "%2E") if set(part) <= {"."} else part
