"""Lists across all articles: answers, who has not answered, changes of position."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.views import Range
from tests.ledger.books import claim_of
from tests.room.pages.across import book
from tests.room.pages.test_claims import ASH, MARR, text
from tests.room.visits import Visits

__all__ = ["book"]


def main(client: Visits, path: str) -> str:
    page = client.get(path)
    assert page.status_code == 200, path
    return text(page.text[page.text.index("<h1") : page.text.index("<footer")])


LISTED = [  # path, is there, is not there, what it proves
    ("/answers", "Dana Vell denies harbour office", "no such words", "all answers"),
    ("/answers?actor=Pavel+Rust", "Pavel Rust denies Nadia Orlo", "Dana Vell", "answers of one actor"),
    ("/answers?until=2031-03-31", "Nadia Orlo takes back", "Dana Vell denies", "answers in a time"),
    ("/answers?outlet=Nowhere", "No answer is recorded with these filters", "denies", "no answers"),
    ("/unanswered", f"Ulf Marr No answer on record {MARR}", "harbour office", "who has not answered"),
    ("/unanswered?answered=declined", "Nobody fits these filters", "Ulf Marr", "who gave no answer"),
    ("/unanswered?answered=nonsense", "Ulf Marr", "Nobody fits", "a choice that there is not"),
    ("/changes", f"Nadia Orlo {ASH}", "Pavel Rust", "changes"),
    ("/changes?actor=Dana+Vell", "No change of position is recorded with these filters", ASH, "no changes"),
]


@pytest.mark.parametrize(("path", "there", "absent", "proves"), LISTED, ids=[row[3] for row in LISTED])
def test_lists(client: Visits, path: str, there: str, absent: str, proves: str) -> None:
    shown = main(client, path)
    assert there in shown, proves
    assert absent not in shown, proves


@pytest.mark.parametrize(("score", "shown"), [(0.3, True), (0.29, False)])
def test_guesses_most_of_which_are_wrong_are_left_out_or_folded_away(
    client: Visits, ledger: Ledger, tmp_path: Path, score: float, shown: bool
) -> None:
    with sqlite3.connect(tmp_path / "ledger.db") as book:
        book.execute("update answer set score = ?, confirmed = 0", (score,))
    assert ("perhaps denies Nadia Orlo" in main(client, "/answers")) is shown
    assert ("No answer is recorded" in main(client, "/answers")) is not shown
    assert ("Nobody has answered anybody here" in main(client, "/")) is not shown
    article = ledger.answers(Range()).items[0].origin.document.id
    assert ("perhaps " in client.get(f"/article/{article}").text) is shown
    claim = main(client, f"/claim/{claim_of(ledger, ASH)}")
    assert ("most of which are wrong" in claim) is not shown


def test_front_page_leads_to_them(client: Visits) -> None:
    page = client.get("/").text
    assert 'href="/answers"' in page
    assert 'href="/changes"' in page


@pytest.mark.parametrize("path", ["/answers", "/unanswered", "/changes"])
def test_no_place_in_a_list(client: Visits, path: str) -> None:
    assert client.get(f"{path}?after=x").status_code in (404, 422)
