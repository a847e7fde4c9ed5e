"""Inputs to raw pages: files, folders, standard input, URLs, and JSON Lines with many pages each."""

from __future__ import annotations

import codecs
import gzip
import io
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from counterclaim.ingest.encoding import RECORD
from counterclaim.ingest.options import InputOptions
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError
from counterclaim.model.issue import Issue

__all__ = ["InputOptions", "pages"]

_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain", ".md": "text/plain"}
_RECORDS = {".jsonl", ".ndjson", ".json"}
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://|(?:file|data|javascript|mailto|about|blob|view-source):", re.IGNORECASE)

# "example.org/x", "www.example.org": a host with a domain, and not the name of a file that could be here.
_HOST = re.compile(r"(?:www\.(?:[\w-]+\.)+[a-z]{2,}|(?:[\w-]+\.)+[a-z]{2,}(?=[/?]))(?:[:/?]\S*)?$", re.IGNORECASE)


def pages(inputs: Iterable[str], *, options: InputOptions | None = None) -> Iterator[RawPage | Issue]:
    """Yield the pages of each input in order; what cannot be read is yielded as its Issue, and the rest goes on."""
    chosen = options or InputOptions()
    for name in inputs:
        if name == "-":
            yield from _stream(sys.stdin.buffer, "-", "", chosen)
        elif name.lower().startswith(("http://", "https://")):
            yield _fetched(name, chosen)
        elif _SCHEME.match(name) and not os.path.lexists(name.replace("\0", "")):
            yield Issue(where=name, code="fetch-scheme", message="only http and https addresses are fetched")
        else:
            yield from _path(Path(name), name, chosen)


def _fetched(url: str, options: InputOptions) -> RawPage | Issue:
    from counterclaim.ingest.fetch import fetch  # loads an HTTP library: only for URLs

    try:
        return fetch(url, options)
    except FetchError as error:
        return error.issue


def _path(path: Path, name: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    try:
        if not name:
            raise FileNotFoundError  # not the folder that we are in
        if path.is_dir():
            yield from _folder(path, name, options)
            return
        with path.open("rb") as handle:
            yield from _stream(handle, name, path.name, options)
    except FileNotFoundError:
        yield Issue(where=name, code="not-found", message=f"there is no such file{_hint(name)}")
    except (OSError, ValueError) as error:
        yield _unreadable(name, error)


def _hint(name: str) -> str:
    """Return what else may be meant by a path that is not there: an address without its scheme."""
    return f"; if it is an address, write https://{name}" if _HOST.match(name) else ""


def _folder(path: Path, name: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    """Yield the pages of all files in the folder and in its folders, by name; a link that leads nowhere is an issue."""
    held = False
    for child in sorted(path.rglob("*")):
        if any(part.startswith(".") for part in child.relative_to(path).parts):
            continue
        if child.is_file() or (child.is_symlink() and not child.exists()):
            held = True
            yield from _path(child, str(child), options)
        elif child.is_dir() and not os.access(child, os.R_OK | os.X_OK):
            held = True
            yield Issue(where=str(child), code="unreadable", message="the folder cannot be opened")
    if not held:
        yield Issue(where=name, code="empty", message="the folder holds no files")


def _unreadable(name: str, error: Exception) -> Issue:
    return Issue(where=name, code="unreadable", message=f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _stream(handle: BinaryIO, name: str, file: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    buffered = io.BufferedReader(cast(io.RawIOBase, handle)) if not hasattr(handle, "peek") else handle
    start = buffered.peek(2)[:2]
    try:
        if start == b"\x1f\x8b":
            with gzip.open(buffered) as unpacked:
                yield from _unpacked(cast(BinaryIO, unpacked), name, file.removesuffix(".gz"), options)
        else:
            yield from _unpacked(buffered, name, file, options)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield Issue(where=name, code="unreadable", message=f"the compressed file is damaged: {error}")


def _unpacked(handle: BinaryIO, name: str, file: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    suffix = Path(file).suffix.lower()
    first = b"" if suffix in _TYPES else handle.readline(options.largest + 1)
    whole = suffix == ".json" and first.strip() in (b"{", b"[")  # one record over many lines
    if not whole and (suffix in _RECORDS or (suffix not in _TYPES and _is_record(first))):
        yield from _records(first, handle, name, options)
        return
    content = first + handle.read(options.largest + 1 - len(first))
    if len(content) > options.largest:
        size = f"{options.largest // 1_000_000} MB"
        yield Issue(where=name, code="too-large", message=f"is larger than {size}, which no article is")
        return
    yield RawPage(name=name, content=content, media_type=RECORD if whole else _TYPES.get(suffix))


def _is_record(line: bytes) -> bool:
    bare = line.removeprefix(codecs.BOM_UTF8).strip()
    return bare.startswith(b"{") and ((bare.endswith(b"}") and b'"text"' in bare) or b'"html"' in bare)


def _records(first: bytes, handle: BinaryIO, name: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    """Yield one page a line; a line is never joined with others, so a bad one costs only itself."""
    number, line, held = 1, first, False
    while line:
        if len(line) > options.largest:
            held = True
            yield Issue(where=f"{name}:{number}", code="too-large", message="the line is larger than any article")
            while not line.endswith(b"\n") and (line := handle.readline(options.largest)):
                pass
        elif line.strip():
            held = True
            yield RawPage(name=f"{name}:{number}", content=line, media_type=RECORD)
        number, line = number + 1, handle.readline(options.largest + 1)
    if not held:
        yield Issue(where=name, code="empty", message="is empty")
