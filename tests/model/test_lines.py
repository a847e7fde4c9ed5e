"""Lines: where they end, and which of them are one paragraph that was broken by width."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.lines import line_groups, wrapped

GROUPS = [
    ("", [], "nothing"),
    (" \t\u00a0\n\u3000", [], "white space of every kind"),
    ("One.", [["One."]], "a line without an end"),
    ("One.\nTwo.", [["One.", "Two."]], "two lines"),
    ("One.\n\nTwo.", [["One."], ["Two."]], "a blank line between"),
    ("One.\r\nTwo.\r\n\r\nThree.", [["One.", "Two."], ["Three."]], "line ends of Windows"),
    ("One.\rTwo.\r\rThree.", [["One.", "Two."], ["Three."]], "line ends of old Macs"),
    ("One.\u2028Two.\u2029Three.", [["One.", "Two.", "Three."]], "the separators of Unicode"),
    ("  One. \n\t\n Two.\n\n\n", [["One."], ["Two."]], "white space at the edges is trimmed, a line of it is blank"),
]
WRAPPED = [
    (["The weir at Tull was built by monks, who", "had no drawings and no money, and it has", "held."], True, "plain"),
    (["The weir was inspected by Edda Vell and", "Tomas Brandt, who found four cracks, and", "wept."], True, "names"),
    (["The weir at Tull was built by monks, who", "had"], True, "the last line may be of any length"),
    (["The weir at Tull was built by monks, who"], False, "one line is not broken"),
    ([], False, "nothing is not broken"),
    (["Weir", "dam", "sluice"], False, "short lines are a list"),
    (["The weir was built by monks in one summer", "had", "been built by monks in yet another summer"], False, "gap"),
    (["The weir was built by monks in one summer.", "The dam was built by nuns in four winters."], False, "sentences"),
    (["the weir was built by monks in a summer.", "the dam was built by nuns in four winters."], False, "small ones"),
    (["Monks Who Built the Weir in One Summer", "Nuns Who Built the Dam in Four Winters"], False, "headlines"),
    (["a" * 120, "b" * 120], False, "nobody breaks lines as wide as that"),
]


@pytest.mark.parametrize(("text", "expected", "why"), GROUPS)
def test_line_groups_are_runs_of_lines_without_a_blank_one(text: str, expected: list[list[str]], why: str) -> None:
    assert [[span.of(text) for span in group] for group in line_groups(text)] == expected, why


@pytest.mark.parametrize(("lines", "expected", "why"), WRAPPED)
def test_wrapped_lines_are_alike_in_length_and_go_on(lines: list[str], expected: bool, why: str) -> None:
    assert wrapped(lines) is expected, why


def test_lines_broken_by_width_are_one_span() -> None:
    text = "\n".join(WRAPPED[0][0])
    assert [[span.of(text) for span in group] for group in line_groups(text)] == [[text]]


@given(st.text(st.sampled_from(list("aB., \n\r\u2028\u2029\t")) | st.characters(), max_size=300))
def test_line_groups_hold_every_character_but_white_space_once_and_in_order(text: str) -> None:
    spans = [span for group in line_groups(text) for span in group]
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    outside = set(range(len(text))) - {at for span in spans for at in range(*span)}
    assert all(text[at].isspace() for at in outside)
