"""Answers as a reader of one article sees them: each joins two statements, and is said at both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counterclaim.model.views import AnswerLine, DocumentView, StatementLine
from counterclaim.room import links
from counterclaim.room.drawing.answered import is_guess
from counterclaim.shown.wording import answer_words, is_faint, is_sure


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """One end of an answer: `said` is how it is called from here, `other` the statement at the other end.

    `tag` is the other statement's tag in this article, empty where it is printed elsewhere; `back` is True at the
    statement that is answered.
    """

    said: str
    back: bool
    other: StatementLine
    tag: str
    link: str
    score: float | None
    confirmed: bool

    @property
    def label(self) -> str:
        """Return what stands in the text: "denied by A1", "denies Pavel Rust, Canal Wire"."""
        return f"{self.said} {self.tag or self._elsewhere}"

    @property
    def _elsewhere(self) -> str:
        name = " ".join((self.other.actor.name or "a source not known").split())
        return f"{name}, {self.other.document.publisher}" if self.other.document.publisher else name


def without_faint(view: DocumentView) -> DocumentView:
    """Return the article without the answers that are too weak to be shown; one that a person confirmed is not."""
    return replace(
        view,
        answers=tuple(one for one in view.answers if not is_guess(one)),
        to_article=tuple(one for one in view.to_article if not is_faint(one.score)),
    )


def joins(view: DocumentView, tags: Mapping[str, str]) -> dict[str, tuple[Join, ...]]:
    """Return the ends of answers at each statement that has some: first what it answers, then what answers it."""
    found: dict[str, list[Join]] = {}
    for back in (False, True):
        for answer in view.answers:
            here, other = (answer.target, answer.origin) if back else (answer.origin, answer.target)
            if here.id in tags:
                found.setdefault(here.id, []).append(_join(answer, other, back, tags))
    return {id: tuple(listed) for id, listed in found.items()}


def _join(answer: AnswerLine, other: StatementLine, back: bool, tags: Mapping[str, str]) -> Join:
    return Join(
        said=answer_words(answer.kind, back=back, sure=answer.confirmed or is_sure(answer.score)),
        back=back,
        other=other,
        tag=tags.get(other.id, ""),
        link=links.chosen(other.document.id, other.id),
        score=answer.score,
        confirmed=answer.confirmed,
    )
