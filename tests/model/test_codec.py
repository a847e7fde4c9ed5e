"""The contract `counterclaim/reading/1` of the design, held key by key: a change here breaks whoever reads the JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.codec import reading_from_dict
from counterclaim.model.document import Document, Published
from counterclaim.model.errors import FormatError
from counterclaim.model.issue import Issue
from counterclaim.model.reading import (
    Actor,
    Attribution,
    Circumstance,
    Claim,
    Evidence,
    Producer,
    Reading,
    Response,
    Said,
    Statement,
)
from counterclaim.model.span import Span

TEXT = "The weir is sound, Ida Renn said in Tull on Monday. The mayor denied it."
FULL = Reading(
    document=Document(
        text=TEXT,
        title="Weir",
        title_span=Span(4, 8),
        body_span=Span(0, 72),
        url="https://ostmark.example/weir",
        publisher="Ostmark Courier",
        byline="By Per Holm",
        published=Published(date="2031-04-02", precision="day", found="meta"),
        language="en",
        sections=("Region", "Water"),
        subheads=(Span(0, 3),),
        furniture=(Span(70, 72),),
        issues=(Issue(where="weir.html", code="encoding", message="declared as latin-1, is utf-8"),),
    ),
    statements=(
        Statement(
            id="s1",
            attribution=Attribution(source=(Span(19, 27),), cue=(Span(28, 32),), content=(Span(0, 17),), score=0.93),
            manner="indirect",
            actor="a1",
            candidates=("a1", "a2"),
            kind="fact",
            stance="affirms",
            act="said",
            said=Said(date="2031-03-31", precision="day", span=Span(44, 50)),
            medium=Circumstance(name="press conference", span=Span(33, 35)),
            addressee=Circumstance(name="Ostmark Courier", span=Span(36, 40)),
            place=Circumstance(name="Tull", span=Span(36, 40)),
        ),
    ),
    actors=(
        Actor(
            id="a1",
            name="Ida Renn",
            kind="person",
            role="engineer",
            affiliation="Tull",
            rank="Captain",
            mentions=(Span(19, 27),),
        ),
    ),
    claims=(
        Claim(
            id="c1",
            text="The weir is sound.",
            inserted=(Span(4, 8),),
            evidence=(Evidence(statement="s1", span=Span(0, 17), position="supports"),),
        ),
    ),
    responses=(Response(origin="s2", target="s1", kind="denies", score=0.81, evidence=(Span(62, 71),)),),
    issues=(Issue(where="weir.html#2", code="long-paragraph", message="cut"),),
    producer=Producer(name="reader", version="1.2", digest="abc"),
)
WRITTEN: dict[str, Any] = {
    "format": "counterclaim/reading/1",
    "producer": {"name": "reader", "version": "1.2", "digest": "abc"},
    "document": {
        "id": FULL.document.id,
        "text": TEXT,
        "title": "Weir",
        "title_span": [4, 8],
        "body_span": [0, 72],
        "url": "https://ostmark.example/weir",
        "publisher": "Ostmark Courier",
        "byline": "By Per Holm",
        "published": "2031-04-02",
        "published_precision": "day",
        "published_found": "meta",
        "language": "en",
        "sections": ["Region", "Water"],
        "subheads": [[0, 3]],
        "furniture": [[70, 72]],
    },
    "actors": [
        {
            "id": "a1",
            "name": "Ida Renn",
            "kind": "person",
            "role": "engineer",
            "affiliation": "Tull",
            "rank": "Captain",
            "mentions": [[19, 27]],
        }
    ],
    "statements": [
        {
            "id": "s1",
            "source": [[19, 27]],
            "cue": [[28, 32]],
            "content": [[0, 17]],
            "actor": "a1",
            "actor_candidates": ["a1", "a2"],
            "kind": "fact",
            "stance": "affirms",
            "manner": "indirect",
            "act": "said",
            "score": 0.93,
            "said": {"date": "2031-03-31", "precision": "day", "span": [44, 50]},
            "medium": {"name": "press conference", "span": [33, 35]},
            "addressee": {"name": "Ostmark Courier", "span": [36, 40]},
            "place": {"name": "Tull", "span": [36, 40]},
        }
    ],
    "claims": [
        {
            "id": "c1",
            "text": "The weir is sound.",
            "inserted": [[4, 8]],
            "evidence": [{"statement": "s1", "span": [0, 17], "position": "supports"}],
        }
    ],
    "responses": [{"from": "s2", "to": "s1", "kind": "denies", "score": 0.81, "evidence": [[62, 71]]}],
    "issues": [
        {"where": "weir.html", "code": "encoding", "message": "declared as latin-1, is utf-8"},
        {"where": "weir.html#2", "code": "long-paragraph", "message": "cut"},
    ],
}


@pytest.mark.parametrize("key", WRITTEN)
def test_contract_is_kept_under_every_key(key: str) -> None:
    assert FULL.to_dict()[key] == WRITTEN[key]


def test_contract_keeps_its_keys_in_order() -> None:
    # the order is part of what people see: a line of JSON begins with its format
    assert json.dumps(FULL.to_dict()) == json.dumps(WRITTEN)


# The contract as DESIGN.md prints it; keys may be added, none may go.
DESIGNED = [
    (
        "document",
        "id text title title_span body_span url publisher byline published language sections subheads furniture",
    ),
    ("actors", "id name kind role affiliation mentions"),
    ("statements", "id source cue content actor kind stance manner act score said medium addressee place"),
    ("claims", "id text evidence"),
    ("responses", "from to kind score evidence"),
    ("issues", "where code message"),
]


@pytest.mark.parametrize(("part", "keys"), DESIGNED)
def test_designed_keys_are_there(part: str, keys: str) -> None:
    found: Any = FULL.to_dict()[part]
    assert set(keys.split()) <= set(found if isinstance(found, dict) else found[0])


def unknown(path: str) -> object:
    """Follow a dotted path into the reading of a bare text with one bare statement."""
    bare = Statement(id="s1", attribution=Attribution(content=(Span(0, 8),)), manner="indirect")
    found: Any = Reading(document=Document(text="The weir"), statements=(bare,)).to_dict()
    for step in path.split("."):
        found = found[int(step)] if step.isdigit() else found[step]
    return found


UNKNOWN = [
    *(f"document.{key}" for key in "title title_span body_span url publisher byline published language".split()),
    *(f"statements.0.{key}" for key in "actor kind stance act score said medium addressee place".split()),
    "document.published_precision",
    "document.published_found",
    "producer",
]
EMPTY = [
    *(f"document.{key}" for key in "sections subheads furniture".split()),
    *"actors claims responses issues statements.0.source statements.0.cue".split(),
]


@pytest.mark.parametrize("path", UNKNOWN)
def test_unknown_is_null_never_a_guess(path: str) -> None:
    assert unknown(path) is None


@pytest.mark.parametrize("path", EMPTY)
def test_none_of_a_kind_is_an_empty_list(path: str) -> None:
    assert unknown(path) == []


def test_open_year_is_written_with_its_candidates() -> None:
    said = Said(date=None, precision="day", candidates=("2017-10-06", "2023-10-06"))
    statement = Statement(id="s1", attribution=Attribution(), manner="indirect", said=said)
    written: Any = Reading(document=Document(text=""), statements=(statement,)).to_dict()
    assert written["statements"][0]["said"] == {
        "date": None,
        "precision": "day",
        "span": None,
        "candidates": ["2017-10-06", "2023-10-06"],
    }


def test_response_to_the_articles_own_voice_has_no_target() -> None:
    response = Response(origin="s1", target=None, kind="disputes", evidence=(Span(0, 3),))
    written: Any = Reading(document=Document(text="abc"), responses=(response,)).to_dict()
    assert written["responses"] == [{"from": "s1", "to": None, "kind": "disputes", "score": None, "evidence": [[0, 3]]}]


SPANS = st.builds(lambda a, b: Span(min(a, b), max(a, b)), st.integers(0, 40), st.integers(0, 40))
ROLE = st.lists(SPANS, max_size=3).map(tuple)
TEXTS = st.text(max_size=40)  # no lone surrogates: JSON has no way to tell two of them from one character
SOME = st.none() | TEXTS
READINGS = st.builds(
    Reading,
    document=st.builds(
        Document,
        text=TEXTS,
        title=SOME,
        url=SOME,
        title_span=st.none() | SPANS,
        furniture=ROLE,
        published=st.none() | st.builds(Published, date=TEXTS, precision=TEXTS, found=TEXTS),
        sections=st.lists(TEXTS, max_size=2).map(tuple),
    ),
    actors=st.lists(st.builds(Actor, id=TEXTS, name=TEXTS, kind=SOME, rank=SOME, mentions=ROLE), max_size=2).map(tuple),
    claims=st.lists(
        st.builds(
            Claim,
            id=TEXTS,
            text=TEXTS,
            inserted=ROLE,
            evidence=st.lists(st.builds(Evidence, statement=TEXTS, span=SPANS, position=TEXTS), max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    responses=st.lists(
        st.builds(Response, origin=TEXTS, target=SOME, kind=TEXTS, score=st.none() | st.floats(0, 1), evidence=ROLE),
        max_size=2,
    ).map(tuple),
    producer=st.none() | st.builds(Producer, name=TEXTS, version=TEXTS, digest=TEXTS),
    statements=st.lists(
        st.builds(
            Statement,
            id=TEXTS,
            attribution=st.builds(Attribution, source=ROLE, cue=ROLE, content=ROLE, score=st.none() | st.floats(0, 1)),
            manner=st.sampled_from(["direct", "indirect", "mixed"]),
            place=st.none() | st.builds(Circumstance, name=TEXTS, span=SPANS),
            said=st.none()
            | st.builds(
                Said,
                date=SOME,
                precision=TEXTS,
                span=st.none() | SPANS,
                candidates=st.lists(TEXTS, max_size=2).map(tuple),
            ),
        ),
        max_size=3,
    ).map(tuple),
    issues=st.lists(st.builds(Issue, where=TEXTS, code=TEXTS, message=TEXTS), max_size=2).map(tuple),
)


@given(READINGS)
def test_every_reading_survives_json_unchanged(reading: Reading) -> None:
    written = reading.to_dict()
    assert json.loads(json.dumps(written)) == written  # no tuple, no type of ours: what is written is what is read


@given(READINGS)
def test_spans_and_order_come_back_out_of_the_contract(reading: Reading) -> None:
    written: Any = reading.to_dict()
    assert [entry["id"] for entry in written["statements"]] == [statement.id for statement in reading.statements]
    for entry, statement in zip(written["statements"], reading.statements, strict=True):
        for role in ("source", "cue", "content"):
            assert tuple(Span(*pair) for pair in entry[role]) == getattr(statement.attribution, role)
    assert len(written["issues"]) == len(reading.document.issues) + len(reading.issues)


@given(READINGS)
def test_every_reading_comes_back_from_its_json(reading: Reading) -> None:
    assert reading_from_dict(json.loads(json.dumps(reading.to_dict()))) == reading


def test_full_reading_comes_back_with_the_issues_of_its_document_as_its_own() -> None:
    back = reading_from_dict(WRITTEN)
    issues = (*FULL.document.issues, *FULL.issues)
    assert back == replace(FULL, document=replace(FULL.document, issues=()), issues=issues)
    assert back.to_dict() == WRITTEN


def test_keys_of_a_later_version_are_passed_over() -> None:
    assert reading_from_dict({**WRITTEN, "mood": "bright"}).to_dict() == WRITTEN


NOT_READINGS: list[tuple[dict[str, Any], str]] = [
    ({}, "its format is None"),
    ({**WRITTEN, "format": "counterclaim/reading/9"}, "counterclaim/reading/9"),
    ({key: value for key, value in WRITTEN.items() if key != "claims"}, "claims"),
    ({**WRITTEN, "document": {**WRITTEN["document"], "title_span": [1, 2, 3]}}, "not a whole"),
    ({**WRITTEN, "document": None}, "not a whole"),
    ({**WRITTEN, "document": {**WRITTEN["document"], "text": "Another text."}}, "not the one"),
]


@pytest.mark.parametrize(("written", "says"), NOT_READINGS)
def test_what_is_no_reading_is_refused_with_its_reason(written: dict[str, Any], says: str) -> None:
    with pytest.raises(FormatError, match=says):
        reading_from_dict(written)
