"""The words and colours of the room: what a status, a side, a kind is called on a page. Words, never colour alone."""

from __future__ import annotations

from urllib.parse import urlsplit

from counterclaim.shown import colours
from counterclaim.shown.cutting import cut
from counterclaim.shown.wording import KINDS, whole

STATUSES = {
    "asserted": "Asserted",
    "disputed": "Disputed",
    "conceded": "Conceded",
    "retracted": "Taken back",
    "unanswered": "Unanswered",
}
SIDES = {"supports": "say so", "denies": "say it is not so", "declines": "give no answer"}
POSITIONS = {"supports": "says so", "denies": "denies it", "declines": "gives no answer"}
RELATIONS = {
    "first": "recorded first",
    "identical": "the same words",
    "cut": "cut",
    "longer": "longer",
    "reworded": "reworded",
}
ACTOR_KINDS = {
    "person": "person",
    "group": "group",
    "organisation": "organisation",
    "document": "document",
}
NOBODY = "Source not known"


def status(name: str) -> str:
    """Return how the status of a claim is called."""
    return STATUSES.get(name, name.capitalize())


def side(position: str, count: int = 2) -> str:
    """Return how those are called who take a position: "say so"; of one alone, "says so"."""
    return (SIDES if count != 1 else POSITIONS).get(position, position)


def kind(name: str | None) -> str:
    """Return how the kind of a statement is called; empty if it is not known or tells nothing."""
    return KINDS.get(name or "", "")


def relation(name: str) -> str:
    """Return how a printing stands to the first one."""
    return RELATIONS.get(name, name)


def hue(actor: str | None) -> str:
    """Return the class of an actor's colour, the same on every page; two actors may share one, so that names tell."""
    return f"hue-{colours.hue(actor)}" if actor else "hue-none"


def shortened(text: str, length: int = 160) -> str:
    """Return the text on one line, cut between words where it is longer, and without a lone quotation mark."""
    return cut(whole(text), length)


def host(url: str) -> str:
    """Return the host of a web address, as people know a site; empty if it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
