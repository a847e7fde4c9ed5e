"""Layers: what the model leaves becomes statements, actors, claims and responses that know each other by id."""

from __future__ import annotations

import json
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import RESPONSES, Attribution, Reading
from counterclaim.model.span import Span
from counterclaim.read.actors import Resolution, resolve
from counterclaim.read.layers import Layers, layers
from counterclaim.read.parsed import Answer, Classes, Parsed
from counterclaim.testing.marked import parse

FACT = Classes(kind="fact", stance="affirms", act="said")
QUARREL = (
    "[1.source Ida Renn, the chief engineer of Tull], [1.cue told] reporters on Monday at a press conference that "
    "[1.content the weir had lost forty stones since spring].\n\n"
    "“[2.content The weir has not lost a single stone],” [2.cue replied] [2.source mayor Leif Holm] on Tuesday.\n\n"
    "[3.source Residents] [3.cue feared] that [3.content the mill would be sold]."
)


def parsed_of(text: str, attributions: tuple[Attribution, ...], answers: tuple[Answer, ...] = ()) -> Parsed:
    return Parsed(
        attributions=attributions,
        classes=(FACT,) * len(attributions),
        resolution=resolve(Document(text=text), attributions),
        answers=answers,
    )


def quarrel(answers: tuple[Answer, ...] = ()) -> tuple[Document, Parsed]:
    text, attributions = parse(QUARREL)
    published = Published(date="2021-06-09")
    return Document(text=text, published=published), parsed_of(text, attributions, answers)


def test_a_quarrel_is_told_whole() -> None:
    document, parsed = quarrel((Answer(origin=1, target=0, kind="denies", score=0.8),))
    found = layers(document, parsed)
    first, second, _ = found.statements
    names = {actor.id: actor.name for actor in found.actors}
    assert [names.get(one.actor or "") for one in (first, second)] == ["Ida Renn", "Leif Holm"]
    assert (first.said and first.said.date, second.said and second.said.date) == ("2021-06-07", "2021-06-08")
    assert first.medium is not None
    assert first.medium.name == "press conference"
    assert (first.kind, first.stance, first.act) == ("fact", "affirms", "said")
    assert {piece.statement for claim in found.claims for piece in claim.evidence} >= {"s1", "s2"}
    [response] = found.responses
    assert (response.origin, response.target, response.kind, response.score) == ("s2", "s1", "denies", 0.8)
    assert [span.of(document.text) for span in response.evidence] == ["The weir has not lost a single stone"]


def test_what_is_only_held_was_not_said_on_any_day() -> None:
    document, parsed = quarrel()
    said = layers(document, parsed).statements[0]
    held = layers(document, replace(parsed, classes=(replace(FACT, act="held"), FACT, FACT))).statements[0]
    assert said.said is not None
    assert held == replace(said, act="held", said=None)


def test_statements_keep_the_given_order_and_responses_follow_it() -> None:
    document, parsed = quarrel()
    backwards = parsed_of(
        document.text, parsed.attributions[::-1], (Answer(origin=1, target=2, kind="denies", score=1),)
    )
    found = layers(document, backwards)
    assert tuple(one.attribution for one in found.statements) == parsed.attributions[::-1]
    assert [one.id for one in found.statements] == ["s1", "s2", "s3"]
    assert [(one.origin, one.target) for one in found.responses] == [("s2", "s3")]


EVIDENCE = [
    ("[1.cue said] [1.content no]. [2.cue Denied] [2.content it all] and [2.content more].", ["it all"], "its content"),
    ("[1.cue said] [1.content no]. [2.source He] [2.cue denied] that.", ["denied"], "the cue where nothing is said"),
]


@pytest.mark.parametrize(("marked", "expected", "why"), EVIDENCE)
def test_evidence_of_a_response_is_in_its_own_words(marked: str, expected: list[str], why: str) -> None:
    text, attributions = parse(marked)
    answer = Answer(origin=1, target=0, kind="denies", score=0.5)
    [response] = layers(Document(text=text), parsed_of(text, attributions, (answer,))).responses
    assert [span.of(text) for span in response.evidence] == expected, why


def test_a_source_that_stays_open_keeps_its_candidates() -> None:
    document, parsed = quarrel()
    open_between = Resolution(actors=parsed.resolution.actors, of=(None, None, None), candidates=(("a1", "a2"), (), ()))
    found = layers(document, replace(parsed, resolution=open_between))
    assert [(one.actor, one.candidates) for one in found.statements] == [(None, ("a1", "a2")), (None, ()), (None, ())]


