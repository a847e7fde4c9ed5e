from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from counterclaim.cli import exits
from tests.cli.conftest import ARTICLE, FRENCH, Run


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def test_read_shows_who_said_how_and_the_words(run: Run, article: str) -> None:
    outcome = run("read", article)
    assert outcome.code == exits.OK
    assert outcome.err == ""
    lines = outcome.out.splitlines()
    assert lines[0] == "Bridge at Sennet stays shut"
    assert "A1   mayor  said  (fact)" in lines
    assert "     “We will not open it for a regatta,”" in lines
    assert lines[-1] == "2 statements, 2 named sources · fake 0"


def test_read_prints_neither_colour_nor_wrapped_lines_into_a_pipe(run: Run, article: str) -> None:
    out = run("read", article).out
    assert "\x1b" not in out
    assert (
        "     that the bridge over the Orrin would stay shut until the engineers had looked at every bolt of it" in out
    )


def test_read_json_prints_one_line_an_article_in_order(run: Run, article: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "missing.txt")
    outcome = run("read", "--json", article, missing, article)
    readings = [json.loads(line) for line in outcome.out.splitlines()]
    assert [len(reading["statements"]) for reading in readings] == [2, 0, 2]
    assert [len(reading["issues"]) for reading in readings] == [0, 1, 0]
    assert outcome.code == exits.UNREAD


def test_read_takes_standard_input(run: Run) -> None:
    outcome = run("read", "--json", "-", stdin=ARTICLE.encode())
    assert len(json.loads(outcome.out)["statements"]) == 2


def test_read_takes_json_lines_with_a_bad_line_between(run: Run) -> None:
    record = json.dumps({"title": "Bridge", "text": ARTICLE, "url": "https://courier.example/1"})
    outcome = run("read", "--json", "-", stdin=f"{record}\n{{broken\n{record}\n".encode())
    assert [len(json.loads(line)["statements"]) for line in outcome.out.splitlines()] == [2, 0, 2]
    assert "-:2: " in outcome.err
    assert outcome.code == exits.UNREAD


def test_read_html_writes_a_page_and_no_view(run: Run, article: str, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    outcome = run("read", article, "--html", str(page))
    assert outcome == type(outcome)(exits.OK, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_read_html_and_json_go_together(run: Run, article: str, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    outcome = run("read", "--json", article, "--html", str(page))
    assert json.loads(outcome.out)["statements"]
    assert page.exists()


def test_read_of_many_sums_up_on_standard_error(run: Run, article: str) -> None:
    err = run("read", article, article, article).err
    assert err.startswith("counterclaim: 3 read, 6 statements in ")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", exits.UNREAD, id="an empty file"),
        pytest.param(b" \n\t\n", exits.UNREAD, id="white space"),
        pytest.param(bytes(range(256)) * 20, exits.UNREAD, id="a binary file"),
        pytest.param(FRENCH.encode(), exits.UNREAD, id="another language"),
        pytest.param(b"<html><body></body></html>", exits.UNREAD, id="HTML without an article"),
        pytest.param(b"x" * 20_000_000, exits.UNREAD, id="twenty megabytes"),
        pytest.param(b"\x1f\x8b not gzip", exits.UNREAD, id="broken gzip"),
    ],
)
def test_read_says_one_line_about_bad_input_and_reads_the_others(
    run: Run, article: str, tmp_path: Path, content: bytes, code: int
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(content)
    outcome = run("read", "--json", str(bad), article)
    first, second = (json.loads(line) for line in outcome.out.splitlines())
    assert outcome.code == code
    assert first["statements"] == []
    assert len(first["issues"]) == 1
    assert len(second["statements"]) == 2
    issue_lines = [line for line in outcome.err.splitlines() if not line.startswith("counterclaim: ")]
    assert len(issue_lines) == 1
    assert str(bad) in issue_lines[0]
    assert issue_lines[0].endswith(f"[{first['issues'][0]['code']}]")


def test_read_shows_no_control_characters_of_the_text(run: Run) -> None:
    hostile = ARTICLE.replace("regatta", "reg\x1b[2Jatta\u202e")
    out = run("read", "-", stdin=hostile.encode()).out
    assert "regatta" not in out
    assert not set(out) & {"\x1b", "\u202e"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("read",),
        ("read", "x", "--threads", "0"),
        ("read", "x", "--no-such-option"),
        ("read", "x", "--html", "no/such/folder/x.html"),
        ("no-such-command",),
    ],
)
def test_wrong_usage_has_its_exit_code(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.code == exits.USAGE
    assert outcome.out == "" or "Usage" in outcome.out


def test_read_ends_quietly_when_its_output_is_closed(tmp_path: Path, article: str) -> None:
    script = "import sys; from tests.cli.closed import run; run(sys.argv[1])"
    process = subprocess.run(
        [sys.executable, "-c", script, article], capture_output=True, text=True, check=False, timeout=120
    )
    assert (process.returncode, process.stderr) == (0, "")
