"""The desk in a real browser, on a desktop and a phone: correct and undo, merge and un-merge, reply, upload."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import uvicorn

from counterclaim.ledger import Ledger
from counterclaim.ledger.store.tables import records
from counterclaim.model.views import ClaimFilter
from counterclaim.pipeline.reader import Reader
from counterclaim.pipeline.visiting import VisitorsReader
from counterclaim.room.app import app
from counterclaim.testing.doubtful import doubtful
from counterclaim.testing.exact import ExactLinker
from counterclaim.testing.fake import FakeModel
from tests.ledger.standing import ids, standing
from tests.room.visits import WORD, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
WIDTHS = (390, 1280)


@pytest.fixture
def room(ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Yield the address of a room with a reader, in a thread of this process."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    doubtful(ledger)
    reader = VisitorsReader(ledger, reader=Reader(model=FakeModel()), linker=ExactLinker())
    config = uvicorn.Config(app(settings(tmp_path), ledger, reader), port=0, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        while not server.started:
            time.sleep(0.05)
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(params=WIDTHS)
def desk(browser: Browser, room: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Yield a page of somebody who has signed in at the desk; nothing may be complained of or run over the edge."""
    complaints: list[str] = []
    size = {"width": request.param, "height": 900}
    context = browser.new_context(viewport=size, base_url=room, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console", lambda said: complaints.append(said.text) if "Failed to load resource" not in said.text else None
    )
    page.goto("/login?next=/desk")
    page.get_by_label("Name").fill("Edda Roskam")
    page.get_by_label("Password").fill(WORD)
    page.get_by_label("Password").press("Enter")
    page.wait_for_url("**/desk")
    yield page
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
    assert complaints == []


def statement(ledger: Ledger, words: str) -> str:
    return ids(ledger, records.statement, words=words)[0]


def test_one_key_confirms_and_one_undoes(desk: Page, ledger: Ledger) -> None:
    stood, first = standing(ledger), desk.locator("[data-doubt] h2").first.inner_text()
    desk.keyboard.press("j")
    assert desk.evaluate("document.activeElement.id") == "doubt-1"
    with desk.expect_navigation():
        desk.keyboard.press("c")
    assert "Confirmed." in desk.get_by_role("status").inner_text()
    assert ledger.decisions().items[0].judgement.by == "Edda Roskam"
    with desk.expect_navigation():
        desk.keyboard.press("u")
    assert "Everything is as it was before." in desk.get_by_role("status").inner_text()
    assert standing(ledger) == stood
    assert desk.locator("[data-doubt] h2").first.inner_text() == first
    with desk.expect_navigation():
        desk.keyboard.press("r")
    assert ledger.decisions().items[0].judgement.verdict == "not-a-statement"
    desk.get_by_role("button", name="Turn the keys off").click()
    desk.keyboard.press("c")
    desk.wait_for_timeout(300)
    assert len(ledger.decisions().items) == 2


def test_a_speaker_is_corrected_and_that_undone(desk: Page, ledger: Ledger) -> None:
    id, stood = statement(ledger, "that a tale"), standing(ledger)
    desk.get_by_role("heading", name="Who states this?").locator("..").get_by_role("link", name="Correct it").click()
    desk.get_by_label("Pavel Rust").check()
    desk.get_by_role("button", name="Correct the actor").click()
    desk.get_by_text("The actor is corrected.").wait_for()
    assert ledger.statement(id).statement.actor.name == "Pavel Rust"
    desk.get_by_role("button", name="Undo").click()
    desk.get_by_text("Everything is as it was before.").wait_for()
    assert standing(ledger) == stood


def test_words_are_taken_by_selecting_them(desk: Page, ledger: Ledger) -> None:
    id = statement(ledger, "nobody had seen ash there")
    desk.goto(f"/desk/statement/{id}")
    bar = desk.get_by_role("group", name="The selected words")
    assert not bar.is_visible()
    select(desk, "quay 🐟 Pavel")
    bar.get_by_role("button", name="who says it").wait_for()
    assert on_screen(desk, "[data-taking] button"), "what can be done is seen without scrolling"
    bar.get_by_role("button", name="who says it").click()
    assert desk.get_by_label("Who says it").is_checked()
    assert not bar.is_visible()
    select(desk, "quay 🐟 Pavel")
    bar.get_by_role("button", name="what is stated").click()
    assert desk.get_by_label("What is stated").is_checked()
    assert desk.get_by_label("The exact words").input_value() == "quay 🐟 Pavel"
    select(desk, "Boats lay")
    bar.get_by_role("button", name="one more piece of them").click()
    desk.get_by_role("button", name="Correct the words").click()
    desk.get_by_text("The words are corrected.").wait_for()
    line = ledger.statement(id).statement
    text = ledger.workpiece(id).text
    assert [text[span.start : span.end] for span in line.content] == ["quay 🐟 Pavel", "Boats lay"]


def test_press_on_the_article_leaves_the_selected_words(desk: Page, ledger: Ledger) -> None:
    desk.goto(f"/desk/statement/{statement(ledger, 'nobody had seen ash there')}")
    select(desk, "Boats lay")
    desk.locator("[data-taking]").wait_for()
    desk.locator("[data-text]").click()
    desk.locator("[data-taking]").wait_for(state="hidden")


def on_screen(page: Page, chosen: str) -> bool:
    box, size = page.locator(chosen).first.bounding_box(), page.viewport_size
    return box is not None and size is not None and box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


