"""A filled ledger with a quarrel on a pier besides: disputed, in two outlets, one of which cut a quotation."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.testing.book import filled, told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import DANA, GAZETTE, OFFICE, WIRE, Proposition, Told
from tests.ledger.books import claim_of

PIER = "The harbour pier is unsafe"
WHOLE, CUT = (
    "“The pier is rotten from end to end, and nobody should walk on it,”",
    "“The pier is rotten from end to end,”",
)
QUARREL = (
    Told(
        key="pier", url="https://gazette.example/pier", publisher=GAZETTE, published="2031-04-02",
        marked=f"Who may walk on the pier?\n\n[1.content {WHOLE}] [1.source the harbour office] [1.cue wrote].\n\n"
        "[2.source Dana Vell] [2.cue denied] [2.content that the pier was unsafe].\n",
        actors=(OFFICE, DANA),
        statements=(("harbour office", "fact", "affirms"), ("Dana Vell", "fact", "denies")),
        claims=(Proposition(text=PIER, evidence=((1, "The pier is rotten from end to end", "supports"),
                                                 (2, "the pier was unsafe", "denies"))),),
        responses=((2, 1, "denies"),),
    ),
    Told(
        key="pier cut", url="https://wire.example/pier", publisher=WIRE, published="2031-04-03",
        marked=f"Pier closed\n\n[1.content {CUT}] [1.source the harbour office] [1.cue wrote].\n",
        actors=(OFFICE,),
        statements=(("harbour office", "fact", "affirms"),),
        claims=(Proposition(text=PIER, evidence=((1, "The pier is rotten from end to end", "supports"),)),),
    ),
)  # fmt: skip


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the ledger; in place of the one of conftest.py."""
    path = tmp_path_factory.mktemp("across") / "ledger.db"
    with Ledger.open(path) as ledger:
        filled(ledger)
        for story in QUARREL:
            page, reading = told(story)
            ledger.enter(reading, page, ExactLinker())
        whole, cut = (statement(ledger, words) for words in (WHOLE, CUT))
        ledger.judge("appearance", cut, "same", whole, by="Edda Roskam", reason="the same letter",
                     detail={"relation": "cut"})  # fmt: skip
        ledger.judge("statement", whole, "right", by="Edda Roskam")
    return path


def statement(ledger: Ledger, words: str) -> str:
    """Return the id of the statement with these words."""
    return str(next(one.id for one in ledger.every("statements") if one.words == words))


def pier(ledger: Ledger) -> str:
    """Return the id of the claim that is disputed."""
    return claim_of(ledger, PIER)
