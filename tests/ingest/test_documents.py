"""Raw pages to documents: every form, every damage; what cannot be read is an issue with the page's name."""

from __future__ import annotations

import json
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ingest.documents import document
from counterclaim.ingest.encoding import RECORD
from counterclaim.model.document import Document, RawPage
from counterclaim.model.errors import InputError
from tests.ingest.agreement import holds
from tests.ingest.server import ARTICLE
from tests.ingest.test_text import CLEAN, PARAGRAPH

CODES = {"empty", "binary", "json", "no-text", "no-article", "media-type"}


def record(**values: object) -> RawPage:
    return RawPage(name="news.jsonl:7", content=json.dumps(values).encode(), media_type=RECORD)


REFUSED = [
    (RawPage(name="p", content=b"{broken", media_type=RECORD), "json", "no JSON"),
    (RawPage(name="p", content=b'["a"]', media_type=RECORD), "json", "no object"),
    (RawPage(name="p", content=b"[" * 100_000, media_type=RECORD), "json", "deeper than any record"),
    (RawPage(name="p", content=b'{"text": ' + b"9" * 9999 + b"}", media_type=RECORD), "json", "a number without end"),
    (record(title="Bridge"), "no-text", "no text"),
    (record(text="", html=" \n"), "no-text", "empty text"),
    (record(text=7, html=None), "no-text", "text that is none"),
    (record(text="\x00\x00"), "no-text", "NUL and nothing else"),
    (record(html="<html><body></body></html>"), "no-article", "HTML without words"),
    (RawPage(name="p", content=b"<html><body></body></html>"), "no-article", "HTML by its looks"),
    (RawPage(name="p", content=b"<p>", media_type="text/html"), "no-article", "an element without words"),
    (RawPage(name="p", content=b"<html>" + b"<div>" * 50_000), "no-article", "elements nested without end"),
    (RawPage(name="p", content=b"words", media_type="application/pdf"), "media-type", "a PDF, it says"),
    (RawPage(name="p", content=b""), "empty", "nothing"),
]


