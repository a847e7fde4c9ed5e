"""A small ledger for tests, entered without any inference: readings made by hand, linked by equal names and words.

ledger = filled(ledger)              # all of `stories.STORIES`, in order, as entered on nine days
page, reading = told(STORIES[0])     # one of them
"""

from __future__ import annotations

import json

from counterclaim.ledger import Ledger
from counterclaim.model.document import Document, Published, RawPage
from counterclaim.model.reading import Actor, Claim, Evidence, Producer, Reading, Response, Statement
from counterclaim.model.span import Span, hull
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.marked import parse
from counterclaim.testing.stories import STORIES, Proposition, Told

HAND = Producer(name="by hand", version="1")


def filled(ledger: Ledger) -> Ledger:
    """Enter all stories into a ledger, linked by equal names and words; return it."""
    linker = ExactLinker()
    for story in STORIES:
        page, reading = told(story)
        ledger.enter(reading, page, linker)
    return ledger


def readings() -> tuple[tuple[RawPage, Reading], ...]:
    """Return all stories as pages and readings."""
    return tuple(told(story) for story in STORIES)


def told(story: Told, producer: Producer = HAND) -> tuple[RawPage, Reading]:
    """Return a story as its page and its reading."""
    text, attributions = parse(story.marked)
    actors = {who.name: f"a{number}" for number, who in enumerate(story.actors, 1)}
    document = _document(story, text)
    statements = tuple(
        Statement(
            id=f"s{number}",
            attribution=attribution,
            manner="direct" if "“" in hull(attribution.content).of(text) else "indirect",
            actor=actors.get(name or ""),
            kind=kind,
            stance=stance,
            act="said",
        )
        for number, (attribution, (name, kind, stance)) in enumerate(
            zip(attributions, story.statements, strict=True), 1
        )
    )
    reading = Reading(
        document=document,
        statements=statements,
        actors=tuple(
            Actor(
                id=actors[who.name], name=who.name, kind=who.kind, role=who.role, affiliation=who.affiliation,
                mentions=_mentions(text, who.name),
            )
            for who in story.actors
        ),
        claims=tuple(_claim(number, one, statements, text) for number, one in enumerate(story.claims, 1)),
        responses=tuple(
            Response(origin=f"s{origin}", target=f"s{target}", kind=kind, score=0.9)
            for origin, target, kind in story.responses
        ),
        producer=producer,
    )  # fmt: skip
    return _page(document), reading


def _document(story: Told, text: str) -> Document:
    title = text.splitlines()[0]
    return Document(
        text=text,
        title=title,
        title_span=Span(0, len(title)),
        body_span=Span(len(title) + 2, len(text.rstrip())),
        url=story.url,
        publisher=story.publisher,
        published=Published(date=story.published),
        language="en",
    )


def _page(document: Document) -> RawPage:
    record = {
        "url": document.url,
        "publisher": document.publisher,
        "published": document.published.date if document.published else None,
        "text": document.text,
    }
    content = json.dumps(record, ensure_ascii=False).encode()
    return RawPage(name="stories.jsonl", content=content, url=document.url, media_type="application/json")


def _mentions(text: str, name: str) -> tuple[Span, ...]:
    at = text.find(name)
    return () if at < 0 else (Span(at, at + len(name)),)


def _claim(number: int, one: Proposition, statements: tuple[Statement, ...], text: str) -> Claim:
    return Claim(
        id=f"c{number}",
        text=one.text,
        evidence=tuple(
            Evidence(statement=f"s{at}", span=_found(statements[at - 1], words, text), position=position)
            for at, words, position in one.evidence
        ),
    )


def _found(statement: Statement, words: str | None, text: str) -> Span:
    content = hull(statement.attribution.content)
    if words is None:
        return content
    start = text.index(words, content.start, content.end)
    return Span(start, start + len(words))
