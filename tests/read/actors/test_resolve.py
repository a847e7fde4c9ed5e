"""Whole passages: marked sources in, the name of each source's actor out. The weights that ship decide."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.document import Document
from counterclaim.model.reading import Attribution
from counterclaim.model.span import Span
from counterclaim.read.actors import Resolution, resolve
from counterclaim.testing.marked import parse

# what the row proves, the marked text, the actor's name for each attribution
PASSAGES = tomllib.loads(Path(__file__).with_name("passages.toml").read_text("utf-8"))["case"]


def resolved(marked: str) -> tuple[str, Resolution]:
    text, attributions = parse(marked)
    return text, resolve(Document(text=text), attributions)


@pytest.mark.parametrize("passage", PASSAGES, ids=[passage["proves"] for passage in PASSAGES])
def test_resolve_names_the_actor_of_each_source(passage: dict[str, Any]) -> None:
    _, resolution = resolved(passage["marked"])
    called = {actor.id: actor.name for actor in resolution.actors}
    assert [called.get(one or "", "") for one in resolution.of] == passage["names"]


def test_resolve_gives_role_affiliation_and_rank() -> None:
    _, resolution = resolved(
        "[1.source Norland defence ministry spokesperson Major-General Igor Talvik] [1.cue said] "
        "[1.content the fort held]. "
        "[2.source He] [2.cue denied] [2.content losses]."
    )
    (talvik,) = resolution.actors
    assert (talvik.name, talvik.kind, talvik.role) == ("Igor Talvik", "person", "spokesperson")
    assert (talvik.affiliation, talvik.rank) == ("Norland defence ministry", "Major-General")


def test_mentions_are_in_text_order_apart_and_also_where_nothing_is_said() -> None:
    text, resolution = resolved(
        "Alma Sorel closed the quay. [1.source Sorel] [1.cue said] [1.content it was cold]. Boats waited for Sorel. "
        "[2.source She] [2.cue added] [2.content that ice was near]."
    )
    assert [span.of(text) for span in resolution.actors[0].mentions] == ["Alma Sorel", "Sorel", "Sorel", "She"]


def test_actors_are_numbered_in_order_of_first_mention() -> None:
    _, resolution = resolved(
        "[2.content Boats will sail,] [2.source Ben Adeyemi] [2.cue said]. "
        "[1.source Nora Quist] [1.cue denied] [1.content it]."
    )
    assert [(actor.id, actor.name) for actor in resolution.actors] == [("a1", "Ben Adeyemi"), ("a2", "Nora Quist")]
    assert resolution.of == ("a2", "a1")


def test_resolve_of_nothing_is_nothing() -> None:
    assert resolve(Document(text=""), ()) == Resolution(actors=(), of=(), candidates=())


WORDS = st.sampled_from(
    "She Alma Sorel said the minister , . “ ” 's who and Kenyan a report we (NFC) \n Mr of".split(" ")
)


@given(words=st.lists(WORDS, max_size=30), data=st.data())
def test_resolve_answers_for_any_text_and_spans(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    edges = st.integers(min_value=0, max_value=len(text))
    spans = st.lists(st.builds(lambda a, b: Span(min(a, b), max(a, b)), edges, edges), max_size=2).map(tuple)
    attributions = data.draw(st.lists(st.builds(Attribution, source=spans, cue=spans, content=spans), max_size=4))
    resolution = resolve(Document(text=text), attributions)
    ids = [actor.id for actor in resolution.actors]
    assert ids == [f"a{number}" for number in range(1, len(ids) + 1)]
    assert len(resolution.of) == len(resolution.candidates) == len(attributions)
    assert {one for one in resolution.of if one} | {one for listed in resolution.candidates for one in listed} == set(
        ids
    )
    for actor in resolution.actors:
        assert actor.name
        assert all(0 <= span.start < span.end <= len(text) for span in actor.mentions)
        assert all(one.end <= other.start for one, other in zip(actor.mentions, actor.mentions[1:], strict=False))


KINDS = [
    ("[source The findings] [cue rebut] [content it].", "document", "several documents are no group of people"),
    ("[source DockLeaks] [cue published] [content it].", "organisation", "two words run together name a site"),
    ("[source McVey] [cue said] [content so].", "person", "but not a surname with its prefix"),
]


@pytest.mark.parametrize(("marked", "kind", "why"), KINDS)
def test_kind_of_an_actor(marked: str, kind: str, why: str) -> None:
    text, attributions = parse(marked)
    [found] = resolve(Document(text=text), attributions).actors
    assert found.kind == kind, why
