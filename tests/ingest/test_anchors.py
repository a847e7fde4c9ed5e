"""Anchors: the headline that stands over the article, and threads of comments, which are prose but no article."""

from __future__ import annotations

import pytest

from counterclaim.ingest.anchors import anchor
from counterclaim.ingest.blocks import blocks
from counterclaim.ingest.features import table
from counterclaim.ingest.page import page

TITLE = "Weir at Orsk to close in spring"
ARTICLE = """The weir at Orsk will close in spring, the water board said on Monday, since its bolts are rusty.
“Nobody has looked at them since my grandfather did,” said Wanda Bruck, who keeps the lock and the keys to it.
The board would not say what the work will cost, or who is going to pay for it in the end."""
TEASER = """A ferry that nobody ordered has arrived at Sennet, and the harbour master does not know where to put it.
The choir of Lower Sennet has won a prize in the capital for a song about a goat that would not swim."""
THREAD = """Odo on May 3, 2021 at 4:47 pm said:
I have walked over that weir every morning for thirty years, and it never moved by the width of a hair.
Mara on May 3, 2021 at 5:02 pm said:
That is what my uncle said about his roof, and then it went down the hill in one piece in a February.
Odo on May 3, 2021 at 6:30 pm said:
The roof of your uncle is not in the care of the water board, so I do not see what it has to do with it."""

PAGES = [
    (
        f"{TITLE} | Orsk Post\nMenu\n{TITLE}\n4 May 2021\n{ARTICLE}\nComments\nReply",
        2,
        7,
        "between headline and comments",
    ),
    (f"{TITLE} | Orsk Post\n{TEASER}\n{TITLE}\n4 May 2021\n{ARTICLE}\nShare this", 3, 8, "teasers stand above it"),
    (f"{TITLE} | Orsk Post\n{TITLE}\n4 May 2021\n{ARTICLE}\nRelated\n{TITLE}\n{TEASER}", 1, 6, "a teaser repeats it"),
    (f"Orsk Post\n{ARTICLE}\nShare this", -1, 4, "no headline: the page from its beginning"),
]


@pytest.mark.parametrize(("text", "headline", "stop", "why"), PAGES)
def test_the_headline_with_the_article_under_it_is_found(text: str, headline: int, stop: int, why: str) -> None:
    found = anchor(page(blocks(text)))
    assert (found.headline, found.stop) == (headline, stop), why


def test_a_thread_of_comments_has_no_mass() -> None:
    seen = page(blocks(f"{TITLE}\n{ARTICLE}\n{THREAD}"))
    assert (seen.mass[1:4] > 0).all()
    assert not seen.mass[4:].any()
    assert seen.prose[5:].any()


def test_one_line_with_a_time_is_no_thread() -> None:
    assert page(blocks(f"{TITLE}\n2 days ago in Orsk\n{ARTICLE}")).mass[2:].all()


def test_what_stood_on_the_page_before_has_no_mass() -> None:
    seen = page(blocks(f"{TITLE}\n{ARTICLE}\nMore\n{ARTICLE} {TEASER[:9]}"))
    assert not seen.mass[5:].any()


@pytest.mark.parametrize("text", ["a", "…", "日本", f"{TITLE}", "1\n2\n3"])
def test_every_block_has_a_row_of_numbers(text: str) -> None:
    found = blocks(text)
    names, values = table(found)
    assert values.shape == (len(found), len(names))
    assert abs(values).max() < 1000
