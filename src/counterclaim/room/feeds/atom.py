"""Atom (RFC 4287): entries as a feed that feed readers take. Knows nothing of ledgers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from counterclaim.version import __version__

TYPE = "application/atom+xml"
NEVER = "1970-01-01T00:00:00Z"  # a feed must say when it changed last; one without entries has not changed yet
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One piece of news. `id` and `link` are whole addresses, `updated` a time; `by` is who says so.

    `published` is when it was said or printed, None where that is not known to the day.
    """

    id: str
    link: str
    title: str
    updated: str
    published: str | None = None
    by: str = ""
    words: str = ""
    original: str = ""


def feed(title: str, address: str, page: str, entries: Sequence[Entry]) -> bytes:
    """Return a feed, its newest entry first; `address` is its own, `page` that of the page that shows the same."""
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _text(root, "id", address)
    _text(root, "title", title)
    _text(root, "updated", max((one.updated for one in entries), default=NEVER))
    _link(root, "self", address, TYPE)
    _link(root, "alternate", page, "text/html")
    _text(SubElement(root, "author"), "name", "Counterclaim")
    SubElement(root, "generator", {"version": __version__}).text = "Counterclaim"
    for one in sorted(entries, key=lambda one: (one.updated, one.id), reverse=True):
        _entry(root, one)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode()


def moment(iso: str | None) -> str | None:
    """Return an ISO date, of whatever precision, as the time at which it begins; None if it is none."""
    if not iso:
        return None
    given = iso if "T" in iso else iso + "-01-01"[len(iso) - 4 :] if len(iso) in (4, 7) else iso
    try:
        found = datetime.fromisoformat(given)
    except ValueError:
        return None
    if found.tzinfo is None:
        return found.isoformat(timespec="seconds") + "Z"
    try:
        return found.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except OverflowError:
        return None


def _entry(root: Element, one: Entry) -> None:
    entry = SubElement(root, "entry")
    _text(entry, "id", one.id)
    _text(entry, "title", one.title)
    _text(entry, "updated", one.updated)
    if one.published:
        _text(entry, "published", one.published)
    _link(entry, "alternate", one.link, "text/html")
    if one.original:
        _link(entry, "via", one.original)
    if one.by:
        _text(SubElement(entry, "author"), "name", one.by)
    if one.words:
        _text(entry, "summary", one.words)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _writable(text)


def _link(parent: Element, rel: str, href: str, type: str = "") -> None:
    SubElement(parent, "link", {"rel": rel, "href": _writable(href)} | ({"type": type} if type else {}))


def _writable(text: str) -> str:
    return _UNWRITABLE.sub("\ufffd", text)
