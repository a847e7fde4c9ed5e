"""What is read: raw pages and documents. Facts only; how they are obtained is `ingest`'s matter."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.model.ids import digest
from counterclaim.model.issue import Issue
from counterclaim.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RawPage:
    """Bytes as they came, with what the carrier said of them.

    `name` is how the input is called in messages (a path, a URL, `-`, `file.jsonl:12`);
    `url` is the page's address where one is known; `media_type` and `charset` as declared.
    """

    name: str
    content: bytes
    url: str | None = None
    media_type: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a document was published: ISO `date`, its `precision` (`day`, `month`, `year`, `time`), where found."""

    date: str
    precision: str = "day"
    found: str = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article: its unaltered text and what is known about its parts.

    All spans are into `text`. `furniture` are the parts of the page that are not the article
    (menus, share lines, reply forms, captions, bylines); they are kept and never read.
    `title_span` is where the headline stands in `text`, if it does; `body_span` runs from the first to
    the last character of the article proper.
    """

    text: str
    title: str | None = None
    title_span: Span | None = None
    body_span: Span | None = None
    url: str | None = None
    publisher: str | None = None
    byline: str | None = None
    published: Published | None = None
    language: str | None = None
    sections: tuple[str, ...] = ()
    subheads: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()
    issues: tuple[Issue, ...] = field(default=())

    @property
    def id(self) -> str:
        """The document's identity: a hash of address and text."""
        return digest("document", self.url or "", self.text)
