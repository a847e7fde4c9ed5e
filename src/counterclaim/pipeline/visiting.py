"""Reads for visitors of the reading room, one page at a time. The model is loaded when the first page comes."""

from __future__ import annotations

from functools import cached_property
from threading import Lock

from counterclaim.ingest.inputs import InputOptions
from counterclaim.ledger import Ledger
from counterclaim.ledger.entering.seam import Linker
from counterclaim.model.document import RawPage
from counterclaim.model.reading import Reading
from counterclaim.pipeline.adding import whole
from counterclaim.pipeline.reader import Reader


class VisitorsReader:
    """Fetches, reads and enters for the room of a ledger. One page is read at a time; others wait for it.

    `reader` and `linker` take the place of the shipped ones (tests).
    """

    def __init__(
        self,
        ledger: Ledger,
        *,
        options: InputOptions | None = None,
        threads: int = 1,
        reader: Reader | None = None,
        linker: Linker | None = None,
    ) -> None:
        self._ledger, self._options, self._threads = ledger, options or InputOptions(), threads
        self._given = reader, linker
        self._turn = Lock()

    def fetch(self, url: str) -> RawPage:
        """Return the page at a web address; raises FetchError, also where the address is private."""
        from counterclaim.ingest.fetch import fetch  # loads an HTTP library: only for URLs

        return fetch(url, self._options)

    def read(self, page: RawPage) -> Reading:
        """Return what is read in a page; a bad page becomes a reading with issues, never an exception."""
        with self._turn:
            return self._reader.read_page(page)

    def enter(self, page: RawPage, reading: Reading) -> str | None:
        """Enter a page and its reading into the ledger, and return the id of the document; None if it was refused."""
        with self._turn:
            return self._ledger.enter(whole(reading), page, self._linker).document

    @cached_property
    def _reader(self) -> Reader:
        return self._given[0] or Reader(threads=self._threads)

    @cached_property
    def _linker(self) -> Linker:
        from counterclaim.pipeline.linking import LinkerOfRecords  # loads a model

        return self._given[1] or LinkerOfRecords(threads=self._threads)
