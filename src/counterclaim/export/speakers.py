"""Who speaks in an article, for the page: letter, name, role and affiliation, and how many statements are theirs."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.shown.legend import LegendEntry
from counterclaim.shown.names import described, titled
from counterclaim.shown.sheet import Sheet, safe

SHORT = 8  # a longer list would push the statements out of sight, and is folded


def speakers(sheet: Sheet) -> str:
    """Return the list, each name a link to the first statement; empty if nobody is known to state anything."""
    entries = sheet.legend.entries
    if not entries:
        return ""
    state = " open" if len(entries) <= SHORT else ""
    lines = "".join(_lines(sheet))
    return (
        f'<details class="fold"{state}><summary>Who speaks <span class="count">{len(entries)}</span></summary>'
        f'<ul class="legend">{lines}</ul></details>'
    )


def _lines(sheet: Sheet) -> Iterator[str]:
    places = {actor.id: place for place, actor in enumerate(sheet.reading.actors, 1)}
    for entry in sheet.legend.entries:
        first = entry.statements[0]
        keys = " ".join(sheet.key(number) for number in entry.statements)
        mentions = f' data-a="{sheet.prefix}a{places[entry.actor.id]}"' if entry.actor else ""
        name = titled(entry.actor) if entry.actor else entry.name
        yield (
            f'<li class="{sheet.hue(first)}" data-all="{keys}"{mentions}><span class="letter">{entry.letter}</span> '
            f'<span><a href="#at-{sheet.key(first)}"><bdi>{safe(name)}</bdi></a>{_about(entry)}</span> '
            f'<span class="count">{len(entry.statements)}</span></li>'
        )


def _about(entry: LegendEntry) -> str:
    about = described(entry.actor) if entry.actor else ""
    return f' <bdi class="described">{safe(about)}</bdi>' if about else ""
