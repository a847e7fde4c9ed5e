"""Inputs: files, folders, standard input, JSON Lines; each page has a name, each damage is an issue in its place."""

from __future__ import annotations

import gzip
import io
import os
import sys
from pathlib import Path

import pytest

from counterclaim.ingest.inputs import InputOptions, pages
from counterclaim.model.document import RawPage
from counterclaim.model.issue import Issue

RECORD = b'{"text": "It rained."}\n'
SMALL = InputOptions(largest=1000)


def seen(*inputs: str) -> list[tuple[str, str]]:
    """Return the names of the pages, each with its media type or with its issue's code."""
    found = pages(inputs, options=SMALL)
    return [(one.name, one.media_type or "") if isinstance(one, RawPage) else (one.where, one.code) for one in found]


@pytest.mark.parametrize("name", ["example.org/x", "www.example.org", "news.example.org/a/b?c=1"])
def test_an_address_without_its_scheme_is_told_how_it_is_written(name: str) -> None:
    (issue,) = pages([name])
    assert isinstance(issue, Issue)
    assert issue.message == f"there is no such file; if it is an address, write https://{name}"


@pytest.mark.parametrize("name", ["article.txt", "news/article.txt", "/a.b/c", "../x.org/y"])
def test_a_file_that_is_not_there_is_no_address(name: str) -> None:
    (issue,) = pages([name])
    assert isinstance(issue, Issue)
    assert issue.message == "there is no such file"


FILES = [
    ("a.txt", b"It rained.", [("", "text/plain")], "text by its name"),
    ("a.HTML", b"<p>It rained.", [("", "text/html")], "HTML by its name"),
    ("a", b"It rained.", [("", "")], "no name: its content will say"),
    ("a.txt.gz", gzip.compress(b"It rained."), [("", "text/plain")], "compressed, by the name inside"),
    ("a.jsonl", RECORD * 2, [(":1", "application/json"), (":2", "application/json")], "records"),
    ("a.jsonl.gz", gzip.compress(RECORD), [(":1", "application/json")], "compressed records"),
    ("a", RECORD, [(":1", "application/json")], "records by their looks"),
    ("a", b"\xef\xbb\xbf" + RECORD, [(":1", "application/json")], "with a mark of UTF-8"),
    ("a.jsonl", b"\n" + RECORD + b"\n\n" + RECORD, [(":2", "application/json"), (":5", "application/json")], "blanks"),
    ("a.jsonl", RECORD + b"{broken\n" + RECORD, [(f":{n}", "application/json") for n in (1, 2, 3)], "a line costs one"),
    ("a.jsonl", RECORD + b"x" * 5000 + b"\n" + RECORD,
     [(":1", "application/json"), (":2", "too-large"), (":3", "application/json")], "a line without end costs one"),
    ("a.jsonl", RECORD + b"x" * 1000 + b"\n" + RECORD,
     [(":1", "application/json"), (":2", "too-large"), (":3", "application/json")], "a line of just too much"),
    ("a.json", b'{\n "text": "It rained."\n}\n', [("", "application/json")], "one record over several lines"),
    ("a.jsonl", b"", [("", "empty")], "no records"),
    ("a.jsonl", b"\n \n", [("", "empty")], "blank lines"),
    ("a.txt", b"x" * 1001, [("", "too-large")], "too much"),
    ("a", b"x" * 5000, [("", "too-large")], "too much on one line"),
    ("a.txt.gz", gzip.compress(b"x" * 9_000_000), [("", "too-large")], "a bomb"),
    ("a.txt.gz", gzip.compress(os.urandom(600))[:-200], [("", "unreadable")], "compressed and cut off"),
    ("a.gz", b"\x1f\x8b no gzip", [("", "unreadable")], "damaged from the start"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "expected", "why"), FILES, ids=[row[3] for row in FILES])
def test_files_are_pages(tmp_path: Path, name: str, content: bytes, expected: list[tuple[str, str]], why: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert seen(str(path)) == [(f"{path}{where}", code) for where, code in expected], why


@pytest.mark.parametrize(("name", "content", "expected", "why"), FILES, ids=[row[3] for row in FILES])
def test_standard_input_is_pages_too(
    monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, expected: list[tuple[str, str]], why: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    found = seen("-")
    assert found
    assert all(where.startswith("-") for where, _ in found), why
    if name in ("a", "a.gz"):
        assert found == [(f"-{where}", code) for where, code in expected], why


NO_FILES = [
    ("no/such/file.txt", "not-found", "nothing there"),
    ("a" * 5000, "unreadable", "a name that no system takes"),
    ("a\x00b", "unreadable", "NUL in a name"),
    ("", "not-found", "no name"),
    ("file:///etc/hostname", "fetch-scheme", "a file as an address"),
    ("ftp://courier.example/1", "fetch-scheme", "another scheme"),
    ("data:text/html,rain", "fetch-scheme", "a page in its address"),
    ("javascript:alert(1)", "fetch-scheme", "a program"),
    ("x://" + "a" * 5000, "fetch-scheme", "an address that no system takes for a name"),
    ("http://[::1", "fetch-scheme", "an address that is none"),
]


@pytest.mark.parametrize(("name", "code", "why"), NO_FILES)
def test_what_is_not_there_is_an_issue(name: str, code: str, why: str) -> None:
    assert seen(name) == [(name, code)], why


def test_folder_is_its_files_by_name_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/.hidden.txt", ".git/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"It rained.")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "lost.txt").symlink_to("nowhere.txt")
    (tmp_path / "none.txt").write_bytes(b"")
    assert [(Path(name).name, code) for name, code in seen(str(tmp_path))] == [
        ("z.txt", "text/plain"), ("b.txt", "text/plain"), ("lost.txt", "not-found"), ("none.txt", "text/plain"),
    ]  # fmt: skip


def test_folder_without_files_is_an_issue(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_bytes(b"x")
    assert seen(str(tmp_path)) == [(str(tmp_path), "empty")]


def test_folder_that_cannot_be_opened_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert seen(str(tmp_path)) == [(str(tmp_path / "closed"), "unreadable")]


def test_file_that_cannot_be_opened_is_an_issue_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes(b"It rained.")
    real = Path.open

    def closed(self: Path, mode: str = "r") -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(self, mode)

    monkeypatch.setattr(Path, "open", closed)
    assert [code for _, code in seen(str(tmp_path))] == ["unreadable", "text/plain"]


def test_name_that_looks_like_an_address_is_a_file_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data:rain").write_bytes(b"It rained.")
    assert seen("data:rain") == [("data:rain", "")]
