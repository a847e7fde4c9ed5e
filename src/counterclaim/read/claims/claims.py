"""Statements to claims: extraction, wording, merging, ids. Knows the order of these, not their rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.model.document import Document
from counterclaim.model.reading import Actor, Claim, Evidence, Statement
from counterclaim.model.span import Span
from counterclaim.read.claims.context import Context, context
from counterclaim.read.claims.extraction import propositions
from counterclaim.read.claims.merging import Gist, gist, grouped
from counterclaim.read.claims.proposition import Proposition
from counterclaim.read.claims.wording import worded

_Worded = tuple[Proposition, str, tuple[Span, ...]]


def claims(document: Document, statements: Sequence[Statement], actors: Sequence[Actor]) -> tuple[Claim, ...]:
    """Return the checkable propositions inside the contents of the statements, c1, c2, … in text order.

    The wording is that of the first statement that puts the claim forward, else of the first at all. A claim has one
    evidence for each piece of content that carries it, so two of one statement where a sentence runs over "he said":
    positions are to be counted by statement.
    """
    article = context(document, statements, actors)
    found = sorted(_worded(article), key=lambda one: (one[0].start, one[0].evidence[-1].end))
    groups = grouped([_gist(article, one) for one in found])
    return tuple(_claim(number, [found[index] for index in group]) for number, group in enumerate(groups, 1))


def _worded(article: Context) -> list[_Worded]:
    listed = [one for statement in article.statements for one in propositions(article, statement)]
    return [(one, *worded(article, one)) for one in listed]


def _gist(article: Context, one: _Worded) -> Gist:
    return replace(gist(one[1]), report=one[0].report, evidence=one[0].evidence)


def _claim(number: int, group: Sequence[_Worded]) -> Claim:
    _, text, inserted = next((one for one in group if one[0].position == "supports"), group[0])
    evidence = dict.fromkeys(
        Evidence(statement=one.holder.id, span=span, position=one.position)
        for one, _, _ in group
        for span in one.evidence
    )
    return Claim(id=f"c{number}", text=text, inserted=inserted, evidence=tuple(evidence))
