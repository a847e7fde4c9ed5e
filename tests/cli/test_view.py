from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from counterclaim.cli.view import plain, view
from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Reading
from counterclaim.testing.marked import parse
from tests.export.examples import FAKE, reading_of


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
