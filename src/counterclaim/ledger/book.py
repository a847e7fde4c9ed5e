"""The ledger as one object: opened by a place, entered into, asked. Each method is one transaction or one view."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

from sqlalchemy import Engine

from counterclaim.ledger.accounts.book import Accounts
from counterclaim.ledger.audit import Finding, Summary, audit, summary
from counterclaim.ledger.deriving.whole import derive_all
from counterclaim.ledger.entering import rebuilt
from counterclaim.ledger.entering.adopt import adopt, profiles_of
from counterclaim.ledger.entering.differences import Differences, differences
from counterclaim.ledger.entering.enter import Entered, after_the_last, enter, known_page, prepared
from counterclaim.ledger.entering.records import Recorded, record
from counterclaim.ledger.entering.seam import Linker
from counterclaim.ledger.entering.stored import stored_document, stored_reading
from counterclaim.ledger.history import logged
from counterclaim.ledger.judgements import Judgement, naming
from counterclaim.ledger.judgements.decided import training
from counterclaim.ledger.judgements.judge import judge, withdraw
from counterclaim.ledger.judgements.statements import located
from counterclaim.ledger.records.log import head
from counterclaim.ledger.replies.book import Replies
from counterclaim.ledger.search import search
from counterclaim.ledger.store.clock import now
from counterclaim.ledger.store.engine import looking, opened, writing
from counterclaim.ledger.views import lists, streams
from counterclaim.ledger.views.actors import actor_view, actors
from counterclaim.ledger.views.claims import claim_view, claims
from counterclaim.ledger.views.compare import compare_view
from counterclaim.ledger.views.desk import decided, foreseen, workpiece
from counterclaim.ledger.views.documents import document_view
from counterclaim.ledger.views.front import front_view
from counterclaim.ledger.views.members import cluster
from counterclaim.ledger.views.outlets import outlet_view, outlets
from counterclaim.ledger.views.queue import queue
from counterclaim.ledger.views.state import entered, state
from counterclaim.ledger.views.statement import statement_view
from counterclaim.model.document import Document, RawPage
from counterclaim.model.reading import Producer, Reading
from counterclaim.model.views import (
    AccusationLine,
    ActorFilter,
    ActorLine,
    ActorView,
    AnswerLine,
    ChangeLine,
    ClaimFilter,
    ClaimLine,
    ClaimRecord,
    ClaimView,
    CompareView,
    DocumentFilter,
    DocumentLine,
    DocumentView,
    FrontView,
    OutletLine,
    OutletView,
    Page,
    Query,
    Range,
    Results,
    StatementView,
)
from counterclaim.model.views.log import LogFilter, LogLine
from counterclaim.model.views.queue import (
    Cluster,
    Decided,
    DecidedFilter,
    Doubt,
    Foreseen,
    QueueFilter,
    Workpiece,
)


class Ledger:
    """An open ledger: `Ledger.open("counterclaim.db")`, `Ledger.open("postgresql://...")`; close it, or use `with`."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, place: str | Path | None = None, *, create: bool = True, read_only: bool = False) -> Ledger:
        """Open the ledger at a path or database URL (None: `./counterclaim.db`); make it if `create` and it is absent.

        Raises LedgerError with one clear line if that cannot be done.
        """
        return cls(opened(place, create=create, read_only=read_only))

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def accounts(self) -> Accounts:
        """Who may sign in to the reading room."""
        return Accounts(self.engine)

    @property
    def replies(self) -> Replies:
        """What people answer to statements and claims."""
        return Replies(self.engine)

    def record(self, reading: Reading, page: RawPage | None = None, *, run: str | None = None) -> Recorded:
        """Enter a reading and the page that it was made of, without linking it to what the ledger holds."""
        with writing(self.engine) as connection:
            return record(connection, page, reading, at=now(), run=run)

    def enter(self, reading: Reading, page: RawPage | None, linker: Linker, *, run: str | None = None) -> Entered:
        """Enter a reading and the page that it was made of, and link it to what the ledger holds."""
        ready = prepared(reading, page, linker)
        with writing(self.engine) as connection:
            return enter(connection, ready, linker, at=now(), run=run)

    def judge(
        self, kind: str, subject: str, verdict: str, object: str | None = None, *, by: str | Producer,
        reason: str = "", detail: Mapping[str, Any] | None = None,
    ) -> str:  # fmt: skip
        """Enter what a person (`by` a name) or a model decided about records, and derive what follows; return its id.

        Kinds, verdicts and details are those of the table `judgement`. Raises LedgerError if a record is not there.
        """
        producer, person = _who(by)
        with writing(self.engine) as connection:
            at = after_the_last(connection, now())
            return judge(
                connection,
                Judgement(
                    kind=kind, subject=subject, object=object, verdict=verdict, detail=dict(detail or {}),
                    producer=producer, person=person, reason=reason, at=at,
                ),
            )  # fmt: skip

    def withdraw(self, id: str, *, by: str | Producer, reason: str = "") -> None:
        """Withdraw a judgement: it has no force any more, and what is derived is as if it had not been made."""
        producer, person = _who(by)
        with writing(self.engine) as connection:
            at = after_the_last(connection, now())
            withdraw(connection, id, producer, reason, at=at, person=person)

    def meant(self, kind: str, given: str) -> str:
        """Return the id of the actor, claim, statement or judgement that the beginning of an id means (`naming`)."""
        with looking(self.engine) as connection:
            return naming.record(connection, kind, given)

    def located(self, statement: str, role: str, words: Sequence[str]) -> list[list[int]]:
        """Return where exact words stand in a statement's article: spans, as a judgement's detail has them."""
        with looking(self.engine) as connection:
            return located(connection, statement, role, words)

    def decided(self) -> Iterator[dict[str, Any]]:
        """Yield what people decided, as training data: articles, then pairs."""
        with looking(self.engine) as connection:
            yield from training(connection)

    def logged(self, by: LogFilter | None = None) -> tuple[LogLine, ...]:
        """Return what was entered and judged, newest first."""
        with looking(self.engine) as connection:
            return logged(connection, by or LogFilter())

    def audit(self, *, derive: bool = True, head: str | None = None) -> Iterator[Finding]:
        """Yield everything in the ledger that does not agree; see `audit.audit`."""
        with looking(self.engine) as connection:
            yield from audit(connection, derive=derive, head=head)

    def derive(self) -> None:
        """Make everything derived again of records and judgements: the remedy where an audit finds that it differs."""
        with writing(self.engine) as connection:
            derive_all(connection)

    def summary(self) -> Summary:
        """Return how many rows there are, and where the log ends."""
        with looking(self.engine) as connection:
            return summary(connection)

    def unread(self, producer: Producer) -> tuple[str, ...]:
        """Return the documents that are shown as another producer reads them, and that this one has not read."""
        with looking(self.engine) as connection:
            return rebuilt.unread(connection, producer)

    def begin(self, producer: Producer) -> str:
        """Begin a run of a producer over many documents; return its id."""
        with writing(self.engine) as connection:
            return rebuilt.begun(connection, producer, at=now())

    def beside(self, producer: Producer) -> tuple[tuple[str, str, str], ...]:
        """Return document, shown reading, and this producer's, where they are two."""
        with looking(self.engine) as connection:
            return tuple(rebuilt.beside(connection, producer))

    def stored_document(self, id: str) -> Document:
        """Return a document as it was entered."""
        with looking(self.engine) as connection:
            return stored_document(connection, id)

    def stored_reading(self, id: str) -> Reading:
        """Return a reading as it was entered; ids are the ledger's."""
        with looking(self.engine) as connection:
            return stored_reading(connection, id)

    def differences(self, shown: str, other: str) -> Differences:
        """Return what another reading of a document has that the one shown has not, and the other way round."""
        return differences(self.stored_reading(shown), self.stored_reading(other))

    def adopt(self, reading: str, linker: Linker) -> bool:
        """Show a reading from now on; say whether that changed anything."""
        with looking(self.engine) as connection:
            profiles = profiles_of(connection, reading, linker)
        with writing(self.engine) as connection:
            return adopt(connection, reading, profiles, linker, at=now())

    def head(self) -> str:
        """Return the hash of the last entry of the log: as long as it stays, nothing that the ledger shows changes."""
        with looking(self.engine) as connection:
            return head(connection)

    def state(self) -> str:
        """Return a mark of all that everybody sees: as `head`, but it changes with the replies that are shown, too."""
        with looking(self.engine) as connection:
            return state(connection)

    def entered(self, document: str) -> str | None:
        """Return when a document was entered; `document` is a whole id."""
        with looking(self.engine) as connection:
            return entered(connection, document)

    def knows(self, page: RawPage, producer: Producer) -> bool:
        """Say whether a page was entered, as this producer reads it."""
        with looking(self.engine) as connection:
            return known_page(connection, page, producer)

    def claims(self, by: ClaimFilter | None = None) -> Page[ClaimLine]:
        """Return a page of the claims that a filter lets through."""
        with looking(self.engine) as connection:
            return claims(connection, by or ClaimFilter())

    def claim(self, id: str) -> ClaimView:
        """Return a claim with its sides. Here and below `id` may be a beginning of 6 digits or more, or a former id."""
        with looking(self.engine) as connection:
            return claim_view(connection, id)

    def actors(self, by: ActorFilter | None = None) -> Page[ActorLine]:
        """Return a page of the actors that a filter lets through."""
        with looking(self.engine) as connection:
            return actors(connection, by or ActorFilter())

    def actor(self, id: str, *, after: str | None = None, limit: int = 30) -> ActorView:
        """Return an actor over time, with one page of statements."""
        with looking(self.engine) as connection:
            return actor_view(connection, id, after=after, limit=limit)

    def documents(self, by: DocumentFilter | None = None) -> Page[DocumentLine]:
        """Return a page of the documents, newest first."""
        with looking(self.engine) as connection:
            return lists.documents(connection, by or DocumentFilter())

    def document(self, id: str) -> DocumentView:
        """Return a document with its statements, claims, answers, other texts and related documents."""
        with looking(self.engine) as connection:
            return document_view(connection, id)

    def statement(self, id: str) -> StatementView:
        """Return a statement with what it says of claims, its answers, printings and history."""
        with looking(self.engine) as connection:
            return statement_view(connection, id)

    def outlets(self) -> tuple[OutletLine, ...]:
        """Return all outlets."""
        with looking(self.engine) as connection:
            return outlets(connection)

    def outlet(self, name: str, *, after: str | None = None, limit: int = 30) -> OutletView:
        """Return what an outlet printed, with one page of documents."""
        with looking(self.engine) as connection:
            return outlet_view(connection, name, after=after, limit=limit)

    def front(self, by: Range | None = None) -> FrontView:
        """Return what is disputed, who answered and who has not, in a time range, of an outlet."""
        with looking(self.engine) as connection:
            return front_view(connection, by or Range())

    def unanswered(self, by: Range | None = None, *, answered: str = "no") -> Page[AccusationLine]:
        """Return who is accused by name without an answer on record; `answered="declined"`: who declined to answer."""
        with looking(self.engine) as connection:
            return lists.unanswered(connection, by or Range(), answered=answered)

    def changes(self, by: Range | None = None) -> Page[ChangeLine]:
        """Return where actors changed their position."""
        with looking(self.engine) as connection:
            return lists.changes(connection, by or Range())

    def answers(self, by: Range | None = None) -> Page[AnswerLine]:
        """Return the newest answers."""
        with looking(self.engine) as connection:
            return lists.answers(connection, by or Range())

    def compare(self, *ids: str) -> CompareView:
        """Return documents side by side."""
        with looking(self.engine) as connection:
            return compare_view(connection, ids)

    def queue(self, by: QueueFilter | None = None) -> Page[Doubt]:
        """Return a page of what the desk should look at, what most rests on first."""
        with looking(self.engine) as connection:
            return queue(connection, by or QueueFilter())

    def workpiece(self, id: str) -> Workpiece:
        """Return a statement with its whole article, to be corrected."""
        with looking(self.engine) as connection:
            return workpiece(connection, id)

    def cluster(self, kind: str, id: str) -> Cluster:
        """Return an actor or a claim with the records that it is made of."""
        with looking(self.engine) as connection:
            return cluster(connection, kind, id)

    def decisions(self, by: DecidedFilter | None = None) -> Page[Decided]:
        """Return a page of what people decided, newest first."""
        with looking(self.engine) as connection:
            return decided(connection, by or DecidedFilter())

    def foreseen(self, kind: str, subject: str, verdict: str, object: str, *, by: str) -> Foreseen:
        """Return what a person's judgement on two actors or two claims would change; nothing is entered."""
        producer, person = _who(by)
        with writing(self.engine) as connection:
            at = after_the_last(connection, now())
            return foreseen(
                connection,
                Judgement(
                    kind=kind, subject=subject, object=object, verdict=verdict, producer=producer, person=person, at=at
                ),
            )

    def claim_records(self, by: ClaimFilter | None = None) -> Iterator[ClaimRecord]:
        """Yield all claims that a filter lets through (its limit apart), each with all its positions."""
        with looking(self.engine) as connection:
            yield from streams.claim_records(connection, by or ClaimFilter())

    def every(self, kind: str) -> Iterator[Any]:
        """Yield everything of a kind as its line: positions, statements, actors, responses or documents."""
        every = {
            "positions": streams.all_positions,
            "statements": streams.all_statements,
            "actors": streams.all_actors,
            "responses": streams.all_answers,
            "documents": streams.all_documents,
        }
        with looking(self.engine) as connection:
            yield from every[kind](connection)

    def search(self, query: Query) -> Results:
        """Return what fits a query, best first."""
        with looking(self.engine) as connection:
            return search(connection, query)


def _who(by: str | Producer) -> tuple[Producer, bool]:
    """Return the producer of a judgement, and whether it is a person, who is known by name."""
    return (Producer(name=by, version=""), True) if isinstance(by, str) else (by, False)
