"""The ledger on the terminal: each command shows what the views hold, as lines and as JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from rich.console import Console
from rich.text import Text

from counterclaim.cli import actor, claim, document, entries, search
from counterclaim.cli.lines import Lines
from counterclaim.export.tables import TABLES
from counterclaim.ledger import Ledger
from counterclaim.model.views import Query
from counterclaim.testing.book import filled
from tests.cli.conftest import Run


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where the small ledger lies."""
    place = str(tmp_path_factory.mktemp("ledger") / "book.db")
    with Ledger.open(place) as ledger:
        filled(ledger)
    return place


def first(run: Run, place: str, *command: str) -> dict[str, object]:
    """Return the first line of JSON that a command prints."""
    value = json.loads(run(*command, "--json", "--ledger", place).out.splitlines()[0])
    assert isinstance(value, dict)
    return value


SHOWN = [  # command, words that must be there, in their order
    (("claims", "--status", "retracted"), ["retracted  Kestrel Power dumped ash", "3 deny", "3 outlets", "1 claim"]),
    (("claims", "--outlet", "Canal Wire"), ["The bridge of Lorne", "Kestrel Power", "2 claims"]),
    (("claims", "--limit", "2", "--most", "--all"), ["Kestrel Power", "the first 2 claims; --limit shows more"]),
    (("claims", "--most"), ["Kestrel Power", "--all also lists"]),
    (("actors", "vell"), ["Dana Vell, fisher", "Chris Vell", "3 actors"]),
    (("actors", "--kind", "organisation", "--by-name"), ["fire brigade", "harbour office", "2 actors"]),
    (
        ("search", "ash", "river", "--kind", "statement"),
        ["statement  Pavel Rust:", "1 find", "outlets: Lorne Gazette 1"],
    ),
    (("search", "--", "bridge", "-lorne"), ["0 finds"]),
    (("unanswered",), ["Ulf Marr  no answer on record", "accused by Nadia Orlo", "1 accusation"]),
    (("unanswered", "--declined"), ["0 accusations"]),
    (("documents", "--outlet", "Canal Wire", "--limit", "1"), ["Canal Wire", "1 document"]),
    (("documents", "--since", "2099"), ["0 documents"]),
    (
        ("changes", "--since", "2031"),
        ["Nadia Orlo", "says, printed March 3, 2031", "denies, printed March 7", "1 change"],
    ),
]


@pytest.mark.parametrize(("command", "words"), SHOWN, ids=[" ".join(row[0]) for row in SHOWN])
def test_lists_are_shown(run: Run, place: str, command: tuple[str, ...], words: list[str]) -> None:
    where = command.index("--") if "--" in command else len(command)
    outcome = run(*command[:where], "--ledger", place, *command[where:])
    assert (outcome.code, outcome.err) == (0, "")
    at = 0
    for word in words:
        at = outcome.out.index(word, at)


def test_claim_is_shown_with_its_sides(run: Run, place: str) -> None:
    id = str(first(run, place, "claims", "--status", "retracted")["id"])
    out = run("claim", id[:8], "--ledger", place).out
    order = ["Kestrel Power dumped", "retracted: whoever", "Says  1", "Nadia Orlo", "Denies  3", "Pavel Rust"]
    order += ["also in Lorne Gazette (identical)", "Takes no side  1", "Answers", "Accused", "Changes of position"]
    assert [out.index(word) for word in order] == sorted(out.index(word) for word in order)
    whole = first(run, place, "claim", id)
    assert isinstance(whole["sides"], list)


def test_actor_and_document_are_shown(run: Run, place: str) -> None:
    id = str(first(run, place, "actors", "orlo")["id"])
    out = run("actor", id, "--ledger", place).out
    for word in ("Nadia Orlo, minister", "Names used", "Disputes with", "Statements, newest first", "printed 3 times"):
        assert word in out
    found = first(run, place, "search", "fire", "--kind", "document")
    assert isinstance(found["hits"], list)
    out = run("document", found["hits"][0]["id"], "--ledger", place).out
    for word in ("Fire at the mill: three hurt", "Statements", "Claims", "Changed in the text of", "~ reworded"):
        assert word in out


