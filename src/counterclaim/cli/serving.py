"""Runs the reading room: one process, or several workers that share one socket and make their room themselves."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import uvicorn
from fastapi import FastAPI

from counterclaim.ingest.options import InputOptions
from counterclaim.ledger import Ledger
from counterclaim.model.errors import RoomError
from counterclaim.pipeline.visiting import VisitorsReader
from counterclaim.room.app import app
from counterclaim.room.settings import Limits, Settings

HANDED_DOWN = "COUNTERCLAIM_ROOM"  # how workers, which are processes of their own, come by the settings
GRACE = 10  # seconds that running requests have to end in when the room is closed


def bound(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; RoomError if it cannot. Port 0 is any free one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    one = socket.socket(family, socket.SOCK_STREAM)
    one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        one.bind((host, port))
        one.listen(2048)
    except OSError as error:
        one.close()
        why = "another program is there already" if error.errno == 98 else (error.strerror or str(error))
        raise RoomError(f"the room cannot be opened at {host}:{port}: {why}; try another --port") from error
    except OverflowError as error:
        raise RoomError(f"{port}: is no port") from error
    one.set_inheritable(True)
    return one


def run(settings: Settings, one: socket.socket, workers: int, opened: Callable[[], None] = lambda: None) -> None:
    """Keep the room open until Ctrl-C or a request to end; requests that run are finished first.

    `opened` is called when people may come in.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    opened()
    try:
        if workers > 1:
            os.environ[HANDED_DOWN] = json.dumps(asdict(settings), default=str)
            host, port = one.getsockname()[:2]
            one.close()  # it was free; the workers' own socket is bound by the server
            here = "counterclaim.cli.serving:application"
            uvicorn.run(here, factory=True, host=host, port=port, workers=workers, **_options())
            return
        with Ledger.open(settings.ledger, create=False) as ledger:
            config = uvicorn.Config(app(settings, ledger, _reader(settings, ledger)), **_options())
            uvicorn.Server(config).run(sockets=[one])
    except KeyboardInterrupt:
        pass  # that is how a room is closed


def application() -> FastAPI:
    """Return the room of a worker, with the settings that were handed down to it."""
    handed = json.loads(os.environ[HANDED_DOWN])
    handed["limits"] = Limits(**handed["limits"])
    handed["secret_file"] = Path(handed["secret_file"]) if handed["secret_file"] else None
    settings = Settings(**handed)
    ledger = Ledger.open(settings.ledger, create=False)
    return app(settings, ledger, _reader(settings, ledger))


def _reader(settings: Settings, ledger: Ledger) -> VisitorsReader:
    return VisitorsReader(ledger, options=InputOptions(allow_private=settings.allow_private))


def _options() -> dict[str, Any]:
    """Return how the server runs: no access log, no word on what it is, little patience with what does not end."""
    return {
        "log_level": "warning",
        "access_log": False,
        "server_header": False,
        "timeout_keep_alive": 10,
        "timeout_graceful_shutdown": GRACE,
        "limit_concurrency": 2000,
        "ws": "none",
    }
