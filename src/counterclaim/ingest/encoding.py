"""Bytes to text: by what the page declares, else by what the bytes look like. Says when it had to guess."""

from __future__ import annotations

import codecs
import re

from counterclaim.model.document import RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue

_DECLARED = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Control characters that no text has; a share above this is a picture, a program or an archive.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BINARY = 0.1


def decoded(page: RawPage) -> tuple[str, tuple[Issue, ...]]:
    """Return the page's text and what was wrong with its encoding; raises InputError if it is no text at all."""
    content = page.content
    if not content.strip():
        raise InputError(Issue(where=page.name, code="empty", message="is empty"))
    mark = next((name for start, name in _MARKS if content.startswith(start)), None)
    if mark is None and len(_CONTROL.findall(content[:4096])) > BINARY * len(content[:4096]):
        raise InputError(
            Issue(where=page.name, code="binary", message="is no text (a picture, a program or an archive)")
        )
    declared = _DECLARED.search(content[:4096])
    for name in (mark, page.charset, declared.group(1).decode("ascii") if declared else None, "utf-8"):
        text = _strictly(content, name)
        if text is not None:
            return _cleaned(text, page.name)
    return _guessed(page)


def _strictly(content: bytes, name: str | None) -> str | None:
    if name is None:
        return None
    try:
        return content.decode("cp1252" if name.lower() in ("iso-8859-1", "latin-1", "ascii", "us-ascii") else name)
    except (LookupError, UnicodeError):
        return None


def _guessed(page: RawPage) -> tuple[str, tuple[Issue, ...]]:
    from charset_normalizer import from_bytes  # slow to load, and rarely needed

    best = from_bytes(page.content[:200_000]).best()
    name = best.encoding if best else "cp1252"
    text, issues = _cleaned(page.content.decode(name, errors="replace"), page.name)
    message = f"the encoding is not the declared one, nor UTF-8; read as {name}"
    return text, (Issue(where=page.name, code="encoding", message=message), *issues)


def _cleaned(text: str, where: str) -> tuple[str, tuple[Issue, ...]]:
    """Leave out NUL bytes, which no database and few programs keep, and say so."""
    if "\x00" not in text:
        return text, ()
    issue = Issue(where=where, code="nul", message=f"{text.count(chr(0))} NUL bytes were left out")
    return text.replace("\x00", ""), (issue,)
