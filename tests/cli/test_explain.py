from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.cli import exits
from tests.cli.conftest import ARTICLE, FRENCH, Run


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "bridge.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("named", ["s2", "S2", "B2", "b2", "2"])
def test_statement_goes_by_its_id_or_its_mark(run: Run, article: str, named: str) -> None:
    outcome = run("explain", article, named)
    assert (outcome.code, outcome.err) == (exits.OK, "")
    assert outcome.out.splitlines()[2] == "B2   “We will not open it for a regatta,”"
    assert "Who: Ilse Quandt" in outcome.out
    assert "The cue “said”: 0.90" in outcome.out
    assert "\x1b" not in outcome.out


@pytest.mark.parametrize(
    ("named", "says"),
    [("A2", "statement 2 is B2"), ("s9", "no statement s9"), ("first", "neither an id (s7)"), ("s0", "neither an id")],
)
def test_statement_that_is_not_there_is_a_usage_error(run: Run, article: str, named: str, says: str) -> None:
    outcome = run("explain", article, named)
    assert outcome.code == exits.USAGE
    assert says in " ".join(outcome.err.replace("│", " ").split())


def test_json_is_one_object(run: Run, article: str) -> None:
    (line,) = run("explain", "--json", article, "s1").out.splitlines()
    assert json.loads(line)["statement"]["id"] == "s1"
    assert json.loads(line)["actor"]["rule"] == "description"


def test_article_of_several_is_chosen_by_its_number(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"text": FRENCH}) + "\n" + json.dumps({"text": ARTICLE}) + "\n", encoding="utf-8")
    assert "Ilse Quandt" in run("explain", str(path), "s2", "--article", "2").out
    assert run("explain", str(path), "s2").code == exits.USAGE
    assert run("explain", str(path), "s2", "--article", "3").code == exits.USAGE
    unread = run("explain", str(path), "s2", "--article", "1")
    assert (unread.code, unread.out) == (exits.UNREAD, "")
    assert "[language]" in unread.err


def test_html_and_standard_input_are_read_too(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n")[1:])
    page.write_text(f"<html><body><article><h1>Bridge</h1>{paragraphs}</article></body></html>", encoding="utf-8")
    assert "Who: Ilse Quandt" in run("explain", str(page), "s2").out
    assert "Who: Ilse Quandt" in run("explain", "-", "s2", stdin=ARTICLE.encode()).out


def test_page_that_cannot_be_read_is_its_issue(run: Run, tmp_path: Path) -> None:
    outcome = run("explain", str(tmp_path / "missing.txt"), "s1")
    assert outcome.code == exits.UNREAD
    assert "[not-found]" in outcome.err
