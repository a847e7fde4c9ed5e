"""Whether an actor of an article is one that is known already: one, none, or somebody must look. Knows no ledger.

Only names are joined by name. Somebody described (`a Coalition spokesperson`) or unnamed (`two officials`) is never
joined here; one described by role and affiliation within two days is put before a person.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from counterclaim.link.actors.compare_bodies import compare_bodies
from counterclaim.link.actors.compare_persons import compare_persons
from counterclaim.link.actors.evidence import event
from counterclaim.link.actors.keys import ordinal
from counterclaim.link.actors.merged import Merged
from counterclaim.link.actors.profile import Profile, is_person
from counterclaim.link.actors.roles import affiliation_key, role_classes

JOINED = 0.5  # score from which a profile is joined
DOUBTFUL = 0.2  # score from which a person is asked
MARGIN = 0.12  # a second known actor of another name that fits nearly as well leaves it open
MOST_DOUBTFUL = 5
DESCRIBED_DAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A known actor: its id in the ledger, and what all articles together say of it."""

    id: str
    merged: Merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Which known actor a profile is of (None: none), how sure, and why; `doubtful`: id, score, reason to look at."""

    id: str | None = None
    score: float = 0.0
    reason: str = "nobody known by this name"
    doubtful: tuple[tuple[str, float, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the comparison with one known actor gave: log-odds (None: certainly two) and words for people."""

    worth: float | None
    says: str
    never: bool = False  # may be shown, never joined

    @property
    def score(self) -> float:
        """The odds as a number between 0 and 1."""
        return 0.0 if self.worth is None else 1 / (1 + exp(-self.worth))


def decide(profile: Profile, known: Sequence[Known]) -> Decision:
    """Return the known actor that the profile is of, or none; the order of the known does not matter."""
    compared = [(one, _compare(profile, one.merged)) for one in known]
    ranked = sorted(
        ((one, found) for one, found in compared if found.score >= DOUBTFUL),
        key=lambda pair: (pair[1].never, -pair[1].score, pair[0].id),
    )
    best = ranked[0] if ranked and not ranked[0][1].never and ranked[0][1].score >= JOINED else None
    rivals = best is not None and any(_rival(best, pair) for pair in ranked[1:MOST_DOUBTFUL])
    if best and not rivals:
        return Decision(
            id=best[0].id,
            score=round(best[1].score, 3),
            reason=best[1].says,
            doubtful=_listed(ranked[1:]),
        )
    doubtful = _listed(ranked)
    if rivals:
        return Decision(score=doubtful[0][1], reason="fits more than one known actor", doubtful=doubtful)
    if doubtful:
        return Decision(score=doubtful[0][1], reason="not sure enough", doubtful=doubtful)
    return Decision()


def _listed(ranked: Sequence[tuple[Known, Verdict]]) -> tuple[tuple[str, float, str], ...]:
    return tuple((one.id, round(found.score, 3), found.says) for one, found in ranked[:MOST_DOUBTFUL])


def _rival(best: tuple[Known, Verdict], other: tuple[Known, Verdict]) -> bool:
    """Say whether another known actor fits nearly as well, and is not the best one under another id."""
    if other[1].never or other[1].score < JOINED or best[1].score - other[1].score >= MARGIN:
        return False
    return _compare(_as_profile(other[0].merged), best[0].merged).score < JOINED


def _as_profile(known: Merged) -> Profile:
    """Return what is known of an actor as if one article had said it, the latest first."""

    def latest(entries: Mapping[str, str]) -> str | None:
        return max(entries, key=lambda entry: (entries[entry], entry), default=None)

    return Profile(
        name=known.name,
        kind=known.kind,
        form="named" if "named" in known.forms else "described",
        role=latest(known.roles),
        affiliation=latest(known.affiliations),
        body=known.body,
        published=known.last,
        places=tuple(known.places),
        context=tuple(known.context),
    )


def _compare(profile: Profile, known: Merged) -> Verdict:
    if profile.form != "named" or "named" not in known.forms:
        return _described(profile, known)
    person = known.kind == "person" and known.body is None
    if is_person(profile) != person or (profile.kind == "document") != (known.kind == "document"):
        return Verdict(None, "different kinds of actor")
    compare: Callable[[Profile, Merged], tuple[float | None, str, bool]]
    compare = compare_persons if person else compare_bodies
    return Verdict(*compare(profile, known))


def _described(profile: Profile, known: Merged) -> Verdict:
    """Compare descriptions: the same role of the same body within two days is worth a look, never more."""
    affiliation = affiliation_key(profile.affiliation) if profile.affiliation else None
    roles = role_classes(profile.role or "")
    now, then = ordinal(profile.published), ordinal(known.last)
    if profile.form == "unnamed" or not affiliation or not roles or now is None or then is None:
        return Verdict(None, "described only", never=True)
    shared = {role for one in known.roles for role in role_classes(one)} & roles
    same = any(affiliation_key(one) == affiliation for one in known.affiliations)
    if not shared or not same or abs(now - then) > DESCRIBED_DAYS or "unnamed" in known.forms:
        return Verdict(None, "described only", never=True)
    around = event(profile, known)
    worth = -0.9 + max(0.0, around.worth if around else 0.0) / 3
    says = f"{min(shared)} of {profile.affiliation}, within two days; described, not named"
    return Verdict(worth, says, never=True)
