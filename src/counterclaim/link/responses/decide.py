"""Who answers whom across articles: rules that are precise rather than complete.

The store is asked for the statements of other articles that take a position on a claim of the answer, or on one that
the answer answers inside its own article; the rules are tried in this order:

- *taken back*, `retracts`: the same actor, strictly earlier, the same claim; with words of retraction, or with words of
  admission and the other position.
- *not said*, `declines`: another actor, a cue that refuses, the same claim (or three stems of its content).
- *carried over*, the kind it has there: it answers this claim of this actor inside its own article.
- *opposed*, `denies` or `disputes`: another actor, opposite positions on one claim, and a sign that it answers: it
  denies with words of denial or dispute, it replies, or it names the actor. (Two who only say opposite things make a
  claim disputed; the one does not answer the other.)
- *named*, `denies` or `disputes`: another actor, named beside what it said ("the ministry's claim"), words of denial,
  and two stems of its content.
- *agreed*, `confirms`: another actor, one position on one claim, words of assent.

Nothing is answered before it was said, nor later than `Rules.days` after. A body and its spokeswoman do not answer
each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.link.appearances.agreement import COMPATIBLE, SAME, same_or_linked
from counterclaim.link.appearances.words import words
from counterclaim.link.responses.profile import Profile
from counterclaim.link.responses.words import (
    DENIAL,
    DISPUTE,
    POINTING,
    REPLY,
    assents,
    refuses,
    takes_back,
    touches,
)

_OPPOSITE = {"supports": "denies", "denies": "supports"}
_NEAR = 1  # days


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The numbers of the rules: the most days to an answer, stems that a named answer shares, targets of one answer."""

    days: int = 30
    shared: int = 2
    most: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The statement that is answered, how, and why; `score`, between 0 and 1, orders answers and is no chance."""

    target: str
    kind: str
    score: float
    reason: str


RULES = Rules()


def answers(one: Profile) -> bool:
    """Say whether a statement can answer at all; only for these the store need be asked."""
    return bool(one.taken or one.answered) or _against(one) or refuses(one.cue)


def decide(answer: Profile, targets: Iterable[Profile], *, rules: Rules = RULES) -> tuple[Answer, ...]:
    """Return which of the statements of other articles it answers: the surest first, never more than `rules.most`."""
    found = [one for target in targets if (one := answered(answer, target, rules)) is not None]
    return tuple(sorted(found, key=lambda one: (-one.score, one.target))[: rules.most])


def answered(answer: Profile, target: Profile, rules: Rules = RULES) -> Answer | None:
    """Return how the one answers the other, if it does."""
    if (
        answer.document == target.document
        or answer.statement == target.statement
        or not _in_time(answer, target, rules)
    ):
        return None
    who = same_or_linked(answer.actor, answer.cluster, target.actor, target.cluster)
    if who == SAME:
        return _taken_back(answer, target)
    if who == COMPATIBLE or answer.actor is None or target.actor is None:
        return None
    for rule in (_not_said, _carried, _opposed, _named, _agreed):
        found = rule(answer, target, rules)
        if found is not None:
            return found
    return None


def _taken_back(answer: Profile, target: Profile) -> Answer | None:
    if not (_claims(answer, target) and _strictly_earlier(answer, target)):
        return None
    if takes_back(answer.cue, answer.named):
        return _answer(target, "retracts", 0.8, "takes back what the same actor said")
    if assents(answer.cue, answer.named[len(answer.cue) :]) and _opposite(answer, target):
        return _answer(target, "retracts", 0.7, "admits what the same actor denied")
    return None


def _not_said(answer: Profile, target: Profile, rules: Rules) -> Answer | None:
    if not refuses(answer.cue):
        return None
    held = {one.claim for one in target.taken if one.position != "declines"}
    asked = held.intersection(one.claim for one in answer.taken if one.position == "declines")
    if asked:
        return _answer(target, "declines", 0.7, "declines to speak on the same claim")
    if len(answer.stems & target.stems) > rules.shared:
        return _answer(target, "declines", 0.5, "declines to speak on the same matter")
    return None


def _carried(answer: Profile, target: Profile, rules: Rules) -> Answer | None:
    held = {one.claim for one in target.taken if one.position != "declines"}
    for one in answer.answered:
        if one.claim in held and one.cluster is not None and one.cluster == target.cluster:
            return _answer(target, one.kind, 0.75, "answers the same claim of the same actor in its own article")
    return None


def _opposed(answer: Profile, target: Profile, rules: Rules) -> Answer | None:
    if not _opposite(answer, target):
        return None
    denies = {one.claim for one in answer.taken if one.position == "denies"}
    against = _against(answer) and any(one.claim in denies and one.position == "supports" for one in target.taken)
    named, replies = _names(answer, target), touches(answer.cue, REPLY)
    if not (named or replies or (against and not _against(target))):
        return None  # two who both deny are answers to something else, unless the one names the other
    score = 0.5 + 0.15 * (against or replies) + 0.15 * named + 0.1 * _near(answer, target)
    return _answer(target, _kind(answer), score, "takes the opposite position on the same claim")


def _named(answer: Profile, target: Profile, rules: Rules) -> Answer | None:
    if not (_against(answer) and _names(answer, target) and touches(answer.named, POINTING)):
        return None
    own = _name(target)
    shared = {one for one in answer.stems & target.stems if not any(one.startswith(word[:4]) for word in own)}
    if len(shared) < rules.shared:
        return None
    return _answer(target, _kind(answer), 0.55, "names the actor and what was said")


def _agreed(answer: Profile, target: Profile, rules: Rules) -> Answer | None:
    held = {(one.claim, one.position) for one in answer.taken} & {(one.claim, one.position) for one in target.taken}
    if assents(answer.cue, answer.named[len(answer.cue) :]) and any(position != "declines" for _, position in held):
        score = 0.6 + 0.15 * _names(answer, target)
        return _answer(target, "confirms", score, "takes the same position, with words of assent")
    return None


def _answer(target: Profile, kind: str, score: float, reason: str) -> Answer:
    return Answer(target=target.statement, kind=kind, score=round(score, 2), reason=reason)


def _kind(answer: Profile) -> str:
    """Return `disputes` for words that stand against without calling it untrue, else `denies`."""
    if answer.stance != "denies" and touches(answer.cue, DISPUTE) and not touches(answer.named, DENIAL):
        return "disputes"
    return "denies"


def _against(one: Profile) -> bool:
    """Say whether a statement bears the words of an answer that stands against something."""
    return one.stance == "denies" or touches(one.named, DENIAL) or touches(one.cue, DISPUTE | REPLY)


def _claims(answer: Profile, target: Profile) -> set[str]:
    return {one.claim for one in answer.taken} & {one.claim for one in target.taken}


def _opposite(answer: Profile, target: Profile) -> bool:
    held = {(one.claim, one.position) for one in target.taken}
    return any((one.claim, _OPPOSITE.get(one.position)) in held for one in answer.taken)


def _name(one: Profile) -> frozenset[str]:
    """Return the words of the actor's name that tell who it is."""
    listed = words(one.actor.name) if one.actor else []
    return frozenset(word.removesuffix("'s") for word in listed if len(word) > 3)


def _names(answer: Profile, target: Profile) -> bool:
    """Say whether the answer names the other's actor: by its last name, or by its head noun ("the ministry's")."""
    listed = words(target.actor.name) if target.actor else []
    said = {word.removesuffix("'s").rstrip("'") for word in answer.named}
    return bool(listed) and listed[-1] in said and listed[-1] in _name(target)


def _in_time(answer: Profile, target: Profile, rules: Rules) -> bool:
    """Say whether the target can have been said before the answer, and not too long before; not where unknown."""
    if answer.when is None or target.when is None:
        return False
    return target.when.first <= answer.when.last and answer.when.apart(target.when) <= rules.days


def _strictly_earlier(answer: Profile, target: Profile) -> bool:
    return answer.when is not None and target.when is not None and target.when.last < answer.when.first


def _near(answer: Profile, target: Profile) -> bool:
    return answer.when is not None and target.when is not None and answer.when.apart(target.when) <= _NEAR
