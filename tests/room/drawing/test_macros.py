"""What every page is drawn with: hostile words change nothing but the words; every macro says what it should."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from jinja2 import Environment

from counterclaim.model.span import Span
from counterclaim.model.views import (
    ActorLine,
    ClaimLine,
    Day,
    DocumentLine,
    Page,
    PositionLine,
    Printing,
    StatementLine,
    Who,
)
from counterclaim.room.drawing.draw import _UNWRITABLE
from counterclaim.room.drawing.environment import environment
from counterclaim.room.drawing.files import shipped_files
from tests.room.hostile import CORPUS

URL = "https://a.example/plain"
ALL = """
{% import "parts/words.html" as w %}{% import "parts/lists.html" as lists %}{% import "parts/forms.html" as forms %}
{{ w.date(bad) }}{{ w.day(day) }}{{ w.actor(who) }}{{ w.actor(nobody) }}{{ w.actor_line(actor) }}{{ w.outlet(bad) }}
{{ w.document(document) }}{{ w.original(url) }}{{ w.status(claim, True) }}{{ w.counts(claim) }}{{ w.claim(claim) }}
{{ w.verbatim(bad, bad, bad) }}{{ w.statement(statement) }}{{ w.position(position) }}
{{ lists.messages([(bad, bad), ("done", bad)]) }}{{ lists.crumbs([("/", bad), ("/x", bad)]) }}
{{ lists.pager(links.search(bad), bad, False) }}{{ lists.empty(bad) }}
{{ forms.wrongs({"name": bad}, {"name": bad}) }}
{% call forms.form(page, links.reply_to("claim", bad), upload=True) %}
{{ forms.field("name", bad, bad, required=True, hint=bad, wrong={"name": bad}) }}
{{ forms.textarea("text", bad, bad, wrong={"text": bad}) }}
{{ forms.select("kind", bad, [(bad, bad), ("b", bad)], bad, hint=bad) }}
{{ forms.submit(bad) }}
{% endcall %}
{{ words.shortened(bad) }}{{ words.host(url) }}{{ words.kind(bad) }}{{ words.relation(bad) }}{{ words.side(bad) }}
"""


class Parts(HTMLParser):
    """Elements with the names of their attributes, in order, and the values that lead somewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.targets: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        self.targets += [value or "" for name, value in attrs if name in ("href", "src", "action", "formaction")]

    def handle_endtag(self, tag: str) -> None:
        self.shape.append((f"/{tag}", ()))

    def handle_data(self, data: str) -> None:
        self.text += data


class Fake:
    token = "token"


def drawn(bad: str, url: str) -> str:
    document = DocumentLine(id=bad or "d", title=bad, url=url, publisher=bad, published=bad, precision="day")
    who = Who(id=bad or "a", name=bad)
    claim = ClaimLine(
        id=bad, text=bad, status="disputed", rule=bad, supports=2, denies=1, declines=1, documents=2, last=bad
    )
    day = Day(date=bad or "2024", precision="day", by="published")
    printings = tuple(Printing(statement=bad, document=document, relation="cut", words=bad) for _ in range(2))
    statement = StatementLine(
        id=bad, number=1, document=document, actor=who, cue_words=bad or "said", words=bad, kind="fact", day=day
    )
    position = PositionLine(
        id=bad, claim=bad, position="denies", actor=who, statement=bad, document=document, span=Span(0, 1), words=bad,
        day=day, medium=bad or "radio", confirmed=True, printings=printings,
    )  # fmt: skip
    values = {
        "bad": bad or "b", "url": url, "day": day, "who": who, "nobody": Who(id=None, name=bad), "claim": claim,
        "actor": ActorLine(id=bad or "a", name=bad, role=bad or "r", affiliation=bad or "f"), "document": document,
        "statement": statement, "position": position, "page": Fake(), "list": Page(),
    }  # fmt: skip
    return _UNWRITABLE.sub("\ufffd", templates().from_string(ALL).render(values))


@cache
def templates() -> Environment:
    return environment(shipped_files())


