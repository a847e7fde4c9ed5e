"""What stands behind the statements on the terminal: who speaks, the claims with who stands where, the words used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from counterclaim.cli.lines import HUES, Lines, plain, tags
from counterclaim.shown.names import described, titled
from counterclaim.shown.positions import Sides, Stand, parted, sides, wording
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.wording import POSITIONS, counted

INDENT = 5


def speakers(one: Sheet, lines: Lines) -> Iterator[Text]:
    """Yield the list of actors that state: letter, name, role and affiliation, number of statements."""
    if not one.reading.actors:
        return
    yield from (Text(), Text("Who speaks", style="bold"))
    for place, entry in enumerate(one.legend.entries):
        line = Text(entry.letter.ljust(INDENT), style=f"{HUES[place % len(HUES)]} bold")
        line.append(plain(titled(entry.actor) if entry.actor else entry.name))
        about = described(entry.actor) if entry.actor else ""
        line.append(f", {plain(about)}" if about else "")
        line.append(f"  {counted(len(entry.statements), 'statement')}", style="dim")
        yield from lines.wrapped(line, hanging=INDENT)


def claims(one: Sheet, lines: Lines) -> Iterator[Text]:
    """Yield the claims, those with two sides first, each with who says it, who denies it, who takes no stand."""
    chosen, left = parted(sides(one))
    if not chosen and not left:
        return
    yield from (Text(), Text("Claims", style="bold"))
    for each in chosen:
        line = Text(plain(each.claim.id).ljust(INDENT), style="bold").append(plain(wording(each.claim)))
        yield from lines.wrapped(line, hanging=INDENT)
        yield from lines.wrapped(_stands(one, each), INDENT, hanging=2)
    if left:
        more = f"{counted(len(left), 'more claim' if chosen else 'claim')}, each made in one statement"
        yield from lines.wrapped(Text(f"{more}: --html and --json list them", style="dim"), INDENT * bool(chosen))


def key(used: Sequence[tuple[str, str]], lines: Lines) -> Iterator[Text]:
    """Yield what the words of the notes mean, each with its meaning."""
    yield from (Text(),) if used else ()
    for word, meaning in used:
        yield from lines.wrapped(Text(f"{word}: {meaning}", style="dim"), hanging=2)


def _stands(one: Sheet, each: Sides) -> Text:
    parts = []
    for position, stands in each.stands.items():
        names = Text(", ").join([_stand(one, stand) for stand in stands])
        parts.append(Text(f"{POSITIONS[position]}: ", style="dim").append_text(names))
    return Text(" · ").join(parts)


def _stand(one: Sheet, stand: Stand) -> Text:
    name = plain(stand.name) or "no source named"
    return Text(f"{name} (").append_text(tags(one, stand.numbers)).append(")")
