"""Nine short articles of three invented outlets, as data: what the tests of the ledger are told about.

Kestrel Power and the ash in the river Tamm: a claim in two outlets, a denial in the article and by e-mail, the e-mail
printed twice (wire copy), no comment, a person accused who never answers, and the accuser who takes it back. The
bridge: two people named Chris Vell. The fire: an article that is published again with a changed text.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """An actor of one article."""

    name: str
    kind: str = "person"
    role: str | None = None
    affiliation: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposition:
    """A claim of one article: its wording, and which statement takes which position on it in which words.

    Words None: the whole content.
    """

    text: str
    evidence: tuple[tuple[int, str | None, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article. Statements are (name of the actor, kind, stance); responses (from, to, kind), by number from 1."""

    key: str
    url: str
    publisher: str
    published: str
    marked: str
    actors: tuple[Who, ...]
    statements: tuple[tuple[str | None, str, str], ...]
    claims: tuple[Proposition, ...] = ()
    responses: tuple[tuple[int, int, str], ...] = ()


GAZETTE, POST, WIRE = "Lorne Gazette", "Vesper Post", "Canal Wire"
ORLO = Who(name="Nadia Orlo", role="minister", affiliation="environment ministry")
RUST = Who(name="Pavel Rust", role="spokesman", affiliation="Kestrel Power")
OFFICE = Who(name="harbour office", kind="organisation")
DANA = Who(name="Dana Vell", role="fisher")
ENGINEER = Who(name="Chris Vell", role="engineer", affiliation="Roads Office")
STRIKER = Who(name="Chris Vell", role="striker", affiliation="Lorne United")
BRIGADE = Who(name="fire brigade", kind="organisation")
ASH = "Kestrel Power dumped ash in the Tamm"
MAIL = "“We have never put anything into the river but clean water, in forty years, and we never will,”"
HURT = "Three people were hurt in the fire at the Tamm mill"

