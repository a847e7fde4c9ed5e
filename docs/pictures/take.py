"""Takes the pictures of docs/pictures: `make pictures`. Needs Chromium and playwright."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from counterclaim import Reader
from counterclaim.export.html import page
from counterclaim.testing.chromium import ARGUMENTS, EXECUTABLE

HERE = Path(__file__).resolve().parent
EXAMPLE = HERE.parents[1] / "examples" / "harrow-dam.html"
SIZE = {"width": 1280, "height": 860}


def main() -> None:
    """Read the example and take its picture, with one statement chosen."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "reading.html"
        path.write_text(page([Reader().read_page(EXAMPLE)]), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        tab = browser.new_page(viewport=SIZE, color_scheme="light")
        tab.goto(path.as_uri())
        tab.get_by_text("despite the water board’s").first.hover()
        tab.wait_for_timeout(300)
        tab.screenshot(path=HERE / "reading.png")
        browser.close()


if __name__ == "__main__":
    main()
