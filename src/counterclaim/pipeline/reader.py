"""The reader: pages, texts and documents in, readings out. Knows neither HTML nor networks, only whom to ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from counterclaim.ingest.boxes import without_boxes
from counterclaim.ingest.documents import document as document_of
from counterclaim.ingest.furniture import shipped as furniture_weights
from counterclaim.ingest.inputs import InputOptions, pages
from counterclaim.ingest.text import LONGEST, document_from_text
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Attribution, Producer, Reading
from counterclaim.pipeline.batches import batches
from counterclaim.pipeline.given import Given, given_attributions
from counterclaim.read.parsed import Parsed

if TYPE_CHECKING:
    from counterclaim.model.explanation import Explanation

Page = str | Path | bytes | RawPage | Document | Issue


class ReadsAttributions(Protocol):
    """The seam to the model: documents in, attributions with classes, actors and answers out, in order."""

    @property
    def producer(self) -> Producer:
        """Who makes the records."""
        ...

    def read(self, documents: Sequence[Document]) -> Iterable[Parsed]:
        """Return what is read in each document; it may still be read while the first are taken."""
        ...

    def classify(self, document: Document, attributions: Sequence[Attribution]) -> Parsed:
        """Return the same for given attributions, in the given order."""
        ...


class Reader:
    """Holds the model and turns pages into readings; bad pages become readings with issues, never exceptions.

    `threads` is the number of cores that one batch uses. `weights` is a folder of weights other than the
    shipped ones; `model` takes the place of the shipped model altogether (tests, other models).
    `convention` names the annotation whose grain is followed: `conflict` (as shipped: nested attributions too),
    `polnear` or `unspecified`. Raises WeightsError if the weights are missing or altered, or know no such convention.
    """

    def __init__(
        self,
        *,
        threads: int = 2,
        weights: Path | None = None,
        convention: str | None = None,
        model: ReadsAttributions | None = None,
    ) -> None:
        furniture_weights()  # if they are damaged, nothing is read
        self._model = model or _shipped(threads, weights, convention)

    @property
    def producer(self) -> Producer:
        """The model behind the records."""
        return self._model.producer

    def read_text(
        self, text: str, title: str | None = None, published: str | None = None, url: str | None = None
    ) -> Reading:
        """Read one text as it is given: `document.text` is that very string, whatever it holds."""
        document = document_from_text(text, title=title, published=published, url=url)
        return next(self._readings([_noted(document, url or "text")]))

    def read_attributed(
        self,
        text: str,
        attributions: Iterable[Given],
        title: str | None = None,
        published: str | None = None,
        url: str | None = None,
    ) -> Reading:
        """Take attributions that are known and add everything else; the statements keep the given order.

        An attribution is an `Attribution` or a mapping with `source`, `cue` and `content`, each a list of
        `[start, end]` in code points of `text`. Raises InputError (`bad-span`) if one does not fit the text.
        """
        document = _noted(document_from_text(text, title=title, published=published, url=url), url or "text")
        known = given_attributions(attributions, text)
        if _only_kept(document):
            return _reading(document, Parsed(attributions=tuple(known)), None)
        return _reading(document, self._model.classify(without_boxes(document), known), self.producer)

    def read_page(self, page: Page) -> Reading:
        """Read one page: a path or URL, bytes, or a RawPage. What cannot be read comes back as its issue."""
        found = list(self.read_many([page]))
        if len(found) == 1:
            return found[0]
        message = f"holds {len(found)} pages; read_many reads them all" if found else "holds no page"
        return unread(Issue(where=str(page), code="not-one-page", message=message))

    def explain(self, page: Page, statement: str) -> Explanation:
        """Read one page and return why its statement with this id is as it is: scores, evidence, alternatives.

        Raises InputError with the issue of a page that cannot be read, holds several (`not-one-page`), is kept
        without being read, or has no such statement (`no-statement`).
        """
        document = _one(page)
        from counterclaim.read.explaining import explain  # only for those who ask why

        (parsed,) = self._model.read([without_boxes(document)])
        reading = _reading(document, parsed, self.producer)
        number = next((at for at, one in enumerate(reading.statements) if one.id == statement), None)
        if number is None:
            message = f"has no statement {statement}; it has {len(reading.statements)}"
            raise InputError(Issue(where=document.url or _where(page), code="no-statement", message=message))
        why = explain(replace(reading, document=without_boxes(document)), parsed, number)
        return replace(why, reading=reading)  # the document as it is: it is known by its whole text

    def read_many(self, inputs: Iterable[Page], *, options: InputOptions | None = None) -> Iterator[Reading]:
        """Yield one reading a page, in order, with batching inside.

        An input may stand for many pages (a folder, JSON Lines). A page that cannot be read comes as a reading
        with an empty document and its issue, in its place: pages in = readings out.
        """
        for batch in batches(_documents(inputs, options)):
            yield from self._readings(batch)

    def _readings(self, batch: Sequence[Document | Issue]) -> Iterator[Reading]:
        asked = [without_boxes(one) for one in batch if isinstance(one, Document) and not _only_kept(one)]
        answers = iter(self._model.read(asked) if asked else ())
        import counterclaim.read.layers  # noqa: F401  # takes a while, in which the networks run already

        for one in batch:
            if isinstance(one, Issue):
                yield unread(one)
            elif _only_kept(one):
                yield Reading(document=one)
            else:
                yield _reading(one, next(answers), self.producer)


def _one(page: Page) -> Document:
    """Return the one document of a page that can be read; raises InputError for any other."""
    found = list(_documents([page], None))
    if len(found) != 1:
        message = f"holds {len(found)} pages; one is explained at a time" if found else "holds no page"
        raise InputError(Issue(where=_where(page), code="not-one-page", message=message))
    if isinstance(found[0], Issue):
        raise InputError(found[0])
    if _only_kept(found[0]):
        raise InputError(found[0].issues[-1])
    return found[0]


def _where(page: Page) -> str:
    return page.name if isinstance(page, RawPage) else str(page) if isinstance(page, str | Path) else "page"


def _reading(document: Document, parsed: Parsed, producer: Producer | None) -> Reading:
    from counterclaim.read.layers import layers  # not before the networks run: see `_readings`

    found = layers(without_boxes(document), parsed)
    return Reading(
        document=document,
        statements=found.statements,
        actors=found.actors,
        claims=found.claims,
        responses=found.responses,
        producer=producer,
    )


def unread(issue: Issue) -> Reading:
    """Return the reading of a page that could not be read: no text, one issue."""
    return Reading(document=Document(text=""), issues=(issue,))


def _shipped(threads: int, weights: Path | None, convention: str | None) -> ReadsAttributions:
    from counterclaim.read.reader import AttributionReader  # loads ONNX Runtime: only when a model is needed

    return AttributionReader(threads=threads, weights=weights, convention=convention)


def _only_kept(document: Document) -> bool:
    """Say whether a document is kept without being read: in another language, or longer than any article."""
    return document.language not in (None, "en") or len(document.text) > LONGEST


def _noted(document: Document, where: str) -> Document:
    """Return the document, with an issue that says why if it will not be read."""
    if not _only_kept(document):
        return document
    if len(document.text) > LONGEST:
        code, message = (
            "too-large",
            f"is longer than {LONGEST:,} characters, which no article is; no statements are read",
        )
    else:
        code, message = "language", f"the text is not English ({document.language}); no statements are read"
    if any(issue.code == code for issue in document.issues):
        return document
    return replace(document, issues=(*document.issues, Issue(where=where, code=code, message=message)))


def _documents(inputs: Iterable[Page], options: InputOptions | None) -> Iterator[Document | Issue]:
    for one in inputs:
        for page in _pages(one, options):
            yield _document(page)


def _pages(one: Page, options: InputOptions | None) -> Iterable[RawPage | Document | Issue]:
    if isinstance(one, bytes):
        return (RawPage(name="bytes", content=one),)
    if isinstance(one, str | Path):
        return pages([str(one)], options=options)
    return (one,)


def _document(page: RawPage | Document | Issue) -> Document | Issue:
    if isinstance(page, Document):
        return _noted(page, page.url or "document")
    if isinstance(page, Issue):
        return page
    try:
        return _noted(document_of(page), page.name)
    except InputError as error:
        return error.issue
