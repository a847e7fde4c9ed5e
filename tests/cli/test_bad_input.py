"""Bad input, one row each: one line on stderr, one issue in the JSON, the exit code; the other inputs are read."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from counterclaim.cli import exits
from tests.cli.conftest import ARTICLE, FRENCH, Run
from tests.ingest.server import serving

HTML = "<html><head><title>Courier</title></head><body><script>rain()</script></body></html>"
ARABIC = "قال رئيس البلدية يوم الاثنين إن الجسر سيظل مغلقا حتى يفحص المهندسون كل برغي فيه."
PARAGRAPH = "The mayor said that the bridge would stay shut. "


@dataclass(frozen=True)
class Bad:
    """A bad input: its file's name and content, the issue it gives, and how many statements are read all the same."""

    name: str
    content: bytes
    code: str | None
    read: int | None = None  # None: not read at all


BAD = {
    "an empty file": Bad("bad.txt", b"", "empty"),
    "white space": Bad("bad.txt", b" \n\t\r\n", "empty"),
    "an empty file of records": Bad("bad.jsonl", b"\n", "empty"),
    "a program": Bad("bad", bytes(range(256)) * 20, "binary"),
    "a PDF that is called text": Bad("bad.txt", b"%PDF-1.7\nwords " * 40, "binary"),
    "20 MB of text": Bad("bad.txt", b"It rained. " * 2_000_000, "too-large"),
    "20 MB, compressed": Bad("bad.txt.gz", gzip.compress(b"It rained. " * 2_000_000), "too-large"),
    "a text longer than a book": Bad("bad.txt", PARAGRAPH.encode() * 21_000, "too-large"),
    "a paragraph of 100,000 characters": Bad("good.txt", PARAGRAPH.encode() * 2084, None, 2084),
    "HTML without an article": Bad("bad.html", HTML.encode(), "no-article"),
    "HTML without an article, by its looks": Bad("bad", HTML.encode(), "no-article"),
    "Windows letters without a word on it": Bad("bad.txt", ARTICLE.encode("cp1252"), "encoding", 2),
    "UTF-16 without a word on it": Bad("bad.txt", ARTICLE.encode("utf-16-le"), "encoding", 2),
    "NUL bytes": Bad("bad.txt", ARTICLE.replace("regatta", "reg\0atta").encode(), "nul", 2),
    "French": Bad("bad.txt", FRENCH.encode(), "language"),
    "Arabic, right to left": Bad("bad.txt", ARABIC.encode(), "language"),
    "combining characters": Bad("good.txt", ARTICLE.replace("a", "a\u0323\u0301").encode(), None, 0),
    "right to left in English": Bad("good.txt", ARTICLE.replace("Sennet", "סנט \u202eteS\u202c").encode(), None, 2),
    "damaged gzip": Bad("bad.txt.gz", gzip.compress(ARTICLE.encode())[:-9], "unreadable"),
    "a record that is no JSON": Bad("bad.jsonl", b"{broken\n", "json"),
    "a record nested without end": Bad("bad.jsonl", b'{"text":' + b"[" * 99_999, "json"),
    "a record without text": Bad("bad.jsonl", b'{"title": "Bridge"}\n', "no-text"),
}


def issue_lines(err: str) -> list[str]:
    return [line for line in err.splitlines() if not line.startswith("counterclaim: ")]


@pytest.fixture
def good(tmp_path: Path) -> str:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD)
def test_bad_file_is_one_line_one_issue_and_the_others_are_read(run: Run, tmp_path: Path, good: str, bad: Bad) -> None:
    path = tmp_path / bad.name
    path.write_bytes(bad.content)
    outcome = run("read", "--json", good, str(path), good)
    before, found, after = map(json.loads, outcome.out.splitlines())
    assert [len(one["statements"]) for one in (before, after)] == [2, 2]
    if bad.code is not None:
        assert len(found["statements"]) == (bad.read or 0)
    assert (found["producer"] is None) is (bad.read is None)
    assert outcome.code == (exits.UNREAD if bad.read is None else exits.OK)
    agree(found, issue_lines(outcome.err), str(path), bad.code)


def agree(found: dict[str, object], lines: list[str], where: str, code: str | None) -> None:
    """Assert that the issue in the JSON and the line on standard error say the same, and that it is documented."""
    issues = found["issues"]
    assert isinstance(issues, list)
    assert [issue["code"] for issue in issues] == ([code] if code else [])
    assert lines == [f"{issue['where']}: {issue['message']} [{issue['code']}]" for issue in issues]
    assert all(issue["where"].startswith(where) for issue in issues)
    docs = (Path(__file__).parents[2] / "docs" / "issues.md").read_text(encoding="utf-8")
    assert all(f"`{issue['code']}`" in docs for issue in issues)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