def select(page: Page, words: str) -> None:
    """Select words in the article, wherever marks cut them."""
    page.evaluate(
        """words => {
          const text = document.querySelector("[data-text]"), at = text.textContent.indexOf(words);
          const range = document.createRange(), walk = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
          for (let from = 0, node; (node = walk.nextNode()); from += node.length) {
            if (at >= from && at < from + node.length) range.setStart(node, at - from);
            const end = at + words.length;
            if (end > from && end <= from + node.length) range.setEnd(node, end - from);
          }
          getSelection().removeAllRanges(); getSelection().addRange(range);
        }""",
        words,
    )


def test_actors_are_merged_after_a_look_and_taken_apart_again(desk: Page, ledger: Ledger) -> None:
    one = next(one.id for one in ledger.actors().items if one.name == "Chris Vell")
    desk.goto(f"/actor/{one}")
    desk.get_by_role("link", name="Merge or take apart").click()
    desk.get_by_label("Name of the other actor").fill("Chris Vell")
    desk.get_by_role("button", name="Find").click()
    desk.get_by_role("link", name="They are the same …").click()
    assert desk.get_by_role("heading", name="Then").is_visible()
    desk.get_by_label("Reason").fill("One man with two trades.")
    desk.get_by_role("button", name="Merge", exact=True).click()
    desk.get_by_text("They are one now.").wait_for()
    assert sum(each.name == "Chris Vell" for each in ledger.actors().items) == 1
    desk.get_by_role("button", name="Undo").click()
    desk.get_by_text("Everything is as it was before.").wait_for()
    assert sum(each.name == "Chris Vell" for each in ledger.actors().items) == 2
    desk.goto(f"/desk/actor/{one}?find=Chris+Vell")
    desk.get_by_role("link", name="They are the same …").click()
    desk.get_by_role("button", name="Merge", exact=True).click()
    desk.get_by_text("They are one now.").wait_for()
    desk.get_by_role("link", name="Take this out").first.click()
    desk.get_by_role("button", name="Take apart", exact=True).click()
    desk.get_by_text("They are kept apart.").wait_for()
    assert sum(each.name == "Chris Vell" for each in ledger.actors().items) == 2


def test_a_reply_is_left_moderated_and_shown(desk: Page, room: str, ledger: Ledger) -> None:
    claim = next(one.id for one in ledger.claims(ClaimFilter()).items if one.text.startswith("Kestrel Power"))
    desk.goto(f"/claim/{claim}?reply=1#reply")
    desk.get_by_label("Your name").fill("Pavel Rust")
    desk.get_by_label("Your reply").fill("That is not so.")
    desk.get_by_role("button", name="Send the reply").click()
    assert desk.locator("#wrong-email").is_visible()
    desk.get_by_label("E-mail").fill("rust@kestrel.example")
    desk.get_by_role("button", name="Send the reply").click()
    desk.get_by_text("Your reply has come in").wait_for()
    link = desk.get_by_label("Keep this link").input_value()
    desk.goto("/desk/replies")
    desk.get_by_label("Who replies").select_option("Pavel Rust, spokesman, Kestrel Power")
    desk.get_by_role("button", name="Show it").click()
    desk.get_by_text("The reply is shown now.").wait_for()
    desk.goto(f"/claim/{claim}")
    shown = desk.locator(".reply")
    assert "That is not so." in shown.inner_text()
    assert "A reply received here on" in shown.inner_text()
    assert "verified" in shown.inner_text()
    desk.goto("/reply" + link.partition("/reply")[2])
    assert desk.get_by_text("was admitted on").is_visible()
    assert "rust@kestrel.example" not in desk.content()


def test_a_file_is_read_shown_and_entered_or_thrown_away(desk: Page, ledger: Ledger, tmp_path: Path) -> None:
    stood = standing(ledger)
    file = tmp_path / "harbour.txt"
    file.write_text("Harbour\n\nMs Lund said that the harbour was closed.\n")
    for end in ("Throw it away", "Enter it in the ledger"):
        desk.goto("/read")
        desk.get_by_label("The file").set_input_files(file)
        desk.locator("section", has=desk.get_by_role("heading", name="A file")).get_by_role("button").last.click()
        desk.get_by_text("Read just now, for you alone.").wait_for()
        assert standing(ledger) == stood
        desk.get_by_role("button", name=end).click()
        desk.get_by_text("Nothing was entered." if end == "Throw it away" else "The article is entered.").wait_for()
    assert "/article/" in desk.url
    assert desk.get_by_text("that the harbour was closed").first.is_visible()


def test_all_of_it_works_without_script(browser: Browser, room: str, ledger: Ledger) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=room)
    page = context.new_page()
    page.goto("/login?next=/desk")
    page.get_by_label("Name").fill("Edda Roskam")
    page.get_by_label("Password").fill(WORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Right").first.click()
    assert "Confirmed." in page.get_by_role("status").inner_text()
    id = statement(ledger, "nobody had seen ash there")
    page.goto(f"/desk/statement/{id}")
    page.get_by_text("The words are others").click()
    page.get_by_label("The exact words").fill("had seen ash")
    page.get_by_role("button", name="Correct the words").click()
    assert ledger.statement(id).statement.words == "had seen ash"
    page.get_by_role("button", name="Undo").first.click()
    assert ledger.statement(id).statement.words == "nobody had seen ash there"
    context.close()
