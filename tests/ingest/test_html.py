"""HTML: the article's words are kept, in order, with headline and subheads where they stand."""

from __future__ import annotations

import pytest

from counterclaim.ingest.html import document_from_html
from counterclaim.model.errors import InputError
from tests.ingest.agreement import holds
from tests.ingest.server import ARTICLE
from tests.ingest.test_text import PARAGRAPH, SECOND


def html(body: str, head: str = "") -> str:
    return f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>"


BODIES = [
    (f"<p>{PARAGRAPH}</p><p>{SECOND}</p>", [PARAGRAPH, SECOND], "paragraphs"),
    (f"<p>{PARAGRAPH}</p><blockquote>{SECOND}</blockquote>", [PARAGRAPH, SECOND], "a block quotation"),
    (f"<p>{PARAGRAPH}</p><blockquote><p>{SECOND}</p></blockquote>", [PARAGRAPH, SECOND], "with paragraphs inside"),
    (f"<p>{PARAGRAPH}<br>{SECOND}</p>", [PARAGRAPH, SECOND], "lines of one paragraph"),
    (f"<p>{PARAGRAPH.replace('mayor', '<b>may</b>or')}</p>", [PARAGRAPH], "letters in bold stay in their word"),
    (f"<p>{PARAGRAPH.replace(' ', chr(10) + '  ')}</p>", [PARAGRAPH], "white space is one space"),
    (f"<script>var a = '{SECOND}'</script><p>{PARAGRAPH}</p>", [PARAGRAPH], "no script"),
    (f"<p>{PARAGRAPH.replace('had', 'h&#97;d')}</p>", [PARAGRAPH], "entities"),
]


@pytest.mark.parametrize(("body", "expected", "why"), BODIES, ids=[row[2] for row in BODIES])
def test_words_of_the_article_are_kept_in_order(body: str, expected: list[str], why: str) -> None:
    made = document_from_html(html(body), name="p")
    holds(made)
    words = [word for part in made.text.split("\n\n") for word in part.split()]
    assert words == " ".join(expected).split(), why


def test_headline_and_subheads_are_where_they_stand() -> None:
    made = document_from_html(
        html(f"<h1>Bridge shut</h1><p>{PARAGRAPH}</p><h2>The flood</h2><p>{SECOND}</p>"), name="p"
    )
    holds(made)
    assert made.title == "Bridge shut"
    assert made.title_span is not None
    assert made.title_span.of(made.text) == "Bridge shut"
    assert "The flood" in [span.of(made.text) for span in made.subheads]
    assert made.body_span is not None
    assert made.body_span.of(made.text).startswith(PARAGRAPH)


CANONICAL = '<link rel="canonical" href="{}"/>'
ADDRESSES = [
    (CANONICAL.format("https://courier.example/bridge"), None, "https://courier.example/bridge", "its own"),
    (CANONICAL.format("https://courier.example/bridge"), "https://a.example/1", "https://a.example/1", "where it was"),
    (CANONICAL.format("javascript:alert(1)"), None, None, "a program is no address"),
    ("", None, None, "none"),
]


@pytest.mark.parametrize(("head", "url", "expected", "why"), ADDRESSES)
def test_address_is_the_one_it_was_fetched_from(head: str, url: str | None, expected: str | None, why: str) -> None:
    assert document_from_html(html(f"<p>{PARAGRAPH}</p>", head), name="p", url=url).url == expected, why


@pytest.mark.parametrize(
    "page", ["", "<", "<html></html>", "<p></p>", "<!-- only this -->", "<math><p><p>", "<html>" + "<b>" * 5000]
)
def test_html_without_an_article_is_an_issue(page: str) -> None:
    with pytest.raises(InputError) as caught:
        document_from_html(page, name="p")
    assert (caught.value.issue.where, caught.value.issue.code) == ("p", "no-article")


def test_html_nested_deeper_than_any_page_keeps_what_is_found_or_is_an_issue() -> None:
    try:
        holds(document_from_html("<div>" * 3000 + f"<p>{PARAGRAPH}</p>" + ARTICLE, name="p"))
    except InputError as error:
        if error.issue.code != "no-article":
            raise
