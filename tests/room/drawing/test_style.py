"""The room's colours can be read, by day and by night; its sheets are found under their names."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import counterclaim.room
from counterclaim.room.drawing.files import shipped_files
from tests.shown.test_colours import DARK, ENOUGH, LIGHT, colours, contrast

STATIC = Path(counterclaim.room.__file__).parent / "static"
DAY, NIGHT = ((STATIC / name).read_text(encoding="utf-8") for name in ("room.css", "night.css"))


@pytest.mark.parametrize(("sheet", "ground"), [(DAY, LIGHT), (NIGHT, DARK)], ids=["day", "night"])
def test_colours_of_words_can_be_read(sheet: str, ground: str) -> None:
    words = [colours(sheet, name)[0] for name in ("accent", "good", "bad")] + colours(ground, "warn")
    for colour, paper in product(words, colours(ground, "paper") + colours(ground, "card")):
        assert contrast(colour, paper) >= ENOUGH, (colour, paper)
    assert contrast(colours(sheet, "on-accent")[0], colours(sheet, "accent")[0]) >= ENOUGH


@pytest.mark.parametrize(("sheet", "ground"), [(DAY, LIGHT), (NIGHT, DARK)], ids=["day", "night"])
def test_edges_of_fields_can_be_seen(sheet: str, ground: str) -> None:
    for paper in colours(ground, "paper") + colours(ground, "card"):
        assert contrast(colours(sheet, "edge")[0], paper) >= 3


def test_nothing_is_loaded_from_elsewhere() -> None:
    for name, file in shipped_files().items():
        text = file.content.decode("utf-8", "replace").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?:|url\(|@import", text), name
