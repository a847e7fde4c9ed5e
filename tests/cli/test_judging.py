"""What people judge, see in the log, audit and export from the command line."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from counterclaim.cli import exits
from counterclaim.ledger import Ledger
from counterclaim.testing.book import filled
from tests.cli.conftest import Run

ORDERED = "that Ulf Marr had ordered it"


@pytest.fixture(scope="module")
def filled_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("filled") / "ledger.db"
    with Ledger.open(place) as opened:
        filled(opened)
    return place


@pytest.fixture
def place(filled_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a ledger with the stories of testing/stories.py, named by the environment."""
    copied = Path(shutil.copy(filled_once, tmp_path / "ledger.db"))
    monkeypatch.setenv("COUNTERCLAIM_LEDGER", str(copied))
    return copied


def asked(place: Path, query: str) -> list[Any]:
    with sqlite3.connect(place) as connection:
        return [row[0] for row in connection.execute(query)]


def statement(place: Path, words: str = ORDERED) -> str:
    return str(asked(place, f"select id from statement where words = '{words}'")[0])


def test_actors_are_judged_one_and_again_two(run: Run, place: Path) -> None:
    one, other = asked(place, "select id from actor where name = 'Chris Vell'")
    judged = run("judge", "same-actor", one[:8], other[:8], "--by", "Ada", "--reason", "the same man")
    assert (judged.code, judged.out[:8]) == (exits.OK, "judged: ")
    assert len(asked(place, "select id from actor where name = 'Chris Vell'")) == 1
    withdrawn = run("judge", "withdraw", judged.out.split()[1], "--by", "Ben")
    assert withdrawn.code == exits.OK
    assert sorted(asked(place, "select id from actor where name = 'Chris Vell'")) == sorted([one, other])


def test_an_actor_and_a_claim_may_be_named_by_a_statement(run: Run, place: Path) -> None:
    before = len(asked(place, "select id from actor"))
    claims = len(asked(place, "select id from claim"))
    actor = asked(place, "select id from actor where name = 'Nadia Orlo'")[0]
    assert run("judge", "not-same-actor", actor, statement(place), "--by", "Ada").code == exits.OK
    assert len(asked(place, "select id from actor")) == before + 1
    died = statement(place, "that the fish had died in April")
    assert run("judge", "opposed-claim", statement(place), died, "--by", "Ada").code == exits.OK
    assert len(asked(place, "select id from claim")) == claims - 1
    assert run("judge", "not-same-claim", statement(place), died, "--by", "Ada").code == exits.OK
    assert run("judge", "same-claim", statement(place), died, "--by", "Ada").code == exits.OK
    assert asked(place, "select via from position where words = 'the fish had died in April'") == ["stance"]


def test_responses_and_printings_are_judged(run: Run, place: Path) -> None:
    one, other = statement(place), statement(place, "that she saw two men run")
    assert run("judge", "response", other, one, "denies", "--by", "Ada").code == exits.OK
    assert asked(place, f"select kind from answer where target = '{one}'") == ["denies"]
    assert run("judge", "no-response", other, one, "--by", "Ada").code == exits.OK
    assert asked(place, f"select kind from answer where target = '{one}'") == []
    assert run("judge", "same-statement", other, one, "--by", "Ada").code == exits.OK
    assert asked(place, f"select original from appearance where statement = '{other}'") == [one]
    assert run("judge", "not-same-statement", other, one, "--by", "Ada").code == exits.OK
    assert asked(place, f"select original from appearance where statement = '{other}'") == [other]


def test_a_statement_is_put_right(run: Run, place: Path) -> None:
    id = statement(place)
    dana = asked(place, "select id from actor where name = 'Dana Vell'")[0]
    for arguments in (
        ["wrong-actor", "--actor", dana],
        ["wrong-words", "--content", "Ulf Marr had ordered"],
        ["wrong-label", "--stance", "denies", "--kind", "opinion"],
        ["right"],
    ):
        assert run("judge", "statement", id[:10], *arguments, "--by", "Ada").code == exits.OK
    with sqlite3.connect(place) as connection:
        found = connection.execute(f"select actor, words, position from position where statement = '{id}'").fetchall()
    assert found == [(dana, "Ulf Marr had ordered", "denies")]
    assert run("judge", "statement", id, "not-a-statement", "--by", "Ada").code == exits.OK
    assert asked(place, f"select id from position where statement = '{id}'") == []


WRONG: tuple[tuple[str, list[str], int, str], ...] = (
    ("an id that is none", ["judge", "same-actor", "zzz", "abcdef", "--by", "Ada"], exits.USAGE, "is no id"),
    ("an id that is not there", ["judge", "same-actor", "ffffffff", "abcdef", "--by", "Ada"], exits.USAGE, "no such"),
    ("nobody judges", ["judge", "same-actor", "abcdef", "abcdef"], exits.USAGE, "--by"),
    ("no such verdict", ["judge", "statement", "abcdef", "bad", "--by", "Ada"], exits.USAGE, "is none of"),
    ("no such kind", ["judge", "response", "abcdef", "abcdef", "asks", "--by", "Ada"], exits.USAGE, "is none of"),
    ("whose it is is missing", ["judge", "statement", "abcdef", "wrong-actor", "--by", "Ada"], exits.USAGE, "say what"),
    (
        "what does not fit",
        ["judge", "statement", "abcdef", "right", "--name", "X", "--by", "Ada"],
        exits.USAGE,
        "takes no",
    ),
    ("no such kind of entry", ["log", "--kind", "cake"], exits.USAGE, "is none of"),
    ("no such format", ["judgements", "export", "--format", "cake"], exits.USAGE, "is none of"),
)


