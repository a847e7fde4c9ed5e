"""Layout: lines that a phrase gives away, and lines of an article that only look like them."""

from __future__ import annotations

import pytest

from counterclaim.ingest.blocks import blocks
from counterclaim.ingest.layout import article_blocks, marked

MARKED = [
    ("Share this article", True, "a button"),
    ("* * *", True, "no letter in it"),
    ("Advertisement", True, "an advert's label"),
    ("By Tomas Brandt, Courier Staff", True, "a byline"),
    ("The bridge at Sennet. Photograph: Reuters", True, "a caption with its credit"),
    ("The bridge at Sennet on Monday. Reuters", True, "a caption that ends in its agency"),
    ("The bridge at Sennet on Monday (AP Photo/Menk)", True, "a caption with a credit in brackets"),
    ("Image copyright Menk Image caption The bridge at Sennet", True, "a caption as broadcasters label it"),
    ("JUST WATCHED The bridge at Sennet Replay More Videos ... MUST WATCH The bridge", True, "a player of films"),
    ("Media playback is unsupported on your device Media caption The bridge at Sennet", True, "another one"),
    ("6 years ago", True, "a date that counts backwards"),
    ("6 years ago the bridge at Sennet broke.", False, "a sentence that begins like one"),
    ("Your email address will not be published.", True, "a form"),
    ("The minister would resign on Monday, he told Reuters.", False, "an agency that is told something"),
    ("The mayor confirmed the closure to Reuters.", False, "the same in other words"),
    ("The mayor said the suing towns were exaggerating the reach of the EPA.", False, "an office, no agency"),
    ("The bridge at Sennet holds, a mayor finds Read more", True, "a link of an outlet that ends so"),
    ("At the weir:Menk says the bridge at Sennet holds", True, "a kicker that runs into its headline"),
    ("One thing is clear: Menk will go", False, "a colon inside a sentence"),
    ("BRIDGE AT SENNET HOLDS, MAYOR MENK SAYS", True, "a link in capitals"),
    ("THE BRIDGE AT SENNET HOLDS, MENK WROTE.", False, "a shouted sentence"),
    ("NATO, EU and UN", False, "acronyms"),
    ("Sennet shut its bridge, according to a report Monday by Reuters.", False, "an agency that reports"),
    ("The bridge at Sennet, seen from the bank by Reuters", True, "an agency that took a picture"),
    ("The mayor said that it rained.", False, "prose"),
    ("“Share this with your children,” the mayor said in a speech that went on for an hour and a half, and in which he "
     "spoke of bolts, boats, piers and weirs.", False, "a long paragraph that opens like a button"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), MARKED)
def test_marked_knows_furniture_by_its_phrases(text: str, expected: bool, why: str) -> None:
    assert marked(blocks(text)[0]) is expected, why


def test_a_text_of_nothing_but_furniture_is_no_crash() -> None:
    found = blocks("Menu\nShare\nHome\n" * 40)
    assert len(article_blocks(found)) == len(found)
