"""Rebuild: a new model reads what the ledger holds, beside the readings that are shown; adopted, its own are shown."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.differences import Differences
from counterclaim.ledger.entering.seam import Linker
from counterclaim.pipeline.adding import whole
from counterclaim.pipeline.reader import Reader

PORTION = 64  # documents that are held in memory at a time


def reread(ledger: Ledger, reader: Reader) -> Iterator[str]:
    """Read the documents that this reader has not read, and enter its readings; yield the documents as they are done.

    The stored texts are read, so that spans of both readings are spans of one text. What is broken off goes on where
    it was. Raises LedgerError.
    """
    documents = ledger.unread(reader.producer)
    if not documents:
        return
    run = ledger.begin(reader.producer)
    for first in range(0, len(documents), PORTION):
        some = documents[first : first + PORTION]
        for id, reading in zip(some, reader.read_many(map(ledger.stored_document, some)), strict=True):
            ledger.record(whole(reading), run=run)
            yield id


def compared(ledger: Ledger, reader: Reader) -> Iterator[Differences]:
    """Yield what this reader's readings have that the ones that are shown have not, document by document."""
    for _, shown, other in ledger.beside(reader.producer):
        yield ledger.differences(shown, other)


def adopted(ledger: Ledger, reader: Reader, linker: Linker) -> Iterator[str]:
    """Show this reader's readings from now on, each document in a transaction of its own; yield the documents."""
    for document, _, other in ledger.beside(reader.producer):
        if ledger.adopt(other, linker):
            yield document