URLS = [
    ("{site}/404", True, "fetch-status"),
    ("{site}/loop", True, "fetch-redirects"),
    ("{site}/to-file", True, "fetch-scheme"),
    ("{site}/bomb", True, "too-large"),
    ("{site}/too-large", True, "too-large"),
    ("{site}/picture", True, "media-type"),
    ("{site}/empty", True, "empty"),
    ("{site}/article", False, "fetch-private"),
    ("http://localhost:9/", False, "fetch-private"),
    ("http://[::1]:9/", False, "fetch-private"),
    ("http://[::ffff:127.0.0.1]:9/", False, "fetch-private"),
    ("http://2130706433:9/", False, "fetch-private"),
    ("http://no-such-host.invalid/", False, "fetch-failed"),
    ("http://[::1", False, "fetch-scheme"),
    ("file:///etc/hostname", True, "fetch-scheme"),
]


@pytest.mark.parametrize(("url", "flag", "code"), URLS)
def test_bad_url_is_one_line_one_issue_and_the_others_are_read(
    run: Run, good: str, site: str, url: str, flag: bool, code: str
) -> None:
    address = url.format(site=site)
    outcome = run("read", "--json", *(["--allow-private"] if flag else []), good, address, good)
    before, found, after = map(json.loads, outcome.out.splitlines())
    assert [len(one["statements"]) for one in (before, found, after)] == [2, 0, 2]
    assert outcome.code == exits.UNREAD
    agree(found, issue_lines(outcome.err), address, code)


def test_private_address_is_read_where_it_is_allowed(run: Run, site: str) -> None:
    outcome = run("read", "--json", "--allow-private", f"{site}/article")
    assert (outcome.code, outcome.err) == (exits.OK, "")
    assert json.loads(outcome.out)["document"]["url"] == f"{site}/article"


def test_file_with_a_name_that_is_no_utf8_is_named_everywhere(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bad\udcff.txt"
    path.write_bytes(b"")
    outcome = run("read", "--json", str(path), "--html", str(tmp_path / "out.html"))
    assert json.loads(outcome.out)["issues"][0]["where"] == str(path)
    assert len(issue_lines(outcome.err)) == 1


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "counterclaim", "read", "--json", *arguments],
        capture_output=True, text=True, check=False, timeout=600,
    )  # fmt: skip


@pytest.mark.weights
def test_the_real_command_says_nothing_but_its_issues(tmp_path: Path, good: str) -> None:
    """Libraries that log or warn would add lines that no test in this process sees."""
    rows = [bad for bad in BAD.values() if len(bad.content) < 1_000_000 and bad.name != "good.txt"]
    paths = []
    for number, bad in enumerate(rows):
        paths.append(tmp_path / f"{number}-{bad.name}")
        paths[-1].write_bytes(bad.content)
    done = in_a_process(good, *map(str, paths), "http://127.0.0.1:9/", good)
    readings = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == exits.UNREAD
    assert len(readings) == len(paths) + 3
    assert readings[0]["statements"] == readings[-1]["statements"] != []
    lines = [f"{one['where']}: {one['message']} [{one['code']}]" for found in readings for one in found["issues"]]
    assert issue_lines(done.stderr) == lines
    assert re.fullmatch(r"counterclaim: \d+ read, \d+ not read.*", done.stderr.splitlines()[-1])


# The peak of the program itself: what getrusage tells of a child begins with the memory of the tests that started it.
MEASURED = """
import os, re
from pathlib import Path
from counterclaim.cli.main import main
try:
    main()
finally:
    status = Path("/proc/self/status").read_text()
    Path(os.environ["PEAK"]).write_text(re.search(r"VmHWM:\\s+(\\d+) kB", status)[1])
"""
LONG: list[tuple[str, Callable[[], bytes]]] = [
    ("20 MB of text", lambda: b"It rained. " * 2_000_000),
    (
        "a paragraph of 100,000 characters",
        lambda: f"{PARAGRAPH}{'It rained on the bridge again. ' * 20}".encode() * 150,
    ),
    ("a word of a million letters", lambda: b"a" * 1_000_000),
    ("a million characters of short lines", lambda: b"Home\n" * 200_000),
]


@pytest.mark.weights
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is read from /proc")
@pytest.mark.parametrize(("name", "content"), LONG, ids=[name for name, _ in LONG])
def test_memory_stays_bounded_with_the_shipped_weights(tmp_path: Path, name: str, content: Callable[[], bytes]) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(content())
    peak = tmp_path / "peak.txt"
    command = [sys.executable, "-c", MEASURED, "read", "--json", str(path)]
    environment = os.environ | {"PEAK": str(peak)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600, env=environment)
    assert len(done.stdout.splitlines()) == 1, name
    assert int(peak.read_text(encoding="utf-8")) < 600 * 1024
