"""`counterclaim explain INPUT STATEMENT`: why a statement is read as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from counterclaim.cli import exits
from counterclaim.cli.lines import Lines, hue, plain
from counterclaim.cli.printing import show, show_json
from counterclaim.model.document import RawPage
from counterclaim.model.errors import InputError
from counterclaim.model.explanation import Explanation
from counterclaim.model.issue import Issue
from counterclaim.shown.explaining import parts
from counterclaim.shown.legend import words
from counterclaim.shown.sheet import Sheet, sheet

if TYPE_CHECKING:
    from counterclaim.ingest.inputs import InputOptions

INDENT = 5
_NAMED = re.compile(r"([A-Za-z]*)([1-9]\d{0,6})")
_HINT = "STATEMENT"


def explain(
    input: Annotated[str, typer.Argument(metavar="INPUT", help="A file, a URL, or - for standard input.")],
    statement: Annotated[
        str, typer.Argument(metavar="STATEMENT", help="Its id (s7) or what marks it in the list (B7).")
    ],
    article: Annotated[
        int | None,
        typer.Option("--article", metavar="N", min=1, help="Which article of an INPUT that holds several, from 1."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    threads: Annotated[int, typer.Option("--threads", metavar="N", min=1, help="Processor cores to use.")] = 2,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch URLs at private and loopback addresses too.")
    ] = False,
) -> None:
    """Say why a statement has its actor, its kind, its answers: what was weighed, with scores and evidence."""
    from counterclaim.ingest.inputs import InputOptions
    from counterclaim.pipeline import Reader  # loads the model's libraries: not for --help

    letters, number = _named(statement)
    page = _page(input, article, InputOptions(allow_private=allow_private))
    try:
        why = Reader(threads=threads).explain(page, f"s{number}")
    except InputError as error:
        if error.issue.code == "no-statement":
            raise typer.BadParameter(error.issue.message, param_hint=_HINT) from error
        raise _unread(error.issue) from error
    one = sheet(why.reading)
    if letters not in ("", "S", one.legend.letter(number)):
        raise typer.BadParameter(f"there is no {statement}; statement {number} is {one.tag(number)}", param_hint=_HINT)
    if json:
        show_json([why.to_dict()])
    else:
        show(lambda lines: drawn(why, one, lines))


def drawn(why: Explanation, one: Sheet, lines: Lines) -> Iterator[Text]:
    """Yield the lines of an explanation: the statement, then each part with its reasons."""
    number = one.reading.statements.index(why.statement) + 1
    document = why.reading.document
    yield from lines.wrapped(Text(plain(document.title or document.url or "Untitled"), style="bold"))
    content = words(why.statement.attribution.content, document.text)
    head = Text(one.tag(number).ljust(INDENT), style=f"{hue(one, number)} bold").append(
        plain(content), style="not bold"
    )
    yield from (Text(), *lines.wrapped(head, hanging=INDENT))
    for part in parts(why, one):
        yield from (Text(), *lines.wrapped(Text(plain(part.title), style="bold")))
        for line in part.lines:
            inner = line.lstrip()
            yield from lines.wrapped(Text(plain(inner)), INDENT + len(line) - len(inner), hanging=2)


def _named(statement: str) -> tuple[str, int]:
    """Return the letters in front of the number, in capitals, and the number."""
    found = _NAMED.fullmatch(statement.strip())
    if found is None:
        raise typer.BadParameter(f"{statement} is neither an id (s7) nor a mark (B7)", param_hint=_HINT)
    return found[1].upper(), int(found[2])


def _page(input: str, article: int | None, options: InputOptions) -> RawPage:
    """Return the page that is meant; an input that holds several needs the number of one."""
    from counterclaim.ingest.inputs import pages

    found = list(islice(pages([input], options=options), article or 2))
    if article is None and len(found) > 1:
        raise typer.BadParameter(f"{input} holds several articles; --article says which", param_hint="INPUT")
    if article is not None and len(found) < article:
        raise typer.BadParameter(f"{input} holds {len(found)}", param_hint="--article")
    if not found:
        raise typer.BadParameter(f"{input} holds no article", param_hint="INPUT")
    if isinstance(found[-1], Issue):
        raise _unread(found[-1])
    return found[-1]


def _unread(issue: Issue) -> typer.Exit:
    """Say on standard error why a page was not read, and return the end of the program."""
    typer.echo(f"{issue.where}: {issue.message} [{issue.code}]", err=True)
    return typer.Exit(exits.UNREAD)
