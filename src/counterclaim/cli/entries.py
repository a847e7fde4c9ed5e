"""Things of the ledger as lines for the terminal: claims, positions, actors, statements, answers, accusations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from counterclaim.cli.lines import Lines, plain
from counterclaim.model.views import (
    AccusationLine,
    ActorLine,
    AnswerLine,
    ChangeLine,
    ClaimLine,
    Day,
    DocumentLine,
    Hit,
    PositionLine,
    Printing,
    StatementLine,
)
from counterclaim.shown.dates import date_words
from counterclaim.shown.names import about as known_about
from counterclaim.shown.wording import POSITIONS, answer_words, counted, is_sure, quoted

SHORT = 10  # digits of an id that are shown; a command takes six or more
INDENT = 4
STYLES = {"disputed": "red", "retracted": "magenta", "conceded": "magenta", "unanswered": "yellow", "asserted": ""}
ANSWERED = {"no": "no answer on record", "declined": "declined to answer", "yes": "answered"}


def claim_entry(one: ClaimLine, lines: Lines) -> Iterator[Text]:
    """Yield a claim in a list: status and wording, then id, counts and days."""
    head = Text(one.status, style=f"bold {STYLES.get(one.status, '')}".strip())
    yield from lines.wrapped(head.append(f"  {plain(one.text)}", style="not bold default"), hanging=INDENT)
    sides = [f"{getattr(one, side)} {words}" for side, words in _SIDES.items() if getattr(one, side)]
    printed = counted(one.publishers, "outlet") if one.publishers else "outlet not known"
    about = [*sides, printed, between(one.first, one.last)]
    yield from lines.wrapped(_small(one.id, about), INDENT, hanging=2)


_SIDES = {"supports": "say", "denies": "deny", "declines": "take no side"}


def position_entry(one: PositionLine, lines: Lines) -> Iterator[Text]:
    """Yield a position: who, when, where, how; the words; other printings of the statement."""
    head = Text(plain(one.actor.name) or "no source named", style="bold")
    about = [day_words(one.day), one.document.publisher, one.medium]
    if one.retracted:
        about.append("taken back since")
    if one.via == "response":
        about.append("as an answer" if one.confirmed or is_sure(one.score) else "perhaps as an answer")
    if one.confirmed:
        about.append("confirmed by a person")
    yield from lines.wrapped(head.append("  " + joined(about), style="not bold dim"), INDENT, hanging=2)
    yield from lines.wrapped(Text(plain(quoted(one.words))), INDENT + 2)
    yield from printings_entry(one.printings, one.statement, lines)


def printings_entry(printings: Iterable[Printing], but: str, lines: Lines) -> Iterator[Text]:
    """Yield where else a statement is printed, and how."""
    others = [one for one in printings if one.statement != but]
    if others:
        said = ", ".join(f"{one.document.publisher or 'an outlet'} ({one.relation})" for one in others)
        yield from lines.wrapped(Text(f"also in {plain(said)}", style="dim"), INDENT + 2, hanging=2)


def actor_entry(one: ActorLine, lines: Lines) -> Iterator[Text]:
    """Yield an actor in a list."""
    head = Text(plain(one.name), style="bold")
    known = plain(known_about(one))
    head.append(f", {known}" if known else "", style="not bold")
    yield from lines.wrapped(head, hanging=INDENT)
    about = [counted(one.statements, "statement"), counted(one.documents, "document"), between(one.first, one.last)]
    yield from lines.wrapped(_small(one.id, about), INDENT, hanging=2)


def statement_entry(one: StatementLine, lines: Lines, indent: int = INDENT) -> Iterator[Text]:
    """Yield a statement: who, cue, when and where; the words."""
    head = Text(plain(one.actor.name) or "no source named", style="bold")
    head.append(f"  {plain(one.cue_words)}" if one.cue_words else "", style="not bold italic")
    about = [day_words(one.day), one.document.publisher, one.medium.name if one.medium else None]
    about += ["corrected by a person"] * bool(one.corrected) + ["confirmed by a person"] * one.confirmed
    yield from lines.wrapped(head.append("  " + joined(about), style="not bold not italic dim"), indent, hanging=2)
    yield from lines.wrapped(Text(plain(one.words)), indent + 2)
    if one.printings > 1:
        yield from lines.wrapped(Text(f"printed {one.printings} times", style="dim"), indent + 2)


def answer_entry(one: AnswerLine, lines: Lines) -> Iterator[Text]:
    """Yield who answers whom, and both statements."""
    how = f" {answer_words(one.kind, back=False, sure=one.confirmed or is_sure(one.score))} "
    head = Text(plain(one.origin.actor.name) or "no source named", style="bold").append(how, style="not bold dim")
    head.append(plain(one.target.actor.name) or "no source named")
    about = joined([day_words(one.origin.day), one.origin.document.publisher, _score(one)])
    yield from lines.wrapped(head.append(f"  {about}", style="not bold dim"), INDENT, hanging=2)
    yield from lines.wrapped(Text(f"↳ {plain(one.origin.words)}"), INDENT + 2, hanging=2)
    yield from lines.wrapped(Text(f"↰ {plain(one.target.words)}", style="dim"), INDENT + 2, hanging=2)


def accusation_entry(one: AccusationLine, lines: Lines) -> Iterator[Text]:
    """Yield who is accused of what, by whom, and whether there is an answer."""
    head = Text(plain(one.accused.name), style="bold")
    head.append(f"  {ANSWERED[one.answered]}", style="not bold yellow" if one.answered == "no" else "not bold dim")
    yield from lines.wrapped(head, hanging=INDENT)
    yield from lines.wrapped(Text(plain(one.claim.text)), INDENT)
    stated = one.statement
    by = [stated.actor.name or "somebody who is not named", day_words(stated.day), stated.document.publisher]
    yield from lines.wrapped(_small(one.claim.id, [f"accused by {joined(by)}"]), INDENT, hanging=2)
    if stated.words.strip("“”\"‘’' .") not in one.claim.text:  # the claim may be worded by somebody else
        said = Text(f"{plain(stated.cue_words)}: " if stated.cue_words else "", style="dim")
        yield from lines.wrapped(said.append(plain(quoted(stated.words)), style="not dim"), INDENT + 2, hanging=2)


def change_entry(one: ChangeLine, lines: Lines) -> Iterator[Text]:
    """Yield an actor's earlier and later position on a claim."""
    head = Text(plain(one.actor.name), style="bold").append(f"  {plain(one.claim.text)}", style="not bold")
    yield from lines.wrapped(head, hanging=INDENT)
    yield from lines.wrapped(_then(one.before), INDENT, hanging=2)
    if one.after is not None:
        yield from lines.wrapped(_then(one.after), INDENT, hanging=2)
    elif one.statement is not None:
        words = f"takes it back, {joined([day_words(one.statement.day), one.statement.document.publisher])}: "
        yield from lines.wrapped(Text(words, style="dim").append(plain(quoted(one.statement.words))), INDENT, hanging=2)
    yield from lines.wrapped(_small(one.claim.id, []), INDENT)


