"""Quotations by their marks: every style, nesting, unclosed and mismatched marks, and what only looks like a mark.

A row is a text in which the quotations stand in ⟦ ⟧: ⟦!…⟧ is not closed, ⟦+…⟧ goes on from the paragraph before.
"""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.read.quotations import Quotation, quotations

STYLES = [
    ("straight double", '⟦"The well is dry,"⟧ he said.'),
    ("curly double", "⟦“The well is dry,”⟧ he said."),
    ("curly single", "⟦‘The well is dry,’⟧ he said."),
    ("straight single", "⟦'The well is dry,'⟧ he said."),
    ("doubled single", "⟦''The well is dry,''⟧ he said."),
    ("backticks and doubled single", "⟦``The well is dry,''⟧ he said."),
    ("guillemets outwards", "⟦«The well is dry»⟧, he said."),
    ("guillemets with spaces", "⟦« The well is dry »⟧, he said."),
    ("guillemets inwards", "⟦»The well is dry«⟧, he said."),
    ("single guillemets", "⟦‹The well is dry›⟧, he said."),
    ("single guillemets inwards", "⟦›The well is dry‹⟧, he said."),
    ("low and high, German", "⟦„The well is dry“⟧, he said."),
    ("low and high, closed the Polish way", "⟦„The well is dry”⟧, he said."),
    ("low and high, closed by a straight mark", '⟦„The well is dry"⟧, he said.'),
    ("low and high single", "⟦‚The well is dry‘⟧, he said."),
    ("two high closing marks, Finnish", "⟦”The well is dry”⟧, he said."),
    ("a comma outside", '⟦"Yes"⟧, he said.'),
    ("two in one sentence", "He said ⟦“yes”⟧ and then ⟦“no”⟧."),
    ("broken by its source", "⟦“If it rains,”⟧ he said, ⟦“we drown.”⟧"),
    ("before a dash", "⟦“Enough”⟧—and he left."),
    ("after a dash", "He shouted—⟦“Enough!”⟧"),
    ("in brackets", "He left (⟦“in tears”⟧, she wrote)."),
    ("after a colon without a space", 'Premier:⟦"We will stay"⟧'),
    ("single in a headline", "Dam is ⟦'a grave with a view'⟧, says mayor"),
    ("one word", "The ⟦“hotel”⟧ is a tent."),
    ("with brackets inside", "⟦“They [the guards] ran,”⟧ he said."),
    ("with an ellipsis at the end", "⟦“I could not…”⟧ he said."),
    ("with an ellipsis at the start", "⟦“… and then it fell,”⟧ he said."),
    ("with a question mark outside", "Did he say ⟦“never”⟧?"),
    ("followed by a footnote", "It was ⟦“a success”⟧[3] for all."),
    ("no-break space before the mark", "He said\u00a0⟦“no”⟧."),
    ("narrow no-break spaces inside guillemets", "⟦«\u202fNo\u202f»⟧, he said."),
]

NESTED = [
    ("single in double, curly", "⟦“He said ⟦‘no’⟧ twice,”⟧ she said."),
    ("double in single, curly", "⟦‘A ⟦“peace corridor”⟧ of mines,’⟧ she said."),
    ("single in double, straight", "⟦\"A ⟦'routine check'⟧ with rifles,\"⟧ she said."),
    ("double in single, straight", "⟦'A ⟦\"routine check\"⟧ with rifles,'⟧ she said."),
    ("curly double in curly double", "⟦“A ⟦“holiday camp”⟧ with a fence,”⟧ she said."),
    ("curly double in curly double, both close at once", "⟦“He called it ⟦“a camp.”⟧”⟧"),
    ("inner and outer close together", "⟦“She wrote ⟦‘unfit.’⟧”⟧"),
    ("inner and outer close together, straight", "⟦\"She wrote ⟦'unfit.'⟧\"⟧"),
    ("inner and outer open together", "⟦“⟦‘Unfit’⟧ is what she wrote,”⟧ he said."),
    ("inner and outer open together, straight", "⟦\"⟦'Unfit'⟧ is what she wrote,\"⟧ he said."),
    ("guillemets hold low and high marks", "⟦«He read ⟦„Morning“⟧ every day»⟧, she said."),
    ("three deep", "⟦“I heard ⟦‘she wrote ⟦“no”⟧ to us’⟧ from him,”⟧ he said."),
    ("two inner ones", "⟦“First ⟦‘yes’⟧, then ⟦‘no’⟧,”⟧ he said."),
    ("an inner one with a space before the outer closes", "⟦“She wrote ⟦‘unfit’⟧ ”⟧ he said."),
]

