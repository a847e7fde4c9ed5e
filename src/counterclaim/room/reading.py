"""The seam to the reader: what people paste, upload or point at becomes a reading, and is entered if they wish.

The room imports no inference. The command line hands a reader in, or none; then pages say that nothing is read here.
"""

from __future__ import annotations

from typing import Protocol

from counterclaim.model.document import RawPage
from counterclaim.model.reading import Reading


class Reads(Protocol):
    """Fetches, reads and enters one page at a time. It opens no file: what comes is bytes or a web address."""

    def fetch(self, url: str) -> RawPage:
        """Return the page at a web address; raises FetchError, also where the address is private."""
        ...

    def read(self, page: RawPage) -> Reading:
        """Return what is read in a page; a bad page becomes a reading with issues, never an exception."""
        ...

    def enter(self, page: RawPage, reading: Reading) -> str | None:
        """Enter a page and its reading into the ledger, and return the id of the document; None if it was refused."""
        ...
