"""Takes the pictures of docs/pictures: `make pictures`. Needs Chromium and playwright.

    python docs/pictures/take.py [FOLDER] [--ledger LEDGER] [--only NAME]

FOLDER puts them elsewhere, to be looked at first. The pages of the reading room are those of the example ledger, which
is made for it unless one is given: on a desktop (`claim.png`), on a phone (`claim-phone.png`), and some in dark
colours (`claim-dark.png`).
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page, sync_playwright

from counterclaim import Reader
from counterclaim.export.html import page
from counterclaim.ledger import Ledger
from counterclaim.model.views import ClaimFilter
from counterclaim.room import links
from counterclaim.testing.chromium import ARGUMENTS, EXECUTABLE

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
EXAMPLE = EXAMPLES / "harrow-dam.html"
SIZE = {"width": 1280, "height": 1050}
DESKTOP, PHONE = {"width": 1120, "height": 840}, {"width": 390, "height": 760}
DARK = ("front", "article", "claim", "actor")  # pages whose dark colours are shown, too
ANSWERING = "These allegations are untrue"
NAME, WORD = "Edda Roskam", "pictures of the desk"
SIGHTS: dict[str, dict[str, Any]] = {
    "": {"viewport": DESKTOP, "color_scheme": "light"},
    "-phone": {"viewport": PHONE, "color_scheme": "light", "is_mobile": True},
    "-dark": {"viewport": DESKTOP, "color_scheme": "dark"},
}


def main() -> None:
    """Take the picture of a reading, and those of the reading room."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=HERE)
    parser.add_argument("--ledger", type=Path, help="an example ledger that is there already; it is copied")
    parser.add_argument("--only", default="", help="pages whose names begin so; `reading` is that of one article")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=EXECUTABLE, args=ARGUMENTS)
        if "reading".startswith(given.only):
            reading(browser, Path(made), given.folder)
        if given.only != "reading":
            room(browser, entered(Path(made), given.ledger), given.folder, given.only)
        browser.close()


def reading(browser: Browser, made: Path, folder: Path) -> None:
    """Read the example and take its picture, with an answer pointed at, so that both its ends are lit."""
    path = made / "reading.html"
    path.write_text(page([Reader().read_page(EXAMPLE)]), encoding="utf-8")
    tab = browser.new_page(viewport=SIZE, color_scheme="light")  # type: ignore[arg-type]
    tab.goto(path.as_uri())
    point(tab, answer(tab))
    tab.screenshot(path=folder / "reading.png")


def entered(made: Path, given: Path | None) -> Path:
    """Return a ledger of the examples, with an account of the desk."""
    place = made / "example.db"
    if given is not None:
        shutil.copy(given, place)
    else:
        some = [str(EXAMPLES / name) for name in ("ledger.jsonl", "ledger", "harrow-dam.html")]
        subprocess.run([sys.executable, "-m", "counterclaim", "add", *some, "--ledger", str(place)], check=True)
    with Ledger.open(place) as ledger:
        ledger.accounts.add(NAME, WORD, "desk")
    return place


def room(browser: Browser, ledger: Path, folder: Path, only: str) -> None:
    """Take the pictures of the pages of the reading room."""
    with served(ledger) as address:
        shown = {name: path for name, path in pages(ledger).items() if name.startswith(only)}
        for sight, options in SIGHTS.items():
            context = browser.new_context(**options)
            tab = context.new_page()
            for name, path in shown.items():
                if sight == "-dark" and name not in DARK:
                    continue
                tab.goto(address + path)
                if tab.url.startswith(address + links.SIGN_IN):
                    sign_in(tab)
                tab.wait_for_timeout(200)
                tab.screenshot(path=folder / f"{name}{sight}.png")
            context.close()
    for path in sorted(folder.glob("*.png")):
        print(f"{path.name}: {path.stat().st_size // 1024} kB")


def pages(place: Path) -> dict[str, str]:
    """Return the paths of the pages by name; those for which one signs in come last."""
    with Ledger.open(place, read_only=True) as ledger:
        disputed = ledger.claims(ClaimFilter(order="documents")).items
        both = [line for line in disputed if line.supports and line.denies]
        claim = ledger.claim(max(both, key=lambda line: (line.documents, line.denies)).id)
        answered = [line for line in claim.answers if line.origin.document.id == line.target.document.id]
        statement = (answered or claim.answers)[0].origin
        actor = max(ledger.actors().items, key=lambda line: (line.documents, line.statements))
        documents = [line.document for side in claim.sides for line in side.positions]
        outlet = next(line.publisher for line in documents if line.publisher)
        several = list({one.publisher: one.id for one in reversed(documents)}.values())
        return {
            "front": links.FRONT,
            "article": links.chosen(statement.document.id, statement.id).partition("#")[0] + "#top",
            "claim": links.claim(claim.claim.id),
            "actor": links.actor(actor.id),
            "outlet": links.outlet(outlet),
            "compare": links.compare(*several[:3]),
            "search": links.search(" ".join(actor.name.split()[-1:])),
            "read": links.READ,
            "desk": links.DESK,
            "correct": links.correct(statement.id),
            "merge": links.members("claim", claim.claim.id),
        }


@contextmanager
def served(ledger: Path) -> Iterator[str]:
    """Yield the address of the reading room on a ledger."""
    command = [sys.executable, "-m", "counterclaim", "serve", "--ledger", str(ledger), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        found = re.search(r"http://\S+", process.stderr.readline())
        try:
            if found is None:
                raise SystemExit("the reading room did not open")
            yield found[0]
        finally:
            process.terminate()


def sign_in(tab: Page) -> None:
    """Sign in on the page for it, which leads to the one that was asked for."""
    tab.get_by_label("Name").fill(NAME)
    tab.get_by_label("Password").fill(WORD)
    with tab.expect_navigation():
        tab.keyboard.press("Enter")


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
