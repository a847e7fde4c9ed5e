"""Explanations of own-written readings, without weights: every rule, the likeliest labels, pairs, circumstances."""

from __future__ import annotations

import json

import numpy as np
import pytest

from counterclaim.model.document import Document, Published
from counterclaim.model.explanation import RULES, Explanation
from counterclaim.model.reading import KINDS, RESPONSES, STANCES, Reading
from counterclaim.read.actors import resolve
from counterclaim.read.explaining import explain
from counterclaim.read.layers import layers
from counterclaim.read.parsed import Answer, Chances, Classes, Parsed, Weighed
from counterclaim.testing.marked import parse

QUARREL = (
    "[1.source Ida Renn, the chief engineer of Tull], [1.cue told] reporters on Monday at a press conference that "
    "[1.content the weir had lost forty stones since spring].\n\n"
    "“[2.content The weir has not lost a single stone],” [2.cue replied] [2.source mayor Leif Holm] on Tuesday.\n\n"
    "[3.source He] [3.cue added] that [3.content the mill would be sold]."
)
CHANCES = Chances(kind=(0.5, 0.2, 0.15, 0.1, 0.03, 0.02), stance=(0.7, 0.2, 0.1), act=(0.9, 0.1))
FACT = Classes(kind="fact", stance="affirms", act="said", chances=CHANCES)


def explained(
    marked: str, number: int, answers: tuple[Answer, ...] = (), weighed: Weighed | None = None
) -> Explanation:
    text, attributions = parse(marked)
    document = Document(text=text, published=Published(date="2031-03-05"))
    parsed = Parsed(
        attributions=attributions,
        classes=(FACT,) * len(attributions),
        resolution=resolve(document, attributions),
        answers=answers,
        weighed=weighed,
    )
    found = layers(document, parsed)
    reading = Reading(document=document, statements=found.statements, actors=found.actors, responses=found.responses)
    return explain(reading, parsed, number - 1)


SOURCES: list[tuple[str, int, str, str | None, str]] = [
    (QUARREL, 1, "name", "Ida Renn", "a name"),
    (QUARREL, 3, "pronoun", "Leif Holm", "a pronoun"),
    ("[1.source The mayor] [1.cue said] [1.content it rained].", 1, "description", "mayor", "a description"),
    ("[1.source Ida Renn and Leif Holm] [1.cue said] [1.content it rained].", 1,
     "pair", "Ida Renn and Leif Holm", "two"),
    ("[1.source I] [1.cue think] [1.content it rained].", 1, "author", "author", "who writes"),
    ("[1.source Ida Renn] [1.cue said] [1.content that [2.source I] [2.cue believe] [2.content it rained]].", 2,
     "I, inside", "Ida Renn", "a first person inside another's words"),
    ("[1.source You] [1.cue say] [1.content it rained].", 1, "listener", "you", "a second person"),
    ("[1.cue It was said] [1.content that it rained].", 1, "none", None, "nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "number", "rule", "name", "proves"), SOURCES, ids=[one[-1] for one in SOURCES])
def test_rule_that_chose_the_actor_is_named(marked: str, number: int, rule: str, name: str | None, proves: str) -> None:
    why = explained(marked, number)
    assert (why.actor.rule, why.actor.name) == (rule, name), proves
    assert why.actor.actor == why.statement.actor
    assert rule in RULES
    assert all(each.text == each.span.of(why.reading.document.text) for each in why.actor.words)


def test_pronoun_has_its_candidates_and_the_words_before_it() -> None:
    why = explained(QUARREL, 3).actor
    assert why.candidates[0].name == "Leif Holm"
    assert sum(one.score for one in why.candidates) == pytest.approx(1, abs=0.02)
    assert [one.score for one in why.candidates] == sorted((one.score for one in why.candidates), reverse=True)
    assert [each.what for each in why.words][:2] == ["source", "before"]
    assert "Leif Holm" in why.words[1].text
    assert why.least == 0.5
    assert why.signs


def test_three_likeliest_labels_are_given() -> None:
    why = explained(QUARREL, 1)
    assert [one.label for one in why.kind.likeliest] == list(KINDS[:3])
    assert [one.score for one in why.stance.likeliest] == list(CHANCES.stance)
    assert [one.label for one in why.stance.likeliest] == list(STANCES)


def test_circumstances_have_the_words_they_were_read_from() -> None:
    found = {one.what: one for one in explained(QUARREL, 1).circumstances}
    assert found["said"].against == "2031-03-05"
    assert found["said"].words is not None
    assert "Monday" in found["said"].words.text
    assert (found["medium"].value, found["addressee"].value) == ("press conference", "reporters")


def test_manner_counts_what_is_quoted() -> None:
    assert explained(QUARREL, 1).manner.quoted == 0
    manner = explained(QUARREL, 2).manner
    assert manner.quoted == manner.characters == len("Theweirhasnotlostasinglestone")


def test_pairs_are_those_given_and_the_likeliest() -> None:
    weighed = Weighed(
        origin=np.array([0, 0, 1, 1, 2, 2]),
        target=np.array([1, 2, 0, 2, 0, 1]),
        chance=np.array([0.004, 0.002, 0.8, 0.03, 0.3, 0.001]),
        kinds=np.eye(5, dtype=np.float32)[[0, 0, 0, 1, 2, 0]],
        lowered=np.array([0, 0, 0, 1, 0, 0], dtype=np.float32),
        threshold=0.25,
    )
    answer = Answer(origin=1, target=0, kind="denies", score=0.8)
    why = explained(QUARREL, 2, (answer,), weighed)
    listed = [(one.target, one.kind, one.given, one.lowered) for one in why.answers]
    assert listed == [("s1", RESPONSES[0], True, False), ("s3", RESPONSES[1], False, True)]
    assert why.answered == (), "nothing that answers it is worth a line"
    assert {sign.name: sign.value for sign in why.answers[0].signs}["common words"] >= 2
    first = explained(QUARREL, 1, (answer,), weighed)
    assert [(one.origin, one.given) for one in first.answered] == [("s2", True), ("s3", False)]
    assert [one.target for one in first.answers] == ["s2"], "the likeliest is said in any case"
    assert why.threshold == 0.25


def test_explanation_is_json_with_the_statement_of_the_reading() -> None:
    why = explained(QUARREL, 3)
    written = json.loads(json.dumps(why.to_dict()))
    assert written["format"] == "counterclaim/explanation/1"
    assert written["statement"] == json.loads(json.dumps(why.reading.to_dict()))["statements"][2]
    assert "reading" not in written
