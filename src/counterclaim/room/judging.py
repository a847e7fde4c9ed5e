"""What people of the desk decide, from a form to a judgement: which fields belong to which verdict, and what is wrong.

No drawing, no paths: pages hand fields in and get an id, or what is wrong by field.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from counterclaim.ledger import Ledger
from counterclaim.model.errors import LedgerError
from counterclaim.model.reading import KINDS, RESPONSES, STANCES
from counterclaim.model.views.queue import Decided, DecidedFilter, Workpiece

LONGEST_REASON, LONGEST_NAME = 1000, 200
ROLES = ("content", "source", "cue")
VERDICTS = {
    "actor": ("same", "apart"),
    "claim": ("same", "opposed", "apart"),
    "response": ("holds", "not"),
    "statement": ("right", "not-a-statement"),
}
GAP = "…"
RECENT = timedelta(minutes=20)  # how long the last decision is offered to be undone


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """What the form of a correction holds; everything is text, and may be anything."""

    verdict: str
    actor: str = ""
    name: str = ""
    role: str = ""
    words: str = ""
    spans: str = ""
    kind: str = ""
    stance: str = ""


def last_decision(ledger: Ledger, by: str) -> Decided | None:
    """Return the last decision of somebody, for as long as it is recent and holds."""
    listed = ledger.decisions(DecidedFilter(by=by, limit=1)).items
    since = (datetime.now(UTC) - RECENT).isoformat(timespec="microseconds")
    return listed[0] if listed and listed[0].judgement.withdrawn is None and listed[0].judgement.at > since else None


def why(reason: str) -> str:
    """Return the reason that stands beside a judgement; empty where nobody wrote one."""
    return holdable(" ".join(reason.split()))[:LONGEST_REASON]


def pair_detail(kind: str, verdict: str, answers: str) -> dict[str, Any] | None:
    """Return the detail of a judgement from the queue; None if there is no such judgement."""
    if verdict not in VERDICTS.get(kind, ()):
        return None
    if kind == "response" and verdict == "holds":
        return {"kind": answers} if answers in RESPONSES else None
    return {}


def correction(ledger: Ledger, piece: Workpiece, given: Fields) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what is right of a statement by a form, and what is wrong with the form, by field."""
    ways = {"wrong-actor": _actor, "wrong-words": _words, "wrong-label": _label}
    if given.verdict in ways:
        return ways[given.verdict](ledger, piece, given)
    plain = given.verdict in VERDICTS["statement"]
    return {}, {} if plain else {"verdict": "Please choose what is wrong."}


def _actor(ledger: Ledger, piece: Workpiece, given: Fields) -> tuple[dict[str, Any], dict[str, str]]:
    name = holdable(" ".join(given.name.split()))
    if name:
        if len(name) > LONGEST_NAME:
            return {}, {"name": f"At most {LONGEST_NAME} characters."}
        same = [one.node for one in piece.actors if one.named.casefold() == name.casefold()]
        return ({"actor": same[0]} if same else {"name": name}), {}
    if given.actor in {one.node for one in piece.actors}:
        return {"actor": given.actor}, {}
    return {}, {"actor": "Please choose who states it, or write the name."}


def _words(ledger: Ledger, piece: Workpiece, given: Fields) -> tuple[dict[str, Any], dict[str, str]]:
    if given.role not in ROLES:
        return {}, {"role": "Please choose which words these are."}
    words = given.words.replace("\r\n", "\n").strip()
    if not words:
        if given.role == "content":
            return {}, {"words": "Please give the exact words."}
        return {given.role: []}, {}
    spans = _spans(given.spans, piece.text)
    if spans and " ".join(words.split()) == " ".join(f" {GAP} ".join(piece.text[s:e] for s, e in spans).split()):
        return {given.role: spans}, {}
    said = ""
    for listed in ([words], [one.strip() for one in words.split(GAP) if one.strip()]):
        try:
            return {given.role: ledger.located(piece.statement.id, given.role, listed)}, {}
        except LedgerError as error:
            said = str(error)
    return {}, {"words": f"{said[:1].upper()}{said[1:]}."}


def _label(ledger: Ledger, piece: Workpiece, given: Fields) -> tuple[dict[str, Any], dict[str, str]]:
    chosen = {"kind": (given.kind, KINDS), "stance": (given.stance, STANCES)}
    detail = {key: value for key, (value, known) in chosen.items() if value in known}
    return detail, {} if detail else {"kind": "Please choose a kind or a stance."}


def _spans(given: str, text: str) -> list[list[int]]:
    """Return the spans that the script filled in, such as `12-40,55-60`; none if they are not right."""
    found = []
    for one in given.split(",")[:40] if given else []:
        start, _, end = one.partition("-")
        if not (start.isascii() and start.isdecimal() and end.isascii() and end.isdecimal() and len(end) < 10):
            return []
        found.append([int(start), int(end)])
    found.sort()
    ordered = all(one[1] <= other[0] for one, other in pairwise(found))
    return found if ordered and all(0 <= start < end <= len(text) for start, end in found) else []


def holdable(text: str) -> str:
    """Return a text as a database takes it: without NUL and halves of characters."""
    return text.replace("\x00", "\ufffd").encode("utf-8", "replace").decode()
