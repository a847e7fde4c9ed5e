"""What is said of the statement that was chosen in an article: one value, which its template only has to write down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.views import ArticleAnswer, ClaimLine, DocumentView, PositionLine, Printing, StatementLine
from counterclaim.room.drawing.joins import Join
from counterclaim.shown.circumstances import Detail, details
from counterclaim.shown.citations import citation
from counterclaim.shown.names import Who, described
from counterclaim.shown.printings import against
from counterclaim.shown.sheet import Sheet
from counterclaim.shown.wording import class_words, manner_words

_CORRECTED = {"actor": "who states", "content": "the words", "source": "the source", "cue": "the cue"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Another statement of the article: its id and tag."""

    id: str
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A statement with all that is known of it; `about` are role and affiliation, `known` its classes in plain words.

    `outer` is the statement inside which it stands, `inner` those that stand inside it. `to_article` are its answers to
    what the article says itself, with the anchors of these words; `printings` are those elsewhere, each with how it
    stands to this one.
    """

    line: StatementLine
    tag: str
    hue: str
    who: Who
    about: str
    known: tuple[str, ...]
    details: tuple[Detail, ...]
    outer: Near | None
    inner: tuple[Near, ...]
    before: Near | None
    after: Near | None
    joins: tuple[Join, ...]
    claims: tuple[tuple[ClaimLine, PositionLine], ...]
    to_article: tuple[tuple[str, ArticleAnswer], ...]
    printings: tuple[tuple[Printing, str], ...]
    corrected: str
    citation: str


def chosen(view: DocumentView, sheet: Sheet, number: int, joins: tuple[Join, ...], link: str) -> Chosen:
    """Return what is said of the statement with this number; `link` is its permalink."""
    line, who = view.statements[number - 1], sheet.who[number - 1]
    nest = sheet.nests[number - 1]
    statement = sheet.statement(number)
    return Chosen(
        line=line,
        tag=sheet.tag(number),
        hue=sheet.hue(number),
        who=who,
        about=described(who.actor, who.as_written) if who.actor else "",
        known=tuple(word for word in (*class_words(statement), manner_words(line.manner, line.act)) if word),
        details=tuple(details(statement, view.document.text)),
        outer=_near(sheet, nest.parent),
        inner=tuple(_nears(sheet, number)),
        before=_near(sheet, number - 1),
        after=_near(sheet, number + 1),
        joins=joins,
        claims=tuple(_claims(view, line.id)),
        to_article=tuple(_to_article(view, line.id)),
        printings=_printings(view, line),
        corrected=", ".join(_CORRECTED.get(one, one) for one in line.corrected),
        citation=citation(view.line, link, words=line.words, name=sheet.name(number)),
    )


def _near(sheet: Sheet, number: int | None) -> Near | None:
    inside = number is not None and 1 <= number <= len(sheet.reading.statements)
    return Near(id=sheet.key(number), tag=sheet.tag(number)) if inside and number is not None else None


def _nears(sheet: Sheet, number: int) -> Iterator[Near]:
    for other, nest in enumerate(sheet.nests, 1):
        if nest.parent == number:
            yield Near(id=sheet.key(other), tag=sheet.tag(other))


def _claims(view: DocumentView, statement: str) -> Iterator[tuple[ClaimLine, PositionLine]]:
    for one in view.claims:
        taken = {each.position: each for each in reversed(one.positions) if each.statement == statement}
        yield from ((one.claim, position) for position in taken.values())


def _to_article(view: DocumentView, statement: str) -> Iterator[tuple[str, ArticleAnswer]]:
    for number, one in enumerate(view.to_article, 1):
        if one.statement == statement:
            yield f"answered-{number}", one


def _printings(view: DocumentView, line: StatementLine) -> tuple[tuple[Printing, str], ...]:
    """Return the other printings of the same statement, and how each stands to it."""
    for listed in view.printed:
        if any(one.statement == line.id for one in listed):
            others = (one for one in listed if one.statement != line.id)
            return tuple((one, against(line.words, one.words)) for one in others)
    return ()
