"""The subcommands: each one's module is imported when it is asked for, so that a command starts without the others."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer._click import Command, Context

# In the order of --help. Each is a module of this folder that holds a function, or commands of its own, of its name.
NAMES = (
    *("read", "explain", "add", "rebuild", "claims", "claim", "actors", "actor", "documents", "document", "search"),
    *("unanswered", "changes", "export", "doctor", "serve", "log", "audit"),
    *("evaluate", "account", "judge", "judgements"),
)


class Commands(TyperGroup):
    """A group that imports the command that is run; for --help, and to guess what a wrong name meant, all of them."""

    def list_commands(self, ctx: Context) -> list[str]:
        """Return the names in the order of --help."""
        return list(NAMES)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        """Return the command with this name, if there is one."""
        for name in (cmd_name,) if cmd_name in NAMES else NAMES:
            self.commands.setdefault(name, _command(name))
        return self.commands.get(cmd_name)


def _command(name: str) -> Command:
    made = getattr(import_module(f"counterclaim.cli.{name}"), name)
    if isinstance(made, typer.Typer):
        group = typer.main.get_group(made)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    alone.command(name)(made)
    return typer.main.get_command(alone)
