"""Ids of records: hashes of what makes a record itself, never of what a model thought of it.

A statement of the same spans has the same id in every reading of its document, so that what people judged outlives
a new version of the model.
"""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.document import Document
from counterclaim.model.ids import digest
from counterclaim.model.reading import Actor, Attribution, Claim, Producer, Response
from counterclaim.model.span import Span


def article_id(document: Document) -> str:
    """Return the id of what an outlet published under one address; without one, of its publisher, title and day."""
    if document.url:
        return digest("article", document.url)
    if document.title and (document.publisher or document.published):
        day = document.published.date[:10] if document.published else ""
        return digest("article", "", document.publisher or "", document.title, day)
    return digest("article", "", document.id)


def page_id(url: str | None, sha256: str) -> str:
    """Return the id of bytes that came from an address."""
    return digest("page", url or "", sha256)


def producer_id(kind: str, producer: Producer) -> str:
    """Return the id of a model or person."""
    return digest("producer", kind, producer.name, producer.version, producer.digest)


def reading_id(document: str, producer: str) -> str:
    """Return the id of what a producer read in a document."""
    return digest("reading", document, producer)


def statement_id(document: str, attribution: Attribution) -> str:
    """Return the id of a statement: its document and its spans."""
    roles = (attribution.source, attribution.cue, attribution.content)
    return digest("statement", document, *(spelled(spans) for spans in roles))


def actor_id(document: str, actor: Actor) -> str:
    """Return the id of an actor of one article: its name and where it is first mentioned."""
    return digest("document actor", document, actor.name, spelled(actor.mentions[:1]))


def claim_id(document: str, claim: Claim) -> str:
    """Return the id of a proposition of one article: the spans that carry it."""
    spans = sorted({each.span for each in claim.evidence}, key=lambda span: (span.start, span.end))
    return digest("document claim", document, spelled(spans) or claim.text)


def response_id(origin: str, target: str | None, response: Response) -> str:
    """Return the id of a response: the statements at its ends."""
    return digest("response", origin, target or spelled(response.evidence))


def spelled(spans: Iterable[Span]) -> str:
    """Return spans as `12-34,40-52`."""
    return ",".join(f"{span.start}-{span.end}" for span in spans)
