"""Blocks: the lines of a text, with what stands around them."""

from __future__ import annotations

from counterclaim.ingest.blocks import blocks

WRAPPED = "The weir at Tull was built by monks, who\nhad no drawings and no money, and it has\nheld."


def test_blocks_are_lines_and_know_of_the_blank_lines_around_them() -> None:
    found = blocks(f"Weir\nDam\n\n{WRAPPED}\n")
    assert [(block.text, block.gap_before, block.gap_after) for block in found] == [
        ("Weir", True, False),
        ("Dam", False, True),
        (WRAPPED, True, True),
    ]


def test_blocks_of_white_space_are_none() -> None:
    assert blocks(" \n\u3000\r\n") == []
