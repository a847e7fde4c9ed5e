from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from counterclaim.model.reading import RESPONSES, Reading
from counterclaim.shown.answers import alike, answers, without_faint
from counterclaim.shown.wording import answer_words, meanings
from counterclaim.testing.full import full_reading
from tests.shown.examples import readings


def test_answers_stand_at_both_ends_what_is_given_before_what_is_taken() -> None:
    found = answers(full_reading())
    assert [(one.kind, one.back, one.number) for one in found[3]] == [
        ("denies", False, 2),
        ("disputes", False, 3),
        ("retracts", True, 6),
    ]


def test_alike_puts_answers_of_one_kind_and_direction_together_and_leaves_out_those_to_the_article() -> None:
    found = answers(full_reading())
    assert [[one.number for one in group] for group in alike(found[1])] == [[1, 4], [8]]
    assert alike(found[14]) == []


def test_answers_that_are_more_often_wrong_than_right_are_said_with_perhaps_and_stand_apart() -> None:
    reading = full_reading()
    low = tuple(replace(one, score=0.49 if place % 2 else 0.5) for place, one in enumerate(reading.responses))
    ends = [one for listed in answers(replace(reading, responses=low)) for one in listed]
    assert {one.score for one in ends} == {0.49, 0.5}
    assert all(one.call.startswith("perhaps ") is (one.score == 0.49) for one in ends)
    for listed in answers(replace(reading, responses=low)):
        groups = alike(listed)
        assert all(len({one.sure for one in group}) == 1 for group in groups)
        assert [group[0].back for group in groups] == sorted(group[0].back for group in groups)


def test_perhaps_is_explained_where_it_stands() -> None:
    reading = full_reading()
    sure = replace(reading, responses=tuple(replace(one, score=0.9) for one in reading.responses))
    unsure = replace(reading, responses=tuple(replace(one, score=0.3) for one in reading.responses))
    assert "perhaps" not in dict(meanings([sure]))
    assert "more are wrong than right" in dict(meanings([unsure]))["perhaps"]


@given(readings())
def test_answers_hold_each_response_once_at_each_of_its_ends(reading: Reading) -> None:
    found = answers(reading)
    given_, taken = ([one for listed in found for one in listed if one.back is back] for back in (False, True))
    assert sorted(one.response for one in given_) == list(range(1, len(reading.responses) + 1))
    assert len(taken) == sum(response.target is not None for response in reading.responses)


def test_every_kind_of_response_has_words_for_both_ends() -> None:
    for kind in RESPONSES:
        assert answer_words(kind, back=False) != answer_words(kind, back=True)


def test_answers_most_of_which_are_wrong_are_left_out_and_counted() -> None:
    reading = full_reading()
    scores = (0.29, 0.3, None)
    mixed = replace(
        reading,
        responses=tuple(replace(one, score=scores[place % 3]) for place, one in enumerate(reading.responses)),
    )
    shown, left = without_faint(mixed)
    assert {one.score for one in shown.responses} == {0.3, None}
    assert left == sum(one.score == 0.29 for one in mixed.responses) > 0
