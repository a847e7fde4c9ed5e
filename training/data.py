"""Where the data lie, and how their records are read. Shared by everything that trains or annotates."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


def records(name: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of the gzipped JSON Lines file `data/NAME.jsonl.gz`."""
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def article_text(record: dict[str, Any]) -> str:
    """Return the text of a news record, the headline as first paragraph, as in data/conflict."""
    body = str(record["text"]).strip()
    return f"{record['title'].strip()}\n\n{body}" if record["title"] else body
