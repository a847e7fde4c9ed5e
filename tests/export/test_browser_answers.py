"""Answers, speakers and claims in a real browser: both ends light up, by hover, tap and key, and without script."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from counterclaim.export.html import page as html_page
from counterclaim.testing.full import full_reading
from tests.export.watched import DESKTOP, PHONE, Watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "full.html"
    path.write_text(html_page([full_reading()]), encoding="utf-8", newline="")
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


def lit(watched: Watched) -> set[str | None]:
    return {one.get_attribute("data-s") for one in watched.page.locator(".m.content.on").all()}


@pytest.mark.parametrize(("card", "other"), [("s1", "s2"), ("s2", "s1")], ids=["to what it answers", "back"])
def test_hover_on_an_answer_lights_both_ends(desktop: Watched, card: str, other: str) -> None:
    desktop.page.locator(f'#{card} .answers a[data-to="{other}"]').hover()
    assert lit(desktop) == {"s1", "s2"}


def test_click_on_an_answer_goes_to_the_other_end_and_keeps_both_lit(desktop: Watched) -> None:
    desktop.page.locator('#s11 .answers a[data-to="s7"]').click()
    assert lit(desktop) == {"s7", "s11"}
    desktop.page.mouse.move(5, 5)
    assert lit(desktop) == {"s7", "s11"}
    desktop.page.keyboard.press("Escape")
    assert lit(desktop) == set()


def test_hover_on_an_answer_to_the_article_lights_the_words_that_are_answered(desktop: Watched) -> None:
    desktop.page.locator("#s15 .answers a").hover()
    assert desktop.page.locator(".answered.on").inner_text() == "talk that the line paid a surveyor to look away"


def test_tap_on_an_answer_shows_the_other_end_on_a_phone(phone: Watched) -> None:
    phone.page.locator('.m.cue[data-s="s1"]').tap()
    phone.page.locator('.chosen .answers a[data-to="s2"]').tap()
    assert phone.page.locator(".chosen .source").inner_text() == "Chief Inspector Edda Roskam"
    assert lit(phone) == {"s1", "s2"}
    phone.page.locator('.chosen .answers a[data-to="s1"]').tap()
    assert phone.page.locator(".chosen .source").inner_text() == "Varnholt Line"


def test_hover_on_who_speaks_outlines_their_mentions_and_nobody_elses(desktop: Watched) -> None:
    desktop.page.locator(".legend li").nth(1).hover()
    named = desktop.page.locator(".mention.named").all_inner_texts()
    assert named == ["Chief Inspector Edda Roskam", "she", "the inspector", "her", "the inspector"]
    desktop.page.locator("h1").hover()
    assert desktop.page.locator(".mention.named").count() == 0


def test_speakers_and_answers_are_reached_and_lit_from_the_keyboard(desktop: Watched) -> None:
    desktop.page.locator("aside summary").first.focus()
    desktop.page.keyboard.press("Tab")
    desktop.page.keyboard.press("Tab")
    assert desktop.page.locator(".mention.named").count() == 5
    desktop.page.keyboard.press("Enter")
    assert lit(desktop) == {"s2", "s3", "s5"}
    desktop.page.keyboard.press("Escape")
    desktop.page.locator("#s1 a.tag").focus()
    desktop.page.keyboard.press("Tab")
    assert lit(desktop) == {"s1", "s2"}


def test_click_on_a_claim_lights_all_who_take_a_position(desktop: Watched) -> None:
    desktop.page.locator("#c1 .wording").click()
    assert lit(desktop) == {"s1", "s2", "s4", "s8", "s14"}
    desktop.page.locator('#c1 a[data-s="s14"]').click()
    assert lit(desktop) == {"s14"}


def test_answers_lead_to_the_other_end_without_script(browser: Browser, address: str) -> None:
    watched = Watched(browser, address, DESKTOP, java_script_enabled=False)
    watched.page.locator('#s1 .answers a[data-to="s2"]').click()
    assert watched.page.url.endswith("#s2")
    watched.page.locator("#s15 .answers a").click()
    assert watched.page.locator(".answered:target").is_visible()
    watched.context.close()


@pytest.mark.parametrize("width", [360, 390, 768, 1024, 1280, 1600])
def test_full_page_fits_its_width(browser: Browser, address: str, width: int) -> None:
    watched = Watched(browser, address, {"width": width, "height": 800})
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= width
    watched.context.close()
    assert watched.complaints == []


def test_tap_on_words_that_the_chosen_card_would_cover_brings_them_up(phone: Watched) -> None:
    words = phone.page.locator('.m.cue[data-s="s6"]').first
    phone.page.evaluate(
        "element => element.scrollIntoView({ block: 'end', behavior: 'instant' })", words.element_handle()
    )
    words.tap()
    phone.page.wait_for_function(
        "element => element.getBoundingClientRect().bottom"
        " < document.querySelector('.chosen').getBoundingClientRect().top",
        arg=words.element_handle(),
    )
    assert lit(phone) == {"s6"}
