"""Articles in a real browser: choose, follow an answer, close, without script too; widths, axe-core, print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import NewReply
from counterclaim.model.views import DocumentView
from counterclaim.room import links
from counterclaim.testing.book import filled
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.full import full_reading
from tests.ledger.books import document_of
from tests.room.pages.test_across_browser import DESKTOP, PHONE, Visit, axe

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["axe"]
pytestmark = pytest.mark.browser
FERRY = "Ferry line rejects report that the Aurelia sailed with a cracked hull"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a ledger with an article in which there is everything, and with replies."""
    path = tmp_path_factory.mktemp("articles") / "ledger.db"
    with Ledger.open(path) as ledger:
        filled(ledger)
        ledger.enter(full_reading(), None, ExactLinker())
        view = view_of(ledger)
        for kind, subject in (("statement", view.statements[1].id), ("claim", view.claims[0].claim.id)):
            new = NewReply(
                kind=kind, subject=subject, name="Edda Roskam", email="edda@amsel.example", text="It was 2 m."
            )
            ledger.replies.decide(ledger.replies.submit(new), "admitted", by="Ada Minne")
    return path


def view_of(ledger: Ledger, title: str = FERRY) -> DocumentView:
    return ledger.document(document_of(ledger, title))


@pytest.fixture(scope="module")
def ferry(book: Path) -> DocumentView:
    with Ledger.open(book) as ledger:
        return view_of(ledger)


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def visit(browser: Browser, served: str, request: pytest.FixtureRequest) -> Iterator[Visit]:
    one = Visit(browser, served, viewport=request.param, reduced_motion="reduce")
    yield one
    one.close()


def test_answer_is_followed_to_what_it_answers_and_to_the_claim(visit: Visit, ferry: DocumentView) -> None:
    page, (line, roskam) = visit.page, ferry.statements[:2]
    page.goto(links.article(ferry.line.id))
    page.locator(f"#at-{line.id}").click()
    card = page.locator("[data-card]")
    card.get_by_role("link", name="Varnholt Line", exact=True).wait_for()
    assert "statement=" in page.url
    card.locator(".joins a").first.click()
    page.locator(f'[data-card="{roskam.id}"]').wait_for()
    assert page.url.endswith(f"#at-{roskam.id}")
    lit = page.locator(f'.m.on[data-s="{line.id}"]')
    assert lit.count() > 0, "both ends stand out"
    assert "denied by" in card.inner_text()
    card.get_by_role("link", name="The ferry Aurelia left Port Amsel").click()
    assert "/claim/" in page.url
    page.go_back()
    page.locator(f'[data-card="{roskam.id}"]').wait_for()


def test_label_in_the_text_leads_to_the_other_end(visit: Visit, ferry: DocumentView) -> None:
    page, roskam = visit.page, ferry.statements[1]
    page.goto(links.article(ferry.line.id))
    page.get_by_role("link", name="A1 denies B2").click()
    page.locator(f'[data-card="{roskam.id}"]').wait_for()
    box = page.locator(f"#at-{roskam.id}").bounding_box()
    card = page.locator("[data-card]").bounding_box()
    assert box is not None
    assert card is not None
    size = page.viewport_size or DESKTOP
    assert 0 <= box["y"] < size["height"]
    assert size["width"] > 800 or box["y"] < card["y"], "the place is not under what is said of it"


def test_keyboard_chooses_steps_and_closes(visit: Visit, ferry: DocumentView) -> None:
    page = visit.page
    page.goto(links.article(ferry.line.id))
    page.locator(f"#at-{ferry.statements[2].id}").focus()
    page.keyboard.press("Enter")
    page.locator(f'[data-card="{ferry.statements[2].id}"]').wait_for()
    page.get_by_role("link", name="Next statement, C4").focus()
    page.keyboard.press("Enter")
    page.locator(f'[data-card="{ferry.statements[3].id}"]').wait_for()
    assert page.evaluate("document.activeElement.closest('[data-card]') !== null")
    page.keyboard.press("Escape")
    assert page.locator("[data-card]").count() == 0
    assert page.locator(".on").count() == 0
    assert page.evaluate("document.activeElement.id") == f"at-{ferry.statements[3].id}"
    assert "statement=" not in page.url


def test_words_are_chosen_by_a_press_the_innermost_first(visit: Visit, ferry: DocumentView) -> None:
    page = visit.page
    page.goto(links.article(ferry.line.id))
    page.get_by_text("findings to herself").first.click()
    page.locator(f'[data-card="{ferry.statements[4].id}"]').wait_for()
    assert "inside C4" in " ".join(page.locator("[data-card] .known").inner_text().split())
    page.get_by_text("findings to herself").first.click()
    assert page.locator("[data-card]").count() == 0


def test_address_of_a_place_chooses_what_stands_there(visit: Visit, ferry: DocumentView) -> None:
    page = visit.page
    page.goto(links.place(ferry.line.id, ferry.statements[5].id))
    page.locator(f'[data-card="{ferry.statements[5].id}"]').wait_for()
    page.goto(links.statement(ferry.statements[6].id))
    assert page.locator(f'[data-card="{ferry.statements[6].id}"]').is_visible()


