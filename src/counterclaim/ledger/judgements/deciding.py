"""Which of several judgements on one thing decides: a person's before a model's, the later before the earlier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.ledger.judgements.values import Judgement

Pair = tuple[str, str]


def pair(judgement: Judgement) -> Pair:
    """Return the two records that a judgement compares; their order counts in responses only."""
    subject, other = judgement.subject, judgement.object or ""
    return (subject, other) if judgement.kind == "response" or subject < other else (other, subject)


def deciding(found: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """Return the judgement that decides each pair, of judgements of one kind in the order of entry."""
    return {pair(one): one for one in ranked(found)}


def ranked(found: Iterable[Judgement]) -> Sequence[Judgement]:
    """Return judgements so that each beats those before it: models first, each in the order of entry."""
    return sorted(found, key=lambda one: one.person)
