"""A reading with everything in it, made by hand: what the doors have to show, whatever the models find today.

The article is made up, as are its people and places.
"""

from __future__ import annotations

from counterclaim.model.document import Document, Published
from counterclaim.model.reading import (
    Actor,
    Attribution,
    Circumstance,
    Claim,
    Evidence,
    Producer,
    Reading,
    Response,
    Said,
    Statement,
)
from counterclaim.model.span import Span, hull
from counterclaim.testing.marked import parse

MARKED = """\
Share this story

Ferry line rejects report that the Aurelia sailed with a cracked hull

[1.source The Varnholt Line] on Friday [1.cue denied] [1.content that its ferry Aurelia had left Port Amsel with a \
crack in the hull].

At a press conference in Port Amsel on Thursday, [2.source Chief Inspector Edda Roskam, who leads the harbour \
inspectorate,] [2.cue said] [2.content that the crack was “as long as a man’s arm” and that the line had been told of \
it in April]. [3.content “Whoever signed the sailing papers knew,”] [3.source she] [3.cue added].

[4.source Anders Quill, a spokesman for the line,] [4.cue told the Amsel Courier in an e-mail] [4.content that \
[5.source the inspector] [5.cue had promised] [5.content to keep her findings to herself until the inquiry was over]. \
“There was no crack, in April or in June.”]

On Saturday [6.source he] [6.cue wrote again]: [6.content «There was a scratch, and we painted over it.»]

“Thin as paper”

[7.source The harbour workers’ union] [7.cue demanded] [7.content that the Aurelia stay in port until every plate of \
its hull has been looked at by somebody whom the line does not pay]. [8.source It] [8.cue believes] [8.content the \
inspector, because its own divers saw the crack].

At a meeting of Quill and the union’s chairman, Tomas Ferrand, [9.source he] [9.cue asked] [9.content why nobody had \
sent for the divers]. [10.cue It was said] in the harbour [10.content that the sailing papers had been signed twice].

[11.source The transport ministry] [11.cue would not say] [11.content whether the ferry will sail on Monday]. \
[12.source The port authority] [12.cue has ruled] [12.content that no passengers may board].

In a letter dated “Friday, October 6”, without a year, [13.source Ludo Marsh, who built ships for forty years,] \
[13.cue warned] [13.content that the plates were “thin as paper” and would not last]. [14.source A survey by Amsel \
University] in April [14.cue found] [14.content the hull sound].

Since spring there has been talk that the line paid a surveyor to look away. [15.source Quill] [15.cue called it] \
[15.content 'a fairy tale told by people who sell buses'].
"""

ROSKAM, LINE, QUILL, UNION, MINISTRY, AUTHORITY, MARSH, SURVEY, FERRAND = (f"a{number}" for number in range(1, 10))
# One row a statement: actor, kind, stance, manner, act.
_CLASSES = (
    (LINE, "fact", "denies", "indirect", "said"),
    (ROSKAM, "fact", "affirms", "mixed", "said"),
    (ROSKAM, "opinion", "affirms", "direct", "said"),
    (QUILL, "fact", "affirms", "mixed", "said"),
    (ROSKAM, "plan", "affirms", "indirect", "said"),
    (QUILL, "fact", "affirms", "direct", "said"),
    (UNION, "directive", "affirms", "indirect", "said"),
    (UNION, "opinion", "affirms", "indirect", "held"),
    (None, "directive", "neutral", "indirect", "said"),
    (None, "fact", "affirms", "indirect", "said"),
    (MINISTRY, "other", "neutral", "indirect", "said"),
    (AUTHORITY, "decision", "affirms", "indirect", "said"),
    (MARSH, "plan", "affirms", "mixed", "said"),
    (SURVEY, "fact", "affirms", "indirect", "said"),
    (QUILL, "opinion", "affirms", "direct", "said"),
)


def full_reading() -> Reading:
    """Return the reading: every kind, stance and response, dates known and open, a source that is not resolved."""
    text, attributions = parse(MARKED)
    statements = tuple(_statement(number, one, text) for number, one in enumerate(attributions, 1))
    return Reading(
        document=_document(text),
        statements=statements,
        actors=_actors(text),
        claims=_claims(text),
        responses=_responses(text),
        producer=Producer(name="by hand", version="1"),
    )


def _at(text: str, words: str, after: str = "") -> Span:
    """Return where the words stand, for the first time behind `after`."""
    start = text.index(words, text.index(after))
    return Span(start, start + len(words))


def _document(text: str) -> Document:
    title = "Ferry line rejects report that the Aurelia sailed with a cracked hull"
    return Document(
        text=text,
        title=title,
        title_span=_at(text, title),
        body_span=Span(text.index("The Varnholt Line"), len(text.rstrip())),
        url="https://courier.example/aurelia",
        publisher="The Amsel Courier",
        byline="By Hanne Osei",
        published=Published(date="2021-06-12"),
        language="en",
        sections=("Harbour",),
        subheads=(_at(text, "“Thin as paper”"),),
        furniture=(_at(text, "Share this story"),),
    )


