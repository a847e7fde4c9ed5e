"""`counterclaim serve`: the reading room on a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from counterclaim.cli.ledgers import Place

LOCAL = ("127.0.0.1", "::1", "localhost")


def serve(
    ledger: Place = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 is any free one.")] = 8400,
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="The address people use, if another: https://news.example"),
    ] = None,
    workers: Annotated[int, typer.Option("--workers", metavar="N", min=1, max=64, help="Processes to serve with.")] = 1,
    secret: Annotated[
        Path | None,
        typer.Option("--secret", metavar="FILE", help="The key that signs forms; made if absent.", dir_okay=False),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch URLs at private and loopback addresses too.")
    ] = False,
) -> None:
    """Open the reading room: the ledger as web pages."""
    if base_url is None and host not in LOCAL:
        raise typer.BadParameter("say under which address people reach the room", param_hint="--base-url")
    from counterclaim.cli.serving import bound, run  # loads the web framework: not for --help
    from counterclaim.ledger import Ledger
    from counterclaim.room.security.secret import secret as key
    from counterclaim.room.settings import Settings

    with Ledger.open(ledger, create=False):
        pass  # it is there, and up to date
    listening = bound(host, port)
    shown = f"[{host}]" if ":" in host else host
    address = base_url or f"http://{shown}:{listening.getsockname()[1]}"
    settings = Settings(ledger=ledger, base_url=address, secret_file=secret, allow_private=allow_private)
    key(settings)  # so that it is said here, once, if it cannot be made

    def opened() -> None:
        typer.echo(f"The reading room is open: {address}\nCtrl-C closes it.", err=True)

    run(settings, listening, workers, opened)
