"""Pages into the ledger: those that are known are skipped, the others are read in batches and entered one by one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from counterclaim.ingest.inputs import InputOptions, pages
from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.enter import Entered
from counterclaim.ledger.entering.seam import Linker
from counterclaim.model.document import RawPage
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Reading
from counterclaim.pipeline.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What came of one page: its reading (None, and no bytes, if it was known), what was entered, in what seconds."""

    page: RawPage | Issue
    entered: Entered
    reading: Reading | None = None
    entering: float = 0.0


def added(
    inputs: Iterable[str],
    ledger: Ledger,
    reader: Reader,
    linker: Linker,
    *,
    options: InputOptions | None = None,
    run: str | None = None,
    outlet: str | None = None,
) -> Iterator[Added]:
    """Read the inputs and enter them, each article in a transaction of its own; yield what came of each, in order.

    What is entered already, by its address and bytes and as this reader reads it, is not read again: so a run that was
    broken off goes on where it was. Known pages are yielded as soon as they are seen. `outlet` is
    the publisher of what names none itself. Raises LedgerError.
    """
    waiting: deque[RawPage | Issue] = deque()
    known: deque[Added] = deque()

    def unknown() -> Iterator[RawPage | Issue]:
        for page in pages(inputs, options=options):
            if isinstance(page, RawPage) and ledger.knows(page, reader.producer):
                known.append(Added(page=replace(page, content=b""), entered=Entered(status="known")))
                continue
            waiting.append(page)
            yield page

    for reading in reader.read_many(unknown()):
        yield from _drained(known)
        yield _entered(waiting.popleft(), printed(reading, outlet), ledger, linker, run)
    yield from _drained(known)


def printed(reading: Reading, outlet: str | None) -> Reading:
    """Return a reading with its outlet; one that the document names itself stays."""
    name = " ".join((outlet or "").split())
    document = reading.document
    return replace(reading, document=replace(document, publisher=name)) if name and not document.publisher else reading


def _drained(known: deque[Added]) -> Iterator[Added]:
    while known:
        yield known.popleft()


def _entered(page: RawPage | Issue, reading: Reading, ledger: Ledger, linker: Linker, run: str | None) -> Added:
    begun = time.perf_counter()
    kept = page if isinstance(page, RawPage) else None
    entered = ledger.enter(whole(reading), kept, linker, run=run)
    return Added(page=page, entered=entered, reading=reading, entering=time.perf_counter() - begun)


def whole(reading: Reading) -> Reading:
    """Return a reading as it is entered."""
    from counterclaim.pipeline.linking.carried import carried  # loads the rules of matching

    return carried(reading) if reading.producer is not None else reading
