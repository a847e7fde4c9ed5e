"""Compares extraction on real pages: ours on HTML and on scraped text, trafilatura's settings, justext, plain text.

python bench/pages.py ../shared/data

The measure is the article-extraction-benchmark's (counterclaim.evaluate.pages): precision and recall of 4-grams of
the body, averaged over pages, and their F1. The weights for scraped text were fitted to these same pages: what they
do on pages that they have not seen is printed by training/furniture.py.
"""

from __future__ import annotations

import argparse
import gzip
import json
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from counterclaim.evaluate.pages import benchmark, page_score
from counterclaim.ingest.documents import document
from counterclaim.ingest.text import document_from_text
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """One page of the benchmark."""

    url: str
    html: str
    scraped: str
    body: str


def page_records(data: Path) -> list[PageRecord]:
    """Return the pages of data/pages."""
    found = []
    with gzip.open(data / "pages" / "dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            html = gzip.decompress((data / "pages" / record["html"]).read_bytes()).decode("utf-8", "replace")
            found.append(PageRecord(url=record["url"], html=html, scraped=record["scraped_text"], body=record["body"]))
    return found


def body(made: Document) -> str:
    """Return the article of a document without headline and furniture."""
    left_out = sorted((*made.furniture, *((made.title_span,) if made.title_span else ())))
    parts, at = [], 0
    for span in left_out:
        parts.append(made.text[at : span.start])
        at = max(at, span.end)
    return "\n".join((*parts, made.text[at:]))


def body_of_html(page: PageRecord) -> str:
    """Return the body that we take from a page's HTML."""
    raw = RawPage(name=page.url, content=page.html.encode("utf-8", "replace"), url=page.url, charset="utf-8")
    try:
        return body(document(raw))
    except InputError:
        return ""


def body_of_text(page: PageRecord) -> str:
    """Return the body that we take from a page's scraped text."""
    return body(document_from_text(page.scraped))


def _trafilatura(**settings: bool) -> Callable[[PageRecord], str]:
    def extract(page: PageRecord) -> str:
        import trafilatura

        return trafilatura.extract(page.html, **settings) or ""

    return extract


def _justext(page: PageRecord) -> str:
    import justext

    paragraphs = justext.justext(page.html.encode(), justext.get_stoplist("English"), encoding="utf-8")
    return "\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


WAYS: dict[str, Callable[[PageRecord], str]] = {
    "counterclaim, HTML": body_of_html,
    "counterclaim, text it was fitted to": body_of_text,
    "trafilatura, as it comes": _trafilatura(),
    "trafilatura, no comments": _trafilatura(include_comments=False),
    "trafilatura, precision": _trafilatura(include_comments=False, favor_precision=True),
    "trafilatura, recall": _trafilatura(include_comments=False, favor_recall=True),
    "trafilatura, no tables": _trafilatura(include_comments=False, include_tables=False),
    "trafilatura, fast": _trafilatura(include_comments=False, fast=True),
    "justext, English": _justext,
    "plain scraped text": lambda page: page.scraped,
}


def main() -> None:
    """Print one line a way."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, nargs="?", default=Path("../shared/data"))
    arguments = parser.parse_args()
    if not (arguments.data / "pages").is_dir():
        print(f"no pages in {arguments.data}: nothing measured")
        return
    warnings.simplefilter("ignore")
    pages = page_records(arguments.data)
    print(f"{len(pages)} pages{'':<28}{'precision':>10}{'recall':>10}{'F1':>10}")
    for name, way in WAYS.items():
        figures = benchmark([page_score(page.body, way(page)) for page in pages])
        print(f"{name:<36}" + "".join(f"{figure:>10.4f}" for figure in figures), flush=True)


if __name__ == "__main__":
    main()
