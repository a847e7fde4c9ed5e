"""Cuts the words around a cue into phrases by preposition, comma and date. Knows function words, not circumstances."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from counterclaim.model.span import Span
from counterclaim.read.circumstances.dates.expressions import DateExpression
from counterclaim.read.circumstances.lexicon import words

_TOKEN = re.compile(r"(?:[A-Z]\.)+[A-Z]?(?=\W|$)|@?\w+(?:[-'’&/]\w+|\.(?=\w)\w+)*['’]?|[^\w\s]")
PREPOSITIONS = words("phrases", "prepositions")
CLAUSES = words("phrases", "clauses")
CONJUNCTIONS = frozenset(("and", "but", "or", "nor", "yet"))
TELLS = words("phrases", "tells")
SPEAKS = words("phrases", "speaks")
_VERBS = TELLS | SPEAKS | words("phrases", "scene")
_FILLERS = words("phrases", "connectors") | words("phrases", "auxiliaries")
_ENDS_NOUN = words("phrases", "determiners") | words("phrases", "pronouns")
_BODIES = words("phrases", "bodies")
_AUDIENCE = words("addressee", "audience")
_AND_NEXT = re.compile(r"\W*and\s+(?P<next>\w+)")
_BEFORE_THE = frozenset(("of", "face", "meet", "beat"))  # "head of the board", "Face the Nation"
_GERUNDS = frozenset(("saying", "telling", "speaking", "announcing", "posting"))
BREAKS = frozenset(",;:—–()[]/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A preposition or verb of saying (`lead`, lower case, may be empty) and the words or the date behind it.

    `chunk` counts the stretches between commas, dashes and brackets. `span` covers the words, without the lead.
    """

    lead: str
    span: Span
    chunk: int
    date: DateExpression | None = None

    @property
    def empty(self) -> bool:
        """Say whether nothing follows the lead."""
        return self.span.start == self.span.end


@dataclass(slots=True)
class _Line:
    """What was cut so far: finished phrases and the one that is open."""

    text: str
    chunk: int = 0
    lead: str = ""
    start: int = -1
    end: int = -1
    at: int = 0
    done: list[Phrase] = field(default_factory=list)

    def close(self, at: int, date: DateExpression | None = None) -> None:
        """End the open phrase; a date takes its lead if that is a preposition with nothing else behind it."""
        shared = date is not None and self.start < 0 and self.lead.partition(" ")[0] in PREPOSITIONS
        if self.start >= 0 or (self.lead and not shared):
            span = Span(self.start, self.end) if self.start >= 0 else Span(self.at, self.at)
            self.done.append(Phrase(lead=self.lead, span=span, chunk=self.chunk))
        if date is not None:
            self.done.append(Phrase(lead=self.lead if shared else "", span=date.span, chunk=self.chunk, date=date))
        self.lead, self.start, self.end, self.at = "", -1, -1, at

    def open(self, lead: str, at: int) -> None:
        self.close(at)
        self.lead, self.at = lead, at

    def take(self, span: Span) -> None:
        self.start = span.start if self.start < 0 else self.start
        self.end = span.end

    def previous_word(self) -> str:
        """Return the last word of the open phrase."""
        return self.text[self.start : self.end].rpartition(" ")[2].lstrip("\"“‘'") if self.start >= 0 else ""


def phrases(text: str, zone: Span, dates: Sequence[DateExpression]) -> tuple[Phrase, ...]:
    """Return the phrases of a zone in order; `dates` are the expressions of date in it."""
    line = _Line(text, at=zone.start)
    waiting = [date for date in dates if not date.attributive and zone.holds(date.span)]
    brackets = text.find("(", *zone) >= 0 or text.find("[", *zone) >= 0
    for token in _TOKEN.finditer(text, *zone):
        while waiting and token.start() >= waiting[0].span.end:
            waiting.pop(0)
        if waiting and token.start() >= waiting[0].span.start:
            if line.at < waiting[0].span.end:
                line.close(waiting[0].span.end, waiting[0])
            continue
        if brackets and _bracketed(text, zone.start, token.start()):
            continue
        _step(line, Span(*token.span()), token.group())
    line.close(zone.end)
    return tuple(line.done)


def _bracketed(text: str, start: int, at: int) -> bool:
    """Say whether a character stands in brackets: words there are an aside, often the editor's."""
    opened = max(text.rfind("(", start, at), text.rfind("[", start, at))
    return opened >= 0 and max(text.rfind(")", opened, at), text.rfind("]", opened, at)) < 0


def _step(line: _Line, span: Span, token: str) -> None:
    if token in BREAKS or (token == "-" and span.start > 0 and line.text[span.start - 1].isspace()):
        line.close(span.end)
        line.chunk += 1
    elif token[0].isalnum() or token[0] == "@":
        _word(line, span, token)


def _word(line: _Line, span: Span, token: str) -> None:
    lowered = token.lower()
    if _leads(line, token, lowered):
        line.open(f"{line.lead} {lowered}" if _compound(line, lowered) else lowered, span.end)
    elif _starts_anew(line, token, lowered):
        line.close(span.start)
        line.take(span)
    else:
        line.take(span)


def _leads(line: _Line, token: str, lowered: str) -> bool:
    """Say whether a word begins a phrase: a preposition, a clause word, a conjunction, or a verb of saying."""
    if lowered in ("for", "on") and line.previous_word() in _BODIES:  # "Council on Trade"
        return False
    if token[0].isupper() and line.start >= 0:  # "Meet the Press", "House Of Commons"
        return False
    if lowered in CONJUNCTIONS:
        return not _joins(line)
    if lowered in PREPOSITIONS or lowered in CLAUSES:
        return True
    return lowered in _VERBS and (lowered in _GERUNDS or not _is_noun(line, lowered))


def _joins(line: _Line) -> bool:
    """Say whether "and" joins two names or two audiences: "Radio Tull and The Herald", "lawmakers and reporters"."""
    following = _AND_NEXT.match(line.text, line.end) if line.start >= 0 else None
    if following is None:
        return False
    before, after = line.previous_word(), following["next"]
    return (before[:1].isupper() and after[0].isupper()) or (before in _AUDIENCE and after in _AUDIENCE)


def _is_noun(line: _Line, lowered: str) -> bool:
    """Say whether a word that can be a verb is a noun here: "at a briefing", "peace talks", "in its order"."""
    if line.start < 0:
        return line.lead in PREPOSITIONS and not lowered.endswith("ing")
    return not is_filler(line.text[line.start : line.end])


def _compound(line: _Line, lowered: str) -> bool:
    """Say whether a preposition only goes on from the one before it: "ahead of", "from outside", "because of"."""
    return line.start < 0 and line.lead in PREPOSITIONS and lowered in PREPOSITIONS


def _starts_anew(line: _Line, token: str, lowered: str) -> bool:
    """Say whether a word cannot go on from the words before: a determiner or pronoun after a noun."""
    if line.start < 0 or token[0].isupper():
        return False
    return lowered in _ENDS_NOUN and line.previous_word().lower() not in _BEFORE_THE


def is_filler(spelled: str) -> bool:
    """Say whether words add nothing but time order, manner or mood: "also", "has repeatedly", "angrily"."""
    return all(word in _FILLERS or word.endswith("ly") for word in re.findall(r"[\w'’]+", spelled.lower()))


def head(spelled: str) -> str:
    """Return the last word before the first "of", in lower case: what kind of thing words name."""
    return re.split(r"\s+of\s+", spelled)[0].rpartition(" ")[2].lower()
