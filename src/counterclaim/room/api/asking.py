"""What may be asked of the API. What is not right is refused with the name of its field."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Path, Query
from pydantic import AfterValidator

from counterclaim.ledger import Ledger
from counterclaim.shown.dates import is_day

_DAY = r"^[0-9]{4}(-[0-9]{2}){0,2}$"


def _day(given: str) -> str:
    if not is_day(given):
        raise ValueError("is no day, month or year")
    return given


def _words(given: str) -> str:
    if not given.strip():
        raise ValueError("nothing is searched for")
    return given


_Day = Annotated[str, AfterValidator(_day)]
Id = Annotated[str, Path(max_length=64, description="An id, its beginning (6 digits or more), or a former id.")]
Since = Annotated[_Day | None, Query(pattern=_DAY, description="From this day, month or year on (ISO 8601).")]
Until = Annotated[_Day | None, Query(pattern=_DAY, description="Up to and with this day, month or year (ISO 8601).")]
Outlet = Annotated[str | None, Query(max_length=300, description="The name of an outlet.")]
ActorId = Annotated[str | None, Query(pattern="^[0-9a-f]{6,64}$", description="The id of an actor.")]
DocumentId = Annotated[str | None, Query(pattern="^[0-9a-f]{6,64}$", description="The id of an article.")]
After = Annotated[str | None, Query(max_length=600, description="`next` of the page before.")]
Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Words = Annotated[
    str,
    AfterValidator(_words),
    Query(min_length=1, max_length=300, description='Words, "an exact phrase", -not, beginnings*.'),
]
Status = Annotated[
    Literal["disputed", "retracted", "conceded", "unanswered", "asserted"] | None,
    Query(description="Where the claim stands; it is no verdict."),
]
Kind = Annotated[
    Literal["fact", "opinion", "plan", "directive", "decision", "other"] | None,
    Query(description="The kind of a statement that takes a position."),
]
Findable = Annotated[
    Literal["statement", "claim", "actor", "document"] | None, Query(description="What is looked for.")
]
ActorKind = Annotated[
    Literal["person", "group", "organisation", "document"] | None, Query(description="What kind of actor.")
]


def actor_meant(ledger: Ledger, given: str | None) -> str | None:
    """Return the id that an actor has now; MissingError if there is none."""
    return ledger.actor(given, limit=1).actor.id if given else None
