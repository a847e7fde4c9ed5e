"""Under which name a statement is shown, and when the words of the article are to stand beside that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from counterclaim.model.reading import Actor, Reading, Statement
from counterclaim.model.views import ActorLine, Name
from counterclaim.shown.legend import words

_WORD = re.compile(r"\w+")
_SMALL = frozenset("a an the of for in at on and to his her its their our my s".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Whom a statement is shown under; `name` is empty where nobody is named.

    `as_written` are the article's words for them where those say something else than the name ("she");
    `actor` is None while it is not known; `first` marks the first statement of an actor.
    """

    name: str
    as_written: str = ""
    actor: Actor | None = None
    first: bool = False


def who(reading: Reading) -> tuple[Who, ...]:
    """Return whom each statement is shown under; an open source says between whom it is open."""
    actors = {actor.id: actor for actor in reading.actors}
    met: set[str] = set()
    found = []
    for statement in reading.statements:
        source = words(statement.attribution.source, reading.document.text)
        actor = actors.get(statement.actor or "")
        found.append(_open(statement, source, actors) if actor is None else _known(actor, source, actor.id not in met))
        met |= set() if actor is None else {actor.id}
    return tuple(found)


def titled(actor: Actor) -> str:
    """Return the name with the rank before it: "Chief Inspector Edda Roskam"."""
    return (
        actor.name if not actor.rank or _telling(actor.rank) <= _telling(actor.name) else f"{actor.rank} {actor.name}"
    )


def described(actor: Actor, beside: str = "") -> str:
    """Return role and affiliation, without what rank and name, words beside them, or the role say already."""
    return ", ".join(_descriptions(actor, beside))


def about(one: ActorLine | Name) -> str:
    """Return role and affiliation of an actor of the ledger, without what the name or the role says already."""
    return described(Actor(id="", name=one.name, role=one.role, affiliation=one.affiliation))


def _descriptions(actor: Actor, beside: str) -> Iterator[str]:
    name = titled(actor)
    said = _telling(name) | _telling(beside)
    for part in (actor.role, actor.affiliation):
        part = (part or "").removeprefix(name).lstrip(" ,")
        if part and not _telling(part) <= said:
            yield part
            said |= _telling(part)


def _known(actor: Actor, source: str, first: bool) -> Who:
    if first and source and not described(actor) and _telling(actor.name) < _telling(source):
        return Who(
            name=source.rstrip(",;"), actor=actor, first=True
        )  # the article's words are the only description there is
    as_written = source if _says_else(source, actor) else ""
    return Who(name=titled(actor) if first else actor.name, as_written=as_written, actor=actor, first=first)


def _open(statement: Statement, source: str, actors: Mapping[str, Actor]) -> Who:
    names = [actors[one].name for one in statement.candidates if one in actors]
    if not names:
        return Who(name=source)
    listed = f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else f"perhaps {names[0]}"
    return Who(name=f"source not resolved: {listed}", as_written=source)


def _says_else(source: str, actor: Actor) -> bool:
    """Say whether source words name the actor otherwise than by its name, or a person by the last part of it."""
    written, name = _telling(source), _telling(actor.name)
    last = _WORD.findall(actor.name.casefold())[-1:] if actor.kind == "person" else []
    return bool(source) and not (written <= name or name <= written or written & set(last))


def _telling(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold())) - _SMALL
