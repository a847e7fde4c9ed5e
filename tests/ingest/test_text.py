"""Plain text: its parts are found, no character of it changes, and no string is too odd."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from counterclaim.ingest.text import LONGEST, document_from_text
from counterclaim.model.span import Span
from tests.ingest.agreement import holds

PARAGRAPH = (
    "The mayor of Sennet said on Monday that the bridge over the Orrin would stay shut until the engineers had looked "
    "at every bolt of it, which nobody had done since the flood."
)
SECOND = (
    "“We will not open it for a regatta,” Ilse Quandt said at the town hall, and added that the boats could be carried "
    "around the pier as they had been in her grandmother’s day."
)
SCRAPED = f"""Menu
Courier
Region
Bridge at Sennet stays shut
By Tomas Brandt
Published 14 March 2022
Share this article
{PARAGRAPH}
What the engineers say
{SECOND}
{PARAGRAPH.replace("Monday", "Tuesday").replace("mayor", "keeper")}
Read more: Regatta moved to Tull
Leave a reply
Your email address will not be published."""


def test_scraped_page_is_taken_apart() -> None:
    document = document_from_text(SCRAPED)
    holds(document)
    assert document.text == SCRAPED
    assert document.title == "Bridge at Sennet stays shut"
    assert document.title_span is not None
    assert document.title_span.of(SCRAPED) == document.title
    assert document.body_span is not None
    assert document.body_span.of(SCRAPED).startswith("The mayor of Sennet")
    assert document.body_span.of(SCRAPED).endswith("since the flood.")
    assert [span.of(SCRAPED) for span in document.subheads] == ["What the engineers say"]
    assert document.byline == "Tomas Brandt"
    assert document.published is not None
    assert (document.published.date, document.published.found) == ("2022-03-14", "line in the page")
    kept_out = [span.of(SCRAPED) for span in document.furniture]
    assert {"Menu", "Share this article", "Leave a reply"} <= set(kept_out)
    assert not {PARAGRAPH, SECOND} & set(kept_out)


CLEAN = f"{PARAGRAPH}\n\n{SECOND}\n"
HEADLINE = "Bridge at Sennet stays shut"
LINE_ENDS = [("\n", "of Unix"), ("\r\n", "of Windows"), ("\r", "of old Macs"), ("\u2028", "of Unicode")]


@pytest.mark.parametrize(("end", "why"), LINE_ENDS)
def test_parts_are_the_same_whatever_ends_the_lines(end: str, why: str) -> None:
    text = SCRAPED.replace("\n", end)
    document = document_from_text(text)
    assert document.text == text
    assert document.title == "Bridge at Sennet stays shut", why
    assert [span.of(text) for span in document.subheads] == ["What the engineers say"]


GIVEN = [
    ("Bridge at Sennet stays shut", f"Bridge at Sennet stays shut\n\n{CLEAN}", Span(0, 27), "a line of its own"),
    ("Bridge at  Sennet\nstays shut", f"Bridge at Sennet stays shut\n\n{CLEAN}", Span(0, 27), "white space is alike"),
    ("Bridge stays shut", CLEAN, None, "a headline that the text does not hold"),
    (" ", CLEAN, None, "a headline of white space"),
    ("The may", CLEAN, None, "a headline that ends inside a word is no headline"),
]


@pytest.mark.parametrize(("title", "text", "expected", "why"), GIVEN)
def test_given_title_is_found_where_it_stands(title: str, text: str, expected: Span | None, why: str) -> None:
    document = document_from_text(text, title=title)
    holds(document)
    assert (document.title, document.title_span) == (title, expected), why


def test_title_that_the_first_paragraph_goes_on_from_costs_no_word_of_it() -> None:
    text = f"Bridge shut. {PARAGRAPH}\n\n{SECOND}"
    document = document_from_text(text, title="Bridge shut.")
    holds(document)
    assert document.title_span == Span(0, 12)
    assert document.body_span == Span(13, len(text))
    assert document.furniture == ()


def test_a_headline_may_end_in_an_abbreviation() -> None:
    document = document_from_text(f"Mayor pleads for a new bridge in N.L.\n\n{CLEAN}")
    assert document.title == "Mayor pleads for a new bridge in N.L."


REPEATED = [
    ("Read more news from Sennet", "a line like a headline stands between it and the text"),
    ("Monday March 14, 2022 8:22AM CET", "a date stands between"),
    ("The bridge at Sennet on Sunday", "a caption's words stand between"),
]


@pytest.mark.parametrize(("line", "why"), REPEATED)
def test_headline_is_the_line_that_repeats_the_title_of_the_page(line: str, why: str) -> None:
    document = document_from_text(f"{HEADLINE} | The Courier\n\nMenu\n\n{HEADLINE}\n\n{line}\n\n{CLEAN}")
    assert document.title == HEADLINE, why


def test_what_is_given_comes_before_what_the_text_says() -> None:
    document = document_from_text(SCRAPED, byline="Lia Menk", published="2021-01", publisher="Courier")
    assert (document.byline, document.publisher) == ("Lia Menk", "Courier")
    assert document.published is not None
    assert (document.published.date, document.published.precision) == ("2021-01", "month")


def test_a_text_without_end_is_kept_without_a_look_into_it() -> None:
    text = f"{PARAGRAPH}\n" * (LONGEST // len(PARAGRAPH) + 1)
    document = document_from_text(text)
    assert document.text == text
    assert (document.body_span, document.furniture, document.language) == (None, (), None)


def test_time_grows_with_the_number_of_lines_and_not_with_its_square() -> None:
    def seconds(count: int) -> float:
        begun = time.process_time()
        document_from_text("a line\n" * count)
        return time.process_time() - begun

    seconds(1000)
    assert seconds(16_000) < 12 * seconds(4000)


ODD = (
    st.text(st.characters())
    | st.text(alphabet="aB .,“”\"'‘’«»\n\t:-said", max_size=200)
    | st.lists(
        st.sampled_from([*SCRAPED.split("\n"), "", " ", "\u200b", "e\u0301", "קול אמר", "\ud83d", "\ude00"])
    ).map("\n".join)
    | st.lists(st.sampled_from([*SCRAPED.split("\n"), "", "\x85", "\x1c"]), max_size=12).map("\r".join)
)


@settings(max_examples=300, deadline=None)
@given(ODD, st.none() | st.text(max_size=8) | st.sampled_from(SCRAPED.split("\n")))
@example("\ud83d\ude00", None)
@example("\u0301", "\u0301")
@example("a\u0301 b", "a")
def test_any_string_is_a_document_whose_spans_agree_with_it(text: str, title: str | None) -> None:
    document = document_from_text(text, title=title)
    assert document.text == text
    holds(document)
