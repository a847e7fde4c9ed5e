"""The circumstances of one attribution, from the words around its own cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.model.document import Document
from counterclaim.model.reading import Circumstance, Said
from counterclaim.model.span import Span
from counterclaim.read.circumstances.addressee import addressee
from counterclaim.read.circumstances.attached import Attached, attached
from counterclaim.read.circumstances.dates.expressions import DateExpression, expressions
from counterclaim.read.circumstances.medium import medium, medium_of
from counterclaim.read.circumstances.place import place
from counterclaim.read.circumstances.said import date_said, is_future
from counterclaim.read.circumstances.scope import BETWEEN, Zone


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """When, through which medium, to whom and where a statement was made; what is not known is None."""

    said: Said | None = None
    medium: Circumstance | None = None
    addressee: Circumstance | None = None
    place: Circumstance | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The circumstances told around one cue, with its date still as words."""

    date: DateExpression | None = None
    medium: Circumstance | None = None
    addressee: Circumstance | None = None
    place: Circumstance | None = None

    @property
    def told(self) -> bool:
        """Say whether anything is told."""
        return any((self.date, self.medium, self.addressee, self.place))


def setting(document: Document, zones: Sequence[Zone], cue: Span) -> Setting:
    """Return the circumstances that the zones of a cue tell."""
    text = document.text
    dates = expressions(text, tuple(zone.span for zone in zones))
    found = [one for zone in zones for one in attached(text, zone, cue, dates)]
    return Setting(
        date=_date(document, zones, cue, found, dates),
        medium=medium(text, found, cue),
        addressee=addressee(text, found),
        place=place(text, found, cue),
    )


def _date(
    document: Document, zones: Sequence[Zone], cue: Span, found: Sequence[Attached], dates: Sequence[DateExpression]
) -> DateExpression | None:
    headline = document.title_span is not None and document.title_span.overlaps(cue)
    between = next((zone.span for zone in zones if zone.side == BETWEEN), cue)
    if headline or not dates or is_future(document.text, Span(between.start, cue.end)):
        return None
    return date_said(found, cue.of(document.text)) or _of_occasion(document.text, found, dates)


def _of_occasion(text: str, found: Sequence[Attached], dates: Sequence[DateExpression]) -> DateExpression | None:
    """Return the date that qualifies the medium: "at a Friday press conference"."""
    for one in found:
        if not one.within_event and medium_of(text, one.phrase):
            for date in dates:
                if date.attributive and one.phrase.span.holds(date.span):
                    return date
    return None
