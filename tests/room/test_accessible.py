"""axe-core finds no violation on any page: on a desktop and on a phone, in light and in dark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room import links
from tests.room.axe import axe, violations
from tests.room.visits import WORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SIGHTS = ((1280, "light"), (390, "dark"))  # width and colours


@pytest.fixture(scope="module")
def script() -> str:
    return axe()


@pytest.fixture(scope="module")
def paths(book: Path) -> dict[str, str]:
    """Return a path of each page that everybody sees, by name; those with most on them."""
    with Ledger.open(book, read_only=True) as ledger:
        claim = max(ledger.claims().items, key=lambda line: line.supports + line.denies + line.declines).id
        documents = [ledger.document(line.id) for line in ledger.documents().items]
        document = max(documents, key=lambda view: (len(view.answers), len(view.statements)))
        statement, id = document.statements[0].id, document.line.id
        actor, outlet = ledger.actors().items[0].id, ledger.outlets()[0].name
        return {
            "front": links.FRONT,
            "claims": links.CLAIMS,
            "claim": links.claim(claim),
            "reply": links.with_query(links.claim(claim), reply="1"),
            "actors": links.ACTORS,
            "actor": links.actor(actor),
            "articles": links.ARTICLES,
            "article": links.article(id),
            "statement": f"{links.article(id)}?statement={statement}",
            "answers": links.ANSWERS,
            "unanswered": links.UNANSWERED,
            "changes": links.CHANGES,
            "outlets": links.OUTLETS,
            "outlet": links.outlet(outlet),
            "compare": links.COMPARE,
            "compared": links.compare(*(one.line.id for one in documents[:2])),
            "search": links.SEARCH,
            "found": links.search("ash"),
            "read": links.READ,
            "sign in": links.SIGN_IN,
            "programs": links.PROGRAMS,
            "failure": "/nothing",
            "desk": links.DESK,
            "replies": links.REPLIES,
            "decisions": links.DECISIONS,
            "correct": links.correct(statement),
            "merge claims": links.members("claim", claim),
            "merge actors": links.members("actor", actor),
        }


@pytest.mark.parametrize(("width", "colours"), SIGHTS)
def test_no_page_keeps_anybody_out(
    browser: Browser, served: str, script: str, paths: dict[str, str], width: int, colours: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=colours)  # type: ignore[arg-type]
    page = context.new_page()
    found = {name: looked(page, served + path, script) for name, path in paths.items() if name not in SIGNED_IN}
    sign_in(page, served)
    found |= {name: looked(page, served + path, script) for name, path in paths.items() if name in SIGNED_IN}
    context.close()
    assert {name: said for name, said in found.items() if said} == {}


SIGNED_IN = ("read", "desk", "replies", "decisions", "correct", "merge claims", "merge actors")


def looked(page: Page, address: str, script: str) -> list[str]:
    answer = page.goto(address)
    assert answer is not None
    assert answer.status < 500, address
    assert page.url == address or "?" in address  # and not the page to sign in at
    wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    return [*violations(page, script), *(["wider than the screen"] if wide else [])]


def sign_in(page: Page, served: str) -> None:
    page.goto(f"{served}{links.SIGN_IN}")
    page.get_by_label("Name").fill("Edda Roskam")
    page.get_by_label("Password").fill(WORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
