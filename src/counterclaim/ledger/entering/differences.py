"""What another reading of the same documents has, and what it has not: shown before it is adopted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.model.reading import Reading, Statement
from counterclaim.model.span import Span

LABELS = ("actor", "kind", "stance", "act")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One difference in a document: of a statement, claim or actor; `new`, `gone`, or the label that became another."""

    what: str
    kind: str
    words: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """All differences of two readings of one document, and how many statements, claims and actors both have."""

    document: str
    kept: Counter[str]
    listed: tuple[Difference, ...]


def differences(before: Reading, after: Reading) -> Differences:
    """Compare two readings of one document: statements by their spans, claims by their words, actors by their names."""
    text = before.document.text
    old, new = ({_spans(one): one for one in each.statements} for each in (before, after))
    names = [{one.id: one.name for one in each.actors} for each in (before, after)]
    listed = [
        *_ends("statement", {key: _words(one, text) for key, one in old.items()},
               {key: _words(one, text) for key, one in new.items()}),
        *(found for key, one in old.items() if key in new for found in _labels(one, new[key], names, text)),
        *_ends("claim", {one.text: one.text for one in before.claims}, {one.text: one.text for one in after.claims}),
        *_ends("actor", {one.name: one.name for one in before.actors}, {one.name: one.name for one in after.actors}),
    ]  # fmt: skip
    kept = Counter(
        statement=len(old.keys() & new.keys()),
        claim=len({one.text for one in before.claims} & {one.text for one in after.claims}),
        actor=len({one.name for one in before.actors} & {one.name for one in after.actors}),
    )
    return Differences(document=before.document.id, kept=kept, listed=tuple(listed))


def _ends(what: str, old: dict[object, str], new: dict[object, str]) -> Iterator[Difference]:
    for key, words in old.items():
        if key not in new:
            yield Difference(what=what, kind="gone", words=words)
    for key, words in new.items():
        if key not in old:
            yield Difference(what=what, kind="new", words=words)


def _labels(old: Statement, new: Statement, names: list[dict[str, str]], text: str) -> Iterator[Difference]:
    for label in LABELS:
        before, after = getattr(old, label), getattr(new, label)
        if label == "actor":
            before, after = names[0].get(before or ""), names[1].get(after or "")
        if before != after:
            yield Difference(
                what="statement", kind=label, words=_words(old, text), before=before or "", after=after or ""
            )


def _spans(one: Statement) -> tuple[tuple[Span, ...], ...]:
    return (one.attribution.source, one.attribution.cue, one.attribution.content)


def _words(one: Statement, text: str) -> str:
    return " … ".join(span.of(text) for span in one.attribution.content or one.attribution.cue)
