"""Cuts a stream of documents into batches: small ones first, long documents apart. Knows nothing of what is in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.model.document import Document
from counterclaim.model.issue import Issue

FIRST = 1  # the first batches are small, so that the first reading comes soon
LARGEST = 16  # documents; more gains nothing on two cores (bench/)
CHARACTERS = 200_000  # about fifty articles: a batch of very long documents ends here, so that memory stays bounded


def batches(documents: Iterable[Document | Issue]) -> Iterator[list[Document | Issue]]:
    """Yield the documents (and the issues among them) in order, in lists of growing length, none empty."""
    batch: list[Document | Issue] = []
    characters, wanted = 0, FIRST
    for document in documents:
        batch.append(document)
        characters += len(document.text) if isinstance(document, Document) else 0
        if len(batch) >= wanted or characters >= CHARACTERS:
            yield batch
            batch, characters, wanted = [], 0, min(2 * wanted, LARGEST)
    if batch:
        yield batch
