"""What one article says of one actor, as far as it helps to know the actor again elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.link.actors.bodies import AROUND, body_id, body_words, settled
from counterclaim.link.actors.context import scene
from counterclaim.link.actors.forms import form, mention_names
from counterclaim.link.actors.lexicon import joined, lexicon
from counterclaim.link.actors.persons import person_name
from counterclaim.link.actors.words import words
from counterclaim.model.reading import Actor, Reading

COMPANY = 12  # names of other actors kept
_BRACKETED = re.compile(r"\s*\(([A-Z][A-Za-z.&-]{1,9})\)")
FORMS = ("named", "described", "unnamed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One actor of one article. `form` is `named`, `described` or `unnamed`; dates are ISO days.

    `names` are the other names that the article uses; `body` is the id of a body that the lexicon knows (`ru/defence`),
    `guessed` says that its state was taken from the article's setting. `company` are the article's other actors,
    `places` the codes of its states, the most named first, `context` its names in lower case.
    """

    name: str
    kind: str | None = None
    form: str = "named"
    role: str | None = None
    affiliation: str | None = None
    rank: str | None = None
    names: tuple[str, ...] = ()
    body: str | None = None
    guessed: bool = False
    publisher: str | None = None
    published: str | None = None
    company: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    context: tuple[str, ...] = ()


def profile(reading: Reading, actor: Actor) -> Profile:
    """Return the profile of an actor of the reading."""
    document = reading.document
    around = scene(document.text)
    named = form(actor)
    names = tuple(_names(reading, actor)) if named == "named" else ()
    body = _body(actor, names) if named == "named" else None
    resolved = settled(body, _owner(actor) or around.setting)
    own = {word for name in (actor.name, *names) for word in words(name)}
    return Profile(
        name=actor.name,
        kind=actor.kind,
        form=named,
        role=actor.role,
        affiliation=actor.affiliation,
        rank=actor.rank,
        names=names,
        body=resolved,
        guessed=resolved != body and not _owner(actor),
        publisher=document.publisher,
        published=day(reading),
        company=tuple(dict.fromkeys(one.name for one in reading.actors if one.id != actor.id and form(one) == "named"))[
            :COMPANY
        ],
        places=around.states[:6],
        context=tuple(word for word in around.names if word not in own),
    )


def day(reading: Reading) -> str | None:
    """Return the day of publication, else the latest day on which the article says that something was said."""
    published = reading.document.published
    if published and published.precision in ("day", "time"):
        return published.date[:10]
    said = [one.said.date for one in reading.statements if one.said and one.said.date and one.said.precision == "day"]
    return max(said)[:10] if said else None


def _names(reading: Reading, actor: Actor) -> Iterator[str]:
    """Yield the other names in the actor's mentions, each once."""
    seen = {actor.name}
    text = reading.document.text
    for span in actor.mentions:
        found = [*mention_names(span.of(text), actor), *_bracketed(text, span.end)]
        for name in found:
            if name not in seen:
                seen.add(name)
                yield name


def _bracketed(text: str, end: int) -> tuple[str, ...]:
    """Return the acronym in brackets behind a mention; the outlet of a dateline (`MOSCOW (AP)`) is none."""
    found = _BRACKETED.match(text, end)
    if found is None or body_id(found.group(1)) in lexicon().outlets:
        return ()
    return (found.group(1),)


def _body(actor: Actor, names: tuple[str, ...]) -> str | None:
    """Return the id of the body that an actor's names tell; a name with its state before one without."""
    if not is_body(actor):
        return None
    found = [body for name in (actor.name, *names) if (body := body_id(name))]
    return next((body for body in found if not body.startswith("?")), found[0] if found else None)


def is_body(actor: Actor | Profile) -> bool:
    """Say whether an actor is a body; a person by the reading is one if only a body has such a name."""
    if actor.kind == "person":
        if len(body_words(actor.name)) > 1 and body_words(actor.name)[-1] in AROUND:
            return True
        known = body_id(actor.name)
        if known is None or actor.role:
            return False
        return len(body_words(actor.name)) > 1 or joined(actor.name) not in lexicon().also_surnames
    return actor.kind in ("organisation", "group", None)


def _owner(actor: Actor) -> str | None:
    """Return the state that an affiliation names outright."""
    known = body_id(actor.affiliation) if actor.affiliation else None
    return known if known in lexicon().codes else None


def is_person(one: Profile) -> bool:
    """Say whether a profile is a person's."""
    return one.kind == "person" and one.body is None and bool(person_name(one.name).parts)
