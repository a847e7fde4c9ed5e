"""Gold files: what fits is read, what does not is named by its line."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.evaluate.gold import GoldArticle, GoldResponse, gold_articles
from counterclaim.model.errors import FormatError
from counterclaim.model.reading import Actor, Attribution
from counterclaim.model.span import Span

TEXT = "Ida Renn said the weir holds."
ENTRY: dict[str, Any] = {"id": "a", "source": [[0, 8]], "cue": [[9, 13]], "content": [[14, 28]]}
RECORD: dict[str, Any] = {"id": "tull-1", "text": TEXT, "attributions": [ENTRY]}
SECOND_LAYER = {"kind": "fact", "stance": "affirms", "act": "held", "actor": None}


def read(path: Path, content: str) -> list[GoldArticle]:
    if path.suffix == ".gz":
        path.write_bytes(gzip.compress(content.encode()))
    else:
        path.write_text(content, encoding="utf-8")
    return list(gold_articles(path))


def lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


@pytest.mark.parametrize("name", ["gold.jsonl.gz", "gold.jsonl"])
def test_gold_is_read_plain_and_gzipped(tmp_path: Path, name: str) -> None:
    [article] = read(tmp_path / name, lines(RECORD))
    assert (article.id, article.text) == ("tull-1", TEXT)
    assert article.attributions == (
        Attribution(source=(Span(0, 8),), cue=(Span(9, 13),), content=(Span(14, 28),), score=None),
    )


def test_what_is_not_annotated_is_none_and_counts_as_said(tmp_path: Path) -> None:
    [article] = read(tmp_path / "gold.jsonl", lines(RECORD))
    assert (article.kinds, article.stances, article.acts, article.said) == ((None,), (None,), (None,), (True,))


def test_second_layer_goes_with_its_attribution(tmp_path: Path) -> None:
    entries = [ENTRY, ENTRY | SECOND_LAYER, ENTRY | {"act": "said"}]
    [article] = read(tmp_path / "gold.jsonl", lines(RECORD | {"attributions": entries}))
    assert article.kinds == (None, "fact", None)
    assert article.stances == (None, "affirms", None)
    assert article.acts == (None, "held", "said")
    assert article.said == (True, False, True)


def test_articles_come_in_the_files_order_and_none_is_no_error(tmp_path: Path) -> None:
    records = [RECORD | {"id": name, "attributions": []} for name in "cab"]
    assert [article.id for article in read(tmp_path / "gold.jsonl", lines(*records))] == ["c", "a", "b"]
    assert read(tmp_path / "gold.jsonl", "") == []


ACTOR: dict[str, Any] = {"id": "a1", "name": "Ida Renn", "kind": "person", "role": "", "affiliation": "Tull"}
ANSWERS: dict[str, Any] = {"from": "b", "to": "a", "kind": "denies"}


def layered(**keys: object) -> dict[str, Any]:
    entries = [ENTRY | {"actor": "a1"}, ENTRY | {"id": "b", "actor": None}]
    return RECORD | {"attributions": entries, "actors": [ACTOR], "responses": [ANSWERS]} | keys


def test_actors_go_with_their_attributions_and_what_is_empty_is_none(tmp_path: Path) -> None:
    [article] = read(tmp_path / "gold.jsonl", lines(layered()))
    assert article.actors == (Actor(id="a1", name="Ida Renn", kind="person", role=None, affiliation="Tull"),)
    assert article.actor_ids == ("a1", None)


def test_responses_name_places_of_attributions_or_words_of_the_article(tmp_path: Path) -> None:
    to_words = {"from": "a", "to": None, "to_text": "the weir leaks", "kind": "disputes"}
    [article] = read(tmp_path / "gold.jsonl", lines(layered(responses=[ANSWERS, to_words])))
    assert article.responses == (
        GoldResponse(origin=1, target=0, kind="denies"),
        GoldResponse(origin=0, target=None, kind="disputes", target_text="the weir leaks"),
    )


def test_article_without_second_layer_is_told_from_one_whose_layer_is_empty(tmp_path: Path) -> None:
    entries = {"attributions": [ENTRY]}
    without, empty = read(tmp_path / "gold.jsonl", lines(RECORD, layered(actors=[], responses=[]) | entries))
    assert (without.actors, without.responses, without.actor_ids) == (None, None, (None,))
    assert (empty.actors, empty.responses, empty.actor_ids) == ((), (), (None,))


def changed(**entry: object) -> str:
    return lines(RECORD | {"attributions": [ENTRY | entry]})


WRONG = [
    ("{", "no JSON"),
    ("\n", "an empty line"),
    (lines([]), "a list in an article's place"),
    (lines({key: value for key, value in RECORD.items() if key != "text"}), "no text"),
    (lines({key: value for key, value in RECORD.items() if key != "attributions"}), "no attributions"),
    (lines(RECORD | {"text": None}), "a text that is null"),
    (lines(RECORD | {"attributions": ["said"]}), "a word in an attribution's place"),
    (lines(RECORD | {"attributions": None}), "attributions that are null"),
    (lines(RECORD | {"attributions": [{"source": [], "cue": []}]}), "an attribution without content"),
    (changed(cue=[[9]]), "a span of one number"),
    (changed(cue=[9, 13]), "a span that is not in a list"),
    (changed(cue=[["9", "13"]]), "offsets in words"),
    (changed(content=[[14, 30]]), "a span beyond the text"),
    (changed(content=[[-3, 2]]), "a span before the text"),
    (changed(content=[[28, 14]]), "a span that runs backwards"),
    (changed(cue=[[9, 9]]), "a span of nothing"),
    (changed(cue=[[9.0, 13]]), "an offset that is no whole number"),
    (changed(source=[], cue=[], content=[]), "an attribution of nothing"),
    (lines(layered(actors=[])), "an actor that is not listed"),
    (lines(layered(actors=[{"id": "a1"}])), "an actor without a name"),
    (lines(layered(responses=[ANSWERS | {"from": "z"}])), "a response from no attribution"),
    (lines(layered(responses=[ANSWERS | {"to": "z"}])), "a response to no attribution"),
    (lines(layered(responses=[{"from": "b", "to": "a"}])), "a response of no kind"),
]


@pytest.mark.parametrize(("line", "why"), WRONG, ids=[why for _, why in WRONG])
def test_line_that_does_not_fit_is_named(tmp_path: Path, line: str, why: str) -> None:
    path = tmp_path / "gold.jsonl.gz"
    with pytest.raises(FormatError) as caught:
        read(path, lines(RECORD, RECORD) + line)
    assert str(caught.value).startswith(f"{path}:3: "), why


def test_what_stands_before_the_wrong_line_is_read_first(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(lines(RECORD) + "{", encoding="utf-8")
    articles = gold_articles(path)
    assert next(articles).id == "tull-1"
    with pytest.raises(FormatError, match=r":2: "):
        next(articles)


WHOLE = gzip.compress(lines(*[RECORD | {"id": str(number)} for number in range(50)]).encode())
BYTES = [
    (b"not gzip at all", "a plain file under a .gz name"),
    (WHOLE[: len(WHOLE) // 2], "a download that broke off"),
    (WHOLE[:20] + bytes(byte ^ 255 for byte in WHOLE[20:40]) + WHOLE[40:], "damaged in the middle"),
    (gzip.compress(b"\xff\xfe\xfa"), "not UTF-8 inside"),
]


@pytest.mark.parametrize(("content", "why"), BYTES, ids=[why for _, why in BYTES])
def test_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(content)
    with pytest.raises(FormatError) as caught:
        list(gold_articles(path))
    assert str(path) in str(caught.value), why


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"none\.jsonl"):
        list(gold_articles(tmp_path / "none.jsonl"))
