"""The front page: what is disputed, who answered, who has not; filters; and an empty ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.room.pages.across import PIER, book, pier
from tests.room.pages.test_claims import ASH, MARR, text
from tests.room.visits import Visits, visits

__all__ = ["book"]


def test_front_shows_what_is_disputed_with_the_latest_words_of_each_side(client: Visits, ledger: Ledger) -> None:
    page = client.get("/").text
    shown = text(page)
    assert f'href="{links.claim(pier(ledger))}"' in page
    assert "harbour office says so" in shown
    assert "Dana Vell denies it" in shown
    assert "1 disputed" in shown


def test_front_shows_answers_and_who_has_not_answered(client: Visits) -> None:
    shown = text(client.get("/").text)
    answers = shown[shown.index("New answers") :]
    assert answers.index("Dana Vell denies harbour office") < answers.index("Pavel Rust denies Nadia Orlo")
    assert "an earlier statement of their own" in answers
    accused = shown[shown.index("Accused by name") :]
    assert accused.index("Ulf Marr No answer on record") < accused.index(MARR) < accused.index("said by Nadia Orlo")


FILTERS = [  # query, is the pier there, is the answer on the ash, what it proves
    ("?outlet=Vesper+Post", False, False, "an outlet that printed neither"),
    ("?until=2031-03-31", False, True, "a time range"),
    ("?actor=Dana+Vell", True, False, "an actor"),
    ("?since=nonsense", True, True, "what is no day filters nothing"),
]


@pytest.mark.parametrize(("query", "quarrel", "ash", "proves"), FILTERS, ids=[row[3] for row in FILTERS])
def test_front_is_filtered(client: Visits, query: str, quarrel: bool, ash: bool, proves: str) -> None:
    shown = text(client.get(f"/{query}").text)
    main = shown[shown.index("Disputed claims") : shown.index("Newest articles")]
    assert (PIER in main) == quarrel, proves
    assert ("Pavel Rust denies" in main) == ash, proves


def test_nothing_disputed_is_said(client: Visits) -> None:
    assert "No claim is disputed here with these filters" in text(client.get("/?outlet=Nowhere").text)


PAGES = ("/", "/claims", "/actors", "/outlets", "/compare", "/search", "/search?q=ash")


def test_an_empty_ledger_says_how_to_fill_it(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "empty.db") as empty, visits(empty, tmp_path) as client:
        for path in PAGES:
            page = client.get(path)
            assert page.status_code == 200, path
            assert "<h1>" in page.text
        for path in PAGES[:4]:
            assert "counterclaim add ARTICLES" in text(client.get(path).text), path
        assert "No claim stands in articles of several outlets yet" in text(client.get("/compare").text)


def test_ash_is_not_disputed_any_more(client: Visits) -> None:
    shown = text(client.get("/").text)
    assert ASH not in shown[shown.index("Disputed claims") : shown.index("New answers")]
