"""The picture of who stood where on a claim, and when: a row an actor, a mark a statement. Only where things lie.

Places along the line are per cent of the width, so that the picture fits a phone without its letters shrinking.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.views import Day, PositionLine, Who
from counterclaim.room.drawing.words import POSITIONS, shortened
from counterclaim.shown.dates import MONTHS, date_words
from counterclaim.shown.wording import counted

ROWS, NAME = 10, 38  # actors that have a row of their own; letters of a name
ROW, HEAD, FOOT = 40, 4, 24  # pixels
WIDE, DIGIT = 18, 9  # pixels of a mark, and of a digit behind it
FIRST, MIDDLE, LAST = 3.0, 50.0, 97.0  # per cent; marks behind the middle stand beside each other to the left
CLEAR = 16.0  # per cent around both ends in which no other label stands
MOST_BETWEEN = 8
Reach = tuple[date, date]  # the first and last day that a date may mean


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Statements of one actor, stand and day: where they lie; `end` is where an unprecise date ends."""

    x: float
    end: float | None
    shift: int
    position: str
    count: int
    retracted: bool
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An actor's marks; `top` is in pixels, `first` and `last` are where the marks begin and end."""

    who: Who
    name: str
    top: int
    first: float
    last: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A label under the line; `between` says that it stands at neither end."""

    x: float
    words: str
    between: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """The whole picture; `undated` statements are not in it, `left` actors share the last row."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    height: int
    said: str
    undated: int
    left: int


def timeline(lines: Sequence[PositionLine]) -> Timeline | None:
    """Return the picture of these positions; None where fewer than two have a date."""
    dated = [(line, reach) for line in lines if (reach := reached(line.day)) is not None]
    if len(dated) < 2:
        return None
    begin, end = min(reach[0] for _, reach in dated), max(reach[1] for _, reach in dated)
    own, others = _owners(dated)
    rows = [_row(number, who, some, (begin, end)) for number, (who, some) in enumerate(own)]
    if others:
        left = {_key(line) for line, _ in others}
        rows.append(_row(len(rows), Who(id=None, name=f"{len(left)} others"), others, (begin, end)))
    ends = date_words(begin.isoformat(), "day"), date_words(end.isoformat(), "day")
    actors = len({_key(line) for line, _ in dated})
    when = f"from {ends[0]} to {ends[1]}" if begin < end else f"on {ends[0]}"
    return Timeline(
        rows=tuple(rows),
        ticks=tuple(_ticks(begin, end)),
        height=HEAD + ROW * len(rows) + FOOT,
        said=f"{counted(len(dated), 'statement')} of {counted(actors, 'actor')}, {when}.",
        undated=len(lines) - len(dated),
        left=len({_key(line) for line, _ in others}),
    )


def reached(day: Day) -> Reach | None:
    """Return the first and the last day that a date may mean; None where it is not known, or no date."""
    parts = (day.date or "").partition("T")[0].split("-")
    try:
        year, month, number = (*map(int, parts), 0, 0)[:3]
        if month == 0 or day.precision == "year":
            return date(year, 1, 1), date(year, 12, 31)
        if number == 0 or day.precision == "month":
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        first = date(year, month, number)
        return first, first + timedelta(days=6 if day.precision == "week" else 0)
    except (ValueError, OverflowError):
        return None


Dated = tuple[PositionLine, Reach]


def _key(line: PositionLine) -> str:
    return line.actor.id or line.actor.name.casefold()


def _owners(dated: Sequence[Dated]) -> tuple[list[tuple[Who, list[Dated]]], list[Dated]]:
    """Return the actors with most statements, in the order in which they first stated; and what all others stated."""
    groups: dict[str, list[Dated]] = {}
    for one in sorted(dated, key=lambda one: one[1]):
        groups.setdefault(_key(one[0]), []).append(one)
    most = sorted(groups, key=lambda key: -len(groups[key]))
    kept = set(most if len(most) <= ROWS else most[: ROWS - 1])
    own = [(some[0][0].actor, some) for key, some in groups.items() if key in kept]
    return own, [one for key, some in groups.items() if key not in kept for one in some]


def _row(number: int, who: Who, some: Iterable[Dated], whole: Reach) -> Row:
    marks = tuple(_marks(some, whole))
    return Row(
        who=who,
        name=shortened(who.name, NAME) if who.name else "",
        top=HEAD + ROW * number,
        first=min(mark.x for mark in marks),
        last=max(mark.end or mark.x for mark in marks),
        marks=marks,
    )


def _marks(some: Iterable[Dated], whole: Reach) -> Iterator[Mark]:
    """Yield a mark for each stand and day; those of one day stand beside each other."""
    groups: dict[tuple[Reach, str, bool], list[PositionLine]] = {}
    for line, reach in some:
        groups.setdefault((reach, line.position, line.retracted is not None), []).append(line)
    beside: dict[Reach, int] = {}
    for (reach, position, retracted), lines in groups.items():
        shift = beside.get(reach, 0)
        beside[reach] = shift + WIDE + (DIGIT * len(str(len(lines))) if len(lines) > 1 else 0)
        day = date_words(lines[0].day.date or "", lines[0].day.precision)
        words = f"{POSITIONS[position]}, {day}" + (", taken back since" if retracted else "")
        yield Mark(
            x=_along(reach[0], whole),
            end=_along(reach[1], whole) if reach[1] > reach[0] else None,
            shift=-shift if _along(reach[0], whole) > MIDDLE else shift,
            position=position,
            count=len(lines),
            retracted=retracted,
            said=f"{words} ({len(lines)} times)" if len(lines) > 1 else words,
        )


def _along(day: date, whole: Reach) -> float:
    length = (whole[1] - whole[0]).days
    part = (day - whole[0]).days / length if length else 0.5  # one day: the middle
    return round(FIRST + (LAST - FIRST) * part, 2)


def _ticks(begin: date, end: date) -> Iterator[Tick]:
    for day in (begin, end) if begin < end else (begin,):
        yield Tick(x=_along(day, (begin, end)), words=date_words(day.isoformat(), "day"), between=False)
    years = (end - begin).days > 900
    between = [date(year, 1, 1) for year in range(begin.year + 1, end.year + 1)] if years else list(_months(begin, end))
    step = -(-len(between) // MOST_BETWEEN) or 1
    for day in between[::step]:
        x = _along(day, (begin, end))
        if FIRST + CLEAR < x < LAST - CLEAR:
            yield Tick(x=x, words=str(day.year) if years else MONTHS[day.month - 1], between=True)


def _months(begin: date, end: date) -> Iterator[date]:
    for number in range(begin.year * 12 + begin.month, end.year * 12 + end.month):
        yield date(number // 12, number % 12 + 1, 1)
