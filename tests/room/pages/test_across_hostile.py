"""A ledger full of hostile names, wordings, titles, outlets and words: on the pages across articles they stay words."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from counterclaim.ledger import Ledger
from counterclaim.model.views import ClaimFilter
from counterclaim.room import links
from counterclaim.testing.book import told
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.stories import Proposition, Told, Who
from tests.room.hostile import CORPUS
from tests.room.visits import Visits, visits

BAD = [one for one in CORPUS if one.strip() and one.isprintable() and not set(one) & set("[]\\")]
ALLOWED = {"script": {"src", "defer"}}


class Elements(HTMLParser):
    """Notes what only markup can do: scripts, attributes that run, addresses that lead elsewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = {name for name, _ in attrs}
        if tag in ("iframe", "object", "embed", "style", "base", "math", "template"):
            self.wrong.append(tag)
        if tag == "script" and names != ALLOWED["script"]:
            self.wrong.append(f"script {names}")
        self.wrong += [name for name in names if name.startswith("on") or name in ("style", "srcdoc")]
        for name, value in attrs:
            if name in ("href", "src", "action") and urlsplit(value or "").scheme not in ("", "http", "https"):
                self.wrong.append(f"{name}={value}")


def hostile(ledger: Ledger) -> None:
    for number, bad in enumerate(BAD):
        other = BAD[(number + 1) % len(BAD)]
        story = Told(
            key=str(number), url=f"https://a.example/{number}", publisher=bad, published="2031-03-03",
            marked=f"{bad}\n\n[1.source The board] [1.cue said] [1.content {other} or so]. "
            f"[2.source She] [2.cue denied] [2.content {bad} and more].\n",
            actors=(Who(name=bad, role=other, affiliation=bad), Who(name=other, role=bad)),
            statements=((bad, "fact", "affirms"), (other, "fact", "denies")),
            claims=(Proposition(text=bad, evidence=((1, None, "supports"), (2, None, "denies"))),),
            responses=((2, 1, "denies"),),
        )  # fmt: skip
        page, reading = told(story)
        ledger.enter(reading, page, ExactLinker())


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "ledger.db"
    with Ledger.open(path) as ledger:
        hostile(ledger)
    return path


def check(client: Visits, path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200, path
    found = Elements()
    found.feed(page.text)
    assert found.wrong == [], path


def test_every_page_shows_hostile_words_as_words(place: Path, tmp_path: Path) -> None:
    with Ledger.open(place) as ledger, visits(ledger, tmp_path) as client:
        claims = ledger.claims(ClaimFilter(limit=100)).items
        assert len(claims) > 30
        for path in (
            "/",
            "/claims",
            "/actors?order=name",
            "/outlets",
            "/compare",
            "/search?q=alert",
            "/search/results?q=alert",
        ):
            check(client, path)
        for claim in claims:
            check(client, links.claim(claim.id))
        for actor in ledger.actors().items[:20]:
            check(client, links.actor(actor.id))
        for outlet in ledger.outlets()[:20]:
            check(client, links.outlet(outlet.name))
        for suggested in ("alert", "script", "evil"):
            check(client, f"/search/suggestions?q={suggested}")
        documents = ledger.documents().items
        check(client, links.compare(*(line.id for line in documents[:3])))
