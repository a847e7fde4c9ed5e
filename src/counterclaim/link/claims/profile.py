"""What a proposition is matched by: plain values that a ledger can keep as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from counterclaim.link.claims.numbers import Quantity, quantities
from counterclaim.link.claims.places import places
from counterclaim.link.claims.polarity import is_negated
from counterclaim.link.claims.propositions import Proposition
from counterclaim.link.claims.times import dates
from counterclaim.link.claims.words import FALSEHOODS, forms, names, stems, topic
from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import hull

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimProfile:
    """A position as it is matched: its wording, what the wording holds, who takes it, where and when.

    `position` is that of the statement on its own wording. `answers` are the statements of the same document that its
    statement answers, each with the kind and score of the response. `date` is the day of the statement if known, else
    that of publication. `start` and `end` are the place in the document, `topic` the stems that the whole of it is most
    about.
    """

    wording: str
    position: str
    document: str = ""
    statement: str = ""
    start: int = 0
    end: int = 0
    actor: str | None = None
    kind: str | None = None
    date: str | None = None
    stems: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    dates: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    negated: bool = False
    falsehood: bool = False
    answers: tuple[tuple[str, str, float], ...] = ()

    @property
    def sign(self) -> int:
        """1 or -1: what is held, with the negation of the wording and the denial of the statement counted."""
        return (-1 if self.negated else 1) * (-1 if self.position == "denies" else 1)

    def to_dict(self) -> dict[str, object]:
        """Return the profile as JSON-able values; `profile_from_dict` is the way back."""
        return {"format": FORMAT, **asdict(self)}


def profile_from_dict(data: Mapping[str, Any]) -> ClaimProfile:
    """Return the profile that `to_dict` wrote; raises ValueError on another format."""
    if data.get("format") != FORMAT:
        raise ValueError(f"a claim profile of format {data.get('format')!r}, this version reads {FORMAT}")
    values: dict[str, Any] = {key: value for key, value in data.items() if key != "format"}
    for key in ("stems", "names", "dates", "places", "topic"):
        values[key] = tuple(data[key])
    values["numbers"] = tuple(Quantity(**one) for one in data["numbers"])
    values["answers"] = tuple((str(to), str(kind), float(score)) for to, kind, score in data["answers"])
    return ClaimProfile(**values)


def of_wording(
    wording: str, *, position: str = "supports", actor: str | None = None, date: str | None = None
) -> ClaimProfile:
    """Return the profile of a wording that comes from no document."""
    return ClaimProfile(
        wording=wording,
        position=position,
        actor=actor,
        date=date,
        stems=stems(wording),
        names=names(wording),
        numbers=quantities(wording),
        dates=dates(wording),
        places=places(wording),
        negated=is_negated(wording),
        falsehood=any(form in FALSEHOODS for form in forms(wording)),
    )


def profile(reading: Reading, proposition: Proposition) -> ClaimProfile:
    """Return what a proposition of the reading is matched by."""
    statement = next(one for one in reading.statements if one.id == proposition.statement)
    place = hull(proposition.spans)
    named = {actor.id: actor.name for actor in reading.actors}
    return replace(
        of_wording(proposition.text, position=proposition.position),
        document=reading.document.id,
        statement=statement.id,
        start=place.start,
        end=place.end,
        actor=named.get(statement.actor or ""),
        kind=statement.kind,
        date=_day(reading, statement),
        topic=topic(reading.document.text),
        answers=tuple(
            (response.target, response.kind, response.score or 1.0)
            for response in reading.responses
            if response.origin == statement.id and response.target is not None
        ),
    )


def _day(reading: Reading, statement: Statement) -> str | None:
    if statement.said is not None and statement.said.date is not None:
        return statement.said.date
    published = reading.document.published
    return published.date if published else None
