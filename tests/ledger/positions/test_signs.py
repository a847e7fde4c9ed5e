"""Whom the words accuse, and who speaks for whom."""

from __future__ import annotations

import pytest

from counterclaim.ledger.positions.accusations.names import named, speaks_for
from counterclaim.ledger.positions.accusations.signs import against, by_cue, wrongdoer
from counterclaim.model.span import Span

CUES: tuple[tuple[str, list[str]], ...] = (  # sentence with the cue between bars, those accused
    ("Orlo |accused| Kestrel Power of dumping ash.", ["Kestrel Power"]),
    ("Orlo |has accused| the Avarian government of breaking the pact.", ["the Avarian government"]),
    ("Orlo |blamed| Kestrel Power for the ash.", ["Kestrel Power"]),
    ("Orlo |blamed| the ash on Kestrel Power, which was silent.", ["Kestrel Power"]),
    ("Kestrel Power |was accused of| dumping ash.", ["Kestrel Power"]),
    ("Kestrel Power was |accused by| the union of dumping ash.", ["Kestrel Power"]),
    ("She |accused| Avaria and Belland of hiding the plans.", ["Avaria", "Belland"]),
    ("Orlo |accusing| him of lies", ["him"]),
    ("Orlo |said| that Kestrel Power dumped ash.", []),
    ("Orlo |accused|: “no”", []),
)


@pytest.mark.parametrize(("marked", "expected"), CUES)
def test_by_cue(marked: str, expected: list[str]) -> None:
    before, cue, after = marked.split("|")
    text = before + cue + after
    assert [one.of(text) for one in by_cue(text, Span(len(before), len(before) + len(cue)))] == expected


CLAIMS = (  # claim, who did wrong
    ("Kestrel Power dumped ash in the Tamm.", "Kestrel Power"),
    ("The Varnholt Line had deliberately concealed the crack.", "Varnholt Line"),
    ("Ulf Marr had ordered the dumping", "Ulf Marr"),
    ("Avaria's army killed three unarmed civilians.", "Avaria's army"),
    ("Avaria killed three unarmed civilians.", "Avaria"),
    ("The Avarian army shelled a hospital.", "Avarian army"),
    ("Avaria was behind the poisoning of Ulf Marr.", "Avaria"),
    ("Avaria is responsible for the deaths.", "Avaria"),
    ("Avaria attacked rebel positions.", None),
    ("Avaria did not conceal the crack.", None),
    ("The crack was concealed.", None),
    ("Company dumped ash in the Tamm.", None),
    ("Police beat protesters.", None),
    ("Kestrel Power was accused of lying.", None),
    ("Nadia Orlo criticised the plan.", None),
)


@pytest.mark.parametrize(("claim", "expected"), CLAIMS)
def test_wrongdoer(claim: str, expected: str | None) -> None:
    assert wrongdoer(claim) == expected


def test_against() -> None:
    assert against("the accusations against Ulf Marr are grave") == "Ulf Marr"
    assert against("allegations made against the Varnholt Line") == "the Varnholt Line"
    assert against("accusations of fraud") is None
    assert against("that the accusations against Ulf Marr were flimsy") is None, "who says so does not accuse"
    assert against("charges against Ulf Marr were dropped") is None


NAMES = (("the Avarian government", "Avarian government"), ("his friend Ulf Marr’s", "Ulf Marr"), ("him", None),
         ("two officials", None), ("She", None))  # fmt: skip


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_named(words: str, name: str | None) -> None:
    assert named(words) == name


SPEAKING = (  # accused, who speaks, affiliation, for them
    ("Kestrel Power", "Pavel Rust", "Kestrel Power", True),
    ("the Kestrel Power", "Kestrel Power", None, True),
    ("Konash", "Igor Konash", None, True),
    ("Russia", "Dmitri Example", "Russian defence ministry", True),
    ("Russia", "Kremlin", None, True),
    ("the Kremlin", "Russian Foreign Ministry", None, True),
    ("Russia", "Belarusian officials", None, False),
    ("Kestrel Power", "Nadia Orlo", "environment ministry", False),
    ("Ulf Marr", "Dana Vell", None, False),
)


@pytest.mark.parametrize(("name", "speaker", "affiliation", "expected"), SPEAKING)
def test_speaks_for(name: str, speaker: str, affiliation: str | None, expected: bool) -> None:
    assert speaks_for(name, speaker, affiliation) is expected
