"""Takes the pictures of docs/pictures: `make pictures`. Needs Chromium and playwright.

`python docs/pictures/take.py FOLDER` puts them elsewhere, to be looked at first.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from counterclaim import Reader
from counterclaim.export.html import page
from counterclaim.testing.chromium import ARGUMENTS, EXECUTABLE

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "examples" / "harrow-dam.html"
SIZE = {"width": 1280, "height": 1050}
ANSWERING = "These allegations are untrue"


def main() -> None:
    """Read the example and take its picture, with an answer pointed at, so that both its ends are lit."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        path = Path(made) / "reading.html"
        path.write_text(page([Reader().read_page(EXAMPLE)]), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        tab = browser.new_page(viewport=SIZE, color_scheme="light")
        tab.goto(path.as_uri())
        point(tab, answer(tab))
        tab.screenshot(path=folder / "reading.png")
        browser.close()


def answer(tab: Page) -> Locator:
    """Return the answer that is shown: that of the denial in the article's middle if it was read, else the first."""
    denial = tab.locator(f'aside .card:has(blockquote:has-text("{ANSWERING}")) .answers .answer[data-to]')
    return (denial if denial.count() else tab.locator("aside .answers .answer[data-to]")).first


def point(tab: Page, answering: Locator) -> None:
    """Bring both ends into sight (the card beside the article, the two places in it), and point at the answer."""
    answering.evaluate(
        """(link) => {
            const card = link.closest(".card");
            card.scrollIntoView({ block: "center" });
            const ends = [card.dataset.s, link.dataset.to].map((key) => document.getElementById(`at-${key}`));
            const top = Math.min(...ends.map((end) => end.getBoundingClientRect().top)) + scrollY;
            const bottom = Math.max(...ends.map((end) => end.getBoundingClientRect().bottom)) + scrollY;
            scrollTo(0, bottom < innerHeight ? 0 : top - (innerHeight - (bottom - top)) / 2);
        }"""
    )
    answering.hover()
    tab.wait_for_timeout(300)


if __name__ == "__main__":
    main()