def parts(html: str) -> Parts:
    found = Parts()
    found.feed(html)
    found.close()
    return found


def test_corpus_is_large_enough() -> None:
    assert len(set(CORPUS)) >= 40


@pytest.mark.parametrize("bad", [one for one in CORPUS if one], ids=lambda bad: ascii(bad)[:40])
def test_hostile_words_stay_words(bad: str) -> None:
    plain, found = parts(drawn("plain", URL)), parts(drawn(bad, URL))
    assert found.shape == plain.shape
    for url in (bad, URL + bad):
        beside = parts(drawn("plain", url))
        assert set(beside.shape) <= set(plain.shape)
        assert_lead_somewhere_safe(beside.targets)
    assert_lead_somewhere_safe(found.targets)


def assert_lead_somewhere_safe(targets: list[str]) -> None:
    for target in targets:
        if target.startswith(("/", "#")):
            assert not target.startswith(("//", "/\\")), target
            assert "evil.example" not in urlsplit(target).netloc
        else:
            assert urlsplit(target).scheme in ("http", "https"), target
            assert urlsplit(target).hostname == "a.example", target


@pytest.mark.parametrize("bad", [one for one in CORPUS if one and not set(one) & set("\x00\x01\ud800\t")])
def test_hostile_words_are_shown_as_they_are(bad: str) -> None:
    assert bad in parts(drawn(bad, "")).text


def fragments() -> Iterator[tuple[str, str, str]]:
    yield '{{ w.date("2024-05") }}', "May 2024", "no preciser than it is known"
    yield '{{ w.date("2024-05-03", "day") }}', "May 3, 2024", "a day"
    yield "{{ w.day(day) }}", "date not known", "unknown is said"
    yield "{{ w.actor(nobody) }}", "Source not known", "nobody is said to be nobody"
    yield '{{ w.outlet("") }}', "outlet not known", "no outlet"
    yield '{{ w.original("javascript:alert(1)") }}', "", "no link to what is no web address"
    yield '{{ w.original("https://www.a.example/x") }}', "(a.example)", "where the link leads"
    yield "{{ w.counts(claim) }}", "1 says so · 2 deny it", "of one and of more"
    yield '{{ lists.pager("/claims?a=b", None) }}', "", "nothing more, no pager"


@pytest.mark.parametrize(("template", "expected", "why"), list(fragments()), ids=lambda one: str(one)[:30])
def test_macros_say(template: str, expected: str, why: str) -> None:
    claim = ClaimLine(id="c", text="t", status="disputed", rule="r", supports=1, denies=2)
    imports = '{% import "parts/words.html" as w %}{% import "parts/lists.html" as lists %}'
    values = {"day": Day(date=None), "nobody": Who(id=None, name=""), "claim": claim}
    html = templates().from_string(imports + template).render(values)
    shown = " ".join(parts(html).text.split())
    assert (expected in shown) if expected else shown == "", why


def test_pager_goes_on_with_the_filters() -> None:
    template = '{% import "parts/lists.html" as lists %}{{ lists.pager("/claims?a=b", "x&y", False) }}'
    assert parts(templates().from_string(template).render()).targets == [
        "/claims?a=b",
        "/claims?a=b&after=x%26y",
    ]


def test_field_is_bound_to_its_label_hint_and_error() -> None:
    template = (
        '{% import "parts/forms.html" as f %}'
        '{{ f.field("email", "E-mail", "", "email", True, "Never shown.", {"email": "Missing."}) }}'
    )
    html = templates().from_string(template).render()
    assert 'for="field-email"' in html
    assert 'aria-describedby="hint-email wrong-email"' in html
    assert 'aria-invalid="true"' in html
    assert "(required)" in html
    assert " required" in html


def test_words_are_shown_without_a_lone_quotation_mark() -> None:
    template = environment(shipped_files()).from_string(
        '{% import "parts/words.html" as w %}{{ w.verbatim(words) }}{{ words | shortened(40) }}'
    )
    drawn = template.render(words="“On Monday it was none.")
    assert drawn.count("On Monday it was none.") == 2
    assert "“" not in drawn
