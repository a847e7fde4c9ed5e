"""What visitors paste is read and entered by the same parts as everything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ingest.inputs import InputOptions
from counterclaim.ledger import Ledger
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError
from counterclaim.pipeline.reader import Reader
from counterclaim.pipeline.visiting import VisitorsReader
from counterclaim.room.reading import Reads
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel

PAGE = RawPage(
    name="pasted.txt", content=b"Dam was shut\n\nThe board said that the dam was shut.\n", media_type="text/plain"
)


def test_page_is_read_and_entered(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger:
        reads: Reads = VisitorsReader(ledger, reader=Reader(model=FakeModel()), linker=ExactLinker())
        reading = reads.read(PAGE)
        assert "the dam was shut" in reading.document.text
        document = reads.enter(PAGE, reading)
        assert document is not None
        assert ledger.document(document) is not None


def test_private_addresses_are_not_fetched(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.db") as ledger, pytest.raises(FetchError, match="private"):
        VisitorsReader(ledger, options=InputOptions()).fetch("http://127.0.0.1:1/")
