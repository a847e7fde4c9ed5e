"""Search on both databases: what is found, filtered, counted, ranked."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.ledger import Ledger
from counterclaim.model.views import FINDABLE, Query
from counterclaim.testing.book import filled
from tests.ledger.books import actor_of

CASES = [  # query, kinds and how many of each, what it proves
    (Query(words="bridge"), {"claim": 1, "document": 1, "statement": 1}, "a word"),
    (Query(words="bridges closing"), {"claim": 1, "document": 1, "statement": 1}, "other endings"),
    (Query(words="bridge -lorne"), {}, "a word that must not be there"),
    (Query(words='"put anything into"', kind="statement"), {"statement": 1}, "a phrase; wire copy is found once"),
    (Query(words='"anything put"'), {}, "a phrase in another order"),
    (Query(words="kestr*", kind="claim"), {"claim": 1}, "a beginning"),
    (Query(words="kest", kind="claim"), {}, "no beginning without its star"),
    (Query(words="kest", kind="claim", typing=True), {"claim": 1}, "a beginning while typing"),
    (Query(words="Orlo", kind="actor"), {"actor": 1}, "an actor"),
    (Query(words="minister", kind="actor"), {"actor": 1}, "an actor by role"),
    (Query(words="ash", publisher="Vesper Post", kind="statement"), {"statement": 3}, "an outlet: every printing"),
    (Query(words="ash", since="2031-03-07", until="2031-03-07", kind="statement"), {"statement": 1}, "a day"),
    (Query(words="ash", since="2031-04"), {}, "from a day on"),
    (Query(words="tamm", label="retracted"), {"claim": 1}, "claims of a status"),
    (Query(words="ash", kind="statement", label="plan"), {}, "statements of a kind"),
    (Query(words="ash", kind="nothing"), {}, "a kind that is none"),
    (Query(words="the mill was empty"), {}, "a text that was replaced is not found"),
    (Query(words="", kind="actor"), {"actor": 7}, "nothing typed: all of the kind"),
    (Query(words="-ash", kind="claim"), {"claim": 6}, "only what must not be there"),
]


@pytest.mark.parametrize(("query", "expected", "proves"), CASES, ids=[row[2] for row in CASES])
def test_search_finds(book: Ledger, query: Query, expected: dict[str, int], proves: str) -> None:
    results = book.search(query)
    kinds = {one.value: one.count for one in results.facets if one.field == "kind"}
    assert kinds == expected, proves
    assert results.total == sum(expected.values()) == len(results.hits)


def test_search_by_actor(book: Ledger) -> None:
    results = book.search(Query(words="ash", actor=actor_of(book, "Nadia Orlo"), kind="statement"))
    assert {hit.name for hit in results.hits} == {"Nadia Orlo"}
    assert results.total == 2


def test_hits_are_marked_and_say_where_they_stand(book: Ledger) -> None:
    hit = book.search(Query(words="bridge", kind="statement")).hits[0]
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["bridge"]
    assert (hit.name, hit.title, hit.publisher, hit.date, hit.label) == (
        "Chris Vell", "Bridge", "Canal Wire", "2031-03-10", "plan",
    )  # fmt: skip


def test_an_actor_of_that_name_comes_first(book: Ledger) -> None:
    assert book.search(Query(words="nadia orlo")).hits[0].kind == "actor"


def test_facets_count_what_was_found(book: Ledger) -> None:
    results = book.search(Query(words="ash"))
    years = {one.value: one.count for one in results.facets if one.field == "year"}
    assert years == {"2031": results.total}
    assert any(one.field == "actor" and one.name == "Nadia Orlo" for one in results.facets)
    assert book.search(Query(words="ash", facets=False)).facets == ()


def test_pages_of_results_are_the_results(book: Ledger) -> None:
    whole = [(hit.kind, hit.id) for hit in book.search(Query(words="ash", limit=100)).hits]
    paged: list[tuple[str, str]] = []
    after = None
    while True:
        page = book.search(Query(words="ash", limit=3, after=after))
        paged += [(hit.kind, hit.id) for hit in page.hits]
        after = page.next
        if after is None:
            break
    assert paged == whole


HOSTILE = [
    '"',
    '""""',
    "'",
    "*",
    "-",
    "- -",
    "NEAR(a b",
    "a AND",
    "{words}: x",
    "^a",
    "a:b",
    "\\",
    "%",
    "\x00",
    "😀",
    ":*",
]
HOSTILE += ["' or 1=1 --", "a" * 5000, "a " * 3000, "(" * 500, "é*", "-*", '-"', "a-b-c*", "!!", "& |", "<->"]


@pytest.mark.parametrize("typed", HOSTILE, ids=[ascii(one)[:20] for one in HOSTILE])
def test_hostile_words_are_no_error(book: Ledger, typed: str) -> None:
    for typing in (False, True):
        for field in ("words", "publisher", "actor", "label", "since", "until"):
            given = {"words": "ash"} | {field: typed}
            book.search(Query(typing=typing, **given))  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(alphabet=st.sampled_from("ab\"*-() '&|!:<>\\{}^%é"), max_size=24), typing=st.booleans())
def test_no_text_is_an_error(book: Ledger, typed: str, typing: bool) -> None:
    book.search(Query(words=typed, typing=typing))


def test_what_is_judged_away_is_found_no_more(ledger: Ledger) -> None:
    filled(ledger)
    hit = ledger.search(Query(words="bridge", kind="statement")).hits[0]
    id = ledger.judge("statement", hit.id, "not-a-statement", by="R. Ferro")
    assert ledger.search(Query(words="bridge", kind="statement")).total == 0
    assert ledger.front().totals.statements == 13
    ledger.withdraw(id, by="R. Ferro")
    assert ledger.search(Query(words="bridge", kind="statement")).total == 1
    assert ledger.front().totals.statements == 14


def test_kinds_that_can_be_found_are_all_looked_through(book: Ledger) -> None:
    assert {hit.kind for hit in book.search(Query(words="", limit=100)).hits} == set(FINDABLE)