MISMATCHED = [
    ("curly opens, straight closes", '⟦“The well is dry,"⟧ he said.'),
    ("straight opens, curly closes", '⟦"The well is dry,”⟧ he said.'),
    ("curly single opens, straight closes", "⟦‘The well is dry,'⟧ he said."),
    ("two opening marks", "⟦“The well is dry,“⟧ he said."),
    ("not closed", "⟦!“The well is dry, he said.⟧"),
    ("not closed, straight", '⟦!"The well is dry, he said.⟧'),
    (
        "not closed, then a new one in front of the next paragraph: by the marks it goes on",
        "⟦!“Dry, he said.⟧\n\n⟦+“Very,”⟧ she said.",
    ),
    ("not closed, then one later in the next paragraph", "⟦!“Dry, he said.⟧\n\nShe said: ⟦“Very.”⟧"),
    ("a closing mark that nothing opens", "The well is dry,” he said."),
    ("a closing mark that nothing opens does not open the next", "Dry,” he said. ⟦“Very dry.”⟧"),
    ("an inner mark is not closed", "⟦“He said ‘no to us,”⟧ she said."),
    ("an unclosed straight mark, then a whole one", '"Dry, he said. ⟦"Very dry,"⟧ she said.'),
    ("an opening single mark that nothing closes", "He said ‘no."),
]

PARAGRAPHS = [
    ("opening marks only, closed at the end", "⟦!“One.⟧\n\n⟦!+“Two.⟧\n\n⟦+“Three.”⟧"),
    ("opening marks only, straight", '⟦!"One.⟧\n\n⟦+"Two."⟧'),
    ("a closed quotation does not go on", "⟦“One.”⟧\n\n⟦“Two.”⟧"),
    ("narration between: not a continuation", "⟦!“One.⟧\n\nThen rain fell.\n\n⟦“Two.”⟧"),
    ("a second sentence that is not closed, and the next paragraph", "⟦“One,”⟧ he said. ⟦!“Two.⟧\n\n⟦+“Three.”⟧"),
    ("no quotation runs over a paragraph", "⟦!“One.⟧\n\nTwo.”"),
    ("a line that wraps is no new paragraph", "⟦“One and\ntwo.”⟧"),
    ("white space at the end of an unclosed one", "⟦!“One.⟧ \n\nTwo."),
    ("a blank line of spaces divides", "⟦!“One.⟧\n  \n⟦+“Two.”⟧"),
]

