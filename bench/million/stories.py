"""Articles as plain data: who states what, which claims that carries, what is wire copy, who answers whom."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from million.words import Words

BEGIN, YEARS = date(2016, 1, 1), 8
LARGEST = 2000  # positions of one claim
CARRY, NEW, COPY, ANSWER, ACROSS, CONTESTED, ACCUSING = 0.5, 0.45, 0.12, 0.06, 0.2, 0.35, 0.04
CUES = ("said", "added", "wrote", "told reporters", "denied", "claimed")


@dataclass(slots=True)
class Said:
    """A statement: its number in the whole book, its actor, its words, and where they stand in the text."""

    number: int
    actor: int
    name: str
    cue: str
    words: str
    source: tuple[int, int] = (0, 0)
    verb: tuple[int, int] = (0, 0)
    content: tuple[int, int] = (0, 0)
    claim: int | None = None
    position: str = "supports"
    original: int | None = None
    relation: str = "first"
    answers: int | None = None


@dataclass(slots=True)
class Article:
    """A document with its statements, in their order."""

    number: int
    outlet: str
    day: str
    title: str
    text: str = ""
    said: list[Said] = field(default_factory=list)


@dataclass(slots=True)
class Claims:
    """All claims so far: wording, whether it is contested, how many positions there are, whom it accuses."""

    words: Words
    texts: list[str] = field(default_factory=list)
    contested: list[bool] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    accused: list[int | None] = field(default_factory=list)
    drawn: list[int] = field(default_factory=list)  # one entry a position: large claims grow faster
    latest: dict[int, list[int]] = field(default_factory=dict)  # a claim's last statements

    def draw(self, random: random.Random) -> int:
        """Return a claim: a new one, one of the latest, or a large old one."""
        if not self.drawn or random.random() < NEW:
            return self._new(random)
        old = random.random() < 0.5
        one = random.choice(self.drawn) if old else self.drawn[-1 - random.randrange(min(len(self.drawn), 3000))]
        return one if self.sizes[one] < LARGEST else self._new(random)

    def _new(self, random: random.Random) -> int:
        self.texts.append(" ".join(self.words.some(random.randint(6, 14))).capitalize())
        self.contested.append(random.random() < CONTESTED)
        self.sizes.append(0)
        self.accused.append(self.words.actors(1)[0] if random.random() < ACCUSING else None)
        return len(self.texts) - 1


def articles(words: Words, claims: Claims, statements: int) -> Iterator[Article]:
    """Yield articles in the order of their days until there are so many statements."""
    draw, number, made = words.random, 0, 0
    expected = statements / 25
    recent: list[Said] = []
    while made < statements:
        day = BEGIN + timedelta(days=int(365 * YEARS * min(1.0, number / expected)))
        one = Article(number=number, outlet=words.outlet(), day=day.isoformat(), title=_title(words))
        actors = words.actors(draw.randint(4, 12))
        copied = draw.random() < COPY and len(recent) > 50
        for _ in range(min(draw.randint(10, 40), statements - made)):
            copy = draw.choice(recent) if copied and draw.random() < 0.6 else None
            one.said.append(_said(words, claims, made, actors, copy, one.said))
            made += 1
        _write(one)
        recent = [*recent[-2000:], *(said for said in one.said if said.original is None)]
        number += 1
        yield one


def _title(words: Words) -> str:
    return " ".join(words.some(7)).capitalize()


def _said(words: Words, claims: Claims, number: int, actors: list[int], copy: Said | None, before: list[Said]) -> Said:
    draw = words.random
    actor = copy.actor if copy else draw.choice(actors)
    said = Said(
        number=number,
        actor=actor,
        name=words.names[actor],
        cue=copy.cue if copy else draw.choice(CUES),
        words=copy.words if copy else " ".join(words.some(draw.randint(6, 26))),
    )
    if copy:
        said.original, said.claim, said.position = copy.number, copy.claim, copy.position
        said.relation = draw.choices(("identical", "cut", "reworded"), (8, 3, 1))[0]
        if said.relation == "cut":
            said.words = " ".join(said.words.split()[:-2])
    elif draw.random() < CARRY:
        said.claim = claims.draw(draw)
        contested = claims.contested[said.claim]
        said.position = draw.choices(("supports", "denies", "declines"), (6, 3, 1) if contested else (1, 0, 0))[0]
    _tell(said, claims, before, draw)
    return said


def _tell(said: Said, claims: Claims, before: list[Said], draw: random.Random) -> None:
    """Let a statement answer an earlier one, here or in another article, and note it under its claim."""
    if draw.random() < ANSWER:
        latest = claims.latest.get(said.claim) if said.claim is not None else None
        across = latest and draw.random() < ACROSS
        said.answers = draw.choice(latest) if across and latest else draw.choice(before).number if before else None
    if said.claim is not None:
        claims.sizes[said.claim] += 1
        claims.drawn.append(said.claim)
        claims.latest[said.claim] = [*claims.latest.get(said.claim, ())[-5:], said.number]


def _write(one: Article) -> None:
    """Make the text of an article, and note where each statement stands in it."""
    parts, at = [one.title, "\n\n"], len(one.title) + 2
    for said in one.said:
        said.source = (at, at + len(said.name))
        said.verb = (said.source[1] + 1, said.source[1] + 1 + len(said.cue))
        said.content = (said.verb[1] + 6, said.verb[1] + 6 + len(said.words))
        parts.append(f"{said.name} {said.cue} that {said.words}.\n\n")
        at += len(parts[-1])
    one.text = "".join(parts)
