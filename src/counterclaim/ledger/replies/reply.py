"""Values of replies, and what is wrong with one that somebody wants to leave."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

KINDS = ("statement", "claim")
STATES = ("held", "admitted", "declined")
LONGEST_TEXT, LONGEST_NAME, LONGEST_EMAIL = 5000, 100, 254  # characters
_EMAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]]+@[^\s@<>\"(),:;\\\[\]]+\.[^\s@<>\"(),:;\\\[\]]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReply:
    """A reply as it is left: to the statement or claim (`kind`) with the id `subject`. The e-mail is never shown."""

    kind: str
    subject: str
    name: str
    email: str = field(repr=False)
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A reply as the desk sees it. `actor` is who replies, once the desk has verified it."""

    id: str
    kind: str
    subject: str
    name: str
    email: str = field(repr=False)
    text: str
    state: str
    actor: str | None
    received: str
    decided: str | None
    decided_by: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the desk decided on a reply: its state from then on, who decided it, when and why. It is never rewritten.

    `actor` is who replies, if the decision says so.
    """

    state: str
    actor: str | None
    at: str
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedReply:
    """A reply that was admitted, as anybody may see it."""

    id: str
    kind: str
    subject: str
    name: str
    text: str
    actor: str | None
    received: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyStatus:
    """What became of a reply, for who left it: `reason` is what the desk says to a decision."""

    id: str
    kind: str
    subject: str
    state: str
    received: str
    decided: str | None
    reason: str | None


def problems(new: NewReply) -> dict[str, str]:
    """Return what is wrong, by field; nothing if the reply can be taken."""
    found = {}
    if new.kind not in KINDS or not new.subject:
        found["subject"] = "A reply is to a statement or a claim."
    if not new.name.strip() or len(new.name) > LONGEST_NAME:
        found["name"] = "Please give your name." if not new.name.strip() else f"At most {LONGEST_NAME} characters."
    if not _EMAIL.fullmatch(new.email.strip()) or len(new.email) > LONGEST_EMAIL:
        found["email"] = "Please give an e-mail address at which you can be asked. It is never shown."
    if not new.text.strip() or len(new.text) > LONGEST_TEXT:
        found["text"] = "Please write your reply." if not new.text.strip() else f"At most {LONGEST_TEXT} characters."
    return found