APOSTROPHES = [
    ("contractions", "It can't be and it won't be."),
    ("a curly contraction", "It can’t be and it won’t be."),
    ("contractions inside single marks", "⟦'It can't be,'⟧ he said."),
    ("curly contractions inside single marks", "⟦‘It can’t be,’⟧ he said."),
    ("a plural possessive", "The dockers' strike went on."),
    ("two plural possessives", "The dockers' and the miners' strikes went on."),
    ("a curly plural possessive", "The dockers’ strike went on."),
    ("a plural possessive inside single marks", "⟦‘The dockers’ strike goes on,’⟧ he said."),
    ("a straight plural possessive inside single marks", "⟦'The dockers' strike goes on,'⟧ he said."),
    ("a plural possessive before single marks", "Ministers' cars ⟦'bought twice'⟧, says auditor"),
    ("a singular possessive in s", "Mr Harris' boat and Mr Voss' nets burned."),
    ("decades, straight", "In the '90s and the '80s it rained."),
    ("decades, curly", "In the ’90s it rained."),
    ("decades with the wrong mark", "In the ‘90s it rained."),
    ("elisions at the front of a word", "Get 'em out, 'cause 'tis late."),
    ("rock 'n' roll", "A rock 'n' roll band played."),
    ("feet and inches", "The man was 5'10\" and wore a cap."),
    ("inches, then a quotation", 'A 12" pipe burst. ⟦"It was old,"⟧ he said.'),
    ("inches inside a quotation", '⟦"A 12" pipe burst,"⟧ he said.'),
    ("inches inside a curly quotation", '⟦“A 12" pipe burst,”⟧ he said.'),
    ("a quotation that ends in a year, a closing mark left over", 'It was ⟦"like 1944"⟧ and 1945"'),
    ("a quotation that ends in a number, then another", 'It was ⟦"like 1944"⟧ and ⟦"like 1945"⟧.'),
    ("attributes of a tag that was left in the text", '<post id=⟦"4711"⟧ by=⟦"@aide"⟧>Gone.'),
    ("minutes and seconds", "At 54°20'30\" north the ship sank."),
    ("names with apostrophes", "O'Tarrell and D’Arlan left."),
    ("a dropped g", "He was singin' and dancin' all night."),
]

TABLE = STYLES + NESTED + MISMATCHED + PARAGRAPHS + APOSTROPHES


def _expected(row: str) -> tuple[str, list[tuple[str, int, bool, bool]]]:
    """Return the text without ⟦ ⟧ and the quotations (words, depth, closed, continued) by their start."""
    words: list[str] = []
    opened: list[tuple[int, str]] = []
    found: list[tuple[int, tuple[str, int, bool, bool]]] = []
    at = 0
    while at < len(row):
        if row[at] == "⟦":
            signs = row[at + 1 : at + 3]
            signs = signs[: len(signs) - len(signs.lstrip("!+"))]
            opened.append((len(words), signs))
            at += len(signs)
        elif row[at] == "⟧":
            start, signs = opened.pop()
            found.append((start, ("".join(words[start:]), len(opened) + 1, "!" not in signs, "+" in signs)))
        else:
            words.append(row[at])
        at += 1
    return "".join(words), [quotation for _, quotation in sorted(found, key=lambda pair: (pair[0], -len(pair[1][0])))]


def _flat(text: str, found: tuple[Quotation, ...]) -> list[tuple[str, int, bool, bool]]:
    return [(text[one.start : one.end], one.depth, one.closed, one.continued) for one in found]


@pytest.mark.parametrize("row", [row for _, row in TABLE], ids=[proves for proves, _ in TABLE])
def test_quotations_are_found_by_their_marks(row: str) -> None:
    text, expected = _expected(row)
    assert _flat(text, quotations(text)) == expected


def test_mark_is_the_length_of_the_opening_mark() -> None:
    assert [one.mark for one in quotations("“one” ''two'' ``three'' 'four'")] == [1, 2, 2, 1]


MARKS = st.text(st.sampled_from("ab s9.,\n\"“”„«»‹›‘’‚'`[("), max_size=60)


@given(MARKS)
def test_quotations_nest_or_lie_apart_within_a_paragraph(text: str) -> None:
    found = quotations(text)
    assert list(found) == sorted(found, key=lambda one: (one.start, -one.end))
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert "\n\n" not in text[one.start : one.end]
        assert one.depth == 1 + sum(
            other.start <= one.start and one.end <= other.end for other in found if other is not one
        )
    for one in found:
        for other in found:
            assert one.end <= other.start or other.end <= one.start or _holds(one, other) or _holds(other, one)


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


@pytest.mark.parametrize("unit", ['"', "'", "“", "’", "s' ", " \n", "\n", "''", 'a" ', "‘a ", "“a\n\n", "«»"])
def test_time_grows_with_the_text(unit: str) -> None:
    """Ten times the text may not take a hundred times the time (page of nothing but marks, or of white space)."""
    small, large = (_seconds(unit * count) for count in (2_000, 20_000))
    assert large < 40 * small + 0.2


def _seconds(text: str) -> float:
    start = time.perf_counter()
    quotations(text)
    return time.perf_counter() - start
