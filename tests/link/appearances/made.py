"""Profiles written as a line each: "Brandt | 06-09 | “They struck a depot.” | said 06-08, about market strike"."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from counterclaim.link.appearances import Days, Profile
from counterclaim.link.appearances.words import spelling, stems, words
from counterclaim.model.reading import Actor
from counterclaim.model.span import Span

ORGANISATIONS = ("army", "board", "ministry", "bank", "front", "hands")


Row = tuple[str, str, str, str]


def cases() -> tuple[list[Row], list[Row]]:
    """Return the rows of cases.txt: those of two articles, and those within one."""
    text = Path(__file__).with_name("cases.txt").read_text(encoding="utf-8")
    two, one = text.split("## in one article\n")
    return _rows(two), _rows(one)


def _rows(text: str) -> list[Row]:
    blocks = [block.splitlines() for block in text.strip().split("\n\n") if "\n= " in block]
    return [(proves, known, new, expected.removeprefix("= ")) for proves, known, new, expected in blocks]


def made(line: str, name: str, document: str | None = None) -> Profile:
    """Return the profile that a line describes; words in “ ” are quoted, an actor `-` is not known."""
    who, published, content, *rest = (part.strip() for part in line.split("|"))
    details = dict(part.split(" ", 1) for part in (rest[0].split(", ") if rest else ()) if " " in part)
    listed = [spelling(word) for word in words(content)]
    if listed[:1] == ["that"]:
        del listed[0]
    return Profile(
        statement=name,
        document=document or name,
        words=tuple(listed),
        stems=stems(listed),
        spans=(Span(100, 100 + len(content)),) if name == "known" else (Span(900, 900 + len(content)),),
        quoted=float("“" in content),
        actor=actor_of(who),
        stance="denies" if rest and "denies" in rest[0] else "affirms",
        said=days_of(details.get("said", "?")),
        published=found.first if (found := days_of(published)) else None,
        context=frozenset(stems(words(details.get("about", "")))),
    )


def days_of(written: str) -> Days | None:
    """Return the day that is written with or without its year (2022); None for `?`."""
    if written == "?":
        return None
    day = date.fromisoformat(written if len(written) > 5 else f"2022-{written}")
    return Days(first=day, last=day)


def actor_of(who: str) -> Actor | None:
    """Return the actor of "name" or "name, role"; None for `-`."""
    if who == "-":
        return None
    name, *role = (part.strip() for part in who.split(","))
    kind = "organisation" if name.split()[-1].lower() in ORGANISATIONS else "person"
    return Actor(id="a1", name=name, kind=kind, role=role[0] if role else None)
