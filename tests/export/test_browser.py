"""The page in a real browser: it shows the text, runs without errors, asks for nothing, and answers a tap."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from counterclaim.export.html import page as html_page
from counterclaim.model.document import Document
from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import Span
from counterclaim.testing.marked import parse
from tests.export.test_html import HOSTILE
from tests.export.watched import DESKTOP, PHONE, Watched
from tests.shown.examples import FAKE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MARKED = (
    "Menu\n\nDam “was shut”, board says\n\n"
    "[1.source Mira Dovac] [1.cue said] [1.content that [2.source the board] [2.cue claimed]"
    " [2.content [3.source someone] [3.cue had said] [3.content the gates were shut]]].\n\n"
    "[4.content “Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft,”] [4.source she]"
    " [4.cue said].\n\nShare\r\n" + "\n\n".join(HOSTILE)
)


def reading() -> Reading:
    text, attributions = parse(MARKED)
    statements = tuple(
        Statement(id=f"s{number}", attribution=attribution, manner="direct")
        for number, attribution in enumerate(attributions, 1)
    )
    title = text.index("Dam")
    furniture = tuple(Span(text.index(word), text.index(word) + len(word)) for word in ("Menu", "Share"))
    return Reading(
        document=Document(
            text=text,
            title="Dam “was shut”, board says",
            title_span=Span(title, text.index("\n", title)),
            furniture=furniture,
        ),
        statements=statements,
        producer=FAKE,
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "reading.html"
    path.write_text(html_page([reading()]), encoding="utf-8", newline="")
    return path.as_uri()


@pytest.fixture
def desktop(browser: Browser, address: str) -> Iterator[Watched]:
    watched = Watched(browser, address, DESKTOP)
    yield watched
    watched.context.close()
    assert watched.complaints == []


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Watched]:
    watched = Watched(browser, address, PHONE, has_touch=True, is_mobile=True)
    yield watched
    watched.context.close()
    assert watched.complaints == []


def test_page_shows_the_text_of_the_document_and_nothing_else(desktop: Watched) -> None:
    shown = desktop.page.evaluate(
        "() => { const text = document.querySelector('.text').cloneNode(true);"
        " text.querySelectorAll('summary').forEach((summary) => summary.remove()); return text.textContent; }"
    )
    assert shown == reading().document.text


def test_tap_on_a_phone_shows_source_cue_and_content(phone: Watched) -> None:
    phone.page.locator('.m.source[data-s="s2"]').first.tap()
    chosen = phone.page.locator(".chosen")
    assert chosen.is_visible()
    assert chosen.locator(".source").inner_text() == "the board"
    assert chosen.locator(".cue").inner_text() == "claimed"
    assert chosen.locator("blockquote").inner_text() == "someone had said the gates were shut"
    chosen.locator("button").tap()
    assert not chosen.is_visible()


def test_tap_chooses_the_innermost_statement(phone: Watched) -> None:
    phone.page.get_by_text("the gates were shut").first.tap()
    assert phone.page.locator(".chosen .source").inner_text() == "someone"


@pytest.mark.parametrize("width", [360, 768, 1024, 1600])
def test_page_fits_its_width(browser: Browser, address: str, width: int) -> None:
    watched = Watched(browser, address, {"width": width, "height": 800})
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    watched.context.close()
    assert watched.complaints == []


def test_hover_lights_all_parts_of_a_statement_and_its_card(desktop: Watched) -> None:
    desktop.page.locator('.m.cue[data-s="s4"]').hover()
    for part in ('.m.source[data-s="s4"]', '.m.content[data-s="s4"]', '.card[data-s="s4"]'):
        assert "on" in str(desktop.page.locator(part).first.get_attribute("class")).split()
    assert desktop.page.locator("#s4").is_visible()


def test_focus_and_escape_work_from_the_keyboard(desktop: Watched) -> None:
    desktop.page.locator("#at-s1").focus()
    desktop.page.keyboard.press("Tab")
    assert desktop.page.evaluate("document.activeElement.id") == "at-s2"
    assert "on" in str(desktop.page.locator("#s2").get_attribute("class")).split()
    desktop.page.keyboard.press("Escape")
    assert desktop.page.locator(".on").count() == 0


def test_choosing_who_states_lights_all_their_statements(desktop: Watched) -> None:
    desktop.page.locator(".legend li").first.click()
    assert desktop.page.locator(".card.on").count() == 1
    desktop.page.locator(".legend li").first.click()
    assert desktop.page.locator(".on").count() == 0


def test_page_reads_without_script_and_its_links_join_text_and_list(browser: Browser, address: str) -> None:
    watched = Watched(browser, address, DESKTOP, java_script_enabled=False)
    watched.page.locator("#at-s3").click()
    assert watched.page.url.endswith("#s3")
    watched.page.locator("#s3 a.tag").click()
    assert watched.page.url.endswith("#at-s3")
    assert watched.page.get_by_text("that the board claimed").first.is_visible()
    watched.context.close()


def test_furniture_is_folded_and_opens(desktop: Watched) -> None:
    menu = desktop.page.get_by_text("Menu", exact=True)
    assert not menu.is_visible()
    desktop.page.locator("summary").first.click()
    assert menu.is_visible()
