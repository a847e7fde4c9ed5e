"""What is a dateline in front of a source, and what is not."""

from __future__ import annotations

import pytest

from counterclaim.model.span import Span
from counterclaim.read.datelines import behind_dateline


def left(text: str, source: str) -> str:
    """Return what is left of a source that stands in a text."""
    start = text.index(source)
    return behind_dateline(Span(start, start + len(source)), text).of(text)


@pytest.mark.parametrize(
    ("text", "source", "whom"),
    [
        ("KEEL — The harbour board said so.", "KEEL — The harbour board", "The harbour board"),
        ("KEEL CITY, Norland (NWS) -- Ivo Maren said so.", "Norland (NWS) -- Ivo Maren", "Ivo Maren"),
        ("Keel (NWS) - Ivo Maren said so.", "Keel (NWS) - Ivo Maren", "Ivo Maren"),
        ("A headline\n\nKEEL, N.D., Dec. 11 (NWS) — Two men said so.", "KEEL, N.D., Dec. 11 (NWS) — Two", "Two"),
    ],
)
def test_a_dateline_is_no_part_of_a_source(text: str, source: str, whom: str) -> None:
    assert left(text, source) == whom


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("NATO — the alliance of both — said so.", "NATO — the alliance of both —"),
        ("Maren — The Bull to his friends — said so.", "Maren — The Bull to his friends —"),
        ("Sen. Ivo Maren (R-Keel) — The Bull — said so.", "Sen. Ivo Maren (R-Keel) — The Bull —"),
        ("“KEEL — Never again” was written by Ivo Maren, who said so.", "Ivo Maren"),
    ],
)
def test_a_source_that_has_a_dash_is_left_whole(text: str, source: str) -> None:
    assert left(text, source) == source
