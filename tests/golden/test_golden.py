"""Recorded pages: what is taken from them, how it is written, how it is drawn. `make golden` records anew.

Readings and pages are recorded with the fake model, so they change only when ingest or a format does. What the shipped
weights read is recorded as the plain terminal view, without scores, so that a difference can be read.
"""

from __future__ import annotations

import io
import json
import os
import re
from pathlib import Path

import pytest
from rich.console import Console

from counterclaim.cli.view import view
from counterclaim.export.html import page
from counterclaim.model.reading import Reading
from counterclaim.pipeline import Reader
from counterclaim.testing.fake import FakeModel
from counterclaim.testing.full import full_reading

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
PAGES = sorted([*HERE.glob("pages/*"), *EXAMPLES.glob("harrow-dam.*")])
RECORD = os.environ.get("COUNTERCLAIM_GOLDEN") == "record"


def same(name: str, found: str) -> None:
    """Compare with what was recorded, or record it."""
    path = HERE / "recorded" / name
    if RECORD:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def fake() -> Reader:
    return Reader(model=FakeModel())


@pytest.fixture(scope="module")
def shipped() -> Reader:
    return Reader(threads=1)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_give_the_recorded_readings(fake: Reader, path: Path) -> None:
    found = json.dumps(fake.read_page(path).to_dict(), ensure_ascii=False, indent=1)
    same(f"{path.name}.json", found + "\n")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_readings_give_the_recorded_pages(fake: Reader, path: Path) -> None:
    same(f"{path.name}.html", page_of(fake.read_page(path)))


def test_full_reading_gives_the_recorded_page_and_view() -> None:
    same("full.html", page_of(full_reading()))
    same("full.txt", drawn(full_reading()))


@pytest.mark.weights
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_shipped_weights_read_what_is_recorded(shipped: Reader, path: Path) -> None:
    same(f"{path.name}.txt", drawn(shipped.read_page(path)))


def page_of(reading: Reading) -> str:
    """Return the page without its style and script, and without their hashes."""
    without = re.sub(r"<(style|script)>.*?</\1>", "", page([reading]), flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256", without)


def drawn(reading: Reading) -> str:
    out = io.StringIO()
    console = Console(file=out, soft_wrap=True, color_system=None)
    for line in list(view(reading, console, None))[:-1]:  # the last line names the version of the weights
        console.print(line)
    return out.getvalue()
