"""Feeds are valid Atom with ids that stay, tell who says what, and are offered in the head of their pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import fromstring

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies.reply import NewReply
from counterclaim.room import links
from counterclaim.room.feeds.atom import NEVER, Entry, feed, moment
from tests.room.hostile import CORPUS
from tests.room.visits import Visits

ATOM = "{http://www.w3.org/2005/Atom}"
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")


def pages(ledger: Ledger) -> Iterator[tuple[str, str]]:
    """Yield pages that offer a feed, each with its path."""
    claim, actor = ledger.claims().items[0].id, ledger.actors().items[0].id
    outlet = ledger.outlets()[0].name
    yield "/", "/feeds/front"
    yield links.claim(claim), links.feed("claim", claim)
    yield links.actor(actor), links.feed("actor", actor)
    yield links.outlet(outlet), links.feed("outlet", outlet)
    yield links.search("ash", kind="statement"), "/feeds/search?q=ash&kind=statement"


def test_pages_offer_their_feeds_and_these_are_valid(client: Visits, ledger: Ledger) -> None:
    for page, path in pages(ledger):
        head = client.get(page).text.partition("</head>")[0]
        offered = re.search(r'<link rel="alternate" type="application/atom\+xml" title="([^"]+)" href="([^"]+)">', head)
        assert offered is not None, page
        assert unescape(offered[2]) == path
        answer = client.get(path)
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("application/atom+xml")
        valid(answer.content, f"http://127.0.0.1:8400{path}")


def valid(content: bytes, address: str) -> None:
    """Hold a feed against RFC 4287: what must be there once, and no id twice."""
    root = fromstring(content)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}id") == address
    assert root.find(f"{ATOM}link[@rel='self']").attrib["href"] == address  # type: ignore[union-attr]
    assert root.find(f"{ATOM}author/{ATOM}name") is not None
    entries = root.findall(f"{ATOM}entry")
    assert entries, address
    for one in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(one.findall(f"{ATOM}{name}")) == 1, name
        assert one.findtext(f"{ATOM}title")
        assert TIME.fullmatch(one.findtext(f"{ATOM}updated") or "")
        assert one.find(f"{ATOM}link[@rel='alternate']") is not None
    ids = [one.findtext(f"{ATOM}id") for one in entries]
    assert len(set(ids)) == len(ids)
    times = [one.findtext(f"{ATOM}updated") or "" for one in entries]
    assert times == sorted(times, reverse=True)
    assert root.findtext(f"{ATOM}updated") == times[0]


def test_feed_readers_understand_them(client: Visits, ledger: Ledger) -> None:
    feedparser = pytest.importorskip("feedparser")
    for _, path in pages(ledger):
        found = feedparser.parse(client.get(path).content)
        assert not found.bozo, path
        assert found.version == "atom10"
        assert all(one.link.startswith("http://127.0.0.1:8400/") and one.updated_parsed for one in found.entries)
        assert client.get(found.entries[0].link, follow=True).status_code == 200


def test_ids_stay(client: Visits, ledger: Ledger) -> None:
    for _, path in pages(ledger):
        assert client.get(path).content == client.get(path).content


def test_a_claim_tells_its_positions_and_admitted_replies(client: Visits, ledger: Ledger) -> None:
    view = ledger.claim(ledger.claims().items[0].id)
    id = view.claim.id
    reply = ledger.replies.submit(
        NewReply(kind="claim", subject=id, name="Oda Vint", email="oda@example.org", text="I never said so.")
    )
    before = client.get(links.feed("claim", id)).text
    assert before.count("<entry>") == sum(side.count for side in view.sides)
    assert "Oda Vint" not in before
    ledger.replies.decide(reply, "admitted", by="Edda Roskam")
    after = client.get(links.feed("claim", id)).text
    assert "A reply received here: Oda Vint (not verified)" in after
    assert "oda@example.org" not in after


def test_statements_lead_to_the_words_in_the_outlets_page(client: Visits, ledger: Ledger) -> None:
    root = fromstring(client.get(links.feed("actor", ledger.actors().items[0].id)).content)
    via = [one.attrib["href"] for one in root.findall(f"{ATOM}entry/{ATOM}link[@rel='via']")]
    assert via
    assert all("#:~:text=" in one for one in via)


@pytest.mark.parametrize(
    "path", ["/feeds/claim/abcdef", "/feeds/actor/x", "/feeds/outlet/Nowhere", "/feeds/search", "/feeds/what"]
)
def test_what_is_not_there_has_no_feed(client: Visits, path: str) -> None:
    assert client.get(path).status_code == 404


def test_pages_without_a_feed_offer_none(client: Visits) -> None:
    for path in ("/login", "/claims", "/claim/abcdef", "/search", "/?outlet=x"):
        assert "atom+xml" not in client.get(path).text


@pytest.mark.parametrize("text", CORPUS)
def test_hostile_text_stays_text(text: str) -> None:
    one = Entry(id="a", link=text, title=text, updated=NEVER, by=text, words=text, original=text)
    root = fromstring(feed(text, "https://room.example/feed", "https://room.example/", [one]))
    entry = root.find(f"{ATOM}entry")
    assert entry is not None
    assert {element.tag for element in root.iter()} == {
        ATOM + name for name in ("feed", "id", "title", "updated", "link", "author", "name", "generator", "entry")
    } | ({f"{ATOM}summary"} if text else set())


@pytest.mark.parametrize(
    ("iso", "time", "why"),
    [
        ("2017-10-06", "2017-10-06T00:00:00Z", "a day begins at midnight"),
        ("2017-10", "2017-10-01T00:00:00Z", "a month with its first day"),
        ("2017", "2017-01-01T00:00:00Z", "a year with its first day"),
        ("2021-06-11T16:40", "2021-06-11T16:40:00Z", "a time as it is given"),
        ("2021-06-11T16:40:10+02:00", "2021-06-11T14:40:10Z", "a time of another zone"),
        ("2021-06-11T16:40:10.123456+00:00", "2021-06-11T16:40:10Z", "seconds are enough"),
        ("2017-13", None, "no month"),
        ("some day", None, "no date"),
        ("", None, "nothing"),
        (None, None, "not known"),
    ],
)
def test_dates_become_the_times_at_which_they_begin(iso: str | None, time: str | None, why: str) -> None:
    assert moment(iso) == time, why
