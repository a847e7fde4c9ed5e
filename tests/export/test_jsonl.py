from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given

from counterclaim.export.jsonl import json_line
from counterclaim.model.reading import Reading
from tests.shown.examples import reading_of, readings


@given(readings())
def test_json_line_is_one_line_of_utf8_that_gives_the_reading_back(reading: Reading) -> None:
    line = json_line(reading)
    assert len(line.encode("utf-8").decode().splitlines()) == 1
    assert json.loads(line) == json.loads(json.dumps(reading.to_dict()))


def test_json_line_keeps_letters_legible_and_survives_a_lone_surrogate() -> None:
    reading = reading_of(("Zoë", "said", "«non»"))
    assert "Zoë" in json_line(reading)
    broken = replace(reading, document=replace(reading.document, text="\ud800"))
    assert json.loads(json_line(broken))["document"]["text"] == "\ud800"


def test_json_line_keeps_spans_right_where_json_would_join_two_halves_to_one_character() -> None:
    reading = reading_of(("Zoë", "said", "«non»"))
    text = "\ud83d\ude00 \ud83d\ud83d\ude00\ude00 😀"
    found = json.loads(json_line(replace(reading, document=replace(reading.document, text=text))))["document"]["text"]
    assert found == "\ufffd\ude00 \ud83d\ufffd\ude00\ude00 😀"
    assert len(found) == len(text)
