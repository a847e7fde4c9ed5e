"""Readings as one self-contained page: each article as published, its statements marked in it and listed beside it.

The page needs no network, and no script for reading. Article text is hostile: everything is escaped, and the
page's policy lets nothing run or load but its own style and script, which it names by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from string import Template

from counterclaim.export.cards import cards
from counterclaim.export.claims import claims
from counterclaim.export.speakers import speakers
from counterclaim.model.document import Document
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Reading
from counterclaim.shown.addresses import safe_url
from counterclaim.shown.answers import without_faint
from counterclaim.shown.article import article
from counterclaim.shown.dates import date_words
from counterclaim.shown.sheet import Sheet, safe, sheet
from counterclaim.shown.sheets import house_style
from counterclaim.shown.wording import by_words, counted, meanings


def page(readings: Iterable[Reading], *, all: bool = False) -> str:
    """Return one HTML page with all the readings, in order; it ends with a line's end.

    Answers that are guesses too weak to be shown are left out, but for `all`.
    """
    listed = [reading if all else without_faint(reading)[0] for reading in readings]
    alone = len(listed) == 1
    sheets = [sheet(reading, "" if alone else f"r{place}-") for place, reading in enumerate(listed, 1)]
    body = "".join(_reading(one, alone=alone) for one in sheets)
    style, script = house_style() + _static("page.css"), _static("page.js")
    return Template(_static("page.html")).substitute(
        title=safe(_title(listed[0]) if alone else f"{len(listed)} articles"),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        contents="" if alone else _contents(sheets),
        body=body,
    )


@cache
def _static(name: str) -> str:
    return (files("counterclaim.export") / "static" / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _title(reading: Reading) -> str:
    """Return what the reading is called: its headline, its address, or the input that could not be read."""
    names = (reading.document.title, reading.document.url, *(issue.where for issue in reading.issues), "An article")
    return next(name for name in names if name)


def _contents(sheets: list[Sheet]) -> str:
    """Return the page's own headline and a list of its articles."""
    entries = "".join(
        f'<li><a href="#{one.prefix}article">{safe(_title(one.reading))}</a> <span>{_count(one.reading)}</span></li>'
        for one in sheets
    )
    return f'<nav class="contents"><h1>{len(sheets)} articles</h1><ol>{entries}</ol></nav>'


def _reading(one: Sheet, *, alone: bool) -> str:
    document, prefix = one.reading.document, one.prefix
    headline = "h1" if alone else "h2"
    title = (
        ""
        if document.title_span
        else f'<{headline} class="headline" dir="auto">{safe(_title(one.reading))}</{headline}>'
    )
    return (
        f'<section class="reading" id="{prefix}article"><div class="column"><article>'
        f'<header class="about">{_about(document)}</header>{_jump(one)}{_issues(one.reading)}{title}'
        f'<div class="text">{article(one, headline)}</div></article>{claims(one)}</div>'
        f'<aside aria-label="Statements" id="{prefix}list"><h2>{_count(one.reading)}</h2>{speakers(one)}'
        f"{_words_used(one.reading)}{cards(one)}{_producer(one.reading)}</aside></section>"
    )


def _count(reading: Reading) -> str:
    return counted(len(reading.statements), "statement")


def _about(document: Document) -> str:
    """Return what is known of the article besides its text: sections, outlet, byline, date, address."""
    parts = [safe(" · ".join(document.sections)), safe(document.publisher or ""), safe(by_words(document.byline))]
    if document.published is not None:
        shown = date_words(document.published.date, document.published.precision)
        parts.append(f'<time datetime="{safe(document.published.date)}">{safe(shown)}</time>')
    if document.url and safe_url(document.url):
        parts.append(f'<a href="{safe(document.url)}" rel="noopener noreferrer nofollow">original</a>')
    return "".join(f"<span>{part}</span>" for part in parts if part)


def _jump(one: Sheet) -> str:
    """Return links to the lists of the page, with how much is in them."""
    number = len(one.reading.claims)
    links = [f'<a href="#{one.prefix}list">{_count(one.reading)}</a>']
    links += [f'<a href="#{one.prefix}claims">{counted(number, "claim")}</a>'] if number else []
    return f'<nav class="jump" aria-label="Lists">{"".join(links)}</nav>'


def _issues(reading: Reading) -> str:
    listed: tuple[Issue, ...] = (*reading.document.issues, *reading.issues)
    if not listed:
        return ""
    lines = "".join(f"<li><code>{safe(issue.code)}</code> {safe(issue.message)}</li>" for issue in listed)
    return f'<section class="issues" aria-label="Issues"><h2>Issues with this page</h2><ul>{lines}</ul></section>'


def _words_used(reading: Reading) -> str:
    """Return what the words on the cards mean, folded away."""
    listed = "".join(
        f"<div><dt>{safe(word)}</dt><dd>{safe(meaning)}</dd></div>" for word, meaning in meanings([reading])
    )
    return f'<details class="fold"><summary>What the words mean</summary><dl>{listed}</dl></details>' if listed else ""


def _producer(reading: Reading) -> str:
    if reading.producer is None:
        return ""
    made = safe(f"{reading.producer.name} {reading.producer.version}")
    return (
        f'<p class="producer">Read by {made}. These are positions as the article gives them; '
        "whether they are true is not judged.</p>"
    )
