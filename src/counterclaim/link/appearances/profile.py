"""A statement as it is compared with those of other articles. Knows readings; not how they are stored."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.link.appearances.words import spelling, stems, words
from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Reading, Said, Statement
from counterclaim.model.span import Span

MOST_WORDS = 300  # a longer content is compared by its first words: no sooner is one statement taken for another
LEAST_STEMS, LEAST_QUOTED = 3, 2  # "it", "the idea", "to comment" are nobody's words in particular
_AROUND = 300  # characters on either side of a statement that tell what it speaks of
_MARKED = re.compile(r"[“\"«„]([^“”\"«»„]*)(?:[”\"»“]|$)")
_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The first and the last day on which something can have happened."""

    first: date
    last: date

    def apart(self, other: Days) -> int:
        """Return the least number of days between the two; 0 where they overlap."""
        return max(0, (other.first - self.last).days, (self.first - other.last).days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What decides whether two statements are one: words, actor, days, and what is spoken of around them.

    `statement` is the id that a decision names: the ledger's id of the statement that the words appear for. `cluster`
    is the ledger's actor, where one is known. `words` are folded and in one spelling; `stems` are those with content;
    `spans` are the places of the content in its document; `quoted` is the share of the words inside quotation marks.
    """

    statement: str
    document: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    quoted: float
    spans: tuple[Span, ...] = ()
    actor: Actor | None = None
    cluster: str | None = None
    stance: str | None = None
    said: Days | None = None
    published: date | None = None
    context: frozenset[str] = frozenset()

    @property
    def telling(self) -> bool:
        """Say whether the words can be known again: three with content, or a quotation of two words and more."""
        return len(self.stems) >= LEAST_STEMS or (self.quoted > 0 and len(self.words) >= LEAST_QUOTED)


def profile(reading: Reading, statement: Statement, *, id: str, cluster: str | None = None) -> Profile:
    """Return the profile of a statement of `reading`; `id` and `cluster` are what the ledger calls it and its actor."""
    document, content = reading.document, statement.attribution.content
    listed = [spelling(word) for span in content for word in words(span.of(document.text))][:MOST_WORDS]
    if len(listed) > 1 and listed[0] == "that":
        del listed[0]  # the conjunction of indirect speech
    return Profile(
        statement=id,
        document=document.id,
        words=tuple(listed),
        stems=stems(listed),
        spans=content,
        quoted=_quoted(document.text, content, statement.manner),
        actor=next((one for one in reading.actors if one.id == statement.actor), None),
        cluster=cluster,
        stance=statement.stance,
        said=_days(statement.said),
        published=_day(document.published.date if document.published else None),
        context=_context(document, content),
    )


def _quoted(text: str, content: Sequence[Span], manner: str) -> float:
    if manner != "mixed":
        return float(manner == "direct")
    whole = " ".join(span.of(text) for span in content)
    inside = sum(len(words(match[1])) for match in _MARKED.finditer(whole))
    return inside / max(1, len(words(whole)))


def _context(document: Document, content: Sequence[Span]) -> frozenset[str]:
    """Return the stems of the headline and of what stands around the statement."""
    around = document.title or ""
    if content:
        start, end = content[0].start, content[-1].end
        around += f" {document.text[max(0, start - _AROUND) : start]} {document.text[end : end + _AROUND]}"
    return frozenset(stems(words(around)))


def _days(said: Said | None) -> Days | None:
    """Return the days on which the statement can have been made; None where the article does not bound them."""
    if said is None or (said.date is None and not said.candidates):
        return None
    dates = [said.date] if said.date else list(said.candidates)
    ranges = [_range(one) for one in dates]
    known = [one for one in ranges if one is not None]
    if not known or len(known) < len(ranges):
        return None
    first, last = min(one.first for one in known), max(one.last for one in known)
    if said.precision == "week":
        last = max(last, first + timedelta(days=_WEEK - 1))
    return Days(first=first, last=last)


def _range(written: str) -> Days | None:
    """Return the days of a year, a month or a day in ISO form."""
    parts = written[:10].split("-")
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) == 3:
            only = date(*numbers)
            return Days(first=only, last=only)
        year, month = numbers[0], numbers[1] if len(numbers) == 2 else None
        first = date(year, month or 1, 1)
        after = date(year + 1, 1, 1) if month in (None, 12) else date(year, (month or 0) + 1, 1)
    except ValueError:
        return None
    return Days(first=first, last=after - timedelta(days=1))


def _day(written: str | None) -> date | None:
    found = _range(written) if written else None
    return found.first if found is not None and found.first == found.last else None