@pytest.mark.parametrize(("page", "code", "why"), REFUSED, ids=[row[2] for row in REFUSED])
def test_document_refuses_what_it_cannot_use(page: RawPage, code: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        document(page)
    assert (caught.value.issue.where, caught.value.issue.code) == (page.name, code), why
    assert "\n" not in caught.value.issue.message


def test_record_keeps_what_it_says_of_itself() -> None:
    made = document(
        record(
            text=CLEAN, title="Bridge at Sennet", url="https://courier.example/1", publisher="Courier", byline="Menk"
        )
    )
    assert (made.title, made.url, made.publisher, made.byline) == (
        "Bridge at Sennet", "https://courier.example/1", "Courier", "Menk",
    )  # fmt: skip
    assert made.text == f"Bridge at Sennet\n\n{CLEAN.strip()}"


def test_record_of_html_keeps_what_it_says_of_itself() -> None:
    made = document(record(html=ARTICLE, publisher="Courier", byline="Lia Menk", published="2022-03-14"))
    assert (made.title, made.publisher, made.byline) == ("Bridge at Sennet stays shut", "Courier", "Lia Menk")
    assert made.published is not None
    assert (made.published.date, made.published.found) == ("2022-03-14", "given")


def test_title_of_a_record_of_html_stands_where_the_html_has_none() -> None:
    bare = f"<html><body><article><p>{CLEAN.strip()}</p></article></body></html>"
    assert document(record(html=bare, title="Bridge at Sennet")).title == "Bridge at Sennet"
    assert document(record(html=ARTICLE, title="Another")).title == "Bridge at Sennet stays shut"


def test_headline_is_not_put_in_front_of_itself_however_it_is_spelled() -> None:
    made = document(record(text=f"Cafe\u0301 shut\n\n{CLEAN.strip()}", title="Caf\u00e9 shut"))
    assert made.text == f"Caf\u00e9 shut\n\n{CLEAN.strip()}"


MENDED = [
    ("a\x00b", "ab", ["nul"], "NUL is left out, and said"),
    ("a\ud800b", "a\ufffdb", ["encoding"], "half a character is replaced, and said"),
    ("\ud83d\x00\ude00", "\ufffd\ufffd", ["encoding", "nul"], "two halves do not become one when NUL goes"),
    ("😀", "😀", [], "a character that JSON writes as two halves is whole"),
    ("cafe\u0301", "café", [], "letters are composed"),
    ("One.\r\nTwo.\rThree.", "One.\nTwo.\nThree.", [], "one kind of line end"),
]


@pytest.mark.parametrize(("text", "expected", "codes", "why"), MENDED)
def test_record_is_fit_for_any_encoding(text: str, expected: str, codes: list[str], why: str) -> None:
    made = document(record(text=text))
    assert made.text == expected, why
    assert [issue.code for issue in made.issues] == codes, why
    assert all(issue.where == "news.jsonl:7" for issue in made.issues)


@pytest.mark.parametrize("html", ["The may\x00or said that it rained.", "The may\ud800or said that it rained."])
def test_html_of_a_record_is_not_cut_off_at_a_bad_character(html: str) -> None:
    made = document(record(html=f"<html><body><p>{html}</p></body></html>"))
    assert made.text.endswith("said that it rained.")
    assert len(made.issues) == 1


LOOKS = [
    ("<!doctype html><p>", True, "a page"),
    ('<?xml version="1.0"?>\n<!DOCTYPE html>\n<html>', True, "XHTML"),
    ("<!-- a --> <!-- b -->\n<html>", True, "comments before it"),
    ("“<p>” is an element, the teacher said.", False, "words about HTML"),
    ("<3 the regatta", False, "a heart"),
]


@pytest.mark.parametrize(("start", "is_html", "why"), LOOKS)
def test_html_is_known_by_its_start(start: str, is_html: bool, why: str) -> None:
    page = RawPage(name="p", content=f"{start}<p>{PARAGRAPH}</p>".encode())
    assert ("<p>" not in document(page).text) is is_html, why


def test_comments_without_end_take_no_time() -> None:
    begun = time.process_time()
    document(RawPage(name="p", content=b"<!---->" * 550 + b"x"))
    assert time.process_time() - begun < 2


VALUES = st.none() | st.integers() | st.text(max_size=60) | st.sampled_from(["\ud83d", "\ude00", CLEAN, ARTICLE])
KEYS = st.sampled_from(["text", "html", "title", "url", "published", "byline", "publisher", "more"])
PIECES = st.sampled_from(
    [b"<html>", b"<p>", b"</p>", b"<div>", b"<table><tr><td>", b"<!--", b"-->", b"<script>", b"&#0;", b"&#xD800;",
     b"\x00", b"\xff", b"<meta charset=utf-16>", b"<title>", b"{", b"\r", b"The mayor said that it rained. ", b"<body",
     b"=\"'"]
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_record_is_a_document_or_an_issue(values: dict[str, object]) -> None:
    check(record(**values))


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=300) | st.lists(PIECES, max_size=20).map(b"".join),
    st.sampled_from([None, "text/html", "text/plain", RECORD]),
    st.sampled_from([None, "utf-8", "utf-16", "latin-1", "x"]),
)
def test_any_bytes_are_a_document_or_an_issue(content: bytes, media_type: str | None, charset: str | None) -> None:
    check(RawPage(name="p", content=content, media_type=media_type, charset=charset))


def check(page: RawPage) -> None:
    made = document_or_none(page)
    if made is not None:
        holds(made)
        made.text.encode("utf-8")
        assert "\x00" not in made.text
        assert unicodedata.is_normalized("NFC", made.text)
        assert all(issue.where == page.name for issue in made.issues)


def document_or_none(page: RawPage) -> Document | None:
    try:
        return document(page)
    except InputError as error:
        if error.issue.code not in CODES:
            raise
        return None
