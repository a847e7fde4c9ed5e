"""Whole readings in both settings, and the table of their figures."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.evaluate.comparison import BESIDE, table
from counterclaim.evaluate.readings import ReadingScores, SettingScores, score
from counterclaim.model.reading import Attribution, Reading
from tests.evaluate.second_layer import RESPONSES, gold, reading

BARE = replace(gold(), actors=None, responses=None)
SCORED = reading(scores=(0.9, 0.8, 0.7, None))


def scored(given: Reading, found: Reading) -> ReadingScores:
    def read_attributed(text: str, attributions: Sequence[Attribution]) -> Reading:
        assert (text, attributions) == (gold().text, gold().attributions)
        return given

    return score([gold(), BARE], lambda _: found, read_attributed)


def test_reader_that_repeats_the_gold_is_right_in_all_of_both_settings() -> None:
    found = scored(SCORED, SCORED)
    assert set(found.gold.figures.values()) == set(found.end_to_end.figures.values()) == {1.0}


def test_articles_without_second_layer_are_left_out_and_counted() -> None:
    found = scored(SCORED, SCORED)
    assert (found.articles, found.left_out, found.gold.gold) == (1, 1, 5)


def test_article_whose_second_layer_is_empty_is_read() -> None:
    empty = replace(gold(), actor_ids=(None,) * 5, actors=(), responses=())
    found = score([empty], lambda _: reading(), lambda *_: reading())
    assert (found.articles, found.left_out) == (1, 0)
    assert found.gold.figures["actor B3 F1"] is None  # nobody to ask about
    assert found.gold.responses.pairs.predicted == 3  # and every response too many


def test_settings_are_apart() -> None:
    found = scored(SCORED, reading(actors=(None,) * 5, responses=(), drop=1))
    assert (found.gold.matched, found.end_to_end.matched) == (5, 4)
    assert found.gold.figures["response pairs F1"] == 1.0
    assert found.end_to_end.figures["response pairs F1"] == 0.0
    assert found.end_to_end.figures["actor name right"] == 0.0
    assert found.end_to_end.figures["kind right"] == 1.0


def test_with_gold_attributions_statement_i_is_attribution_i() -> None:
    first, second, *rest = reading().statements
    turned = replace(reading(), statements=(second, first, *rest))  # overlap of contents would set this right
    found = scored(turned, turned)
    assert found.gold.figures["stance macro F1"] != 1.0
    assert found.end_to_end.figures["stance macro F1"] == 1.0


def test_baselines_are_on_the_gold_attributions() -> None:
    found = scored(SCORED, SCORED)
    assert found.kind_always == ("fact", 0.4)
    assert (found.cue_words.right, found.cue_words.predicted, found.cue_words.gold) == (1, 1, 3)


def test_scores_are_written_as_json() -> None:
    written = json.loads(json.dumps(scored(SCORED, SCORED).to_dict()))
    assert written["format"] == "counterclaim/reading-scores/1"
    assert (written["articles"], written["left_out"]) == (1, 1)
    setting = written["end_to_end"]
    assert setting["attributions"] == {"matched": 5, "gold": 5, "with_actor": 4}
    assert setting["pairs"] == {"right": 3, "predicted": 3, "gold": 3}
    assert setting["own_voice"] == {"predicted": 1, "gold": 1}
    assert [one["score"] for one in setting["thresholds"]][:2] == [0.0, 0.05]
    assert [one["low"] for one in setting["reliability"]["contradictions"]] == [0.8, 0.9]
    assert written["baselines"]["kind, always the same"] == {"kind": "fact", "right": 0.4}


def test_table_shows_every_figure_beside_targets_and_agreement() -> None:
    found = scored(SCORED, SCORED)
    lines = table(found, "dev.jsonl.gz").splitlines()
    assert lines[0] == "dev.jsonl.gz: 1 article with a second layer, 1 without it left out"
    for row, label in zip(lines[4:], found.gold.figures, strict=False):
        assert row.startswith(label)
        target, *others = BESIDE.get(label, (None,) * 5)
        cells = (1.0, target, 1.0, *others)
        assert row[26:].split() == ["-" if cell is None else f"{cell:.3f}" for cell in cells]
    assert "kind right        0.400  (always fact)" in lines


def test_table_says_what_scores_are_worth_only_where_there_are_some() -> None:
    assert "score at least" in table(scored(SCORED, SCORED), "dev")
    assert "score at least" not in table(scored(SCORED, reading()), "dev")


def test_table_and_json_of_nothing_read() -> None:
    found = score([], lambda _: reading(), lambda *_: reading())
    assert found.gold == SettingScores()
    assert table(found, "empty").startswith("empty: 0 articles with a second layer\n")
    assert json.dumps(found.to_dict())


def test_reading_without_actors_and_responses_has_figures() -> None:
    bare = reading(actors=(None,) * 5, names={}, responses=())
    figures = scored(bare, bare).end_to_end.figures
    assert (figures["actor name right"], figures["response pairs F1"], figures["response kind right"]) == (0, 0, None)
    assert len(RESPONSES) == 4
