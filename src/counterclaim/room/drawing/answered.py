"""Answers for the eye: one statement may answer several at once, and its words stand there once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.model.views import AnswerLine, StatementLine, Who
from counterclaim.shown.wording import is_faint, is_sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How a statement answers, and whose statements; `own` says that one of them is the same actor's.

    `sure` is False where more of such answers are wrong than right.
    """

    kind: str
    sure: bool
    actors: tuple[Who, ...]
    own: bool
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """A statement with all that it answers, by kind; `lines` are the answers themselves, in their order."""

    origin: StatementLine
    kinds: tuple[Kind, ...]
    lines: tuple[AnswerLine, ...]


def is_guess(line: AnswerLine) -> bool:
    """Say whether an answer is too weak to be shown beside the others; one that a person confirmed never is."""
    return is_faint(line.score) and not line.confirmed


def answering(lines: Iterable[AnswerLine]) -> tuple[Answering, ...]:
    """Return answers, those of one statement together, in the order of their first ones."""
    found: dict[str, list[AnswerLine]] = {}
    for line in lines:
        found.setdefault(line.origin.id, []).append(line)
    return tuple(Answering(origin=some[0].origin, kinds=_kinds(some), lines=tuple(some)) for some in found.values())


def _kinds(lines: list[AnswerLine]) -> tuple[Kind, ...]:
    kinds: dict[tuple[str, bool], list[AnswerLine]] = {}
    for line in lines:
        kinds.setdefault((line.kind, line.confirmed or is_sure(line.score)), []).append(line)
    return tuple(_kind(kind, sure, some) for (kind, sure), some in kinds.items())


def _kind(kind: str, sure: bool, lines: list[AnswerLine]) -> Kind:
    me = lines[0].origin.actor.id
    others = {line.target.actor.id or line.target.actor.name: line.target.actor for line in lines}
    own = me is not None and me in others
    return Kind(
        kind=kind,
        sure=sure,
        actors=tuple(who for key, who in others.items() if not own or key != me),
        own=own,
        confirmed=all(line.confirmed for line in lines),
    )
