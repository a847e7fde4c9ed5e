"""Bytes to text: by what the page declares, else by what the bytes look like. Says when it had to guess."""

from __future__ import annotations

import codecs
import re

from counterclaim.model.document import RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.issue import Issue

RECORD = "application/json"
_DECLARED = re.compile(rb"""<meta[^>]{0,1000}charset\s*=\s*["']?\s*([\w-]{1,40})""", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# First bytes of what is often handed in and is no text: PDF, zip (also Word and EPUB), pictures, programs, archives.
_NO_TEXT = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\x7fELF", b"MZ\x90", b"\xd0\xcf\x11\xe0",
    b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd", b"OggS", b"ID3", b"\x00\x00\x01\x00",
)  # fmt: skip
# Control characters that no text has; a share above this is a picture, a program or an archive. They are a tenth of
# random bytes: the bound must lie well below that.
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
BINARY, FEW = 0.03, 3
# Codecs of Python that no page is written in; some take time that grows with the square of the length.
_NO_ENCODING = frozenset(("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"))
_HALF = re.compile("[\ud800-\udfff]")


def decoded(page: RawPage) -> tuple[str, tuple[Issue, ...]]:
    """Return the page's text and what was wrong with its encoding; raises InputError if it is no text at all."""
    if not page.content.strip():
        raise _unusable(page, "empty", "is empty")
    text, note = _text(page)
    cleaned, notes = without_nul(text)
    if not cleaned.strip():
        raise _unusable(page, "empty", "is empty")
    said = ((("encoding", note),) if note else ()) + notes
    return cleaned, tuple(Issue(where=page.name, code=code, message=message) for code, message in said)


def without_nul(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Leave out NUL, which no database and few programs keep; return the text, and code and message of an issue."""
    count = text.count("\x00")
    if not count:
        return text, ()
    return text.replace("\x00", ""), (("nul", f"{_counted(count, 'NUL character')} left out"),)


def without_halves(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Replace halves of characters (lone surrogates), which no encoding writes; return as `without_nul` does."""
    mended, count = _HALF.subn("\ufffd", text)
    return mended, (("encoding", f"{_counted(count, 'lone surrogate')} replaced"),) if count else ()


def _counted(number: int, what: str) -> str:
    return f"1 {what} was" if number == 1 else f"{number} {what}s were"


def _text(page: RawPage) -> tuple[str, str | None]:
    """Return the text, and a note if it is not in the encoding that was declared."""
    content = page.content
    mark = next((name for start, name in _MARKS if content.startswith(start)), None)
    if mark:
        text = _strictly(content, mark)
        return (text, None) if text is not None else (content.decode(mark, "replace"), f"is damaged {mark[:6]}")
    declared = _declared(page)
    if not (declared and declared[0].startswith(("utf-16", "utf-32"))):
        wide = _wide(content)
        if wide and (text := _strictly(content, wide)) is not None:
            return text, f"declares no encoding; read as {wide}"
        _refuse_binary(page)
    return _by_name(content, declared)


def _by_name(content: bytes, declared: list[str]) -> tuple[str, str | None]:
    first = declared[0] if declared else None
    utf8 = _strictly(content, "utf-8")
    if utf8 is not None and (first in (None, "utf-8") or content.isascii()):
        return utf8, None
    if utf8 is not None and first and _of_single_bytes(first):  # no such text is well-formed UTF-8 by chance
        return utf8, f"is declared as {first}, but is UTF-8; read as UTF-8"
    for name in declared:
        if (text := _strictly(content, name)) is not None:
            return text, None if name == first else f"is declared as {first}, but is not; read as {name}"
    if utf8 is not None:
        return utf8, f"is declared as {first}, but is UTF-8; read as UTF-8"
    return _guessed(content, first)


def _declared(page: RawPage) -> list[str]:
    """Return the known encodings that the server and the page name, in this order; JSON is UTF-8 whatever it says."""
    inside = None if page.media_type == RECORD else _DECLARED.search(page.content[:4096])
    return [name for name in (_known(page.charset), _known(inside[1].decode("ascii")) if inside else None) if name]


def _known(name: str | None) -> str | None:
    """Return the proper name of an encoding; as in browsers, Latin-1 and ASCII are what Windows makes of them."""
    try:
        found = codecs.lookup((name or "").strip()[:40]).name
        b"a".decode(found, "replace")  # some codecs give no text
    except (LookupError, ValueError):
        return None
    if found in _NO_ENCODING:
        return None
    return "cp1252" if found in ("iso8859-1", "ascii") else found


def _strictly(content: bytes, name: str) -> str | None:
    try:
        return content.decode(name)
    except (LookupError, UnicodeError):
        return None


def _of_single_bytes(name: str) -> bool:
    return len(bytes(range(0x80, 0x100)).decode(name, "replace")) == 0x80 and not name.startswith("utf")


def _wide(content: bytes) -> str | None:
    """Return the UTF-16 that bytes without a mark are in: every other one is NUL where letters are Latin."""
    start = content[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if min(even, odd) > 0.05 * len(start) or max(even, odd) < 0.3 * len(start) or len(start) < 8:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _refuse_binary(page: RawPage) -> None:
    start = page.content[:4096]
    if start.startswith(_NO_TEXT) or len(_CONTROL.findall(start)) > max(BINARY * len(start), FEW):
        raise _unusable(page, "binary", "is no text (a picture, a PDF, a program or an archive)")


def _guessed(content: bytes, declared: str | None) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # slow to load, and rarely needed

    best = from_bytes(content[:50_000]).best()
    name = best.encoding if best and "cp1252" not in best.could_be_from_charset else "cp1252"  # alike: the commonest
    told = f"is declared as {declared}, but is not, nor UTF-8" if declared else "is not UTF-8"
    return content.decode(name, errors="replace"), f"{told}; read as {name}"


def _unusable(page: RawPage, code: str, message: str) -> InputError:
    return InputError(Issue(where=page.name, code=code, message=message))
