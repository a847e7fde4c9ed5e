"""The texts of an article, and what each changed against the one before: paragraphs added, dropped, reworded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from sqlalchemy import Connection, select

from counterclaim.ledger.records.spelling import read_spans
from counterclaim.ledger.store.tables import records
from counterclaim.ledger.views.lines import document_line
from counterclaim.model.lines import line_groups
from counterclaim.model.span import Span
from counterclaim.model.views import Edit, Revision

ALIKE = 0.5  # share of the words that a paragraph keeps where it is reworded and not another one


def revisions(connection: Connection, article: str) -> tuple[Revision, ...]:
    """Return all texts of an article, oldest first."""
    table = records.document
    rows = list(connection.execute(select(table).where(table.c.article == article).order_by(table.c.revision)))
    edited: list[tuple[Edit, ...]] = [()]
    for old, new in pairwise(rows):
        edited.append(edits(old.text, new.text, read_spans(old.furniture), read_spans(new.furniture)))
    return tuple(
        Revision(document=document_line(row), entered=row.entered, edits=changed)
        for row, changed in zip(rows, edited, strict=True)
    )


def edits(
    old: str, new: str, old_furniture: Sequence[Span] = (), new_furniture: Sequence[Span] = ()
) -> tuple[Edit, ...]:
    """Return what a text changed against an earlier one, paragraph by paragraph, in the order of the text.

    Furniture is left out; a paragraph that keeps half of its words is reworded, any other one dropped and added.
    """
    before, after = _paragraphs(old, old_furniture), _paragraphs(new, new_furniture)
    texts = [span.of(old) for span in before], [span.of(new) for span in after]
    found: list[Edit] = []
    for kind, a, b, c, d in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if kind != "equal":
            found += _changed(before[a:b], after[c:d], old, new)
    return tuple(found)


def _paragraphs(text: str, furniture: Sequence[Span]) -> list[Span]:
    return [
        span for group in line_groups(text) for span in group if not any(other.overlaps(span) for other in furniture)
    ]


def _changed(before: Sequence[Span], after: Sequence[Span], old: str, new: str) -> Iterator[Edit]:
    """Pair the paragraphs of a changed stretch that are alike, in their order."""
    at = 0
    for span in after:
        near = [(_alike(other.of(old), span.of(new)), -number) for number, other in enumerate(before) if number >= at]
        likeness, number = max(near, default=(0.0, 0))
        if likeness < ALIKE:
            yield Edit(kind="added", before=None, after=span, old="", new=span.of(new))
            continue
        yield from (_dropped(other, old) for other in before[at:-number])
        other = before[-number]
        yield Edit(kind="reworded", before=other, after=span, old=other.of(old), new=span.of(new))
        at = -number + 1
    yield from (_dropped(other, old) for other in before[at:])


def _dropped(span: Span, old: str) -> Edit:
    return Edit(kind="dropped", before=span, after=None, old=span.of(old), new="")


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
