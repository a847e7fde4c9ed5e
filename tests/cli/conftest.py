from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pytest

from counterclaim import pipeline
from counterclaim.cli.main import main
from counterclaim.testing.fake import FakeModel

ARTICLE = (
    "Bridge at Sennet stays shut\n\n"
    "The mayor said that the bridge over the Orrin would stay shut until the engineers had looked at every bolt of it."
    "\n\n"
    "“We will not open it for a regatta,” Ilse Quandt said at the town hall on Monday, and nobody in the room objected."
    "\n"
)
FRENCH = (
    "Le pont reste fermé\n\nLe maire a déclaré lundi que le pont resterait fermé jusqu’à ce que les ingénieurs aient "
    "examiné chaque boulon, et que personne ne devait s’attendre à une ouverture avant la fin de l’été.\n"
)


@dataclass(frozen=True)
class Outcome:
    """What a run of the command left."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process, with the fake model in place of the shipped one."""
    monkeypatch.setattr(pipeline, "Reader", partial(_fake_reader, pipeline.Reader))
    monkeypatch.setenv("COLUMNS", "100")

    def runs(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["counterclaim", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as exit_:
            main()
        captured = capsys.readouterr()
        code = exit_.value.code
        return Outcome(code if isinstance(code, int) else 0 if code is None else 1, captured.out, captured.err)

    return runs


def _fake_reader(real: type[pipeline.Reader], threads: int = 2, **_: object) -> pipeline.Reader:
    return real(threads=threads, model=FakeModel())
