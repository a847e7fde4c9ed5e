"""What feeds tell: views as entries, each under the permalink that it always has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies.reply import PublishedReply
from counterclaim.model.views import (
    AccusationLine,
    AnswerLine,
    ClaimLine,
    ClaimView,
    DocumentLine,
    FrontView,
    Hit,
    PositionLine,
    StatementLine,
)
from counterclaim.room import links
from counterclaim.room.drawing.answered import is_guess
from counterclaim.room.drawing.words import NOBODY, POSITIONS, shortened, status
from counterclaim.room.feeds.atom import NEVER, Entry, moment
from counterclaim.room.settings import Settings
from counterclaim.shown.addresses import safe_url
from counterclaim.shown.originals import deep_link
from counterclaim.shown.wording import answer_words, is_sure


class Telling:
    """Tells views as entries of a feed; what bears no date counts from when it was entered into the ledger."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self._whole, self._ledger = settings.link, ledger

    def front(self, view: FrontView) -> list[Entry]:
        """Return what the front page has: disputed claims, answers, accusations without an answer."""
        return [
            *(self._claim(one.claim) for one in view.disputed),
            *(self._answer(one) for one in view.answers if not is_guess(one)),
            *map(self._accusation, view.unanswered),
        ]

    def claim(self, view: ClaimView, replies: Iterable[PublishedReply]) -> list[Entry]:
        """Return who takes which position on a claim, and the replies that were received here."""
        lines = (line for side in view.sides for line in side.positions)
        return [*(self._position(line, view.claim) for line in lines), *map(self._reply, replies)]

    def statements(self, lines: Iterable[StatementLine]) -> list[Entry]:
        """Return what somebody said."""
        return [self._statement(line) for line in lines]

    def articles(self, lines: Iterable[DocumentLine]) -> list[Entry]:
        """Return what an outlet printed."""
        return [self._article(line) for line in lines]

    def found(self, hits: Iterable[Hit]) -> list[Entry]:
        """Return what a search found."""
        return list(self._found(hits))

    def _claim(self, line: ClaimLine) -> Entry:
        link = self._whole(links.claim(line.id))
        return Entry(
            id=link,
            link=link,
            title=f"{status(line.status)}: {shortened(line.text)}",
            updated=moment(line.last) or NEVER,
            words=f"{line.text}\n{line.rule}",
        )

    def _answer(self, line: AnswerLine) -> Entry:
        own = line.origin.actor.id is not None and line.origin.actor.id == line.target.actor.id
        whom = "an earlier statement of their own" if own else line.target.actor.name or NOBODY
        how = answer_words(line.kind, back=False, sure=line.confirmed or is_sure(line.score))
        said = f"{line.origin.actor.name or NOBODY} {how} {whom}"
        words = f"{line.origin.words}\n— answering: {line.target.words}"
        return self._said(line.origin, title=said, words=words, mark=f"#answer-{line.id}")

    def _accusation(self, line: AccusationLine) -> Entry:
        said = f"No answer on record: {line.accused.name}"
        words = f"{line.claim.text}\n— said by {line.statement.actor.name or NOBODY}: {line.statement.words}"
        return self._said(line.statement, title=said, words=words, mark=f"#accused-{line.id}")

    def _statement(self, line: StatementLine) -> Entry:
        return self._said(line, title=f"{line.actor.name or NOBODY}: {shortened(line.words)}", words=line.words)

    def _said(self, line: StatementLine, *, title: str, words: str, mark: str = "") -> Entry:
        link = self._whole(links.statement(line.id))
        return Entry(
            id=link + mark,
            link=link,
            title=title,
            updated=self._when(line.day.date, line.document),
            published=moment(line.day.date) if line.day.precision in ("day", "time") else None,
            by=line.actor.name,
            words=words,
            original=_original(line.document, line.words),
        )

    def _position(self, line: PositionLine, claim: ClaimLine) -> Entry:
        link = self._whole(links.statement(line.statement))
        return Entry(
            id=f"{self._whole(links.claim(claim.id))}#position-{line.id}",
            link=link,
            title=f"{line.actor.name or NOBODY} {POSITIONS[line.position]}: {shortened(claim.text)}",
            updated=self._when(line.day.date, line.document),
            published=moment(line.day.date) if line.day.precision in ("day", "time") else None,
            by=line.actor.name,
            words=line.words,
            original=_original(line.document, line.words),
        )

    def _reply(self, reply: PublishedReply) -> Entry:
        link = f"{self._whole(links.claim(reply.subject))}#reply-{reply.id}"
        received = moment(reply.received) or NEVER
        verified = "" if reply.actor else " (not verified)"
        return Entry(
            id=link,
            link=link,
            title=f"A reply received here: {reply.name}{verified}",
            updated=received,
            published=received,
            by=reply.name,
            words=reply.text,
        )

    def _article(self, line: DocumentLine) -> Entry:
        link = self._whole(links.article(line.id))
        return Entry(
            id=link,
            link=link,
            title=line.title or "Untitled",
            updated=self._when(line.published, line),
            published=moment(line.published) if (line.precision or "day") in ("day", "time") else None,
            by=line.publisher or "",
            original=safe_url(line.url),
        )

    def _found(self, hits: Iterable[Hit]) -> Iterator[Entry]:
        paths = {
            "statement": links.statement, "claim": links.claim, "actor": links.actor, "document": links.article,
        }  # fmt: skip
        for one in hits:
            link = self._whole(paths[one.kind](one.id))
            said = {"statement": f"{one.name or NOBODY}: ", "claim": f"{status(one.label or '')}: "}.get(one.kind, "")
            yield Entry(
                id=link,
                link=link,
                title=(one.title if one.kind == "document" else None) or said + shortened(one.snippet) or "Untitled",
                updated=moment(one.date) or self._entered(one.document) or NEVER,
                by=one.name or one.publisher or "",
                words=one.snippet,
            )

    def _when(self, date: str | None, document: DocumentLine) -> str:
        return moment(date) or self._entered(document.id) or NEVER

    def _entered(self, document: str | None) -> str | None:
        """Return when a document was entered into the ledger."""
        return moment(self._ledger.entered(document)) if document else None


def _original(document: DocumentLine, words: str) -> str:
    url = safe_url(document.url)
    return deep_link(url, words) if url else ""
