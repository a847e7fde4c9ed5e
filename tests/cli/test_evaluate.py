from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.cli import exits
from tests.cli.conftest import Run

TEXT = "“It rained,” Ilse Quandt said. The mayor said that it did not."
RECORD: dict[str, Any] = {
    "id": "x1",
    "text": TEXT,
    "attributions": [
        {"id": "t1", "source": [[13, 24]], "cue": [[25, 29]], "content": [[0, 12]]},
        {"id": "t2", "source": [[31, 40]], "cue": [[41, 45]], "content": [[46, 61]]},
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(RECORD) + "\n")
    return path


def test_evaluate_attributions_prints_scores_beside_those_of_others_and_writes_json(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    out = tmp_path / "scores.json"
    outcome = run("evaluate", "attributions", str(gold), "--json", str(out))
    assert outcome.code == exits.OK
    assert "attribution F1 1.000" in outcome.out
    assert "CofeNet" in outcome.out
    assert json.loads(out.read_text())["measures"]["attribution"]["f1"] == 1.0


def test_evaluate_readings_prints_both_settings_beside_targets_and_writes_json(
    run: Run, gold: Path, tmp_path: Path
) -> None:
    first, second = RECORD["attributions"]
    layer = {
        "attributions": [first | {"actor": "a1", "kind": "fact"}, second | {"actor": None, "kind": "opinion"}],
        "actors": [{"id": "a1", "name": "Ilse Quandt"}],
        "responses": [{"from": "t2", "to": "t1", "kind": "denies"}],
    }
    path, out = tmp_path / "second.jsonl", tmp_path / "scores.json"
    path.write_text("".join(json.dumps(record) + "\n" for record in (RECORD, RECORD | layer)))
    outcome = run("evaluate", "readings", str(path), "--json", str(out))
    assert outcome.code == exits.OK
    assert "second.jsonl: 1 article with a second layer, 1 without it left out" in outcome.out
    assert "two annotators" in outcome.out
    written = json.loads(out.read_text())
    assert written["gold_attributions"]["figures"]["kind right"] == 0.5
    assert written["end_to_end"]["pairs"]["gold"] == 1


def test_evaluate_readings_of_a_file_without_second_layer_says_so(run: Run, gold: Path) -> None:
    outcome = run("evaluate", "readings", str(gold))
    assert outcome.code == exits.OK
    assert "0 articles with a second layer, 1 without it left out" in outcome.out


def test_evaluate_stories_prints_three_ways_beside_readers_and_writes_json(run: Run, tmp_path: Path) -> None:
    position = {
        "doc": 1,
        "actor": "a1",
        "position": "supports",
        "source": "Quandt",
        "quote": "It rained",
        "span": [1, 10],
    }
    story = {
        "id": "s1",
        "articles": [{"doc": 1, "title": None, "text": TEXT, "publisher": None, "published": None, "url": None}],
        "actors": [{"id": "a1", "name": "Ilse Quandt"}],
        "claims": [{"id": "c1", "claim": "It rained.", "positions": [position]}],
    }
    path, out = tmp_path / "stories.jsonl", tmp_path / "scores.json"
    path.write_text(json.dumps(story) + "\n")
    outcome = run("evaluate", "stories", str(path), "--json", str(out))
    assert outcome.code == exits.OK
    assert "stories.jsonl: 1 stories, 1 gold positions" in outcome.out
    assert "vectors alone" in outcome.out
    written = json.loads(out.read_text())
    assert set(written) == {"counterclaim", "same words", "vectors alone"}
    assert written["counterclaim"]["figures"]["found"] == 1.0


@pytest.mark.parametrize("command", ["attributions", "readings"])
def test_evaluate_names_the_file_that_it_cannot_write(run: Run, gold: Path, tmp_path: Path, command: str) -> None:
    outcome = run("evaluate", command, str(gold), "--json", str(tmp_path / "none" / "scores.json"))
    assert outcome.code == exits.FORMAT
    assert "scores.json cannot be written" in outcome.err


def test_evaluate_attributions_refuses_what_is_no_gold_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "not-gold.jsonl"
    path.write_text('{"no": "gold"}\n')
    outcome = run("evaluate", "attributions", str(path))
    assert outcome.code == exits.FORMAT
    assert f"{path}:1" in outcome.err


def test_evaluate_attributions_needs_a_file_that_exists(run: Run, tmp_path: Path) -> None:
    assert run("evaluate", "attributions", str(tmp_path / "none.gz")).code == exits.USAGE
