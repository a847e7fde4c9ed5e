"""How much is taken: of bodies, of time, of requests, of wrong passwords."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse

from counterclaim.ledger import Ledger
from counterclaim.room.app import app
from counterclaim.room.settings import Limits
from tests.room.visits import WORD, Visits, settings, visits

SMALL = Limits(forms=2048, uploads=8192, pages=0, posts=0, tries=3)


@pytest.fixture
def small(ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    """Yield a room that takes little, with a page that reads its body."""
    application = app(settings(tmp_path, limits=SMALL), ledger)

    async def body(request: Request) -> PlainTextResponse:
        return PlainTextResponse(str(len(await request.body())))

    application.add_api_route("/body", body, methods=["POST"], response_model=None)
    with visits(ledger, tmp_path, application=application) as one:
        yield one


@pytest.mark.parametrize(
    ("size", "kind", "status", "why"),
    [
        (1000, "text", 200, "small enough"),
        (2049, "text", 413, "larger than a form may be"),
        (2049, "multipart/form-data; boundary=x", 200, "an upload may be larger"),
        (8193, "multipart/form-data; boundary=x", 413, "but not that large"),
    ],
)
@pytest.mark.parametrize("length", [True, False])
def test_large_bodies_are_refused(small: Visits, size: int, kind: str, status: int, why: str, length: bool) -> None:
    content = b"x" * size if length else (b"x" * 500 for _ in range(size // 500 + 1))
    headers = {"content-type": kind, "x-counterclaim-token": header_token(small)}
    answer = small.post("/body", content=content, headers=headers)
    assert answer.status_code == status, why
    if status == 413:
        assert "too large" in answer.text


def header_token(small: Visits) -> str:
    small.get("/login")
    form = small.cookie("counterclaim-form")
    return str(small.application.state.room.signing.form_token(form or "", ""))


@pytest.mark.parametrize("length", ["-1", "x", "1e3", "²", "9" * 40])
def test_lengths_that_are_none_are_refused(small: Visits, length: str) -> None:
    answer = small.post("/body", content=b"x", headers={"content-length": length.encode("latin-1")})
    assert answer.status_code in (400, 413)


def test_answer_that_takes_too_long_is_given_up(ledger: Ledger, tmp_path: Path) -> None:
    application, ended = app(settings(tmp_path, limits=Limits(answer_seconds=0.2)), ledger), Event()

    def slow() -> PlainTextResponse:
        ended.wait(60)
        return PlainTextResponse("at last")

    application.add_api_route("/slow", slow, response_model=None)
    with visits(ledger, tmp_path, application=application) as room:
        answer = room.get("/slow")
        assert not ended.is_set()  # the page was still being made when the answer came
        ended.set()
    assert answer.status_code == 503
    assert "took too long" in answer.text


def test_wrong_passwords_are_told_so_often_and_no_more(small: Visits) -> None:
    answers = [small.sign_in(password="wrong password").status_code for _ in range(4)]
    assert answers == [403, 403, 403, 429]
    refused = small.sign_in()
    assert refused.status_code == 429  # the right one neither: a guess must not be told from others
    assert int(refused.headers["retry-after"]) > 600
    assert small.sign_in("Ada Minne").status_code == 303


def test_other_spellings_of_a_name_are_tries_of_it_too(small: Visits) -> None:
    wide = "".join(chr(ord(one) + 0xFEE0) for one in "ada")  # the account is found by it
    names = ["Ada Minne", f"{wide} minne", "ADA  MINNE", "Ada Minne"]
    assert [small.sign_in(name, password="wrong password").status_code for name in names] == [403, 403, 403, 429]


def test_signing_in_forgets_the_wrong_tries(small: Visits) -> None:
    for _ in range(2):
        assert [small.sign_in(password="wrong password").status_code for _ in range(2)] == [403, 403]
        assert small.sign_in().status_code == 303
        small.client.cookies.clear()


def test_many_names_from_one_address_are_throttled_too(small: Visits) -> None:
    tries = [small.sign_in(f"Name {number}", WORD).status_code for number in range(31)]
    assert tries == [403] * 30 + [429]


def test_requests_of_one_address_are_limited(ledger: Ledger, tmp_path: Path) -> None:
    with visits(ledger, tmp_path, limits=Limits(pages=3, posts=2)) as room:
        assert [room.get("/login").status_code for _ in range(4)] == [200, 200, 200, 429]
        assert [room.post("/login").status_code for _ in range(3)] == [403, 403, 429]
        assert room.get("/static/room.css").status_code == 200
        refused = room.get("/api/nothing")
        assert refused.status_code == 429
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert refused.json()["error"]["status"] == 429
