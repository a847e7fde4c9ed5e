"""An article as long as articles never are: many statements, made by counting; for what must stay quick and legible."""

from __future__ import annotations

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import Actor, Attribution, Claim, Evidence, Producer, Reading, Response, Statement
from counterclaim.model.span import Span

SPEAKERS = 40


def long_reading(statements: int) -> Reading:
    """Return a reading with so many statements; every tenth stands inside another, every twentieth answers one."""
    text, listed = ["The long hearing\n\n"], list[Statement]()
    at = len(text[0])
    while len(listed) < statements:
        nested = len(listed) % 10 == 8
        paragraph, found = _paragraph(len(listed) + 1, at, nested and len(listed) + 2 <= statements)
        text.append(paragraph)
        at += len(paragraph)
        listed += found
    return Reading(
        document=Document(
            text="".join(text), title="The long hearing", title_span=Span(0, 16), publisher="Lorne Gazette",
            url="https://gazette.example/hearing", published=Published(date="2031-04-01"),
        ),
        statements=tuple(listed),
        actors=tuple(Actor(id=f"a{number}", name=_name(number), kind="person") for number in range(1, SPEAKERS + 1)),
        claims=tuple(_claims(listed)),
        responses=tuple(
            Response(origin=f"s{number}", target=f"s{number - 1}", kind="denies", score=0.8)
            for number in range(20, len(listed) + 1, 20)
        ),
        producer=Producer(name="by counting", version="1"),
    )  # fmt: skip


def _paragraph(number: int, at: int, nested: bool) -> tuple[str, list[Statement]]:
    """Return a paragraph that begins at a place of the text, and its statements."""
    name, about = _name(number % SPEAKERS + 1), f"that sluice {number} was shut before the water of the Tamm had risen"
    if not nested:
        text = f"{name} said {about}.\n\n"
        return text, [_statement(number, at, text, name, about)]
    inner = f"{_name((number + 1) % SPEAKERS + 1)} said {about}"
    text = f"{name} said that {inner}.\n\n"
    outer = _statement(number, at, text, name, f"that {inner}")
    start = text.index(inner)
    return text, [outer, _statement(number + 1, at + start, inner, inner.partition(" said")[0], about)]


def _statement(number: int, at: int, text: str, source: str, content: str) -> Statement:
    cue, words = text.index("said"), text.index(content)
    return Statement(
        id=f"s{number}",
        attribution=Attribution(
            source=(Span(at, at + len(source)),),
            cue=(Span(at + cue, at + cue + len("said")),),
            content=(Span(at + words, at + words + len(content)),),
            score=0.9,
        ),
        manner="indirect",
        actor=f"a{number % SPEAKERS + 1}",
        kind="fact",
        stance="affirms",
        act="said",
    )


def _claims(listed: list[Statement]) -> list[Claim]:
    return [
        Claim(
            id=f"c{number}",
            text=f"Sluice {number} was shut before the water of the Tamm had risen",
            evidence=(Evidence(statement=one.id, span=one.attribution.content[0], position="supports"),),
        )
        for number, one in enumerate(listed, 1)
        if number % 4 == 0
    ]


def _name(number: int) -> str:
    return f"{'ABCDEFGHIJ'[number % 10]}na {'Dovac Lesser Minne Orlo Quill Rust'.split()[number % 6]}-{number}"