def test_claims_as_json_are_all_of_them_with_their_positions(run: Run, place: str) -> None:
    lines = [json.loads(line) for line in run("claims", "--json", "--ledger", place).out.splitlines()]
    assert len(lines) == 7
    ash = next(one for one in lines if "ash" in one["text"])
    assert len(ash["positions"]) == 8
    assert {one["kind"] for one in ash["responses"]} == {"denies", "declines", "retracts"}


@pytest.mark.parametrize("table", TABLES)
def test_exports_have_a_row_for_each(run: Run, place: str, table: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run("export", table, "--format", "csv", "--ledger", place).out)))
    lines = [json.loads(line) for line in run("export", table, "--ledger", place).out.splitlines()]
    assert len(rows) == len(lines) > 0
    assert {one["id" if table != "documents" else "document"] for one in rows} == {
        one["id" if table != "documents" else "document"] for one in lines
    }


WRONG = [  # command, exit code, words of the message
    (("claim", "zzz"), 2, "is no id of a claim"),
    (("actor", "zzz"), 2, "is no id of an actor"),
    (("claim", "ffffffff"), 2, "there is no such claim"),
    (("claims", "--since", "yesterday"), 2, "is no date"),
    (("documents", "--until", "2031-13"), 2, "is no date"),
    (("log", "--since", "2031-02-30"), 2, "is no date"),
    (("search", "x", "--label", "true"), 2, "is none of"),
    (("claims", "--status", "true"), 2, "is none of"),
    (("actors", "--kind", "ship"), 2, "is none of"),
    (("search", "x", "--kind", "ship"), 2, "is none of"),
    (("export", "nothing"), 2, "nothing"),
]


@pytest.mark.parametrize(("command", "code", "words"), WRONG, ids=[" ".join(row[0]) for row in WRONG])
def test_what_is_not_there_is_said(run: Run, place: str, command: tuple[str, ...], code: int, words: str) -> None:
    outcome = run(*command, "--ledger", place)
    assert (outcome.code, outcome.out) == (code, "")
    assert words in " ".join(outcome.err.replace("│", " ").split())


def test_documents_as_json_have_the_ids_that_document_takes(run: Run, place: str) -> None:
    lines = [json.loads(line) for line in run("documents", "--json", "--ledger", place).out.splitlines()]
    assert len({one["id"] for one in lines}) == len(lines) > 1
    assert run("document", lines[0]["id"], "--ledger", place).out.startswith(lines[0]["title"])


def test_a_ledger_that_is_not_there_is_said_and_not_made(run: Run, tmp_path: Path) -> None:
    outcome = run("claims", "--ledger", str(tmp_path / "none.db"))
    assert outcome.code == 5
    assert "there is no ledger" in outcome.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("width", [24, 40, 80, 96])
def test_lines_fit_the_terminal(place: str, width: int) -> None:
    lines = Lines(console=Console(width=width, color_system=None), width=width)
    with Ledger.open(place) as ledger:
        drawn: list[Text] = []
        for one in ledger.claims().items:
            drawn += [*entries.claim_entry(one, lines), *claim.drawn(ledger.claim(one.id), lines)]
        for who in ledger.actors().items:
            drawn += actor.drawn(ledger.actor(who.id), lines)
        for page in ledger.documents().items:
            drawn += document.drawn(ledger.document(page.id), lines)
        drawn += search.drawn(ledger.search(Query(words="ash")), lines)
    assert drawn
    wide = [line.plain for line in drawn if line.cell_len > width]
    assert not [line for line in wide if " " in line.strip()], "only a word that is too long itself may stick out"
