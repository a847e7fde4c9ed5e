"""The replies of an open ledger: each method is one transaction or one view."""

from __future__ import annotations

from sqlalchemy import Engine

from counterclaim.ledger.replies import replies
from counterclaim.ledger.replies.reply import Decision, NewReply, PublishedReply, Reply, ReplyStatus
from counterclaim.ledger.store.clock import now
from counterclaim.ledger.store.engine import looking, writing


class Replies:
    """What people answer to statements and claims (`Ledger.replies`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def submit(self, new: NewReply) -> str:
        """Hold a reply for the desk, and return its id; raises ReplyError if something of it is not fit."""
        with writing(self._engine) as connection:
            return replies.submit(connection, new, at=now())

    def queue(self, state: str = "held", *, limit: int = 50, after: str | None = None) -> list[Reply]:
        """Return replies in a state, the oldest first, with e-mail: for the desk alone."""
        with looking(self._engine) as connection:
            return replies.queue(connection, state, limit=limit, after=after)

    def waiting(self) -> int:
        """Return how many replies wait for the desk."""
        with looking(self._engine) as connection:
            return replies.waiting(connection)

    def find(self, id: str) -> Reply | None:
        """Return one reply with e-mail: for the desk alone."""
        with looking(self._engine) as connection:
            return replies.find(connection, id)

    def decide(self, id: str, state: str, *, by: str, reason: str = "", actor: str | None = None) -> Reply:
        """Admit, decline or hold a reply again; `actor` is who replies, where the desk has verified it."""
        with writing(self._engine) as connection:
            return replies.decide(connection, id, state, by=by, reason=reason, at=now(), actor=actor)

    def decisions(self, *ids: str) -> dict[str, list[Decision]]:
        """Return every decision on replies, by their ids, the first one first: for the desk alone."""
        with looking(self._engine) as connection:
            return replies.decisions(connection, ids)

    def for_subject(self, kind: str, subject: str) -> list[PublishedReply]:
        """Return the admitted replies to one statement or claim, the oldest first."""
        return self.for_subjects(kind, (subject,))

    def for_subjects(self, kind: str, subjects: tuple[str, ...]) -> list[PublishedReply]:
        """Return the admitted replies to several statements or claims, the oldest first."""
        with looking(self._engine) as connection:
            return replies.for_subjects(connection, kind, subjects)

    def status(self, id: str) -> ReplyStatus | None:
        """Return what became of a reply; the reading room gives its id out in signed links only."""
        with looking(self._engine) as connection:
            return replies.status(connection, id)
