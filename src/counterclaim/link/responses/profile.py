"""A statement as it may answer, or be answered by, one of another article. Knows readings; not how they are stored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.link.appearances.profile import Days
from counterclaim.link.appearances.profile import profile as appearance
from counterclaim.link.appearances.words import stem, words
from counterclaim.model.reading import Actor, Reading, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A position on a claim of the ledger: `supports`, `denies` or `declines`."""

    claim: str
    position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What a statement answers inside its article: a claim, how, and whose it is there (the ledger's actor)."""

    claim: str
    kind: str
    cluster: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What decides who answers whom. `cue` are folded words; `stems` the content's; `named` all words of both, folded.

    `statement` is the ledger's id, `cluster` the ledger's actor. `when` are the days on which it can have been said:
    those that the article gives, else that of its publication.
    """

    statement: str
    document: str
    actor: Actor | None
    cluster: str | None = None
    cue: tuple[str, ...] = ()
    stems: frozenset[str] = frozenset()
    named: tuple[str, ...] = ()
    stance: str | None = None
    when: Days | None = None
    taken: tuple[Taken, ...] = ()
    answered: tuple[Answered, ...] = ()


def profile(
    reading: Reading,
    statement: Statement,
    *,
    id: str,
    cluster: str | None = None,
    taken: tuple[Taken, ...] = (),
    answered: tuple[Answered, ...] = (),
) -> Profile:
    """Return the profile of a statement of `reading`, with what the ledger knows of its actor and its claims."""
    text, attribution = reading.document.text, statement.attribution
    base = appearance(reading, statement, id=id, cluster=cluster)
    cue = tuple(word for span in attribution.cue for word in words(span.of(text)))
    content = [word for span in attribution.content for word in words(span.of(text))]
    return Profile(
        statement=id,
        document=base.document,
        actor=base.actor,
        cluster=cluster,
        cue=cue,
        stems=frozenset(filter(None, map(stem, content))),
        named=(*cue, *content),
        stance=statement.stance,
        when=base.said or _day(base.published),
        taken=taken,
        answered=answered,
    )


def _day(published: date | None) -> Days | None:
    return None if published is None else Days(first=published, last=published)
