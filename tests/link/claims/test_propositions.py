"""What a reading enters into the ledger: claims, the rest of the contents, answers and refusals."""

from __future__ import annotations

import pytest

from counterclaim.link.claims.propositions import propositions, sentences
from counterclaim.model.reading import Response
from counterclaim.model.span import Span
from tests.link.claims.examples import reading_of

LEAK = (
    "[1.source Ms Orlo] [1.cue said] [1.content that the dam leaks]. "
    "[2.source The mayor] [2.cue denied] [2.content any leak]."
)


def test_contents_without_a_claim_are_entered_as_they_stand() -> None:
    reading = reading_of("[source Ms Orlo] [cue spoke of] [content accusations of fraud].")
    assert [(one.text, one.position, one.claim) for one in propositions(reading)] == [
        ("accusations of fraud", "supports", None)
    ]


def test_claims_come_in_their_wording_and_what_they_leave_of_a_content_beside_them() -> None:
    marked = "[source Ms Orlo] [cue said]: [content The dam leaks. A shame for the valley.]"
    reading = reading_of(marked, claims=(("s1", "The dam leaks", "supports"),))
    assert [(one.text, one.claim) for one in propositions(reading)] == [
        ("The dam leaks", "c1"),
        ("A shame for the valley.", None),
    ]


STANCES = [
    ("affirms", "said", "that the dam leaks", ["supports"], "puts it forward"),
    ("denies", "denied", "that the dam leaks", ["denies"], "its stance denies"),
    ("neutral", "asked", "whether the dam leaks", [], "who asks takes no position"),
    ("neutral", "would not say", "whether the dam leaks", ["declines"], "who would not say declines"),
    ("affirms", "declined", "to comment", ["declines"], "a refusal, whatever its stance"),
    ("affirms", "did not immediately respond", "to a request", ["declines"], "nor did it answer"),
    ("affirms", "had", "no comment", ["declines"], "no comment"),
]


@pytest.mark.parametrize(("stance", "cue", "content", "expected", "why"), STANCES, ids=[row[-1] for row in STANCES])
def test_positions_come_from_stances_and_refusals(
    stance: str, cue: str, content: str, expected: list[str], why: str
) -> None:
    reading = reading_of(f"[source Ms Orlo] [cue {cue}] [content {content}].", stances=(stance,))
    assert [one.position for one in propositions(reading)] == expected, why


ANSWERS = [
    ("denies", 0.9, ("affirms", "affirms"), [("s2", "denies", 0)], "a denial adds a denial"),
    ("declines", 0.9, ("affirms", "affirms"), [("s2", "declines", 0)], "a refusal adds a refusal"),
    ("denies", 0.9, ("denies", "affirms"), [("s2", "supports", 0)], "who denies a denial supports"),
    ("denies", 0.3, ("affirms", "affirms"), [], "an unsure answer adds nothing"),
    ("disputes", 0.9, ("affirms", "affirms"), [], "who disputes need not deny"),
    ("confirms", 0.9, ("affirms", "affirms"), [], "a confirmation is left to the pair model"),
]


@pytest.mark.parametrize(("kind", "score", "stances", "expected", "why"), ANSWERS, ids=[row[-1] for row in ANSWERS])
def test_answers_add_positions_on_what_they_answer(
    kind: str, score: float, stances: tuple[str, ...], expected: list[tuple[str, str, int]], why: str
) -> None:
    answer = Response(origin="s2", target="s1", kind=kind, score=score)
    found = propositions(reading_of(LEAK, stances=stances, responses=(answer,)))
    assert [(one.statement, one.position, one.about) for one in found if one.about is not None] == expected, why


def test_statement_without_content_or_with_one_word_enters_nothing() -> None:
    assert propositions(reading_of("[source Ms Orlo] [cue said] [content so].")) == ()


def test_sentence_that_runs_over_the_cue_is_one_of_two_spans() -> None:
    text = "“The dam leaks,” she said, “and badly. We knew.”"
    assert sentences((Span(0, 16), Span(27, 48)), text) == [(Span(0, 16), Span(27, 38)), (Span(39, 48),)]


def test_every_proposition_stands_in_its_statement() -> None:
    reading = reading_of(
        "[source Ms Orlo] [cue said]: [content Mr. Quill lied. He knew of it. So did J. Marsh of Tull.]"
    )
    found = propositions(reading)
    assert [one.text for one in found] == ["Mr. Quill lied.", "He knew of it.", "So did J. Marsh of Tull."]
    content = reading.statements[0].attribution.content[0]
    assert all(content.holds(span) for one in found for span in one.spans)
