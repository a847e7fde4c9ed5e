"""Statements that share four content words in a row share a key; whoever says it, and never more keys than a few."""

from __future__ import annotations

import dataclasses

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.link.appearances import keys
from counterclaim.link.appearances.keys import MOST, RUN, WINDOW
from tests.link.appearances.made import made

GATE = "“No gate of the Harrow dam was opened on Friday night or on Saturday morning.”"
NAMES = [a + b + c for a in "bdfgklmnprt" for b in "aou" for c in ("rk", "lb", "mp", "nd", "sk")]


def test_whoever_says_it_and_when() -> None:
    assert keys(made(f"Ferrel | 03-15 | {GATE}", "a")) == keys(made(f"the board | 04-15 | {GATE}", "b"))


def test_a_cut_is_found() -> None:
    cut = "that no gate of the Harrow dam had been opened on Friday"
    whole = keys(made(f"Ferrel | 03-15 | {GATE}", "a"))
    assert set(whole) & set(keys(made(f"Ferrel | 03-15 | {cut}", "b")))


def test_words_that_tell_nothing_have_no_keys() -> None:
    for content in ("it", "to comment", "the idea", "“Nonsense”", ""):
        assert keys(made(f"Ferrel | 03-15 | {content}", "a")) == ()
    assert len(keys(made("Ferrel | 03-15 | “No comment”", "a"))) == 1


def test_a_book_has_no_more_keys_than_a_page() -> None:
    one = made(f"Ferrel | 03-15 | {' '.join(NAMES[:90])}", "a")
    assert len(keys(one)) == MOST == len(set(keys(one)))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(NAMES), max_size=12),
    st.lists(st.sampled_from(NAMES), min_size=RUN + WINDOW - 1, max_size=12),
    st.lists(st.sampled_from(NAMES), max_size=12),
)
def test_a_shared_run_is_a_shared_key(before: list[str], shared: list[str], after: list[str]) -> None:
    one = made("Ferrel | 03-15 | words", "a")
    whole = dataclasses.replace(one, stems=(*before, *shared, *after), words=(*before, *shared, *after))
    part = dataclasses.replace(one, stems=(*after, *shared, *before), words=(*after, *shared, *before))
    assert set(keys(whole)) & set(keys(part))
