"""What people ask lists for in the query of an address. What is not right filters nothing, and is said at its field."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Query

from counterclaim.ledger import Ledger
from counterclaim.model.errors import MissingError
from counterclaim.model.views import ActorFilter, ActorLine
from counterclaim.room import links
from counterclaim.shown.dates import is_day

Given = Annotated[str, Query(max_length=300)]
After = Annotated[str, Query(max_length=600)]
NO_DAY = "Please write a day like 2024-05-31, a month like 2024-05, or a year."
TURNED = "This day lies before the first one."
_ID = re.compile("[0-9a-f]{6,64}")
SEVERAL = 8  # actors between whom people are asked to choose


@dataclass(slots=True)
class Asked:
    """The filters of a list: `given` as they came, `used` those that are right, `wrong` what is said of the others."""

    path: str
    given: dict[str, str]
    used: dict[str, str] = field(default_factory=dict)
    wrong: dict[str, str] = field(default_factory=dict)
    unknown: dict[str, str] = field(default_factory=dict)  # choices that there are not, by the field: no field shows it
    actor: ActorLine | None = None
    actors: Sequence[ActorLine] = ()

    def __getitem__(self, name: str) -> str | None:
        return self.used.get(name)

    def get(self, name: str) -> str:
        """Return what a field of the form shows."""
        return self.given.get(name, "")

    @property
    def narrowed(self) -> bool:
        """Say whether anything but the order is filtered, or was meant to be."""
        return any(value for name, value in self.given.items() if name != "order")

    @property
    def here(self) -> str:
        """Return the path of the list with these filters, from its beginning."""
        return self.with_()

    def with_(self, **changed: str | None) -> str:
        """Return the path of the list with some filters changed; None or nothing leaves one out."""
        values = {**self.used, **changed}
        return links.with_query(self.path, **{name: value for name, value in values.items() if value})


def asked(path: str, **given: str) -> Asked:
    """Return filters as they came, without the space around them; those that are not days, choices or actors hold."""
    trimmed = {name: " ".join(value.split()) for name, value in given.items()}
    return Asked(path=path, given=trimmed, used={name: value for name, value in trimmed.items() if value})


def with_days(one: Asked) -> Asked:
    """Look at `since` and `until`."""
    for name in ("since", "until"):
        if one[name] and not is_day(str(one[name])):
            one.wrong[name] = NO_DAY
            del one.used[name]
    since, until = one["since"], one["until"]
    if since and until and until < since[: len(until)]:
        one.wrong["until"] = TURNED
        del one.used["until"]
    return one


def with_choice(one: Asked, name: str, choices: Collection[str]) -> Asked:
    """Look at a field that holds one of a few values; anything else filters nothing, and is said."""
    if one[name] and one[name] not in choices:
        one.unknown[name] = str(one[name])
        one.given[name] = ""
        del one.used[name]
    return one


def with_actor(one: Asked, ledger: Ledger) -> Asked:
    """Look who is meant by `actor`: an id, or words of a name. If several bear it, `actors` are those."""
    given = one["actor"]
    if not given:
        return one
    one.actors = _meant(ledger, given)
    if len(one.actors) == 1:
        one.actor = one.actors[0]
        one.used["actor"], one.given["actor"] = one.actor.id, one.actor.name
        return one
    one.wrong["actor"] = (
        "Several have this name: please choose." if one.actors else "Nobody of this name is known here."
    )
    del one.used["actor"]
    return one


def _meant(ledger: Ledger, given: str) -> Sequence[ActorLine]:
    if _ID.fullmatch(given):
        try:
            return (ledger.actor(given, limit=1).actor,)
        except MissingError:
            pass
    found = ledger.actors(ActorFilter(named=given, limit=SEVERAL)).items
    same = [line for line in found if line.name.casefold() == given.casefold()]
    return same if len(same) == 1 else found