def test_without_classes_and_actors_all_stays_unknown() -> None:
    document, parsed = quarrel()
    found = layers(document, Parsed(attributions=parsed.attributions))
    assert [(one.kind, one.act, one.actor, one.candidates) for one in found.statements] == [(None, None, None, ())] * 3
    assert (found.actors, found.responses) == ((), ())


UNEVEN: list[tuple[Parsed, str]] = [
    (Parsed(attributions=(Attribution(),) * 2, classes=(FACT,)), "fewer classes"),
    (Parsed(attributions=(Attribution(),) * 2, resolution=Resolution(of=(None,))), "fewer actors"),
    (Parsed(attributions=(Attribution(),), resolution=Resolution(of=(None,), candidates=((), ()))), "more candidates"),
]


@pytest.mark.parametrize(("parsed", "why"), UNEVEN)
def test_parts_that_do_not_go_together_are_refused(parsed: Parsed, why: str) -> None:
    with pytest.raises(ValueError, match=r"shorter|longer"):
        layers(Document(text="Rain fell."), parsed)


def test_nothing_is_read_from_nothing() -> None:
    assert layers(Document(text="Rain fell."), Parsed()) == Layers()


WORDS = st.sampled_from(
    [
        "Ida Renn",
        "Mr. Holm",
        "said",
        "told",
        "he",
        "the weir leaks",
        "on Monday",
        "denied",
        "not",
        ".",
        "\n\n",
        "“",
        "”",
    ]
)


@st.composite
def _parsed(draw: st.DrawFn) -> tuple[Document, Parsed]:
    text = "w" + draw(st.lists(WORDS | st.text(st.characters(), max_size=3), max_size=25).map(" ".join))
    edge = st.integers(0, len(text) - 1)
    span = st.tuples(edge, edge).map(lambda pair: Span(min(pair), max(pair) + 1))
    part = st.lists(span, max_size=2).map(lambda drawn: tuple(sorted(drawn)))
    content = st.lists(span, min_size=1, max_size=2).map(lambda drawn: tuple(sorted(drawn)))
    built = st.builds(Attribution, source=part, cue=part, content=content)
    attributions = draw(st.lists(built, max_size=5).map(tuple))
    answers = tuple(
        Answer(origin=one, target=draw(st.integers(0, len(attributions) - 1)), kind=RESPONSES[one], score=0.5)
        for one in range(len(attributions))
        if draw(st.booleans())
    )
    return Document(text=text), parsed_of(text, attributions, answers)


@given(_parsed())
def test_any_attributions_over_any_text_keep_their_order_and_their_ids_are_known(
    drawn: tuple[Document, Parsed],
) -> None:
    document, parsed = drawn
    found = layers(document, parsed)
    assert tuple(one.attribution for one in found.statements) == parsed.attributions
    statements, actors = {one.id for one in found.statements}, {one.id for one in found.actors}
    assert len(statements) == len(found.statements)
    assert {one.actor for one in found.statements} - {None} <= actors
    assert {name for one in found.statements for name in one.candidates} <= actors
    assert {piece.statement for claim in found.claims for piece in claim.evidence} <= statements
    assert len(found.responses) == len(parsed.answers)
    assert {one.origin for one in found.responses} | {one.target for one in found.responses} <= statements
    whole = Reading(
        document=document,
        statements=found.statements,
        actors=found.actors,
        claims=found.claims,
        responses=found.responses,
    )
    json.dumps(whole.to_dict())


def test_2_000_statements_are_layered_in_bounded_time() -> None:
    line, count = "Ida Renn said on Monday that the weir had lost forty stones since spring.\n", 2_000
    cue, content = line.index("said"), line.index("the weir")
    attributions = tuple(
        Attribution(
            source=(Span(at, at + 8),),
            cue=(Span(at + cue, at + cue + 4),),
            content=(Span(at + content, at + len(line) - 2),),
        )
        for at in range(0, count * len(line), len(line))
    )
    parsed = parsed_of(line * count, attributions)
    begun = time.process_time()
    found = layers(Document(text=line * count), parsed)
    assert time.process_time() - begun < 60  # no budget (it takes a few seconds), a guard against quadratic time
    assert len(found.statements) == count
