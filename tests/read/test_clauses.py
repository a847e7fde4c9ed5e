"""Attributions beside each other: contents that are whole clauses, and what was found twice."""

from __future__ import annotations

import pytest

from counterclaim.model.reading import Attribution
from counterclaim.read.clauses import coordinated, once, with_held
from counterclaim.testing.marked import parse


def contents(text: str, found: list[Attribution]) -> list[str]:
    return [" … ".join(span.of(text) for span in one.content) for one in found]


def test_a_name_alone_is_claimed_by_nobody() -> None:
    text, found = parse(
        "[1.source A report] [1.cue claims] [1.content that [2.source an engineer, Ivo Maren]], "
        "[2.cue told his chief:] [2.content “Shut it.”]"
    )
    assert contents(text, with_held(found, text)) == [
        "that an engineer, Ivo Maren, told his chief: “Shut it.”",
        "“Shut it.”",
    ]


def test_a_clause_that_says_something_stays() -> None:
    text, found = parse(
        "[1.source A report] [1.cue claims] [1.content that the gate was shut]. "
        "[2.source Ivo Maren] [2.cue said] [2.content it was open]."
    )
    assert with_held(found, text) == list(found)


def test_of_two_clauses_behind_a_claim_both_are_rejected() -> None:
    text, found = parse(
        "[1.source Vey's] [1.cue claims] [1.content that the gate was shut, and [2.content that the key was lost]], "
        "[2.cue were rejected]."
    )
    assert contents(text, coordinated(found, text)) == ["that the gate was shut, and that the key was lost"] * 2


@pytest.mark.parametrize(
    ("between", "cues"),
    [(" ", ["said in an interview"]), (" on Monday ", ["said"])],
    ids=["cues that touch are one", "else the surer one stays"],
)
def test_one_source_says_one_content_once(between: str, cues: list[str]) -> None:
    text = f"“Shut it,” Maren said{between}in an interview."
    _, [one] = parse("[content “Shut it,”] [source Maren] [cue said].")
    first, second = text.index("said"), text.index("in an")
    spans = [type(one.cue[0])(first, first + 4), type(one.cue[0])(second, second + len("in an interview"))]
    found = [
        Attribution(source=one.source, cue=(span,), content=one.content, score=score)
        for span, score in zip(spans, (0.9, 0.4), strict=True)
    ]
    assert [span.of(text) for told in once(found, text) for span in told.cue] == cues


def test_two_sources_may_say_the_same() -> None:
    text, found = parse("[1.source Maren] [1.cue said] [1.content no]. [2.source Vey] [2.cue said] [2.content no].")
    assert once(found, text) == list(found)
