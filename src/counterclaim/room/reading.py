"""The seam to the reader: what people paste, upload or point at becomes a reading.

The room imports no inference. The command line hands a reader in, or none; then pages say that nothing is read here.
"""

from __future__ import annotations

from typing import Protocol

from counterclaim.model.reading import Reading


class Reads(Protocol):
    """Reads one page at a time; a bad page becomes a reading with issues, never an exception."""

    def read_text(
        self, text: str, title: str | None = None, published: str | None = None, url: str | None = None
    ) -> Reading:
        """Read a text that was pasted."""
        ...

    def read_upload(self, name: str, content: bytes) -> Reading:
        """Read a file that was uploaded; its name says at most what kind of file it is, and opens nothing."""
        ...

    def read_address(self, url: str) -> Reading:
        """Fetch a web address and read it; private addresses are refused unless the settings allow them."""
        ...
