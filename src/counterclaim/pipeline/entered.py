"""Enters a few articles into a new ledger of their own, and returns which positions it holds. For scores and trials.

Each is read, linked and entered as a line of JSON Lines is by `counterclaim add`; the ledger is a temporary file.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from counterclaim.ingest.encoding import RECORD
from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.seam import Linker
from counterclaim.model.document import RawPage
from counterclaim.model.reading import Reading
from counterclaim.model.views import PositionLine
from counterclaim.pipeline.adding import whole
from counterclaim.pipeline.reader import Reader
from counterclaim.pipeline.stories import Entry

Record = Mapping[str, str | None]


def entered(records: Sequence[Record], reader: Reader, linker: Linker) -> tuple[list[Reading], list[Entry]]:
    """Return the readings of records (`title`, `text`, `publisher`, ...) in their order, and what the ledger holds.

    Positions come by article and place. One on nobody whom the ledger knows has no actor. Raises LedgerError.
    """
    pages = [
        RawPage(name=f"article {number}", content=json.dumps(dict(record)).encode(), media_type=RECORD)
        for number, record in enumerate(records, 1)
    ]
    readings = list(reader.read_many(pages))
    places: dict[str | None, list[int]] = {}
    with TemporaryDirectory(prefix="counterclaim-") as folder, Ledger.open(Path(folder) / "new.db") as ledger:
        for place, (page, reading) in enumerate(zip(pages, readings, strict=True)):
            places.setdefault(ledger.enter(whole(reading), page, linker).document, []).append(place)
        held = [_entry(place, line) for line in ledger.every("positions") for place in places[line.document.id]]
    return readings, sorted(held, key=lambda one: (one.reading, one.spans, one.claim, one.position))


def _entry(reading: int, line: PositionLine) -> Entry:
    return Entry(
        reading=reading,
        spans=(line.span,),
        actor=line.actor.name if line.actor.id else None,
        position=line.position,
        claim=line.claim,
    )