def test_citation_is_copied_by_keyboard(browser: Browser, served: str, ferry: DocumentView) -> None:
    one = Visit(browser, served, viewport=DESKTOP, permissions=["clipboard-read", "clipboard-write"])
    page, line = one.page, ferry.statements[1]
    page.goto(links.article(ferry.line.id))
    page.locator(f"#at-{line.id}").press("Enter")
    card = page.locator("[data-card]")
    card.get_by_text("Cite", exact=True).press("Enter")
    card.get_by_role("button", name="Copy").press("Enter")
    card.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == card.locator(".citation").inner_text()
    assert copied.endswith(links.statement(line.id))
    one.close()


def test_citation_is_selected_where_the_clipboard_is_refused(
    browser: Browser, served: str, ferry: DocumentView
) -> None:
    one = Visit(browser, served, viewport=PHONE)
    page = one.page
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined });")
    page.goto(links.article(ferry.line.id))
    page.get_by_text("Cite this article").click()
    page.locator(".ending").get_by_role("button", name="Copy").click()
    page.get_by_role("button", name="Selected: copy it with your keys").wait_for()
    assert page.evaluate("String(getSelection()).trim()") == page.locator("#citation").inner_text()
    one.close()


def test_label_of_an_answer_elsewhere_is_one_box(browser: Browser, served: str, ferry: DocumentView) -> None:
    one = Visit(browser, served, viewport={"width": 360, "height": 800})
    one.page.goto(links.article(ferry.line.id))
    heights = one.page.locator(".text .join").evaluate_all(
        "all => all.map((each) => getComputedStyle(each, '::before')).map((style) => [style.display, style.whiteSpace])"
    )
    assert heights
    assert set(map(tuple, heights)) == {("inline-block", "nowrap")}
    one.close()


def test_all_of_it_works_without_script(browser: Browser, served: str, ferry: DocumentView) -> None:
    one = Visit(browser, served, viewport=PHONE, java_script_enabled=False)
    page, roskam = one.page, ferry.statements[1]
    page.goto(links.article(ferry.line.id))
    page.locator(f"#at-{roskam.id}").click()
    card = page.locator(f'[data-card="{roskam.id}"]')
    assert card.is_visible()
    assert page.locator(f'.m.on[data-s="{roskam.id}"]').count() > 0
    card.get_by_role("link", name="Leave a reply").click()
    assert page.get_by_label("Your name").is_visible()
    assert page.locator(".reply-form").get_attribute("action") == f"/reply/statement/{roskam.id}"
    card.get_by_role("link", name="Close").click()
    assert page.locator("[data-card]").count() == 0
    page.get_by_label("Statement", exact=True).select_option(ferry.statements[3].id)
    page.get_by_role("button", name="Reply to it").click()
    assert page.locator(".reply-form").get_attribute("action") == f"/reply/statement/{ferry.statements[3].id}"
    one.close()


def test_text_that_is_copied_is_the_text_of_the_article(visit: Visit, ferry: DocumentView) -> None:
    visit.page.goto(links.article(ferry.line.id))
    copied = visit.page.evaluate(
        "() => [...document.querySelectorAll('.text')].map((part) => { const text = part.cloneNode(true);"
        " text.querySelectorAll('summary').forEach((one) => one.remove()); return text.textContent; }).join('')"
    )
    assert copied == ferry.document.text


@pytest.mark.parametrize("width", [360, 768, 1000, 1600])
def test_nothing_runs_over_the_edge(browser: Browser, served: str, ferry: DocumentView, width: int) -> None:
    one = Visit(browser, served, viewport={"width": width, "height": 800})
    for path in (links.ARTICLES, links.article(ferry.line.id), links.chosen(ferry.line.id, ferry.statements[1].id)):
        one.page.goto(path)
        assert one.page.evaluate("document.documentElement.scrollWidth") <= width, path
    one.close()


def test_print_has_the_article_and_nothing_to_press(browser: Browser, served: str, ferry: DocumentView) -> None:
    one = Visit(browser, served, viewport=DESKTOP)
    one.page.goto(links.article(ferry.line.id))
    one.page.emulate_media(media="print")
    assert one.page.locator(".headline").is_visible()
    assert one.page.locator("#claims").is_visible()
    for hidden in (".sections", "#reply", ".furniture", ".to-top", ".foot"):
        assert not one.page.locator(hidden).first.is_visible(), hidden
    one.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    browser: Browser, served: str, book: Path, ferry: DocumentView, axe: str, scheme: str
) -> None:
    with Ledger.open(book) as ledger:
        fire = document_of(ledger, "Fire at the mill: three hurt")
    paths = (
        links.ARTICLES, links.article(fire), links.article(ferry.line.id),
        links.chosen(ferry.line.id, ferry.statements[1].id), links.chosen(ferry.line.id, ferry.statements[3].id),
    )  # fmt: skip
    for viewport in (DESKTOP, PHONE):
        one = Visit(browser, served, viewport=viewport, color_scheme=scheme, bypass_csp=True)
        for path in paths:
            one.page.goto(path)
            one.page.wait_for_timeout(200)
            one.page.evaluate(axe)
            found = one.page.evaluate("async () => (await axe.run()).violations.map((v) => [v.id, v.nodes[0].html])")
            assert found == [], path
        one.close()
