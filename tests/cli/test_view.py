from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from counterclaim.cli.lines import plain
from counterclaim.cli.view import shown, view
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Reading, Response, Statement
from counterclaim.testing.full import full_reading
from counterclaim.testing.marked import parse
from tests.shown.examples import FAKE, reading_of


def drawn(reading: Reading, width: int | None, colour: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, force_terminal=colour, color_system="standard" if colour else None, soft_wrap=True)
    for line in view(reading, console, width):
        console.print(line)
    return out.getvalue()


def test_view_wraps_to_the_width_with_hanging_lines() -> None:
    out = drawn(reading_of(("The mayor", "said", "that " + "the bridge is shut and " * 8)), 40)
    assert all(len(line) <= 40 for line in out.splitlines())
    assert all(line.startswith("     ") for line in out.splitlines()[3:-2])


def test_view_indents_what_is_nested_and_says_in_what() -> None:
    text, attributions = parse(
        "[1.source A] [1.cue said] [1.content that [2.source B] [2.cue claimed] [2.content it rained]]."
    )
    base = reading_of(("x", "y", "z"), ("x", "y", "z"))
    statements = tuple(
        replace(statement, attribution=attribution)
        for statement, attribution in zip(base.statements, attributions, strict=True)
    )
    out = drawn(Reading(document=Document(text=text), statements=statements, producer=FAKE), None)
    assert "     B2   B  claimed  (inside A1)" in out.splitlines()


def test_view_colours_the_same_source_alike() -> None:
    out = drawn(reading_of(("A", "said", "one"), ("B", "said", "two"), ("A", "said", "three")), 80, colour=True)
    marks = [line.split("A")[0] for line in out.splitlines() if "A1" in line or "A3" in line]
    assert len(set(marks)) == 1
    assert marks[0].startswith("\x1b[")


def test_view_says_what_is_not_known() -> None:
    reading = reading_of(("", "It was said", "that it rained"))
    assert "no source named  It was said" in drawn(reading, None)


def test_view_names_outlet_date_and_sections() -> None:
    reading = reading_of(("A", "said", "one"))
    document = replace(
        reading.document,
        title="T",
        publisher="The Courier",
        published=Published(date="2022-03-14"),
        sections=("Water",),
    )
    assert "The Courier · 2022-03-14 · Water" in drawn(replace(reading, document=document), None)


def test_plain_replaces_what_could_drive_a_terminal_and_keeps_letters() -> None:
    assert plain("a\x1b[31m\x9b\u202eé\u200d🙂") == "a\ufffd[31m\ufffd\ufffdé\u200d🙂"


@pytest.mark.parametrize(
    ("line", "proves"),
    [
        ("B2   Chief Inspector Edda Roskam, head, harbour inspectorate  said  (fact · Thursday, June 10, 2021 · press "
         "conference · in Port Amsel)", "role and affiliation at the first statement; circumstances"),
        ("B3   Edda Roskam (“she”)  added  (opinion)", "later the name alone, and the words as they stand"),
        ("     B5   Edda Roskam (“the inspector”)  had promised  (inside C4 · plan)", "an epithet, nested"),
        ("9    source not resolved: Anders Quill or Tomas Ferrand (“he”)  asked  (demand or question · meeting)",
         "an open source"),
        ("10   no source named  It was said  (fact · in the harbour)", "no source"),
        ("     ↳ denies B2 (0.81)", "what it answers"),
        ("     ↰ denied by A1 (0.81), C4 (0.74)", "what answers it, each with its score"),
        ("     ↰ confirmed by D8", "a response without a score"),
        ("     ↳ disputes what the article says: “talk that the line paid a surveyor to look away” (0.70)",
         "an answer to the article's own words"),
        ("B    Chief Inspector Edda Roskam, head, harbour inspectorate  3 statements", "who speaks"),
        ("     says: Edda Roskam (B2), harbour workers’ union (D8) · denies: Varnholt Line (A1), Anders Quill (C4), "
         "survey by Amsel University (H14)", "who stands where"),
        ("c2   [The Varnholt Line] had been told of [the crack] in April.", "inserted words are shown as ours"),
        ("plan: an intention, a promise, a hope, a warning or a forecast", "what the words mean"),
    ],
)  # fmt: skip
def test_view_shows_the_second_layer(line: str, proves: str) -> None:
    assert line in drawn(full_reading(), None).splitlines(), proves


def test_view_gives_a_score_that_several_answers_share_once() -> None:
    reading = reading_of(("A", "said", "one"), ("A", "said", "two"), ("B", "denied", "it"))
    responses = tuple(Response(origin="s3", target=target, kind="denies", score=0.8) for target in ("s1", "s2"))
    assert "     ↳ denies A1, A2 (0.80)" in drawn(replace(reading, responses=responses), None).splitlines()


def test_view_lists_of_many_claims_those_with_two_sides_and_counts_the_others() -> None:
    reading = full_reading()
    many = replace(reading, claims=(reading.claims[0], *[reading.claims[1]] * 9))
    out = drawn(many, None)
    assert out.count("\nc2 ") == 0
    assert "     9 more claims, each made in one statement: --html and --json list them" in out.splitlines()


@pytest.mark.parametrize("width", [40, 60, 80, 96])
def test_view_is_never_wider_than_it_may_be(width: int) -> None:
    deep = (
        " ".join(f"[{n}.source S{n}] [{n}.cue said] [{n}.content that" for n in range(1, 15)) + " it rained" + "]" * 14
    )
    text, attributions = parse(deep)
    statements = tuple(
        Statement(id=f"s{number}", attribution=attribution, manner="indirect")
        for number, attribution in enumerate(attributions, 1)
    )
    for reading in (full_reading(), Reading(document=Document(text=text), statements=statements, producer=FAKE)):
        assert max(map(cell_len, drawn(reading, width).splitlines())) <= width


def test_view_explains_a_word_only_once_in_several_articles() -> None:
    console = Console(file=io.StringIO(), soft_wrap=True)
    lines = [line.plain for line in view(full_reading(), console, None, frozenset({"fact"}))]
    assert not any(line.startswith("fact: ") for line in lines)
    assert any(line.startswith("opinion: ") for line in lines)


def faint_reading() -> Reading:
    base = reading_of(("A", "said", "that it rained"), ("B", "denied", "that it rained"), ("C", "denied", "any rain"))
    scored = (("s2", 0.29), ("s3", 0.6))
    responses = tuple(Response(origin=origin, target="s1", kind="denies", score=score) for origin, score in scored)
    return replace(base, responses=responses)


def test_read_leaves_out_weak_guesses_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    list(shown(iter([faint_reading()])))
    out = capsys.readouterr().out
    assert "denied by C3 (0.60)" in out
    assert "(0.29)" not in out
    assert "perhaps" not in out
    assert out.splitlines()[-1] == "1 weaker guess at answers was left out; --all shows them"


def test_read_all_shows_weak_guesses_too(capsys: pytest.CaptureFixture[str]) -> None:
    list(shown(iter([faint_reading()]), all=True))
    out = capsys.readouterr().out
    assert "perhaps denies A1 (0.29)" in out
    assert "left out" not in out
