"""Filters as words of the index (`found.marks`): a row bears those of what it is, a search asks for some of them."""

from __future__ import annotations

from counterclaim.model.ids import digest
from counterclaim.model.views import Query

WIDEST = 30  # years and months that a range is covered by; a wider one is checked by its days alone

LONGEST = 80  # characters of a mark; those of rows are shorter


def marks(
    *, kind: str, actor: str | None, publisher: str | None, date: str, label: str | None, first: int
) -> tuple[str, ...]:
    """Return the marks of a row; each ends in a digit, so that no stemming touches it."""
    found = [f"kind{kind}0", f"first{first}"]
    if actor:
        found.append(f"actor{actor}0")
    if publisher:
        found.append(_publisher(publisher))
    if label:
        found.append(_label(label))
    if date:
        found += [f"year{date[:4]}", *([f"month{date[:4]}{date[5:7]}"] if len(date) >= 7 else [])]
    return tuple(one for one in found if one.isalnum() and one.isascii())


def asked(query: Query, kind: str) -> tuple[str, ...]:
    """Return the marks that all rows of a kind bear which pass the filters (dates apart)."""
    found = [f"kind{kind}0"]
    if kind == "statement" and not query.publisher:
        found.append("first1")  # each statement once; of an outlet, every printing
    if query.actor:
        found.append(f"actor{query.actor}0")
    if query.publisher:
        found.append(_publisher(query.publisher))
    if query.label:
        found.append(_label(query.label))
    return tuple("".join(filter(_plain, one))[:LONGEST] for one in found)


def covering(since: str | None, until: str | None) -> tuple[str, ...]:
    """Return marks one of which every date in a closed range bears; none for an open or a very long one."""
    if not (_dated(since) and _dated(until)):
        return ()
    first, last = _month(str(since), 1), _month(str(until), 12)
    if first is None or last is None or first > last or last - first > 12 * WIDEST:
        return ()
    years = range(first // 12, last // 12 + 1)
    if last - first >= WIDEST:
        return tuple(f"year{year:04d}" for year in years)
    months = range(first, last + 1)
    # a date of which only the year is known bears no month
    return tuple(f"month{month // 12:04d}{month % 12 + 1:02d}" for month in months) + _bare(since, until, years)


def _bare(since: str | None, until: str | None, years: range) -> tuple[str, ...]:
    """Return the marks of whole years where the range itself is given in years."""
    whole = len(str(since)) == 4 or len(str(until)) == 4
    return tuple(f"year{year:04d}" for year in years) if whole else ()


def _dated(date: str | None) -> bool:
    return date is not None and len(date) >= 4 and date[:4].isascii() and date[:4].isdecimal()


def _month(date: str, otherwise: int) -> int | None:
    month = date[5:7] if len(date) >= 7 else f"{otherwise:02d}"
    return int(date[:4]) * 12 + int(month) - 1 if month.isascii() and month.isdecimal() else None


def _publisher(name: str) -> str:
    return f"publisher{digest('publisher', name)}0"


def _label(label: str) -> str:
    return f"label{''.join(filter(_plain, label.lower()))}0"


def _plain(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
