"""Failures: said as a page or as JSON, never with what is inside; noted in the log without what people wrote."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import Form, HTTPException
from starlette.responses import PlainTextResponse

from counterclaim.ledger import Ledger
from counterclaim.ledger.replies import NewReply
from counterclaim.ledger.store.engine import writing
from counterclaim.model.errors import LedgerError, MissingError
from counterclaim.room.app import app
from counterclaim.room.failures import without_token
from tests.room.visits import Visits, settings, visits

SECRET = "postgresql://user:hunter2@db.internal/ledger"


@pytest.fixture
def failing(ledger: Ledger, tmp_path: Path) -> Iterator[Visits]:
    """Yield a room with pages that fail in every way."""
    application = app(settings(tmp_path), ledger)

    def broken() -> PlainTextResponse:
        raise ValueError(SECRET)

    def gone() -> PlainTextResponse:
        raise LedgerError(f"{SECRET}: does not answer")

    def missing() -> PlainTextResponse:
        raise MissingError("0000: there is no such claim in this ledger")

    def unknown() -> PlainTextResponse:
        raise HTTPException(404, "No claim has this id <b>.")

    def number(n: int) -> PlainTextResponse:
        return PlainTextResponse(str(n))

    def required(age: int = Form()) -> PlainTextResponse:
        return PlainTextResponse(str(age))

    def outside() -> PlainTextResponse:
        raise HTTPException(500, SECRET)

    for page in (broken, gone, missing, unknown, number, outside):
        application.add_api_route(f"/{page.__name__}", page, response_model=None)
        application.add_api_route(f"/api/{page.__name__}", page, response_model=None)
    application.add_api_route("/required", required, methods=["POST"], response_model=None)
    with visits(ledger, tmp_path, application=application) as one:
        yield one


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/nothing", 404, "There is no such page."),
        ("/unknown", 404, "No claim has this id &lt;b&gt;."),
        ("/number?n=x", 422, "Not right: n."),
        ("/broken", 500, "Something went wrong here."),
        ("/outside", 500, "Something went wrong here."),
        ("/gone", 503, "not available just now"),
        ("/missing", 404, "There is no such page."),
    ],
)
def test_failures_are_pages(failing: Visits, path: str, status: int, said: str) -> None:
    answer = failing.get(path)
    assert answer.status_code == status
    assert said in answer.text
    assert '<main id="main"' in answer.text
    assert "<h1>" in answer.text
    for inside in ("hunter2", "Traceback", "ValueError", ".py", "internal", "pydantic"):
        assert inside not in answer.text.replace("room.py", "")


@pytest.mark.parametrize(
    ("path", "status"),
    [("nothing", 404), ("unknown", 404), ("number?n=x", 422), ("broken", 500), ("outside", 500), ("gone", 503)],
)
def test_failures_of_the_api_are_json(failing: Visits, path: str, status: int) -> None:
    answer = failing.get(f"/api/{path}")
    assert answer.status_code == status
    error = answer.json()["error"]
    assert (set(error), error["status"]) == ({"status", "message"}, status)
    assert "hunter2" not in answer.text


def test_other_methods_are_refused(failing: Visits) -> None:
    answer = failing.client.put("/login")
    assert answer.status_code == 405
    assert "POST" in answer.headers["allow"] or "GET" in answer.headers["allow"]


def test_fields_are_named_and_what_was_written_is_not_told_back(failing: Visits) -> None:
    failing.get("/login")
    token = failing.token()
    answer = failing.post("/required", data={"age": "<script>alert(1)</script>", "token": token})
    assert answer.status_code == 422
    assert "Not right: age." in answer.text
    assert "alert(1)" not in answer.text


def test_log_has_what_happened_and_not_what_was_asked(failing: Visits, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        failing.get("/broken?email=mira@dovac.example")
    (noted,) = [record for record in caplog.records if record.name.startswith("counterclaim")]
    assert noted.getMessage() == "GET /broken failed"
    assert noted.exc_info is not None
    assert "mira" not in logging.Formatter().format(noted)


@pytest.mark.parametrize(
    ("path", "noted"),
    [
        ("/reply/status/signed.token", "/reply/status/…"),
        ("/read/signed.token", "/read/…"),
        ("/read/signed.token/enter", "/read/…"),
        ("/claim/8f6bf6", "/claim/8f6bf6"),
    ],
)
def test_log_has_no_token_of_a_signed_link(path: str, noted: str) -> None:
    assert without_token(path) == noted


def test_database_that_fails_tells_no_email(ledger: Ledger, caplog: pytest.LogCaptureFixture) -> None:
    new = NewReply(kind="claim", subject="c1", name="Mira", email="mira@dovac.example", text="No.")
    with writing(ledger.engine) as connection:
        connection.exec_driver_sql("drop table reply")
    with pytest.raises(LedgerError) as caught:
        ledger.replies.submit(new)
    error: BaseException | None = caught.value
    while error is not None:
        assert "mira" not in str(error).lower()
        error = error.__cause__
