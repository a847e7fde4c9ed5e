from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model import reading as model
from counterclaim.shown.wording import KINDS, class_words, counted, meanings, quoted, whole
from counterclaim.testing.full import full_reading
from tests.shown.examples import reading_of


@pytest.mark.parametrize(
    ("kind", "stance", "act", "expected"),
    [
        ("fact", "affirms", "said", ["fact"]),
        ("fact", "denies", "said", ["fact", "denies"]),
        ("directive", "neutral", "said", ["demand or question"]),
        ("other", "neutral", "said", ["takes no side"]),
        ("plan", "affirms", "held", ["plan", "held, not said"]),
        (None, None, None, []),
    ],
)
def test_class_words_say_what_is_known_in_plain_words(
    kind: str | None, stance: str | None, act: str | None, expected: list[str]
) -> None:
    (statement,) = reading_of(("A", "said", "one")).statements
    assert list(class_words(replace(statement, kind=kind, stance=stance, act=act))) == expected


def test_every_kind_but_other_has_a_plain_word() -> None:
    assert set(KINDS) == set(model.KINDS) - {"other"}


def test_meanings_explain_the_words_that_are_used_and_no_others() -> None:
    full = full_reading()
    used = {word for statement in full.statements for word in class_words(statement)}
    assert {word for word, _ in meanings([full])} == used | {"(0.81)"}
    assert meanings([reading_of(("A", "said", "one"))]) == []


@pytest.mark.parametrize(
    ("words", "expected", "proves"),
    [
        ("it rained", "“it rained”", "words without marks get ours"),
        ("“It rained,” … “All day.”", "“It rained,” … “All day.”", "whole quotations keep their own"),
        ("that the dam is “safe”", "that the dam is “safe”", "so do words with a quotation in them"),
        ("safe,” she said", "“safe,” she said", "what was cut off at the front is closed"),
        ("she said “safe", "she said “safe”", "and at the end"),
        ('a "safe, she said', '"a "safe, she said', "straight ones too"),
        ('safe," she said', '"safe," she said', "at the front"),
        ("“It rained.", "“It rained.”", "a lone mark at an edge is ours"),
        ('I look forward,"', "“I look forward,”", "whichever it is"),
        ("“It rained.\n\n“All day.”", "“It rained.\n\n“All day.”", "each paragraph of a quotation opens it anew"),
    ],
)
def test_quoted_words_stand_between_marks_that_belong_together(words: str, expected: str, proves: str) -> None:
    assert quoted(words) == expected, proves


def test_words_that_stand_apart_have_no_lone_quotation_mark() -> None:
    assert whole("“On Monday it was none.") == "On Monday it was none."
    assert whole("I look forward to it,”") == "I look forward to it,"
    assert whole("it was “none, she said") == "it was “none, she said”"
    assert whole("“It rained,” … “All day.”") == "“It rained,” … “All day.”"
    assert whole("“") == "“”"


def test_counted_counts() -> None:
    assert [counted(number, "claim") for number in (0, 1, 2)] == ["0 claims", "1 claim", "2 claims"]
