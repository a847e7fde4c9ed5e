"""The page that the product is judged by first: "These allegations are false" answers those who made them."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.pipeline import Reader
from tests.read.shipped import needs_weights

PAGE = Path(__file__).resolve().parents[4] / "shared" / "data" / "seed" / "page.txt"
pytestmark = [*needs_weights, pytest.mark.skipif(not PAGE.is_file(), reason="the seed page is not here")]


def test_allegations_are_denied_to_the_spokesman_who_made_them() -> None:
    reading = Reader(threads=1).read_page(PAGE)
    names = {actor.id: actor.name for actor in reading.actors}
    actors = {one.id: names.get(one.actor or "") for one in reading.statements}
    said = {one.id: one.attribution.content[0].of(reading.document.text) for one in reading.statements}
    answered = {
        (one.kind, actors[one.target or ""])
        for one in reading.responses
        if said[one.origin].startswith("“These allegat")
    }
    assert answered == {("denies", "Igor Konashenkov")}
