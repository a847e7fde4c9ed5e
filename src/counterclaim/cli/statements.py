"""One statement on the terminal: who, the cue and small notes; the words; what it answers and what answers it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from counterclaim.cli.lines import Lines, hue, plain, tags
from counterclaim.shown.answers import Answer, alike
from counterclaim.shown.circumstances import notes
from counterclaim.shown.legend import words
from counterclaim.shown.names import described
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.wording import class_words

INDENT = 5


def statement_lines(one: Sheet, number: int, lines: Lines) -> Iterator[Text]:
    """Yield the lines of the statement with this number."""
    indent = INDENT * one.nests[number - 1].depth
    text = one.reading.document.text
    content = Text(plain(words(one.statement(number).attribution.content, text)))
    yield from lines.wrapped(_head(one, number), indent, hanging=INDENT)
    yield from lines.wrapped(content, indent + INDENT)
    for answer in _answers(one, number):
        yield from lines.wrapped(answer, indent + INDENT, hanging=2)


def _head(one: Sheet, number: int) -> Text:
    who, style = one.who[number - 1], hue(one, number)
    head = Text(one.tag(number).ljust(INDENT), style=f"{style} bold")
    known = bool(who.name) and (who.actor is not None or not who.as_written)
    head.append(plain(who.name) or "no source named", style=f"{style} bold" if known else "dim")
    if who.as_written:
        head.append(f" (“{plain(who.as_written)}”)")
    if who.first and who.actor is not None and described(who.actor, who.as_written):
        head.append(f", {plain(described(who.actor, who.as_written))}")
    cue = plain(words(one.statement(number).attribution.cue, one.reading.document.text))
    head.append(f"  {cue}", style="italic")
    small = " · ".join(_notes(one, number))
    return head.append(f"  ({plain(small)})", style="dim") if small else head


def _notes(one: Sheet, number: int) -> Iterator[str]:
    statement, parent = one.statement(number), one.nests[number - 1].parent
    if parent is not None:
        yield f"inside {one.tag(parent)}"
    yield from class_words(statement)
    yield from notes(statement, one.reading.document.text)


def _answers(one: Sheet, number: int) -> Iterator[Text]:
    listed = one.answers[number - 1]
    for group in alike(listed):
        line = Text(f"{'↰' if group[0].back else '↳'} {group[0].call} ", style="dim")
        yield line.append_text(Text(", ").join(_scored(one, group)))
    for answer in listed:
        if answer.number is None:
            said = plain(words(answer.evidence, one.reading.document.text))
            what = f"what the article says: “{said}”" if said else "what the article says in its own words"
            yield Text(f"↳ {answer.call} {what}{_score(answer.score)}", style="dim")


def _scored(one: Sheet, group: list[Answer]) -> Iterator[Text]:
    """Yield the tags of the other ends; a score that several share stands once behind the last of them."""
    numbers: list[int] = []
    for answer, following in zip(group, [*group[1:], None], strict=True):
        numbers.append(answer.number or 0)
        if following is None or _score(following.score) != _score(answer.score):
            yield tags(one, tuple(numbers)).append(_score(answer.score), style="dim")
            numbers = []


def _score(score: float | None) -> str:
    return "" if score is None else f" ({score:.2f})"
