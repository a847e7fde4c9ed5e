"""Which phrases of a zone belong to the cue, and not to another clause or an event ("after the vote on Monday")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from counterclaim.model.span import Span
from counterclaim.read.circumstances.dates.expressions import DateExpression
from counterclaim.read.circumstances.lexicon import words
from counterclaim.read.circumstances.phrases import (
    BREAKS,
    CLAUSES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SPEAKS,
    TELLS,
    Phrase,
    head,
    is_filler,
    phrases,
)
from counterclaim.read.circumstances.scope import AFTER, BETWEEN, FRONT, TAIL, Zone

_EVENT = frozenset(
    "after before since until till following ahead amid despite between against about behind concerning regarding "
    "because due than for within under like prior upon".split()
)
# Without one of these and without a date a zone tells nothing; looking is far quicker than cutting it into phrases.
_MARKS = TELLS.union("in at on via by over through during from outside inside near aboard to with before".split())
_FINITE = frozenset(verb for verb in TELLS | SPEAKS if not verb.endswith("ing")) - {"asked", "interviewed"}
_ABOUT = words("phrases", "about")
_TALKS = words("phrases", "events")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A phrase that belongs to the cue.

    `side` is its zone's; `first` says that it stands in the zone's first chunk (no comma before it); `previous` is
    the phrase before it, dates left out; `within_event` says that it may belong to an event: "after the vote | in
    Tull"; `loose` that it may be the end of a content that was cut too short.
    """

    phrase: Phrase
    side: str
    first: bool
    previous: Phrase | None
    within_event: bool
    loose: bool


def attached(text: str, zone: Zone, cue: Span, dates: Sequence[DateExpression]) -> tuple[Attached, ...]:
    """Return the phrases of a zone that belong to the cue, in text order."""
    marked = any(zone.span.holds(date.span) for date in dates) or not _MARKS.isdisjoint(
        zone.span.of(text).lower().split()
    )
    if not marked or (zone.side == FRONT and _in_other_clause(text, zone.span, dates)):
        return ()
    found = phrases(text, zone.span, dates)
    follows_cue = zone.side == AFTER and zone.span.start == cue.start
    return tuple(_attached(text, zone, found, cue if follows_cue else None))


def _attached(text: str, zone: Zone, found: Sequence[Phrase], cue: Span | None) -> Iterator[Attached]:
    previous, shared = None, zone.shared
    for number, grouped in groupby(found, key=lambda phrase: phrase.chunk):
        chunk = list(grouped)
        whole = zone.side in (FRONT, BETWEEN)
        if whole and not _adverbial(text, chunk, zone.side):
            continue
        shared = shared and not any(phrase.lead in CONJUNCTIONS for phrase in chunk)
        if shared:  # the tail of the attribution before: "said A in a speech, but Kim said B"
            continue
        event = False
        for phrase in chunk:
            if cue is not None and phrase.span.start < cue.end:
                event = False
            elif _ends(text, phrase, chunk, zone.side):
                if zone.side in (AFTER, TAIL):
                    return
                break
            yield Attached(
                phrase=phrase,
                side=zone.side,
                first=number == 0,
                previous=previous,
                within_event=event,
                loose=zone.loose and number == 0,
            )
            event = event or _opens_event(text, phrase)
            previous = phrase if phrase.date is None else previous


def _in_other_clause(text: str, span: Span, dates: Sequence[DateExpression]) -> bool:
    """Say whether the source follows words of another clause: "On Monday, the court read | a series of reports"."""
    words_before = span.of(text).rstrip()
    if words_before[-1:] in BREAKS:
        return False
    start = span.start + max(words_before.rfind(mark) for mark in BREAKS) + 1
    chunk = phrases(text, Span(start, span.end), dates)
    if not chunk:
        return False
    if chunk[-1].empty and chunk[-1].lead in PREPOSITIONS:  # "complicated by | fears"
        return True
    return not _adverbial(text, chunk, FRONT) and chunk[0].lead not in CLAUSES


def _adverbial(text: str, chunk: Sequence[Phrase], side: str) -> bool:
    """Say whether a chunk has no clause of its own: prepositions, dates, a participle of saying, words like "also"."""
    if side == FRONT and any(phrase.lead in _FINITE for phrase in chunk):  # "the senator speaks during a briefing"
        return False
    return all(
        phrase.date is not None
        or (phrase.lead not in CLAUSES and is_filler(phrase.span.of(text)))
        or bool(phrase.lead and phrase.lead not in CLAUSES and phrase.lead not in CONJUNCTIONS)
        for phrase in chunk
    )


def _ends(text: str, phrase: Phrase, chunk: Sequence[Phrase], side: str) -> bool:
    """Say whether the cue's own phrases end here: another clause, or words that go on from none of them."""
    if phrase.date is not None:
        return False
    if phrase.lead in CLAUSES:
        return True
    if phrase.lead and phrase.lead not in CONJUNCTIONS:
        return False
    if phrase.lead and side in (AFTER, TAIL):
        return True
    filler = is_filler(phrase.span.of(text))
    return not filler and (bool(phrase.lead) or side == TAIL or phrase is chunk[0] or _before_is_date(phrase, chunk))


def _before_is_date(phrase: Phrase, chunk: Sequence[Phrase]) -> bool:
    place = next(index for index, one in enumerate(chunk) if one is phrase)
    return place > 0 and chunk[place - 1].date is not None


def _opens_event(text: str, phrase: Phrase) -> bool:
    """Say whether what follows may tell of an event other than the saying ("after the attack")."""
    if phrase.empty:
        return False
    if phrase.lead == "in" and head(phrase.span.of(text)) in _ABOUT:  # "in reference to the attack in August"
        return True
    if phrase.lead.split(" ")[0] not in _EVENT:
        return False
    return head(phrase.span.of(text)) not in _TALKS
