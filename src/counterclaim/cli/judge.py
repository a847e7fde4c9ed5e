"""`counterclaim judge`: what a person decides about actors, claims, statements and responses, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from counterclaim.cli.ledgers import Place
from counterclaim.model.reading import KINDS, RESPONSES, STANCES

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger

judge = typer.Typer(
    help="Say what is right: same actor, same claim, response, statement. Nothing is overwritten; it can be withdrawn.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who judges; the name stands beside the judgement.")]
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why.")]
An = Annotated[str, typer.Argument(metavar="ID", help="An id, or its first six digits or more.")]
Words = Annotated[list[str] | None, typer.Option(metavar="WORDS", help="The exact words; for several pieces, again.")]
VERDICTS = ("right", "not-a-statement", "wrong-actor", "wrong-words", "wrong-label")


@judge.command("same-actor")
def same_actor(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are one actor. An actor may be named by a statement of theirs."""
    _pair(ledger, "actor", "same", one, other, by, reason)


@judge.command("not-same-actor")
def not_same_actor(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are not one actor."""
    _pair(ledger, "actor", "apart", one, other, by, reason)


@judge.command("same-claim")
def same_claim(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are one claim. A claim may be named by a statement that carries it."""
    _pair(ledger, "claim", "same", one, other, by, reason)


@judge.command("opposed-claim")
def opposed_claim(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """One of these states the contrary of the other: they are one claim, from two sides."""
    _pair(ledger, "claim", "opposed", one, other, by, reason)


@judge.command("not-same-claim")
def not_same_claim(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are not one claim."""
    _pair(ledger, "claim", "apart", one, other, by, reason)


@judge.command("same-statement")
def same_statement(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are printings of one statement."""
    _pair(ledger, "appearance", "same", one, other, by, reason)


@judge.command("not-same-statement")
def not_same_statement(one: An, other: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """These two are not printings of one statement."""
    _pair(ledger, "appearance", "apart", one, other, by, reason)


@judge.command()
def response(
    origin: Annotated[str, typer.Argument(metavar="FROM", help="The statement that answers.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The statement that is answered.")],
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(RESPONSES))],
    by: By,
    reason: Reason = "",
    ledger: Place = None,
) -> None:
    """The one statement answers the other, in one article or across."""
    _of(kind, RESPONSES, "KIND")
    _pair(ledger, "response", "holds", origin, target, by, reason, {"kind": kind})


@judge.command("no-response")
def no_response(
    origin: Annotated[str, typer.Argument(metavar="FROM", help="The statement that does not answer.")],
    target: Annotated[str, typer.Argument(metavar="TO", help="The statement that is not answered.")],
    by: By,
    reason: Reason = "",
    ledger: Place = None,
) -> None:
    """The one statement does not answer the other."""
    _pair(ledger, "response", "not", origin, target, by, reason)


@judge.command()
def statement(
    one: An,
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", help=", ".join(VERDICTS))],
    by: By,
    reason: Reason = "",
    actor: Annotated[str | None, typer.Option("--actor", metavar="ID", help="Who states it.")] = None,
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="Who states it, if not in here.")] = None,
    source: Words = None,
    cue: Words = None,
    content: Words = None,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help=", ".join(KINDS))] = None,
    stance: Annotated[str | None, typer.Option("--stance", metavar="STANCE", help=", ".join(STANCES))] = None,
    ledger: Place = None,
) -> None:
    """A statement is right as it is shown, or is none, or has another actor, other words, another label."""
    _of(verdict, VERDICTS, "VERDICT")
    roles = {"source": source, "cue": cue, "content": content}
    given = {"actor": actor, "name": name, "kind": kind, "stance": stance}
    _fit(verdict, {key for key, value in (given | roles).items() if value})
    with _opened(ledger) as opened:
        id = opened.meant("statement", one)
        detail: dict[str, Any] = {key: value for key, value in given.items() if value}
        if actor:
            detail["actor"] = opened.meant("actor", actor)
        for role, words in roles.items():
            if words:
                detail[role] = opened.located(id, role, words)
        typer.echo(f"judged: {opened.judge('statement', id, verdict, by=by, reason=reason, detail=detail)}")


@judge.command()
def withdraw(one: An, by: By, reason: Reason = "", ledger: Place = None) -> None:
    """Withdraw a judgement: everything is as if it had not been made, and the log keeps both."""
    with _opened(ledger) as opened:
        id = opened.meant("judgement", one)
        opened.withdraw(id, by=by, reason=reason)
    typer.echo(f"withdrawn: {id}")


def _pair(
    ledger: str | None, kind: str, verdict: str, one: str, other: str, by: str, reason: str,
    detail: dict[str, Any] | None = None,
) -> None:  # fmt: skip
    record = "statement" if kind in ("appearance", "response") else kind
    with _opened(ledger) as opened:
        ids = [opened.meant(record, given) for given in (one, other)]
        id = opened.judge(kind, ids[0], verdict, ids[1], by=by, reason=reason, detail=detail)
    typer.echo(f"judged: {id}")


def _opened(ledger: str | None) -> Ledger:
    from counterclaim.ledger import Ledger

    return Ledger.open(ledger, create=False)


def _of(given: str, known: tuple[str, ...], what: str) -> None:
    if given not in known:
        raise typer.BadParameter(f"{given} is none of {', '.join(known)}", param_hint=what)


FITTING = {  # verdict: what may be said to be right, and some of it must be
    "right": frozenset[str](),
    "not-a-statement": frozenset[str](),
    "wrong-actor": frozenset({"actor", "name"}),
    "wrong-words": frozenset({"source", "cue", "content"}),
    "wrong-label": frozenset({"kind", "stance"}),
}


def _fit(verdict: str, given: set[str]) -> None:
    """Raise a usage error if what is said to be right does not belong to the verdict, or is missing."""
    fitting = FITTING[verdict]
    if given - fitting:
        raise typer.BadParameter(f"{verdict} takes no --{sorted(given - fitting)[0]}", param_hint="VERDICT")
    if fitting and not given:
        raise typer.BadParameter(f"say what is right: --{' or --'.join(sorted(fitting))}", param_hint="VERDICT")
    if given == {"actor", "name"}:
        raise typer.BadParameter("give --actor or --name, not both", param_hint="VERDICT")