STORIES = (
    Told(
        key="ash", url="https://gazette.example/ash", publisher=GAZETTE, published="2031-03-03",
        marked="Minister: ash in the river\n\n[1.source Nadia Orlo, the environment minister,] [1.cue said] on Monday "
        "[1.content that Kestrel Power dumped ash in the Tamm].\n\n[2.source Pavel Rust, a spokesman for Kestrel "
        "Power,] [2.cue denied] [2.content that the company dumped ash in the river].\n\n[3.source The harbour office] "
        "[3.cue declined to comment] [3.content on the ash].\n",
        actors=(ORLO, RUST, OFFICE),
        statements=(("Nadia Orlo", "fact", "affirms"), ("Pavel Rust", "fact", "denies"),
                    ("harbour office", "other", "neutral")),
        claims=(Proposition(text=ASH, evidence=((1, "Kestrel Power dumped ash in the Tamm", "supports"),
                                                (2, "the company dumped ash in the river", "denies"),
                                                (3, None, "declines"))),),
        responses=((2, 1, "denies"), (3, 1, "declines")),
    ),
    Told(
        key="ash again", url="https://post.example/tamm", publisher=POST, published="2031-03-04",
        marked="Who ordered it?\n\n[1.source Nadia Orlo] [1.cue said] [1.content that Kestrel Power dumped ash in the "
        "Tamm]. [2.source She] [2.cue added] [2.content that Ulf Marr had ordered it].\n\n[3.source Dana Vell, who "
        "fishes there,] [3.cue said] [3.content that the fish had died in April].\n",
        actors=(ORLO, DANA),
        statements=(("Nadia Orlo", "fact", "affirms"), ("Nadia Orlo", "fact", "affirms"),
                    ("Dana Vell", "fact", "affirms")),
        claims=(Proposition(text=ASH, evidence=((1, "Kestrel Power dumped ash in the Tamm", "supports"),)),
                Proposition(text="Ulf Marr had ordered the dumping", evidence=((2, "Ulf Marr had ordered it",
                                                                                "supports"),)),
                Proposition(text="The fish had died in April", evidence=((3, "the fish had died in April",
                                                                          "supports"),))),
    ),
    Told(
        key="mail", url="https://wire.example/1", publisher=WIRE, published="2031-03-05",
        marked=f"Kestrel answers\n\n[content {MAIL}] [source Pavel Rust] [cue wrote] in an e-mail.\n",
        actors=(RUST,),
        statements=(("Pavel Rust", "fact", "affirms"),),
        claims=(Proposition(text=ASH, evidence=((1, "We have never put anything into the river", "denies"),)),),
    ),
    Told(
        key="mail printed", url="https://gazette.example/mail", publisher=GAZETTE, published="2031-03-05",
        marked=f"“Clean water”\n\n[content {MAIL}] [source Pavel Rust] [cue wrote] on Wednesday.\n",
        actors=(RUST,),
        statements=(("Pavel Rust", "fact", "affirms"),),
        claims=(Proposition(text=ASH, evidence=((1, "We have never put anything into the river", "denies"),)),),
    ),
    Told(
        key="taken back", url="https://post.example/sorry", publisher=POST, published="2031-03-07",
        marked="Minister takes it back\n\nOn Monday [1.source Nadia Orlo] [1.cue said] [1.content that Kestrel Power "
        "dumped ash in the Tamm]. “It was not so,” … \n\n[2.source Orlo] [2.cue withdrew that] on Friday: [2.content "
        "“Kestrel Power did not dump ash in the Tamm.”]\n",
        actors=(ORLO,),
        statements=(("Nadia Orlo", "fact", "affirms"), ("Nadia Orlo", "fact", "denies")),
        claims=(Proposition(text=ASH, evidence=((1, "Kestrel Power dumped ash in the Tamm", "supports"),
                                                (2, "Kestrel Power did not dump ash in the Tamm", "denies"))),),
        responses=((2, 1, "retracts"),),
    ),
    Told(
        key="bridge", url="https://wire.example/2", publisher=WIRE, published="2031-03-10",
        marked="Bridge\n\n[source Chris Vell, an engineer of the Roads Office,] [cue said] [content that the bridge of "
        "Lorne would close in May].\n",
        actors=(ENGINEER,),
        statements=(("Chris Vell", "plan", "affirms"),),
        claims=(Proposition(text="The bridge of Lorne would close in May", evidence=((1, None, "supports"),)),),
    ),
    Told(
        key="goal", url="https://post.example/goal", publisher=POST, published="2031-03-11",
        marked="Goal\n\n[content “I never saw the ball,”] [cue said] [source Chris Vell, striker of Lorne United].\n",
        actors=(STRIKER,),
        statements=(("Chris Vell", "fact", "affirms"),),
        claims=(Proposition(text="Chris Vell never saw the ball",
                            evidence=((1, "I never saw the ball", "supports"),)),),
    ),
    Told(
        key="fire", url="https://gazette.example/fire", publisher=GAZETTE, published="2031-03-12",
        marked="Fire at the mill\n\n[1.source The fire brigade] [1.cue said] [1.content that three people were hurt in "
        "the fire at the Tamm mill]. [2.source It] [2.cue added] [2.content that the mill was empty].\n",
        actors=(BRIGADE,),
        statements=(("fire brigade", "fact", "affirms"), ("fire brigade", "fact", "affirms")),
        claims=(Proposition(text=HURT, evidence=((1, "three people were hurt in the fire at the Tamm mill",
                                                  "supports"),)),
                Proposition(text="The mill was empty", evidence=((2, "the mill was empty", "supports"),))),
    ),
    Told(
        key="fire changed", url="https://gazette.example/fire", publisher=GAZETTE, published="2031-03-12",
        marked="Fire at the mill: three hurt\n\n[1.source The fire brigade] [1.cue said] [1.content that three people "
        "were hurt in the fire at the Tamm mill]. [2.source Dana Vell] [2.cue said] [2.content that she saw two men "
        "run].\n",
        actors=(BRIGADE, DANA),
        statements=(("fire brigade", "fact", "affirms"), ("Dana Vell", "fact", "affirms")),
        claims=(Proposition(text=HURT, evidence=((1, "three people were hurt in the fire at the Tamm mill",
                                                  "supports"),)),
                Proposition(text="Dana Vell saw two men run", evidence=((2, "she saw two men run", "supports"),))),
    ),
)  # fmt: skip
