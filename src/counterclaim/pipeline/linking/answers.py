"""Answers across articles: statements on one claim, by the rules of `link/responses`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.ledger.entering.seam import Answering, Decision
from counterclaim.link import responses
from counterclaim.link.appearances import Days
from counterclaim.pipeline.linking.appearances import from_dict


def answer(asked: Sequence[tuple[Answering, Sequence[Answering]]]) -> Iterator[Decision]:
    """Yield what each statement answers among those of other articles that it may answer."""
    for one, others in asked:
        profile = _profile(one)
        if not responses.answers(profile):
            continue
        for found in responses.decide(profile, [_profile(other) for other in others]):
            yield Decision(
                subject=one.profile.node, object=found.target, verdict="holds", score=found.score,
                reason=found.reason, detail={"kind": found.kind},
            )  # fmt: skip


def _profile(one: Answering) -> responses.Profile:
    base = from_dict(one.profile.node, one.profile.value, one.actor)
    cue = tuple(one.profile.value.get("cue", "").split())
    published = None if base.published is None else Days(first=base.published, last=base.published)
    return responses.Profile(
        statement=base.statement,
        document=base.document,
        actor=base.actor,
        cluster=one.actor,
        cue=cue,
        stems=frozenset(base.stems),
        named=(*cue, *base.words),
        stance=base.stance,
        when=base.said or published,
        taken=tuple(responses.Taken(claim=claim, position=position) for claim, position in one.taken),
        answered=tuple(
            responses.Answered(claim=each.claim, kind=each.kind, cluster=each.actor) for each in one.answered
        ),
    )