@pytest.mark.parametrize(("why", "arguments", "code", "said"), WRONG, ids=[case[0] for case in WRONG])
def test_what_is_wrong_is_said(run: Run, place: Path, why: str, arguments: list[str], code: int, said: str) -> None:
    outcome = run(*arguments)
    assert outcome.code == code
    assert said in " ".join(outcome.err.replace("│", " ").split())


def test_words_that_do_not_stand_there_are_refused(run: Run, place: Path) -> None:
    outcome = run("judge", "statement", statement(place), "wrong-words", "--content", "Ulf Mar", "--by", "Ada")
    assert outcome.code == exits.OK  # the beginning of "Ulf Marr" stands there
    outcome = run("judge", "statement", statement(place), "wrong-words", "--content", "Ulf Marx", "--by", "Ada")
    assert (outcome.code, "character for character" in outcome.err) == (exits.LEDGER, True)


def test_there_is_no_ledger(run: Run, tmp_path: Path) -> None:
    for arguments in (["log"], ["audit"], ["judgements", "export"], ["judge", "withdraw", "abcdef", "--by", "Ada"]):
        outcome = run(*arguments, "--ledger", str(tmp_path / "none.db"))
        assert (outcome.code, "there is no ledger" in outcome.err) == (exits.LEDGER, True)
    assert not (tmp_path / "none.db").exists()


def test_the_log_tells_newest_first_and_is_filtered(run: Run, place: Path) -> None:
    judged = run("judge", "statement", statement(place), "not-a-statement", "--by", "Ada", "--reason", "a caption")
    id = judged.out.split()[1]
    run("judge", "withdraw", id, "--by", "Ben")
    people = [json.loads(line) for line in run("log", "--people", "--json").out.splitlines()]
    assert [(one["verdict"], one["by"], one["withdrawn"]) for one in people] == [
        ("withdrawn", "Ben", False),
        ("not-a-statement", "Ada", True),
    ]
    shown = run("log", "--by", "Ada").out
    assert "a caption" in shown
    assert "[withdrawn]" in shown
    assert len(run("log", "--kind", "document").out.splitlines()) == 9
    assert len(run("log", "--limit", "3").out.splitlines()) == 3
    assert len(run("log", "--about", id[:8]).out.splitlines()) == 2
    assert run("log", "--until", "2000-01-01").out == ""
    assert run("log", "--since", "2000-01-01", "--before", "2").out.splitlines()[0].split()[0] == "1"


def test_the_audit_agrees_and_then_finds_what_was_tampered_with(run: Run, place: Path) -> None:
    whole = run("audit")
    assert (whole.code, "everything agrees" in whole.out) == (exits.OK, True)
    head = whole.out.split()[-1]
    assert run("audit", "--records", "--head", head).code == exits.OK
    with sqlite3.connect(place) as connection:
        connection.execute("update claim set supports = 7 where text like 'Ulf Marr%'")
    connection.close()
    assert run("audit", "--records").code == exits.OK
    found = run("audit", "--json")
    lines = [json.loads(line) for line in found.out.splitlines()]
    assert found.code == exits.UNREAD
    assert [(one["table"], one["message"]) for one in lines[:-1]] == [
        ("claim", "does not follow of its sources: supports")
    ]
    assert (lines[-1]["found"], lines[-1]["head"]) == (1, head)


def test_what_people_decided_is_training_data(run: Run, place: Path) -> None:
    id, died = statement(place), statement(place, "that the fish had died in April")
    run("judge", "statement", id, "wrong-actor", "--name", "Ulla Brand", "--by", "Ada")
    run("judge", "statement", died, "not-a-statement", "--by", "Ada")
    answers = asked(place, "select origin || ' ' || target from answer where kind = 'denies'")[0].split()
    run("judge", "response", *answers, "disputes", "--by", "Ada")
    run("judge", "opposed-claim", id, died, "--by", "Ada", "--reason", "tried")
    rows = [json.loads(line) for line in run("judgements", "export").out.splitlines()]
    articles, pairs = [row for row in rows if "text" in row], [row for row in rows if "pair" in row]
    assert len(articles) == 2
    for article in articles:
        for one in article["attributions"]:
            assert all(0 <= start < end <= len(article["text"]) for start, end in one["content"])
    mine = next(row for row in articles if any(one["id"] == id for one in row["attributions"]))
    assert [one["id"] for one in mine["not_attributions"]] == [died]
    assert [(one["actor"], one["stance"]) for one in mine["attributions"]] == [("a1", "affirms")]
    assert mine["actors"] == [{"id": "a1", "name": "Ulla Brand", "kind": None, "role": None, "affiliation": None}]
    assert [row["responses"] for row in articles if row is not mine] == [
        [{"from": answers[0], "to": answers[1], "kind": "disputes"}]
    ]
    assert [(row["pair"], row["label"], row["reason"]) for row in pairs] == [("claim", "opposed", "tried")]
