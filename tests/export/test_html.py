from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given

from counterclaim.export.html import page
from counterclaim.model.document import Document, Published
from counterclaim.model.issue import Issue
from counterclaim.model.reading import Reading, Response, Statement
from counterclaim.model.span import Span
from counterclaim.shown.article import article
from counterclaim.shown.sheet import sheet
from counterclaim.testing.full import full_reading
from counterclaim.testing.marked import parse
from tests.shown.examples import reading_of, readings

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "</title><svg onload=alert(1)>",
    "$style ${body} %s {0}",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#x3c;",
    "<!-- <details> -->",
    "\u202eright to left\u202c",
)


class _Text(HTMLParser):
    """Collects text as a browser's `textContent` does, without the summaries that are the page's own words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.tags: list[str] = []
        self._summary = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._summary += tag == "summary"

    def handle_endtag(self, tag: str) -> None:
        self._summary -= tag == "summary"

    def handle_data(self, data: str) -> None:
        if not self._summary:
            self.text += data


def rendered(html: str) -> _Text:
    parser = _Text()
    parser.feed(html)
    parser.close()
    return parser


def writable(text: str) -> str:
    return re.sub("[\x00\ud800-\udfff]", "\ufffd", text)


@given(readings())
def test_article_renders_the_text_of_the_document_and_nothing_else(reading: Reading) -> None:
    assert rendered(article(sheet(reading))).text == writable(reading.document.text)


@given(readings())
def test_article_marks_every_span_of_every_statement_whole(reading: Reading) -> None:
    html = article(sheet(reading))
    for number, statement in enumerate(reading.statements, 1):
        for role in ("source", "cue", "content"):
            covered = sum(len(span.of(reading.document.text).strip()) for span in getattr(statement.attribution, role))
            if covered:
                assert re.search(rf'class="m {role} [^"]*" data-s="s{number}"', html)


@given(readings())
def test_page_is_utf8_and_has_one_card_a_statement(reading: Reading) -> None:
    html = page([reading])
    html.encode("utf-8")
    assert html.count('class="card ') == len(reading.statements)
    assert all(f'id="s{number}"' in html for number in range(1, len(reading.statements) + 1))


@pytest.mark.parametrize("words", HOSTILE)
def test_page_escapes_hostile_text_wherever_it_stands(words: str) -> None:
    reading = reading_of((words, words, words))
    clean = page([reading_of(("a", "b", "c"))])
    document = replace(
        reading.document, title=words, publisher=words, byline=words, url=words, sections=(words,),
        published=Published(date=words), issues=(Issue(where=words, code=words, message=words),),
    )  # fmt: skip
    html = page([replace(reading, document=document)])
    tags = rendered(html).tags
    for tag in ("script", "style", "img", "svg", "title"):
        assert tags.count(tag) == rendered(clean).tags.count(tag)
    assert "javascript:" not in "".join(re.findall(r'href="([^"]*)"', html))


def test_page_joins_text_and_list_by_anchors() -> None:
    html = page([reading_of(("A", "said", "one"), ("B", "said", "two"))])
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert {"s1", "at-s1", "s2", "at-s2"} <= set(ids)


def test_page_of_several_readings_keeps_their_anchors_apart_and_lists_them() -> None:
    html = page([reading_of(("A", "said", "one")), reading_of(("B", "said", "two"))])
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert {"r1-s1", "r2-s1", "r1-article", "r2-article"} <= set(ids)
    assert html.count("<h1") == 1


def test_page_allows_only_its_own_style_and_script() -> None:
    html = page([reading_of(("A", "said", "one"))])
    assert "default-src 'none'" in html
    assert "unsafe" not in html
    assert not re.findall(r'(?:src|href)="(?!#|data:,)[^"]*"', html)
    assert not re.findall(r' on\w+="| style="', html)


def test_page_shows_issues_and_inputs_that_could_not_be_read() -> None:
    unread = Reading(document=Document(text=""), issues=(Issue(where="x.pdf", code="binary", message="not text"),))
    html = page([unread, reading_of(("A", "said", "one"))])
    assert "x.pdf" in html
    assert "<code>binary</code> not text" in html


def test_an_address_that_is_none_is_not_linked_to() -> None:
    read = reading_of(("A", "said", "one"))
    for url, linked in (("https://weir.example/1", True), ("http://[x", False), ("javascript:alert(1)", False)):
        html = page([replace(read, document=replace(read.document, url=url))])
        assert ("original</a>" in html) is linked, url


def test_page_folds_furniture_and_marks_nested_contents_with_brackets() -> None:
    text, attributions = parse(
        "Share\n\n[1.source A] [1.cue said] [1.content [2.source B] [2.cue claimed] [2.content rain fell]]."
    )
    statements = tuple(
        Statement(id=f"s{number}", attribution=attribution, manner="indirect")
        for number, attribution in enumerate(attributions, 1)
    )
    html = page([Reading(document=Document(text=text, furniture=(Span(0, 5),)), statements=statements)])
    assert '<details class="furniture">' in html
    assert re.search(r'class="m content [^"]*nested opens closes" data-s="s2"', html)
    assert 'inside <a class="answer" href="#s1" data-to="s1">A1</a>' in html


def test_page_links_answers_both_ways_and_says_who_is_at_the_other_end() -> None:
    reading = replace(
        reading_of(("A", "said", "one"), ("B", "denied", "it")),
        responses=(Response(origin="s2", target="s1", kind="denies", score=0.8),),
    )
    shown = rendered(page([reading])).text
    assert "↳denies A1 A: one (0.80)" in shown
    assert "↰denied by B2 B: it (0.80)" in shown
    assert re.search(r'id="s2".*?<a class="answer hue-0" href="#s1" data-to="s1">', page([reading]))


@pytest.mark.parametrize(
    ("words", "proves"),
    [
        ("Chief Inspector Edda Roskam(“she”)addedhead, harbour inspectorate", "name, source words, description"),
        (
            "source not resolved: Anders Quill or Tomas Ferrand(“he”)asked",
            "an open source says what it is open between",
        ),
        ("no source namedIt was said", "nobody is invented"),
        ("opinion·held, not said", "kind and act in plain words"),
        ("fact·denies·in the article’s words", "stance and manner"),
        ("WhenThursday, June 10, 2021on Thursday", "a date, and the words it was read from"),
        ("WhenFriday, October 6 of 2006 or 2017", "an open date"),
        ("Whenin April 2021", "a date no preciser than it is known"),
        ("ToAmsel Courier", "an addressee, without its own words again"),
        (
            "disputes what the article says: talk that the line paid a surveyor to look away(0.70)",
            "the article's voice",
        ),
        ("[The Varnholt Line] had been told of [the crack] in April.", "inserted words of a claim"),
        ("saysEdda Roskamharbour workers’ uniondeniesVarnholt LineAnders Quillsurvey by Amsel University", "sides"),
        ("AVarnholt Line1BChief Inspector Edda Roskamhead, harbour inspectorate3", "who speaks, and how often"),
        ("fact:put forward, or denied, as something that can be checked", "what the words mean"),
    ],
)
def test_page_shows_the_second_layer(words: str, proves: str) -> None:
    shown = rendered(page([full_reading()])).text
    for gap in (" ", "·", ":"):
        shown, words = shown.replace(gap, ""), words.replace(gap, "")
    assert words in shown, proves


def test_page_of_a_full_reading_has_no_broken_anchor_and_no_id_twice() -> None:
    for listed in ([full_reading()], [full_reading(), full_reading()]):
        html = page(listed)
        ids = re.findall(r'id="([^"]+)"', html)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_page_marks_the_mentions_of_actors_and_the_words_of_the_article_that_are_answered() -> None:
    html = page([full_reading()])
    assert html.count('class="mention" data-a="a1"') == 5
    assert 'class="answered" data-r="answered-7" id="answered-7">talk that the line' in html


def test_page_folds_claims_that_one_statement_makes_where_there_are_many() -> None:
    reading = full_reading()
    alone = reading.claims[1]
    many = replace(reading, claims=(reading.claims[0], *(replace(alone, id=f"x{number}") for number in range(9))))
    html = page([many])
    assert "Made in one statement each" in html
    assert html.index("left Port Amsel with a crack in the hull.</p>") < html.index("Made in one statement each")


@pytest.mark.parametrize(
    ("date", "precision", "expected"),
    [
        ("2022-03-14", "day", "March 14, 2022"),
        ("2022-03-14T16:40:00+00:00", "time", "March 14, 2022"),
        ("2022-03", "month", "March 2022"),
        ("2022-03-01", "month", "March 2022"),
        ("2022", "year", "2022"),
        ("last spring", "day", "last spring"),
    ],
)
def test_page_writes_dates_with_their_precision(date: str, precision: str, expected: str) -> None:
    reading = reading_of(("A", "said", "one"))
    document = replace(reading.document, published=Published(date=date, precision=precision))
    assert f">{expected}</time>" in page([replace(reading, document=document)])


def test_page_leaves_out_answers_most_of_which_are_wrong() -> None:
    base = reading_of(("A", "said", "that it rained"), ("B", "denied", "that it rained"))
    response = Response(origin="s2", target="s1", kind="denies", score=0.29)
    reading = replace(base, responses=(response,))
    assert "denied by" not in page([reading])
    assert "perhaps denied by" in page([reading], all=True)
    assert "perhaps denied by" in page([replace(reading, responses=(replace(response, score=0.3),))])
