"""`counterclaim serve` and `counterclaim account`, as they are run: what they say, how they end."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from counterclaim.cli import exits
from counterclaim.ledger import Ledger

WORD = "correct horse battery"


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "counterclaim", *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


@pytest.fixture
def place(tmp_path: Path) -> str:
    Ledger.open(tmp_path / "ledger.db").close()
    return str(tmp_path / "ledger.db")


def test_accounts_are_made_listed_changed_and_removed(place: str) -> None:
    at = ("--ledger", place)
    assert run("account", "add", "Edda Roskam", "--role", "desk", *at, given=f"{WORD}\n").returncode == exits.OK
    assert re.fullmatch(r"Edda Roskam\tdesk\t\d{4}-\d\d-\d\d\n", run("account", "list", *at).stdout)
    assert run("account", "role", "edda roskam", "admin", *at).stdout == "Edda Roskam is admin now.\n"
    assert run("account", "password", "Edda Roskam", *at, given=f"{WORD}2\n").returncode == exits.OK
    with Ledger.open(place) as ledger:
        assert ledger.accounts.sign_in("Edda Roskam", WORD) is None
        assert ledger.accounts.sign_in("Edda Roskam", f"{WORD}2") is not None
    again = run("account", "add", "EDDA ROSKAM", "--role", "desk", *at, given=f"{WORD}\n")
    assert (again.returncode, again.stderr) == (exits.ROOM, "counterclaim: there is an account EDDA ROSKAM already\n")
    assert run("account", "remove", "Edda Roskam", *at).returncode == exits.OK
    assert run("account", "list", *at).stdout == ""


def test_the_environment_names_the_ledger(place: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COUNTERCLAIM_LEDGER", place)
    monkeypatch.chdir(tmp_path)
    assert run("account", "add", "Edda Roskam", "--role", "desk", given=f"{WORD}\n").returncode == exits.OK
    assert run("account", "list", "--ledger", place).stdout.startswith("Edda Roskam\tdesk")
    command = [sys.executable, "-m", "counterclaim", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "is open: http://" in process.stderr.readline()
        process.terminate()


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (("add", "Bo", "--role", "desk"), "short\n", "at least 10 characters"),
        (("add", "Bo", "--role", "king"), f"{WORD}\n", "king is no role"),
        (("role", "Bo", "desk"), "", "there is no account Bo"),
        (("password", "Bo"), f"{WORD}\n", "there is no account Bo"),
        (("remove", "Bo"), "", "there is no account Bo"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(place: str, arguments: tuple[str, ...], given: str, said: str) -> None:
    answer = run("account", *arguments, "--ledger", place, given=given)
    assert answer.returncode == exits.ROOM
    assert said in answer.stderr
    assert answer.stderr.count("\n") == 1
    assert WORD not in answer.stderr


def test_room_opens_answers_and_closes(place: str) -> None:
    command = [sys.executable, "-m", "counterclaim", "serve", "--ledger", place, "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        address = re.search(r"http://127\.0\.0\.1:\d+", process.stderr.readline())
        assert address is not None
        assert process.stderr.readline() == "Ctrl-C closes it.\n"
        page = httpx.get(f"{address[0]}/login?email=mira@dovac.example", timeout=60)
        assert page.status_code == 200
        assert "server" not in page.headers
        taken = run("serve", "--ledger", place, "--port", address[0].rpartition(":")[2])
        assert taken.returncode == exits.ROOM
        assert "another program is there already" in taken.stderr
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == exits.OK
        assert process.stderr.read() == ""  # no access log, no farewell


def test_room_without_a_ledger_is_not_opened(tmp_path: Path) -> None:
    answer = run("serve", "--ledger", str(tmp_path / "none.db"), "--port", "0")
    assert answer.returncode == exits.LEDGER
    assert "there is no ledger" in answer.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--host", "0.0.0.0"), exits.USAGE, "--base-url"),
        (("--base-url", "news.example"), exits.ROOM, "is not an address"),
        (("--host", "192.0.2.1", "--base-url", "https://news.example"), exits.ROOM, "cannot be opened at 192.0.2.1"),
        (("--secret", "/nowhere/secret"), exits.ROOM, "the secret cannot be read or made"),
    ],
)
def test_settings_that_cannot_be_are_said(place: str, options: tuple[str, ...], code: int, said: str) -> None:
    answer = run("serve", "--ledger", place, "--port", "0", *options)
    assert answer.returncode == code
    assert said in answer.stderr


def test_several_workers_share_the_room(place: str) -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = str(one.getsockname()[1])
    command = [sys.executable, "-m", "counterclaim", "serve", "--ledger", place, "--port", port, "--workers", "2"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as process:
        transport = httpx.HTTPTransport(retries=20)
        try:
            with httpx.Client(transport=transport, timeout=120) as client:
                pages = [client.get(f"http://127.0.0.1:{port}/login") for _ in range(4)]
            assert {page.status_code for page in pages} == {200}
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(60)
