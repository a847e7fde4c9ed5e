from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.explanation import RULES as KNOWN_RULES
from counterclaim.model.explanation import (
    ActorReason,
    AnswerReason,
    Explanation,
    LabelReason,
    Likely,
    MannerReason,
    OtherActor,
    Sign,
)
from counterclaim.model.reading import ACTS, KINDS, STANCES
from counterclaim.shown import explaining
from counterclaim.shown.explaining import parts
from counterclaim.shown.sheet import sheet
from counterclaim.shown.signs import actor_words, pair_words
from tests.shown.examples import reading_of

READING = reading_of(("A", "said", "that it rained"), ("B", "denied", "that it rained"))
NO_LABEL = LabelReason(chosen=None)
WHY = Explanation(
    reading=READING,
    statement=READING.statements[1],
    score=0.9,
    actor=ActorReason(rule="name"),
    kind=LabelReason(chosen="fact", likeliest=(Likely(label="fact", score=0.8), Likely(label="plan", score=0.2))),
    stance=NO_LABEL,
    act=NO_LABEL,
    manner=MannerReason(manner="indirect", quoted=0, characters=12),
)
PAIR = AnswerReason(
    origin="s2", target="s1", kind="denies", score=0.8, given=True, signs=(Sign(name="before", value=1),)
)


def lines(why: Explanation) -> dict[str, tuple[str, ...]]:
    return {part.title: part.lines for part in parts(why, sheet(why.reading))}


def test_every_rule_and_label_has_words() -> None:
    assert set(explaining.RULES) == set(KNOWN_RULES)
    assert set(explaining.STANCES) == set(STANCES)
    assert set(explaining.ACTS) == set(ACTS)
    for kind in KINDS:
        lines(replace(WHY, kind=LabelReason(chosen=kind, likeliest=(Likely(label=kind, score=1.0),))))


def test_parts_say_what_was_decided_and_why() -> None:
    shown = lines(WHY)
    assert shown["Kind: fact"] == ("fact 0.80 · plan 0.20",)
    assert shown["Stance: not known"]
    assert shown["Found"][0].startswith("The cue “denied”: 0.90")
    assert shown["What it answers"] == ("No pairs of statements were weighed.",)


def test_pairs_say_score_threshold_and_why_not() -> None:
    weighed = replace(WHY, threshold=0.25, answers=(PAIR,))
    assert lines(weighed)["What it answers"][0] == "denies A1: 0.80, given, as it reaches 0.25"
    assert lines(weighed)["What answers it"] == ("Nothing that reaches 0.25, the score that is needed.",)
    below = replace(weighed, answers=(replace(PAIR, score=0.1, given=False, lowered=True),))
    listed = lines(below)["What it answers"]
    assert listed[0] == "Nothing reaches 0.25, the score that is needed. The likeliest:"
    assert listed[1].endswith("not given: below 0.25")
    assert "third actor" in listed[-1]
    second = replace(weighed, answers=(PAIR, replace(PAIR, score=0.3, given=False)))
    assert "one other at most" in lines(second)["What it answers"][2]


def test_open_source_says_that_no_candidate_is_likely_enough() -> None:
    candidates = (OtherActor(actor="a1", name="A", score=0.4), OtherActor(actor=None, name=None, score=0.35))
    why = replace(WHY, actor=ActorReason(rule="pronoun", candidates=candidates, least=0.5))
    whole = " ".join(line for title, some in lines(why).items() if title.startswith("Who") for line in some)
    assert "No candidate reaches 0.50" in whole
    assert "A 0.40 · somebody not mentioned before 0.35" in whole


SIGNS = [
    (("before", "next", "same paragraph"), ["B2 stands right after A1, in the same paragraph"], "place"),
    (("near",), ["B2 stands before A1"], "order"),
    (("before", "answer: truth"), ["B2 stands after A1", "B2 has a word of denial"], "a word of the answer"),
    (("before", "same actor"), ["B2 stands after A1", "both have the same actor"], "actors"),
]


@pytest.mark.parametrize(("names", "expected", "proves"), SIGNS, ids=[one[-1] for one in SIGNS])
def test_signs_of_a_pair_are_in_plain_words(names: tuple[str, ...], expected: list[str], proves: str) -> None:
    found = list(pair_words([Sign(name=name, value=1) for name in names], "B2", "A1"))
    assert len(found) == len(expected), proves
    assert all(one.startswith(other) for one, other in zip(found, expected, strict=True)), proves


def test_signs_of_a_candidate_are_said_once_and_only_in_plain_words() -> None:
    names = ("he latest source 1", "he latest source, line True", "he gender known", "states differ", "alike 2 named")
    assert actor_words([Sign(name=name, value=1) for name in names]) == [
        "the latest source before",
        "known to be a man or a woman",
        "was called so before",
    ]
