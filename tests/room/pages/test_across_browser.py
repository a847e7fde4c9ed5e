"""The pages across articles in a real browser: journeys, search as you type, widths, axe-core, no complaint."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counterclaim.model.views import ClaimFilter
from counterclaim.room import links
from tests.room.pages.across import PIER, book

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

from counterclaim.ledger import Ledger

__all__ = ["book"]
pytestmark = pytest.mark.browser
PHONE, DESKTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


class Visit:
    """A page of the browser, and everything that it complained about."""

    def __init__(self, browser: Browser, address: str, **context: object) -> None:
        self.complaints: list[str] = []
        self.context = browser.new_context(base_url=address, **context)  # type: ignore[arg-type]
        self.page: Page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda message: self.complaints.append(message.text))

    def close(self) -> None:
        self.context.close()
        assert self.complaints == []


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def visit(browser: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    one = Visit(browser, served, viewport=request.param)
    yield one
    one.close()


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the script of axe-core, fetched by npm; skipped where that cannot be had."""
    folder = tmp_path_factory.mktemp("axe")
    try:
        subprocess.run(["npm", "pack", "axe-core@4"], cwd=folder, check=True, capture_output=True, timeout=120)
        packed = next(folder.glob("axe-core-*.tgz"))
        subprocess.run(["tar", "xzf", packed.name, "package/axe.min.js"], cwd=folder, check=True)
    except (OSError, subprocess.SubprocessError, StopIteration):
        pytest.skip("axe-core cannot be fetched by npm")
    return (folder / "package" / "axe.min.js").read_text(encoding="utf-8")


def test_from_the_front_page_to_a_claim_to_its_place_to_the_actor_and_back(visit: Visit) -> None:
    page = visit.page
    page.goto("/")
    page.get_by_role("link", name=PIER).first.click()
    assert page.locator("h1").inner_text() == PIER
    claim = page.url
    denied = page.locator(".side-denies .position")
    assert "the pier was unsafe" in denied.inner_text()
    denied.get_by_role("link", name="in the article").click()
    statement = page.url.partition("#at-")[2]
    assert page.locator(f"#at-{statement}").is_visible()
    assert "the pier was unsafe" in page.locator(f'.content[data-s="{statement}"]').first.inner_text()
    page.go_back()
    assert page.url == claim
    page.locator(".side-denies").get_by_role("link", name="Dana Vell").click()
    assert page.locator("h1").inner_text() == "Dana Vell"
    page.get_by_role("link", name=PIER).first.click()
    assert page.url == claim
    page.get_by_role("link", name="Front page").first.click()
    assert page.get_by_role("heading", name="What is disputed now").is_visible()


def test_table_leads_to_the_position(visit: Visit) -> None:
    page = visit.page
    page.goto("/")
    page.get_by_role("link", name=PIER).first.click()
    page.locator(".by-day").get_by_role("link", name="denies it").click()
    assert page.locator(".position:target").inner_text().startswith("Dana Vell")


def test_search_finds_while_somebody_types(visit: Visit) -> None:
    page = visit.page
    page.goto("/search")
    page.locator("#q").press_sequentially("rott")
    page.locator("#results mark").first.wait_for()
    assert page.locator("#results mark").first.inner_text() == "rotten"
    assert page.url.endswith("?q=rott")
    assert str(page.locator("#said").text_content()).endswith("for rott"), "the number is said, not the links beside it"
    assert page.title() == "rott · Search · Counterclaim"
    page.locator("#results .hit-claim, #results .hit-statement").first.get_by_role("link").last.click()
    page.wait_for_url("**/article/**")


def test_field_at_the_top_suggests_and_arrows_reach_it(browser: Browser, served: str) -> None:
    visit = Visit(browser, served, viewport=DESKTOP)
    page = visit.page
    page.goto("/claims")
    page.keyboard.press("/")
    page.keyboard.type("nadia")
    page.locator(".suggestions a").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actor/**")
    assert page.locator("h1").inner_text() == "Nadia Orlo"
    page.locator("#find").fill("pier")
    page.locator(".suggestions a").first.wait_for()
    page.keyboard.press("Escape")
    assert not page.locator(".suggestions").is_visible()
    page.locator("#find").fill("orl")
    page.locator(".suggestions a").first.wait_for()
    page.keyboard.press("Enter")  # no suggestion is chosen: what is typed is searched for
    page.wait_for_url("**/search?q=orl")
    visit.close()


def test_search_filters_and_pages_work_without_script(browser: Browser, served: str) -> None:
    visit = Visit(browser, served, viewport=DESKTOP, java_script_enabled=False)
    page = visit.page
    page.goto("/")
    page.locator("#find").fill("pier")
    page.locator("#find").press("Enter")
    assert page.locator("#results mark").count() > 2
    page.locator(".facets").get_by_role("link", name="Canal Wire").click()
    assert page.locator(".chosen").inner_text().startswith("Canal Wire")
    page.goto("/claims")
    page.locator(".filters summary").click()
    page.get_by_label("Stated as").select_option("plan")
    page.get_by_role("button", name="Show", exact=True).click()
    assert page.locator(".claim-line").count() == 1
    visit.close()


def paths(place: Path) -> list[str]:
    with Ledger.open(place) as ledger:
        claim = ledger.claims(ClaimFilter(status="disputed")).items[0].id
        actor = next(one.id for one in ledger.actors().items if one.name == "Nadia Orlo")
        return [
            "/", "/claims?actor=Vell&since=x", links.claim(claim), links.claim(claim) + "?reply=1", "/actors",
            links.actor(actor), "/outlets", links.outlet("Canal Wire"), "/compare", links.compare(claim=claim),
            "/search", "/search?q=pier", "/search?q=zebra", "/answers", "/unanswered", "/changes",
        ]  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_any_page(browser: Browser, served: str, book: Path, axe: str, scheme: str) -> None:
    found = []
    for viewport in (DESKTOP, PHONE):
        visit = Visit(browser, served, viewport=viewport, color_scheme=scheme)
        for path in paths(book):
            visit.page.goto(path)
            visit.page.evaluate(axe)
            result = visit.page.evaluate("axe.run()")
            found += [(path, one["id"], one["nodes"][0]["html"][:120]) for one in result["violations"]]
        visit.close()
    assert found == []


@pytest.mark.parametrize("width", [360, 768, 1600])
def test_pages_fit_their_width(browser: Browser, served: str, book: Path, width: int) -> None:
    visit = Visit(browser, served, viewport={"width": width, "height": 800})
    for path in paths(book):
        visit.page.goto(path)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, path
    visit.close()
