"""Compares a person of an article with a known one: names first, then what speaks for and against."""

from __future__ import annotations

from functools import lru_cache

from counterclaim.link.actors.evidence import Evidence, Finding, evidence
from counterclaim.link.actors.lexicon import lexicon
from counterclaim.link.actors.merged import COMMON, Merged
from counterclaim.link.actors.persons import APART, Likeness, PersonName, likeness, person_name, worth_of_commonness
from counterclaim.link.actors.profile import Profile
from counterclaim.link.actors.words import CACHED

NAMESAKE = -1.5  # another actor of the article has the surname too
SUFFIX = -3.4  # Jr. on one side only


def compare_persons(profile: Profile, known: Merged) -> tuple[float | None, str, bool]:
    """Return log-odds of one person (None: two), words for people, and whether they may never be joined."""
    ours, theirs = _fullest(profile), _known_names(known)
    found, other = _best(ours, theirs)
    if found.worth is None:
        return None, found.says, False
    around = evidence(profile, known)
    worth = found.worth + worth_of_commonness(ours, other) + around.worth
    findings = [Finding(found.says, found.worth), *around.findings]
    extra = [*_namesakes(profile, ours, other), *_suffix(ours, other, around)]
    if min(len(ours.parts), len(other.parts)) == 1 and not _settled(ours, other, around):
        worth = min(worth, -0.3)  # a surname alone is never enough
    worth += sum(one.worth for one in extra)
    return worth, _told([*findings, *extra]), False


def _settled(ours: PersonName, other: PersonName, around: Evidence) -> bool:
    """Say whether more than a surname agrees; one event often has several people of a common surname."""
    surname = min(ours, other, key=lambda name: len(name.parts)).last
    return around.known_for if surname in lexicon().common_surnames else around.agrees


def _told(findings: list[Finding]) -> str:
    """Return the findings in words, what speaks for one person first."""
    said = [one.says for one in findings[:1]]
    said += [one.says for one in findings[1:] if one.worth > 0.15]
    against = [one.says for one in findings[1:] if one.worth < 0]
    return "; ".join(said) + (f"; but {', '.join(against)}" if against else "")


def _fullest(profile: Profile) -> PersonName:
    return max(map(person_name, (profile.name, *profile.names)), key=lambda name: (len(name.parts) > 1, 0))


def _known_names(known: Merged) -> tuple[tuple[PersonName, bool], ...]:
    """Return the known names, full ones if there are any, and whether each is a common one."""
    most = max(known.names.values(), default=0)
    listed = [(person_name(name), count >= COMMON * most) for name, count in known.names.items()]
    full = [one for one in listed if len(one[0].parts) > 1]
    return tuple(full or listed)


def _best(ours: PersonName, theirs: tuple[tuple[PersonName, bool], ...]) -> tuple[Likeness, PersonName]:
    """Return the best likeness; APART if a common known name is certainly another person's."""
    best, other = APART, ours
    for name, common in theirs:
        found = likeness(ours, name)
        if found.worth is None:
            if common:
                return APART, name
        elif best.worth is None or found.worth > best.worth:
            best, other = found, name
    return best, other


def _namesakes(profile: Profile, ours: PersonName, other: PersonName) -> list[Finding]:
    """Return whether a surname alone may be another's who is in the article too."""
    if len(ours.parts) > 1:
        return []
    same = [one for one in map(_cached, profile.company) if len(one.parts) > 1 and one.last == ours.last]
    return [Finding("others of that surname in the article", NAMESAKE)] if len(set(same)) > 1 else []


@lru_cache(maxsize=CACHED)
def _cached(name: str) -> PersonName:
    return person_name(name)


def _suffix(ours: PersonName, other: PersonName, around: Evidence) -> list[Finding]:
    """Return what a Jr. on one side only is worth: much against, unless the role is the same one."""
    if ours.suffix == other.suffix or min(len(ours.parts), len(other.parts)) == 1:
        return []
    role = around.role.worth if around.role else 0.0
    return [Finding(f"{(ours.suffix or other.suffix or '').capitalize()} in one only", SUFFIX if role < 1 else -0.8)]
