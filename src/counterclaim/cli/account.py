"""`counterclaim account`: who may sign in to the reading room."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.model.errors import AccountError

if TYPE_CHECKING:
    from counterclaim.ledger.accounts import Accounts

account = typer.Typer(
    help="Accounts of the reading room: who may sign in, and as what.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
Name = Annotated[str, typer.Argument(metavar="NAME", help="The person's name; it signs what they judge.")]
ROLE_HELP = "reader, desk (judges and moderates) or admin."


@account.command()
def add(
    name: Name, role: Annotated[str, typer.Option("--role", metavar="ROLE", help=ROLE_HELP)], ledger: Place = None
) -> None:
    """Make an account; the password is asked for, or read from standard input."""
    with _accounts(ledger) as accounts:
        if accounts.find(name) is not None:
            raise AccountError(f"there is an account {name} already")
        made = accounts.add(name, _password(), role)
    typer.echo(f"{made.name} may sign in as {made.role}.")


@account.command("list")
def list_(ledger: Place = None) -> None:
    """Print name, role and day of making of each account."""
    with _accounts(ledger) as accounts:
        for one in accounts.listed():
            typer.echo(f"{one.name}\t{one.role}\t{one.created[:10]}")


@account.command()
def role(
    name: Name, role: Annotated[str, typer.Argument(metavar="ROLE", help=ROLE_HELP)], ledger: Place = None
) -> None:
    """Change what an account may do; it holds at once."""
    with _accounts(ledger) as accounts:
        changed = accounts.change_role(name, role)
    typer.echo(f"{changed.name} is {changed.role} now.")


@account.command()
def password(name: Name, ledger: Place = None) -> None:
    """Change a password, and end all sessions of the account."""
    with _accounts(ledger) as accounts:
        if accounts.find(name) is None:
            raise AccountError(f"there is no account {name}")
        accounts.change_password(name, _password())
    typer.echo("The password is changed; all sessions are ended.")


@account.command()
def remove(name: Name, ledger: Place = None) -> None:
    """Remove an account and end its sessions; what it judged stands, under its name."""
    with _accounts(ledger) as accounts:
        accounts.remove(name)
    typer.echo(f"{name} is removed.")


@contextmanager
def _accounts(ledger: str | None) -> Iterator[Accounts]:
    from counterclaim.ledger import Ledger  # loads the database's library: not for --help

    with Ledger.open(ledger, create=False) as opened:
        yield opened.accounts


def _password() -> str:
    """Return a new password: asked for twice at a terminal, the first line of standard input otherwise."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass.getpass("Password (at least 10 characters): ")
    if getpass.getpass("The same again: ") != first:
        raise AccountError("the two passwords differ")
    return first
