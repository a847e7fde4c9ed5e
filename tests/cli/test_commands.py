from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

from counterclaim.cli import exits
from counterclaim.cli.commands import NAMES
from counterclaim.cli.main import app
from tests.cli.conftest import Run

FOLDER = Path(sys.modules["counterclaim.cli"].__path__[0])


@pytest.mark.parametrize("name", NAMES)
def test_each_command_is_there_under_its_name(name: str) -> None:
    group = typer.main.get_group(app)
    command = group.get_command(typer.Context(group), name)
    assert command is not None
    assert command.name == name
    assert command.help


def test_no_command_is_forgotten() -> None:
    defined = {
        path.stem
        for path in FOLDER.glob("*.py")
        if path.read_text(encoding="utf-8").startswith(f'"""`counterclaim {path.stem}')
    }
    assert defined == set(NAMES)


def test_reading_loads_nothing_of_the_ledger_and_nothing_that_draws() -> None:
    script = (
        "import sys; from counterclaim.cli.main import app; import typer; group = typer.main.get_group(app);"
        "group.get_command(typer.Context(group), 'read');"
        "heavy = {'rich', 'numpy', 'sqlalchemy', 'fastapi', 'counterclaim.ledger', 'counterclaim.model.views'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    process = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert process.stdout == "[]\n"


def test_help_lists_all_commands_in_order(run: Run) -> None:
    outcome = run("--help")
    assert outcome.code == exits.OK
    places = [outcome.out.index(f"│ {name} ") for name in NAMES]
    assert places == sorted(places)


def test_a_wrong_name_is_met_with_the_right_one(run: Run) -> None:
    outcome = run("raed", "x.txt")
    assert outcome.code != exits.OK
    assert "Did you mean 'read'?" in outcome.err
