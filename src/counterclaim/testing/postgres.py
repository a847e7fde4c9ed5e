"""A PostgreSQL server for tests: made in a folder of its own, started on a free port, stopped and removed after."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


def programs() -> Path | None:
    """Return the folder of PostgreSQL's programs, the newest version, or None where it is not installed."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    folders = [folder for place in PLACES for folder in Path("/").glob(place[1:]) if (folder / "initdb").exists()]
    return max(folders, key=lambda folder: (len(str(folder)), str(folder)), default=None)


@contextmanager
def server() -> Iterator[str]:
    """Yield the URL (without database) of a server that lives as long as the block.

    PostgreSQL refuses to run as root: there it runs as the user `postgres`, whom its package makes, or `nobody`.
    """
    folder = programs()
    if folder is None:
        raise FileNotFoundError("PostgreSQL is not installed: initdb was not found")
    home = Path(tempfile.mkdtemp(prefix="counterclaim-postgres-"))
    user = _user()
    try:
        if user:
            shutil.chown(home, user)
        port = _free_port()
        _run(
            user,
            home,
            folder / "initdb",
            "-D",
            home / "data",
            "-A",
            "trust",
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
        )
        options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
        _run(user, home, folder / "pg_ctl", "-D", home / "data", "-o", options, "-l", home / "log", "-w", "start")
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}"
        finally:
            _run(user, home, folder / "pg_ctl", "-D", home / "data", "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def stop(url: str) -> None:
    """Stop the server at a URL at once, as if its machine went down."""
    _run(_user(), _home(url), _program("pg_ctl"), "-D", _home(url) / "data", "-m", "immediate", "-w", "stop")


def start(url: str) -> None:
    """Start a server again that was stopped."""
    home = _home(url)
    options = f"-p {_port(url)} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60"
    _run(_user(), home, _program("pg_ctl"), "-D", home / "data", "-o", options, "-l", home / "log", "-w", "start")


def _home(url: str) -> Path:
    """Return the folder of the server at a URL."""
    mark = f"-p {_port(url)} "
    folders = Path(tempfile.gettempdir()).glob("counterclaim-postgres-*/data/postmaster.opts")
    return next(path.parent.parent for path in folders if mark in path.read_text().replace('"', ""))


def _port(url: str) -> int:
    return int(url.rpartition(":")[2].partition("/")[0])


def _program(name: str) -> Path:
    folder = programs()
    if folder is None:
        raise FileNotFoundError("PostgreSQL is not installed")
    return folder / name


def _user() -> str | None:
    if os.name != "posix" or os.geteuid() != 0:
        return None
    known = Path("/etc/passwd").read_text(encoding="utf-8", errors="replace")
    return "postgres" if "\npostgres:" in known else "nobody"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _run(user: str | None, home: Path, *command: object) -> None:
    said = subprocess.run(
        [str(part) for part in command], user=user, cwd=home, env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    if said.returncode:
        raise RuntimeError(f"{Path(str(command[0])).name} failed: {said.stderr.strip()}")
