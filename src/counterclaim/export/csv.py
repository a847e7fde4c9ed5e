"""Tables as CSV for spreadsheets: RFC 4180, UTF-8; a cell that a program would take for a formula begins with '."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping

# Spreadsheets run what begins so, also behind white space; a number is left as it is.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def csv_lines(columns: Iterable[str], rows: Iterable[Mapping[str, object]]) -> Iterator[str]:
    """Yield the header, then a line for each row, each with its line end."""
    names = list(columns)
    yield _line(names)
    for row in rows:
        yield _line([cell(row[name]) for name in names])


def cell(value: object) -> str:
    """Return a value as the text of a cell: unknown is empty, no text is a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = _UNWRITABLE.sub("\ufffd", str(value))
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue()
