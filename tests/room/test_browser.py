"""The room in a real browser: nothing is refused by the policy, nothing runs over the edge, signing in works."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.room.visits import WORD

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
WIDTHS = (360, 1600)


def opened(browser: Browser, width: int, complaints: list[str], **options: object) -> Page:
    """Open a page of the browser that notes whatever it complains about, apart from failures that are wanted."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console", lambda said: complaints.append(said.text) if "Failed to load resource" not in said.text else None
    )
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_signing_in_by_keyboard_and_out_again(browser: Browser, served: str, width: int) -> None:
    complaints: list[str] = []
    page = opened(browser, width, complaints)
    page.goto(f"{served}/login?next=/robots.txt")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.get_by_label("Name").fill("Edda Roskam")
    page.get_by_label("Password").fill("wrong password")
    page.keyboard.press("Enter")
    assert page.get_by_role("alert").inner_text() == "Name and password do not belong together."
    assert page.get_by_label("Name").input_value() == "Edda Roskam"
    page.get_by_label("Password").fill(WORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/robots.txt")
    page.goto(f"{served}/login")
    page.get_by_role("button", name="Sign out").click()
    page.wait_for_load_state()
    assert page.get_by_role("link", name="Sign in").is_visible()
    page.context.close()
    assert complaints == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", ["/login", "/nothing"])
def test_nothing_runs_over_the_edge(browser: Browser, served: str, width: int, path: str) -> None:
    complaints: list[str] = []
    page = opened(browser, width, complaints)
    page.goto(served + path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.get_by_role("link", name="Articles", exact=True).is_visible()
    page.context.close()
    assert complaints == []


@pytest.mark.parametrize("width", [360, 390, 768])
@pytest.mark.parametrize("name", ["", "Edda Roskam"])
def test_head_is_one_calm_line_each(browser: Browser, served: str, width: int, name: str) -> None:
    page = opened(browser, width, [])
    page.goto(f"{served}/login?next=/compare")
    if name:
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password").fill(WORD)
        with page.expect_navigation(url=f"{served}/compare"):
            page.keyboard.press("Enter")
    page.goto(f"{served}/compare")
    tops = page.locator(".sections a").evaluate_all("all => [...new Set(all.map((one) => one.offsetTop))]")
    assert len(tops) == 1
    here = page.locator(".sections [aria-current]").bounding_box()
    assert here is not None
    assert here["x"] >= 0
    assert here["x"] + here["width"] <= width, "the part that is open is in sight"
    middle = "(one) => { const box = one.getBoundingClientRect(); return Math.round((box.top + box.bottom) / 2); }"
    rows = [page.locator(part).evaluate(middle) for part in (".masthead .name", ".masthead .account")]
    assert width < 390 or abs(rows[0] - rows[1]) < 8, "who has signed in stands beside the name of the room"
    page.context.close()


def test_colours_are_chosen_without_script(browser: Browser, served: str) -> None:
    page = opened(browser, 800, [], java_script_enabled=False, color_scheme="light")
    page.goto(f"{served}/login")
    grounds = [ground(page)]
    for name in ("Dark", "Light", "As the system"):
        page.get_by_role("button", name=name).click()
        assert page.url == f"{served}/login"
        assert page.get_by_role("button", name=name).get_attribute("aria-pressed") == "true"
        grounds.append(ground(page))
    page.context.close()
    light, dark = "rgb(251, 250, 247)", "rgb(23, 25, 28)"
    assert grounds == [light, dark, light, light]


def ground(page: Page) -> str:
    return str(page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor"))
