"""Inputs to raw pages: files, folders, standard input, URLs, and JSON Lines with many pages each."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from counterclaim.ingest.options import InputOptions
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError
from counterclaim.model.issue import Issue

__all__ = ["InputOptions", "pages"]

RECORD = "application/json"
_TYPES = {".html": "text/html", ".htm": "text/html", ".xhtml": "text/html", ".txt": "text/plain", ".md": "text/plain"}
_RECORDS = {".jsonl", ".ndjson", ".json"}


def pages(inputs: Iterable[str], *, options: InputOptions | None = None) -> Iterator[RawPage | Issue]:
    """Yield the pages of each input in order; what cannot be read is yielded as its Issue, and the rest goes on."""
    chosen = options or InputOptions()
    for name in inputs:
        if name == "-":
            yield from _stream(sys.stdin.buffer, "-", "", chosen)
        elif name.lower().startswith(("http://", "https://")):
            yield _fetched(name, chosen)
        elif "://" in name and not Path(name).exists():
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
        if path.is_dir():
            for child in sorted(path.rglob("*")):
                if child.is_file() and not any(part.startswith(".") for part in child.relative_to(path).parts):
                    yield from _path(child, str(child), options)
            return
        with path.open("rb") as handle:
            yield from _stream(handle, name, path.name, options)
    except FileNotFoundError:
        yield Issue(where=name, code="not-found", message="there is no such file")
    except (OSError, ValueError) as error:
        yield Issue(
            where=name, code="unreadable", message=f"cannot be read: {getattr(error, 'strerror', None) or error}"
        )


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
    if suffix in _RECORDS or (suffix not in _TYPES and first.lstrip().startswith(b"{") and _is_record(first)):
        yield from _records(first, handle, name, options)
        return
    content = first + handle.read(options.largest + 1 - len(first))
    if len(content) > options.largest:
        size = f"{options.largest // 1_000_000} MB"
        yield Issue(where=name, code="too-large", message=f"is larger than {size}, which no article is")
        return
    yield RawPage(name=name, content=content, media_type=_TYPES.get(suffix))


def _is_record(line: bytes) -> bool:
    return (line.rstrip().endswith(b"}") and b'"text"' in line) or b'"html"' in line


def _records(first: bytes, handle: BinaryIO, name: str, options: InputOptions) -> Iterator[RawPage | Issue]:
    """Yield one page a line; a line is never joined with others, so a bad one costs only itself."""
    number, line = 1, first
    while line:
        if len(line) > options.largest:
            yield Issue(where=f"{name}:{number}", code="too-large", message="the line is larger than any article")
            while not line.endswith(b"\n") and (line := handle.readline(options.largest)):
                pass
        elif line.strip():
            yield RawPage(name=f"{name}:{number}", content=line, media_type=RECORD)
        number, line = number + 1, handle.readline(options.largest + 1)
