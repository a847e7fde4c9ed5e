"""Search: the page, the results alone, suggestions; facets and filters; what is typed is never an error."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.ledger.books import actor_of
from tests.room.hostile import CORPUS
from tests.room.pages.across import PIER, book, pier, statement
from tests.room.pages.test_claims import text
from tests.room.visits import Visits

__all__ = ["book"]


def test_search_finds_claims_statements_and_articles_with_their_words_marked(client: Visits, ledger: Ledger) -> None:
    page = client.get("/search?q=pier").text
    assert "<mark>pier</mark>" in page
    assert f'href="{links.claim(pier(ledger))}"' in page
    found = statement(ledger, "that the pier was unsafe")
    assert f"#at-{found}" in page
    shown = text(page)
    for words in ("Claim · Disputed", "Statement · fact", "Article · Lorne Gazette"):
        assert words in shown.replace(" ·", " ·"), words


def test_facets_narrow_and_are_taken_back(client: Visits) -> None:
    page = client.get("/search?q=pier").text
    assert "kind=statement" in page
    assert "outlet=Canal+Wire" in page
    narrowed = client.get("/search?q=pier&outlet=Canal+Wire&kind=statement").text
    assert "Dana Vell" not in narrowed[narrowed.index('id="results"') :]
    assert "Without the filter Canal Wire" in narrowed


def test_results_alone_are_a_piece_and_take_the_last_word_for_a_beginning(client: Visits) -> None:
    piece = client.get("/search/results?q=pie").text
    assert "<html" not in piece
    assert "<mark>pie" in piece


def test_suggestions_are_links(client: Visits, ledger: Ledger) -> None:
    piece = client.get("/search/suggestions?q=nadia").text
    assert f'href="{links.actor(actor_of(ledger, "Nadia Orlo"))}"' in piece
    assert "All results" in piece
    assert client.get("/search/suggestions?q=").text.strip() == ""


@pytest.mark.parametrize("typed", ["orl", "ORLO", "nadia o", "nadia or"])
def test_suggestions_find_a_name_by_any_of_its_words_as_they_are_typed(
    client: Visits, ledger: Ledger, typed: str
) -> None:
    piece = client.get(f"/search/suggestions?q={quote(typed)}").text
    assert f'href="{links.actor(actor_of(ledger, "Nadia Orlo"))}"' in piece


def test_what_is_no_word_is_searched_for_as_the_beginning_of_one(client: Visits, ledger: Ledger) -> None:
    page = client.get("/search?q=orl").text
    assert f'href="{links.actor(actor_of(ledger, "Nadia Orlo"))}"' in page
    assert "Nothing was found" in client.get("/search?q=orl+zebra").text


def test_nothing_asked_and_nothing_found_say_so(client: Visits) -> None:
    assert "Search for words" in text(client.get("/search").text)
    nothing = text(client.get("/search?q=zebra&kind=claim").text)
    assert "Nothing was found for zebra" in nothing
    assert "Search without filters" in nothing


@pytest.mark.parametrize("typed", [*CORPUS, '"', "-", "*", "a AND (b", "NEAR(", "' or 1=1 --", "pier " * 50])
def test_nothing_typed_is_an_error_or_becomes_more_than_words(client: Visits, typed: str) -> None:
    asked = quote(typed[:290], errors="replace")
    for path in (f"/search?q={asked}", f"/search/results?q={asked}", f"/search?q=pier&outlet={asked}&actor={asked}"):
        page = client.get(path)
        assert page.status_code == 200, path
        assert "<script>alert" not in page.text
        assert "onerror=alert(1)>" not in page.text.replace("onerror=alert(1)&gt;", "")


def test_claims_page_survives_hostile_filters(client: Visits) -> None:
    for typed in CORPUS:
        asked = quote(typed[:290], errors="replace")
        page = client.get(f"/claims?outlet={asked}&actor={asked}&since={asked}&kind={asked}")
        assert page.status_code == 200
        assert "<script>alert" not in page.text
    assert PIER in client.get("/claims").text
