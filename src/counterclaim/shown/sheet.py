"""One reading with what its drawing needs: letters, names, nesting, answers, anchors; and the escape of text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from counterclaim.model.reading import Reading, Statement
from counterclaim.shown.answers import Answer, answers
from counterclaim.shown.legend import Legend, legend
from counterclaim.shown.names import Who, who
from counterclaim.shown.nesting import Nest, nesting

HUES = 8  # distinguishable colours in light.css; where they repeat, letters go on
DEEPEST = 3  # levels of nesting that marks.css draws apart; deeper ones look like the third
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_SPECIAL = re.compile("[\x00\r&<>\"'\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A reading, ready to be drawn; `prefix` keeps its anchors apart from those of other readings in the page.

    `keys` are anchors of the statements, and `hues` the colours of the legend's entries; empty: s1, s2, …, in order.
    """

    reading: Reading
    legend: Legend
    nests: tuple[Nest, ...]
    who: tuple[Who, ...]
    answers: tuple[tuple[Answer, ...], ...]
    prefix: str = ""
    keys: tuple[str, ...] = ()
    hues: tuple[int, ...] = ()

    def key(self, number: int) -> str:
        """Return the anchor of a statement's card; with `at-` before it, that of its place in the text."""
        return self.keys[number - 1] if self.keys else f"{self.prefix}s{number}"

    def statement(self, number: int) -> Statement:
        """Return the statement with this number, from 1."""
        return self.reading.statements[number - 1]

    def tag(self, number: int) -> str:
        """Return what marks the statement in text and list: its letter and number."""
        return f"{self.legend.letter(number)}{number}"

    def name(self, number: int) -> str:
        """Return whose the statement is, always in the same words; empty if nobody is named."""
        known = self.who[number - 1]
        owner = self.legend.owner[number - 1]
        if known.actor is None and owner is not None:
            return self.legend.entries[owner].name
        return known.name if known.actor is None else known.actor.name

    def hue(self, number: int) -> str:
        """Return the class of the statement's colour; `hue-none` where nobody is known to state it."""
        owner = self.legend.owner[number - 1]
        return "hue-none" if owner is None else f"hue-{self.hues[owner] if self.hues else owner % HUES}"

    def tag_link(self, number: int, target: str, where: str = "") -> str:
        """Return a link that shows the statement's tag; it holds no text of its own, so the article's stays whole."""
        return (
            f'<a class="tag {self.hue(number)}"{where} href="#{target}" data-s="{self.key(number)}"'
            f' data-tag="{self.tag(number)}" aria-label="Statement {self.tag(number)}"></a>'
        )


def sheet(reading: Reading, prefix: str = "", keys: tuple[str, ...] = ()) -> Sheet:
    """Return a reading ready to be drawn."""
    return Sheet(
        reading=reading,
        legend=legend(reading),
        nests=nesting(reading.statements),
        who=who(reading),
        answers=answers(reading),
        prefix=prefix,
        keys=keys,
    )


def safe(text: str) -> str:
    """Escape text for element content and quoted attributes; what HTML cannot hold becomes U+FFFD."""
    if not _SPECIAL.search(text):
        return text
    return escape(_UNWRITABLE.sub("\ufffd", text)).replace("\r", "&#13;")
