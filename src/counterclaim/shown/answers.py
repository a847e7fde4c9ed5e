"""Which statement answers which, seen from both ends, with the numbers that statements have for the eye."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counterclaim.model.reading import Reading
from counterclaim.model.span import Span
from counterclaim.shown.wording import answer_words, is_faint, is_sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One end of a response: `number` is the statement at the other end, None for the article's own words.

    `back` is True at the answered statement; `response` is the response's number; both numbers are from 1.
    """

    response: int
    kind: str
    back: bool
    number: int | None
    score: float | None
    evidence: tuple[Span, ...]

    @property
    def sure(self) -> bool:
        """Whether more of such answers are right than wrong."""
        return is_sure(self.score)

    @property
    def call(self) -> str:
        """How it is called from this end."""
        return answer_words(self.kind, back=self.back, sure=self.sure)


def answers(reading: Reading) -> tuple[tuple[Answer, ...], ...]:
    """Return for each statement what it answers, then what answers it."""
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    given: list[list[Answer]] = [[] for _ in reading.statements]
    taken: list[list[Answer]] = [[] for _ in reading.statements]
    for place, response in enumerate(reading.responses, 1):
        origin, target = numbers[response.origin], numbers[response.target] if response.target else None
        for back, at, other in ((False, origin, target), (True, target, origin)):
            if at is not None:
                (taken if back else given)[at - 1].append(
                    Answer(
                        response=place,
                        kind=response.kind,
                        back=back,
                        number=other,
                        score=response.score,
                        evidence=response.evidence,
                    )
                )
    return tuple((*one, *other) for one, other in zip(given, taken, strict=True))


def without_faint(reading: Reading) -> tuple[Reading, int]:
    """Return the reading without the answers that are too weak to be shown, and how many these were."""
    kept = tuple(response for response in reading.responses if not is_faint(response.score))
    return replace(reading, responses=kept), len(reading.responses) - len(kept)


def alike(listed: tuple[Answer, ...]) -> list[list[Answer]]:
    """Return the answers to or from statements, those of one kind and direction together, in their order.

    Those that are sure and those that are not stand apart, the sure ones first.
    """
    groups: dict[tuple[bool, str, bool], list[Answer]] = {}
    for answer in sorted(listed, key=lambda one: not one.sure):
        if answer.number is not None:
            groups.setdefault((answer.back, answer.kind, answer.sure), []).append(answer)
    return sorted(groups.values(), key=lambda group: group[0].back)