def document_entry(one: DocumentLine, lines: Lines) -> Iterator[Text]:
    """Yield a document in a list."""
    yield from lines.wrapped(Text(plain(one.title or one.url or "Untitled"), style="bold"), hanging=INDENT)
    yield from lines.wrapped(_small(one.id, [one.publisher, published(one), one.url]), INDENT, hanging=2)


def hit_entry(one: Hit, lines: Lines) -> Iterator[Text]:
    """Yield something found, its words marked."""
    text = Text("\n".join(plain(line) for line in one.snippet.split("\n")))
    for mark in one.marks:
        text.stylize("bold underline", mark.start, mark.end)
    if one.kind == "document":
        yield from _document_found(one, text, lines)
        return
    text = Text(" ").join(text.split("\n"))
    name = plain(one.name or "") if one.kind == "statement" else ""
    head = Text(f"{one.kind}  ", style="dim").append(f"{name}: " if name else "", style="not dim bold")
    yield from lines.wrapped(head.append_text(text), hanging=INDENT)
    yield from lines.wrapped(_small(one.id, _about(one)), INDENT, hanging=2)


def _document_found(one: Hit, text: Text, lines: Lines) -> Iterator[Text]:
    """Yield a document that was found: its headline, then the passage, which is not the headline once more."""
    text = Text(" ").join([part for part in text.split("\n") if part.plain.strip()])
    title = " ".join((one.title or "").split())
    begins = bool(title) and text.plain.startswith(title)
    shown, passage = (text[: len(title)], text[len(title) :]) if begins else (Text(plain(title) or "Untitled"), text)
    shown.stylize("bold")
    yield from lines.wrapped(Text("document  ", style="dim").append_text(shown), hanging=INDENT)
    inside = passage.plain.strip()
    if inside:
        start = passage.plain.index(inside)
        cut = Text("… " * inside[0].islower(), style="dim")
        yield from lines.wrapped(cut.append_text(passage[start : start + len(inside)]), INDENT, hanging=2)
    yield from lines.wrapped(_small(one.id, _about(one)), INDENT, hanging=2)


def _about(one: Hit) -> list[str | None]:
    return [one.label, one.publisher, date_words(one.date, "day") if one.date else None]


def day_words(one: Day) -> str | None:
    """Return a day in words; where only the day of printing is known, that it is that."""
    if one.date is None:
        return None
    words = date_words(one.date, one.precision)
    return words if one.by == "said" else f"printed {words}"


def published(one: DocumentLine) -> str | None:
    """Return when a document was published, in words."""
    return date_words(one.published, one.precision or "day") if one.published else None


def between(first: str | None, last: str | None) -> str | None:
    """Return from when to when, in words."""
    if not first or not last:
        return None
    begun, ended = date_words(first, "day"), date_words(last, "day")
    return begun if begun == ended else f"{begun} to {ended}"


def joined(some: Iterable[str | None], by: str = " · ") -> str:
    """Return what is known, joined, fit for a terminal."""
    return by.join(plain(one) for one in some if one)


def _then(one: PositionLine) -> Text:
    about = f"{POSITIONS[one.position]}, {joined([day_words(one.day), one.document.publisher])}: "
    return Text(about, style="dim").append(plain(quoted(one.words)), style="not dim")


def _small(id: str, about: Iterable[str | None]) -> Text:
    return Text(joined([id[:SHORT], *about]), style="dim")


def _score(one: AnswerLine) -> str | None:
    return "confirmed by a person" if one.confirmed else f"({one.score:.2f})" if one.score is not None else None
