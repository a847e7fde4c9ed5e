"""The list of claims and the page of one: what they show, what filters do, and what is not right in an address."""

from __future__ import annotations

import re

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.ledger.books import actor_of, claim_of, document_of
from tests.room.pages.across import PIER, WHOLE, book, pier, statement
from tests.room.visits import Visits

__all__ = ["book"]
ASH = "Kestrel Power dumped ash in the Tamm"
MARR = "Ulf Marr had ordered the dumping"
BRIDGE = "The bridge of Lorne would close in May"


def text(html: str) -> str:
    """Return what is read of a page, on one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("&#34;", '"').replace("&#39;", "'").split())


def listed(client: Visits, query: str) -> list[str]:
    page = client.get(f"/claims{query}")
    assert page.status_code == 200
    return re.findall(r'<p class="wording"><a href="/claim/[0-9a-f]+"><bdi>([^<]+)', page.text)


FILTERS = [  # query, claims, what it proves
    ("?status=disputed", [PIER], "by status"),
    ("?outlet=Canal+Wire", [PIER, BRIDGE, ASH], "by outlet, newest first"),
    ("?since=2031-04", [PIER], "from a month on"),
    ("?until=2031-03-03", [ASH], "up to a day"),
    ("?kind=plan", [BRIDGE], "by the kind of a statement"),
    ("?actor=Orlo", [ASH, MARR], "by a part of a name that only one bears"),
    ("?status=disputed&outlet=Vesper+Post", [], "two filters that nothing passes"),
]


@pytest.mark.parametrize(("query", "expected", "proves"), FILTERS, ids=[row[2] for row in FILTERS])
def test_list_is_filtered(client: Visits, query: str, expected: list[str], proves: str) -> None:
    assert listed(client, query) == expected, proves


UNFIT = [  # query, what is said, what it proves
    ("?since=2031-13", "Please write a day", "no month is the thirteenth"),
    ("?since=2031-04&until=2031-03", "before the first one", "the end lies before the beginning"),
    ("?actor=Nobody+Here", "Nobody of this name", "a name that nobody bears"),
    ("?actor=Vell", "please choose", "a name that several bear"),
]


def test_a_status_that_there_is_not_is_said_and_filters_nothing(client: Visits) -> None:
    page = client.get("/claims?status=foo&kind=<b>")
    assert page.status_code == 200
    assert "There is no status “ foo ”; nothing is filtered by it." in text(page.text)
    assert "<b>" not in page.text
    assert "There is no status" not in client.get("/claims?status=disputed").text


def test_a_shortened_id_leads_to_the_form_of_a_reply_too(client: Visits, ledger: Ledger) -> None:
    id = claim_of(ledger, ASH)
    assert client.get(f"/claim/{id[:8]}?reply=1").headers["location"] == f"/claim/{id}?reply=1"
    assert client.get(f"/claim/{id[:8]}").headers["location"] == f"/claim/{id}"


def test_an_unknown_claim_is_a_page_with_a_way_back(client: Visits) -> None:
    for id in ("ffffffff", "zzz"):
        page = client.get(f"/claim/{id}")
        assert page.status_code == 404
        assert "This ledger holds no claim of that id. To all claims" in text(page.text)


@pytest.mark.parametrize(("query", "said", "proves"), UNFIT, ids=[row[2] for row in UNFIT])
def test_what_is_not_right_filters_nothing_and_is_said(client: Visits, query: str, said: str, proves: str) -> None:
    page = client.get(f"/claims{query}")
    assert page.status_code == 200
    assert said in text(page.text), proves
    assert PIER in text(page.text)


def test_several_of_one_name_are_offered(client: Visits, ledger: Ledger) -> None:
    page = client.get("/claims?actor=Vell&status=asserted").text
    for role in ("engineer", "striker", "fisher"):
        assert role in text(page)
    dana = actor_of(ledger, "Dana Vell")
    assert f"actor={dana}" in page
    assert listed(client, f"?actor={dana}&status=disputed") == [PIER]


def test_claims_of_one_document(client: Visits, ledger: Ledger) -> None:
    assert set(listed(client, f"?document={document_of(ledger, 'Who ordered it?')}")) == {
        ASH, MARR, "The fish had died in April",
    }  # fmt: skip


@pytest.mark.parametrize("after", ["x", "WyJ4Il0", "%00"])
def test_no_place_in_the_list_is_not_found(client: Visits, after: str) -> None:
    assert client.get(f"/claims?after={after}").status_code in (404, 422)


def test_claim_shows_both_sides_with_words_day_outlet_and_place(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.claim(pier(ledger))).text
    said, denied = page.index('id="side-supports"'), page.index('id="side-denies"')
    assert said < page.index("The pier is rotten from end to end") < denied < page.index("the pier was unsafe")
    place = links.chosen(
        document_of(ledger, "Who may walk on the pier?"), statement(ledger, "that the pier was unsafe")
    )
    assert f'href="{place}"' in page.replace("&amp;", "&")
    shown = text(page)
    for words in (
        "Disputed",
        "some state it and others deny it",
        "April 2, 2031 (printed)",
        "Lorne Gazette",
        "Dana Vell denies",
    ):
        assert words in shown, words


def test_only_what_a_person_confirmed_is_shown_as_confirmed(client: Visits, ledger: Ledger) -> None:
    path = links.claim(pier(ledger))
    assert "confirmed by the desk" not in client.get(path).text
    denial, denied = statement(ledger, "that the pier was unsafe"), statement(ledger, WHOLE)
    ledger.judge("response", denial, "holds", denied, by="Edda Roskam", detail={"kind": "denies"})
    answers = client.get(path).text.partition("Who answered whom")[2]
    assert (
        answers.index("Dana Vell") < answers.index("confirmed by the desk") < answers.index("that the pier was unsafe")
    )


def test_claim_shows_who_gives_no_answer_apart(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.claim(claim_of(ledger, ASH))).text
    apart = page[page.index('class="apart"') :]
    assert apart.index("Give no answer") < apart.index("harbour office")
    assert "Taken back since" in text(page)
    assert "takes back or corrects" in text(page)


def test_claim_has_a_picture_with_words_and_a_table_of_all_positions(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.claim(pier(ledger))).text
    picture = re.search(
        r"<svg class=\"timeline-picture.*?</svg>\n</figure>|<svg class=\"timeline-picture.*?</desc>", page, re.S
    )
    assert picture is not None
    assert "<title" in picture[0]
    assert "2 statements of 2 actors" in picture[0]
    assert page.count("#position-") == 2
    assert "style=" not in page


def test_claim_shows_how_outlets_cut_a_quotation(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.claim(pier(ledger))).text
    same = page[page.index('id="same-words"') :]
    assert re.search(r"<del>[^<]*nobody should walk on it[^<]*</del>", same)
    assert "Canal Wire" in same


def test_history_names_who_decided_and_models_are_folded(client: Visits, ledger: Ledger) -> None:
    shown = text(client.get(links.claim(pier(ledger))).text)
    history = shown[shown.index("What was decided") :]
    assert "A statement is right as it was read" in history
    assert "Edda Roskam" in history
    assert "of models" in history


def test_beginning_of_an_id_leads_to_the_claim_and_a_wrong_one_is_not_found(client: Visits, ledger: Ledger) -> None:
    id = pier(ledger)
    led = client.get(links.claim(id[:8]))
    assert (led.status_code, led.headers["location"]) == (302, links.claim(id))
    for wrong in ("ffffff", "x", "../etc", "' or 1=1"):
        assert client.get(links.claim(wrong)).status_code == 404


def test_reading_a_claim_sets_no_cookie_and_a_reply_is_one_click_away(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.claim(pier(ledger)))
    assert "set-cookie" not in page.headers
    assert "<textarea" not in page.text
    form = client.get(links.claim(pier(ledger)) + "?reply=1").text
    assert f'action="{links.reply_to("claim", pier(ledger))}"' in form
    assert "<textarea" in form


def test_page_says_whether_anybody_has_checked_it(client: Visits, ledger: Ledger) -> None:
    path = f"/claim/{claim_of(ledger, ASH)}"
    assert "Nobody has checked the positions below." in text(client.get(path).text)
    first = ledger.claim(claim_of(ledger, ASH)).sides[0].positions[0]
    ledger.judge("statement", first.statement, "right", by="Edda Roskam")
    assert re.search(r"The desk has confirmed 1 of the \d positions below; a model", text(client.get(path).text))


def test_position_stands_with_the_words_that_tie_it_to_its_source(client: Visits, ledger: Ledger) -> None:
    page = text(client.get(f"/claim/{pier(ledger)}").text)
    assert "Dana Vell denied the pier was unsafe" in page
