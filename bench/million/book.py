"""Articles as rows of the ledger: records, and what is derived of them, as entering would leave it.

Not made: pages, the log, and what matching looks records up by (`node`, `lookup`); no view asks for them.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import Any

from counterclaim.ledger.search.refresh import row as found_row
from counterclaim.ledger.store.tables import derived, judgements, records
from counterclaim.model.ids import digest
from million.stories import Article, Claims, Said, articles
from million.words import Words
from million.writing import Writer

AT = "2026-01-01T00:00:00.000000+00:00"
MODEL = digest("producer", "model", "generator", "1", "")
KINDS = ("fact", "fact", "fact", "opinion", "plan", "directive", "decision", "other")
KNOWN = 100_000  # ids that are kept once they are made: most are asked for again soon
STANCE = {"supports": "affirms", "denies": "denies", "declines": "neutral"}


class Sum:
    """What is summed up of an actor or a claim."""

    __slots__ = ("actors", "documents", "first", "last", "publishers", "sides", "statements")

    def __init__(self) -> None:
        self.sides: Counter[str] = Counter()
        self.documents: set[int] = set()
        self.publishers: set[str] = set()
        self.actors: set[int] = set()
        self.statements = 0
        self.first = self.last = ""

    def add(self, article: Article) -> None:
        """Count in an article."""
        self.documents.add(article.number)
        self.first, self.last = self.first or article.day, article.day


class Book:
    """Writes a ledger of so many statements, the same for the same seed."""

    def __init__(self, writer: Writer, *, statements: int, seed: int = 1) -> None:
        self.writer, self.statements = writer, statements
        self.words = Words(seed, actors=max(200, statements // 20))
        self.claims = Claims(words=self.words)
        self.actors: dict[int, Sum] = {}
        self.sums: dict[int, Sum] = {}
        self.stood: dict[tuple[int, int], tuple[str, str]] = {}  # actor and claim: last position and its id
        self.tally: Counter[tuple[str, str]] = Counter()

    def write(self) -> None:
        """Write everything."""
        self.writer.put(
            records.producer, {"id": MODEL, "kind": "model", "name": "generator", "version": "1", "digest": ""}
        )
        for article in articles(self.words, self.claims, self.statements):
            self._article(article)
        for number, total in self.actors.items():
            self._actor(number, total)
        for number, total in self.sums.items():
            self._claim(number, total)
        for (kind, publisher), count in self.tally.items():
            self.writer.put(derived.tally, {"kind": kind, "publisher": publisher, "count": count})
        self.writer.close()

    def _article(self, one: Article) -> None:
        put, url = self.writer.put, f"https://news.example/{one.number}"
        id, reading = digest("document", url, one.text), digest("reading", str(one.number))
        article = digest("article", url)
        put(records.article, {"id": article, "url": url, "publisher": one.outlet})
        put(
            records.document,
            {
                "id": id, "article": article, "revision": 1, "text": one.text, "title": one.title,
                "title_span": f"[0,{len(one.title)}]", "body_span": None, "url": url, "publisher": one.outlet,
                "published": one.day, "published_precision": "day", "published_found": "given", "language": "en",
                "sections": "[]", "subheads": "[]", "furniture": "[]", "entered": AT,
            },
        )  # fmt: skip
        put(
            records.reading,
            {"id": reading, "document": id, "producer": MODEL, "run": None, "sha256": "", "entered": AT},
        )
        put(derived.current, {"document": id, "reading": reading})
        self._found("document", id, one.text, one.outlet, document=id, publisher=one.outlet, date=one.day)
        self._document_actors(one, reading)
        for place, said in enumerate(one.said):
            self._statement(one, said, place, id, reading)

    def _document_actors(self, one: Article, reading: str) -> None:
        first: dict[int, Said] = {}
        for said in one.said:
            first.setdefault(said.actor, said)
        for place, (actor, said) in enumerate(first.items()):
            node = _node(one, actor)
            row = {"reading": reading, "id": node, "place": place, "name": said.name, "kind": "person"}
            row |= {"role": "spokesman" if actor % 3 else None, "affiliation": None, "rank": None}
            self.writer.put(records.document_actor, row | {"mentions": _spans(said.source)})
            self.writer.put(derived.actor_member, {"node": node, "actor": _actor(actor)})
            total = self.actors.setdefault(actor, Sum())
            if total.documents:
                self._judgement("actor", node, _actor(actor))
            total.add(one)
            total.statements += sum(other.actor == actor for other in one.said)

    def _statement(self, one: Article, said: Said, place: int, document: str, reading: str) -> None:
        id, kind = _statement(said.number), KINDS[said.number % len(KINDS)]
        put = self.writer.put
        put(
            records.statement,
            {
                "reading": reading, "id": id, "document": document, "place": place, "source": _spans(said.source),
                "cue": _spans(said.verb), "content": _spans(said.content), "source_words": said.name,
                "cue_words": said.cue, "words": said.words, "actor": _node(one, said.actor), "candidates": "[]",
                "kind": kind, "stance": STANCE[said.position], "act": "said", "manner": "indirect", "score": 0.9,
            },
        )  # fmt: skip
        original = id if said.original is None else _statement(said.original)
        put(derived.appearance, {"statement": id, "original": original, "relation": said.relation})
        self._found(
            "statement", id, said.words, said.name, document=document, actor=_actor(said.actor), publisher=one.outlet,
            date=one.day, label=kind, first=int(said.original is None),
        )  # fmt: skip
        if said.claim is not None:
            self._position(one, said, said.claim, document, reading, original)
        if said.answers is not None:
            target = _statement(said.answers)
            answer = {"id": digest("answer", id, target), "origin": id, "target": target, "kind": "denies"}
            put(derived.answer, answer | {"score": 0.8, "via": "response", "confirmed": 0})

    def _position(self, one: Article, said: Said, claim: int, document: str, reading: str, original: str) -> None:
        put, id, node = self.writer.put, _statement(said.number), digest("node", str(said.number))
        total = self.sums.setdefault(claim, Sum())
        total.add(one)
        total.publishers.add(one.outlet)
        total.actors.add(said.actor)
        total.sides[said.position] += said.original is None
        start, stop = said.content
        words = {"reading": reading, "claim": node, "statement": id, "start": start, "stop": stop, "words": said.words}
        text = self.claims.texts[claim]
        put(records.document_claim, {"reading": reading, "id": node, "place": 0, "text": text, "inserted": "[]"})
        put(records.evidence, words | {"position": said.position})
        put(derived.claim_member, {"node": node, "claim": _claim(claim), "polarity": 1})
        if total.statements:
            self._judgement("claim", node, _claim(claim))
        total.statements += 1
        position = digest("position", _claim(claim), id, str(start))
        put(
            derived.position,
            {
                "id": position, "claim": _claim(claim), "actor": _actor(said.actor), "statement": id,
                "document": document, "publisher": one.outlet, "date": one.day, "position": said.position,
                "start": start, "stop": stop, "words": said.words, "via": "stance", "response": None, "score": 0.9,
                "original": original, "confirmed": 0, "retracted": None,
            },
        )  # fmt: skip
        self._change(one, said, claim, position)

    def _change(self, one: Article, said: Said, claim: int, position: str) -> None:
        before = self.stood.get((said.actor, claim))
        self.stood[said.actor, claim] = (said.position, position)
        if before and {before[0], said.position} == {"supports", "denies"}:
            row = {"id": digest("change", position), "claim": _claim(claim), "actor": _actor(said.actor)}
            row |= {"before": before[1], "after": position, "statement": _statement(said.number), "date": one.day}
            self.writer.put(derived.change, row)

    def _judgement(self, kind: str, node: str, other: str) -> None:
        row: dict[str, Any] = {"id": digest("judgement", node, other), "kind": kind, "subject": node, "object": other}
        row |= {"verdict": "same", "detail": "{}", "score": 0.9, "producer": MODEL, "reason": "equal words", "at": AT}
        self.writer.put(judgements.judgement, row)

    def _actor(self, number: int, total: Sum) -> None:
        name, id = self.words.names[number], _actor(number)
        row = {"id": id, "name": name, "kind": "person", "role": "spokesman", "affiliation": None, "profile": ""}
        row |= {"documents": len(total.documents), "statements": total.statements}
        self.writer.put(derived.actor, row | {"first": total.first, "last": total.last})
        self._found("actor", id, name, "spokesman", actor=id, date=total.last, label="person")

    def _claim(self, number: int, total: Sum) -> None:
        id, accused = _claim(number), self.claims.accused[number]
        disputed = bool(total.sides["supports"] and total.sides["denies"])
        status = "disputed" if disputed else "asserted" if accused is None else "unanswered"
        row: dict[str, Any] = {"id": id, "text": self.claims.texts[number], "status": status, "rule": "as generated"}
        row |= {side: total.sides[side] for side in STANCE}
        row |= {"actors": len(total.actors), "documents": len(total.documents), "publishers": len(total.publishers)}
        self.writer.put(derived.claim, row | {"first": total.first, "last": total.last})
        self._found("claim", id, self.claims.texts[number], "", date=total.last, label=status)
        if accused is not None:
            row = {"id": digest("accusation", id), "claim": id, "accused": _actor(accused), "date": total.first}
            row |= {"name": self.words.names[accused], "statement": _statement(self.claims.latest[number][0])}
            self.writer.put(derived.accusation, row | {"answered": "yes" if disputed else "no", "looked": None})

    def _found(self, kind: str, id: str, words: str, beside: str, **other: Any) -> None:
        self.writer.put(derived.found, found_row(kind, id, words, beside, **other))
        self.tally[kind, other.get("publisher") or ""] += 1


@lru_cache(maxsize=KNOWN)
def _statement(number: int) -> str:
    return digest("statement", str(number))


@lru_cache(maxsize=KNOWN)
def _actor(number: int) -> str:
    return digest("actor", str(number))


@lru_cache(maxsize=KNOWN)
def _claim(number: int) -> str:
    return digest("claim", str(number))


def _node(one: Article, actor: int) -> str:
    return digest("document actor", str(one.number), str(actor))


def _spans(one: tuple[int, int]) -> str:
    """Return a span as a column has it (`records.spelling.spans`, which is slower)."""
    return f"[[{one[0]},{one[1]}]]"