def _actors(text: str) -> tuple[Actor, ...]:
    def mentions(*places: tuple[str, str]) -> tuple[Span, ...]:
        return tuple(_at(text, words, after) for words, after in places)

    return (
        Actor(
            id=ROSKAM, name="Edda Roskam", kind="person", rank="Chief Inspector", role="head",
            affiliation="harbour inspectorate",
            mentions=mentions(("Chief Inspector Edda Roskam", ""), ("she", "knew,”"), ("the inspector", "e-mail that"),
                              ("her", "had promised"), ("the inspector", "It believes")),
        ),
        Actor(id=LINE, name="Varnholt Line", kind="organisation", mentions=mentions(("The Varnholt Line", ""))),
        Actor(
            id=QUILL, name="Anders Quill", kind="person", role="spokesman", affiliation="Varnholt Line",
            mentions=mentions(("Anders Quill", ""), ("he", "On Saturday"), ("Quill", "meeting of"), ("Quill", "away.")),
        ),
        Actor(id=UNION, name="harbour workers’ union", kind="organisation",
              mentions=mentions(("The harbour workers’ union", ""), ("It", "does not pay"))),
        Actor(id=MINISTRY, name="transport ministry", kind="organisation"),
        Actor(id=AUTHORITY, name="port authority", kind="organisation"),
        Actor(id=MARSH, name="Ludo Marsh", kind="person", mentions=mentions(("Ludo Marsh", ""))),
        Actor(id=SURVEY, name="survey by Amsel University", kind="document"),
        Actor(id=FERRAND, name="Tomas Ferrand", kind="person", role="chairman", affiliation="harbour workers’ union",
              mentions=mentions(("Tomas Ferrand", ""))),
    )  # fmt: skip


def _statement(number: int, attribution: Attribution, text: str) -> Statement:
    actor, kind, stance, manner, act = _CLASSES[number - 1]
    return Statement(
        id=f"s{number}",
        attribution=attribution,
        manner=manner,
        actor=actor,
        candidates=(QUILL, FERRAND) if number == 9 else (),
        kind=kind,
        stance=stance,
        act=act,
        said=_said(text).get(number),
        medium=_circumstances(text).get((number, "medium")),
        addressee=_circumstances(text).get((number, "addressee")),
        place=_circumstances(text).get((number, "place")),
    )


def _said(text: str) -> dict[int, Said]:
    letter = _at(text, "Friday, October 6")
    return {
        1: Said(date="2021-06-11", precision="day", span=_at(text, "on Friday")),
        2: Said(date="2021-06-10", precision="day", span=_at(text, "on Thursday")),
        6: Said(date="2021-06-12", precision="day", span=_at(text, "On Saturday")),
        13: Said(date=None, precision="day", span=letter, candidates=("2006-10-06", "2017-10-06")),
        14: Said(date="2021-04", precision="month", span=_at(text, "in April", "University")),
    }


def _circumstances(text: str) -> dict[tuple[int, str], Circumstance]:
    def named(words: str, name: str = "", after: str = "") -> Circumstance:
        return Circumstance(name=name or words, span=_at(text, words, after))

    return {
        (2, "medium"): named("a press conference", "press conference"),
        (2, "place"): named("Port Amsel", after="press conference"),
        (4, "medium"): named("an e-mail", "e-mail"),
        (4, "addressee"): named("the Amsel Courier", "Amsel Courier"),
        (9, "medium"): named("a meeting", "meeting"),
        (10, "place"): named("the harbour", after="It was said"),
        (13, "medium"): named("a letter", "letter"),
    }


def _claims(text: str) -> tuple[Claim, ...]:
    def evidence(*rows: tuple[int, str, str]) -> tuple[Evidence, ...]:
        return tuple(
            Evidence(statement=f"s{number}", span=_at(text, words), position=position)
            for number, words, position in rows
        )

    told = "The Varnholt Line had been told of the crack in April."
    return (
        Claim(
            id="c1", text="The ferry Aurelia left Port Amsel with a crack in the hull.",
            evidence=evidence(
                (1, "its ferry Aurelia had left Port Amsel with a crack in the hull", "denies"),
                (2, "the crack was “as long as a man’s arm”", "supports"),
                (4, "There was no crack, in April or in June.", "denies"),
                (8, "its own divers saw the crack", "supports"),
                (14, "the hull sound", "denies"),
            ),
        ),
        Claim(
            id="c2", text=told, inserted=(_at(told, "The Varnholt Line"), _at(told, "the crack")),
            evidence=evidence((2, "the line had been told of it in April", "supports")),
        ),
        Claim(
            id="c3", text="The ferry Aurelia will sail on Monday.", inserted=(Span(10, 17),),
            evidence=evidence((11, "the ferry will sail on Monday", "declines")),
        ),
        Claim(
            id="c4", text="The sailing papers of the Aurelia had been signed twice.", inserted=(Span(19, 33),),
            evidence=evidence((10, "the sailing papers had been signed twice", "supports")),
        ),
    )  # fmt: skip


def _responses(text: str) -> tuple[Response, ...]:
    talk = hull((_at(text, "talk that"), _at(text, "look away")))
    return (
        Response(origin="s1", target="s2", kind="denies", score=0.81),
        Response(origin="s4", target="s2", kind="denies", score=0.74),
        Response(origin="s4", target="s3", kind="disputes", score=0.58),
        Response(origin="s6", target="s4", kind="retracts", score=0.66),
        Response(origin="s8", target="s2", kind="confirms"),
        Response(origin="s11", target="s7", kind="declines", score=0.52),
        Response(origin="s15", target=None, kind="disputes", score=0.7, evidence=(talk,)),
    )
