"""The list of actors and the page of one."""

from __future__ import annotations

import re

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.ledger.books import actor_of
from tests.room.pages.across import PIER, book
from tests.room.pages.test_claims import ASH, MARR, text
from tests.room.visits import Visits

__all__ = ["book"]


def listed(client: Visits, query: str) -> list[str]:
    return re.findall(r'<span class="actor-who">.*?<bdi>([^<]+)', client.get(f"/actors{query}").text, re.S)


FILTERS = [  # query, actors, what it proves
    ("?name=vel", {"Dana Vell", "Chris Vell"}, "the beginning of a name"),
    ("?kind=organisation", {"harbour office", "fire brigade"}, "by kind"),
    ("?outlet=Canal+Wire&kind=person", {"Pavel Rust", "Chris Vell"}, "by outlet and kind"),
    ("?name=zzz", set(), "nobody"),
    ("?kind=nonsense&name=orlo", {"Nadia Orlo"}, "a kind that there is not is no filter"),
]


@pytest.mark.parametrize(("query", "expected", "proves"), FILTERS, ids=[row[2] for row in FILTERS])
def test_list_is_filtered(client: Visits, query: str, expected: set[str], proves: str) -> None:
    assert set(listed(client, query)) == expected, proves


def test_list_by_name_and_by_statements(client: Visits) -> None:
    assert listed(client, "?order=name") == sorted(listed(client, ""))
    assert listed(client, "")[0] == "Nadia Orlo"


def test_actor_shows_stands_disputes_changes_statements_and_names(client: Visits, ledger: Ledger) -> None:
    page = client.get(links.actor(actor_of(ledger, "Nadia Orlo"))).text
    shown = text(page)
    assert "minister, environment ministry" in shown
    assert shown.index("Says so") < shown.index(MARR)
    assert "Says it is not so" in shown
    assert "Changes of position" in shown
    assert "March 2031" in shown
    assert "denied or disputed Nadia Orlo" in shown
    picture = re.search(r'<svg class="network-picture.*?</svg>', page, re.S)
    assert picture is not None
    assert "Pavel Rust" in picture[0]
    assert 'role="img"' in picture[0]
    assert "How articles name them" in shown


def test_actor_denies(client: Visits, ledger: Ledger) -> None:
    shown = text(client.get(links.actor(actor_of(ledger, "Dana Vell"))).text)
    denied = shown[shown.index("Says it is not so") : shown.index("Statements, newest first")]
    assert PIER in denied
    assert ASH not in denied


def test_two_of_one_name_are_two(client: Visits, ledger: Ledger) -> None:
    pages = [text(client.get(f"/actors?name={role}").text) for role in ("engineer", "striker")]
    assert all("Chris Vell" in page for page in pages)


def test_beginning_of_an_id_leads_to_the_actor(client: Visits, ledger: Ledger) -> None:
    id = actor_of(ledger, "Nadia Orlo")
    led = client.get(links.actor(id[:8]))
    assert (led.status_code, led.headers["location"]) == (302, links.actor(id))
    assert client.get(links.actor("ffffffff")).status_code == 404
