"""A few articles in a ledger of their own: its positions, with their places in the articles. Fictional, no weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from counterclaim.pipeline.entered import Record, entered
from counterclaim.pipeline.reader import Reader
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel

DAM: tuple[Record, ...] = (
    {
        "url": "https://courier.example/dam",
        "publisher": "Courier",
        "published": "2031-03-01",
        "title": "Dam shut",
        "text": "Dam shut\n\nNadia Orlo said that the dam was shut.",
    },
    {
        "url": None,
        "publisher": "Gazette",
        "published": None,
        "title": None,
        "text": "It was night. Pavel Rust said that the dam was not shut. Nadia Orlo said that the dam was shut.",
    },
)
FERRY: tuple[Record, ...] = ({"text": "Dana Vell said that the ferry sank."}, {"text": "Nothing was said."})


def held(records: Sequence[Record]) -> list[tuple[int, str, str | None, str, str]]:
    """Return article, words, actor, position and claim (by its place among the claims) of each position."""
    readings, entries = entered(records, Reader(model=FakeModel()), ExactLinker())
    assert [reading.document.text for reading in readings] == [record["text"] for record in records]
    claims = list(dict.fromkeys(one.claim for one in entries))
    return [
        (
            one.reading,
            " ".join(span.of(readings[one.reading].document.text) for span in one.spans),
            one.actor,
            one.position,
            f"k{claims.index(one.claim) + 1}",
        )
        for one in entries
    ]


def test_positions_are_those_of_the_ledger_with_actors_and_sides_across_articles() -> None:
    assert held(DAM) == [
        (0, "the dam was shut", "Nadia Orlo", "supports", "k1"),
        (1, "the dam was not shut", "Pavel Rust", "denies", "k1"),
        (1, "the dam was shut", "Nadia Orlo", "supports", "k1"),
    ]


def test_each_call_has_a_ledger_of_its_own_which_is_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    once = held(FERRY)
    assert once == [(0, "the ferry sank", "Dana Vell", "supports", "k1")]
    held(DAM)
    assert held(FERRY) == once
    assert not list(tmp_path.iterdir())


def test_an_article_that_is_there_twice_has_its_positions_twice() -> None:
    found = held((DAM[0], DAM[0]))
    assert [(place, actor) for place, _, actor, *_ in found] == [(0, "Nadia Orlo"), (1, "Nadia Orlo")]


def test_no_articles_make_an_empty_ledger() -> None:
    assert held(()) == []
