"""Flags of cookies, headers of answers, hosts: what browsers are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.room.security.headers import ALWAYS
from tests.room.visits import Visits, visits


def flags(cookie: str) -> set[str]:
    return {part.strip().partition("=")[0].lower() for part in cookie.split(";")[1:]}


def test_cookies_are_for_this_host_and_no_script(client: Visits) -> None:
    answers = [client.get("/login"), client.get("/theme?to=dark"), client.sign_in(), client.get("/theme?to=")]
    cookies = [one for answer in answers for one in answer.headers.get_list("set-cookie")]
    assert {one.partition("=")[0] for one in cookies} >= {
        "counterclaim-form", "counterclaim-theme", "counterclaim-session", "counterclaim-messages",
    }  # fmt: skip
    for one in cookies:
        assert {"httponly", "samesite", "path"} <= flags(one), one
        assert "samesite=lax" in one.lower()
        assert "domain" not in flags(one)
        assert "secure" not in flags(one)


def test_cookies_under_https_are_secure_and_bound_to_the_host(ledger: Ledger, tmp_path: Path) -> None:
    with visits(ledger, tmp_path, base_url="https://news.example") as room:
        answers = [room.get("/login"), room.get("/theme?to=dark"), room.sign_in()]
        cookies = [one for answer in answers for one in answer.headers.get_list("set-cookie")]
        assert len(cookies) >= 4
        for one in cookies:
            assert one.startswith("__Host-counterclaim-"), one
            assert {"secure", "httponly", "samesite"} <= flags(one), one
        assert all("max-age=31536000" in answer.headers["strict-transport-security"] for answer in answers)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/login", 200), ("/nothing", 404), ("/static/room.css", 200), ("/static/nothing", 404), ("/theme", 303),
        ("/robots.txt", 200), ("/api/openapi.json", 200), ("/api/nothing", 404),
    ],
)  # fmt: skip
def test_headers_are_on_every_answer(client: Visits, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    held(answer)
    assert "strict-transport-security" not in answer.headers  # under http it would lock people out


def test_headers_are_on_refusals_too(client: Visits) -> None:
    answers = (
        client.post("/login", data={}),
        client.post("/nothing", data={}),
        client.get("/login", headers={"host": "evil.example"}),
        client.post("/login", content=b"x", headers={"content-length": "99999999999"}),
    )
    assert [answer.status_code for answer in answers] == [403, 404, 400, 413]
    for answer in answers:
        held(answer)


def held(answer: object) -> None:
    headers = answer.headers  # type: ignore[attr-defined]
    for name, value in ALWAYS.items():
        assert headers[name] == value
    policy = headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "default-src 'none'" in policy
    assert headers["cache-control"]


def test_pages_have_no_style_and_no_script_of_their_own(client: Visits) -> None:
    for path in ("/login", "/nothing"):
        page = client.get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert "<script>" not in page
        assert " on" + "click" not in page


def test_pages_made_for_one_visitor_are_kept_by_nobody(client: Visits) -> None:
    assert client.get("/login").headers["cache-control"] == "private, no-store"
    client.sign_in()
    assert client.get("/login").headers["cache-control"] == "private, no-store"


def test_files_may_be_kept_only_under_the_address_of_their_version(client: Visits) -> None:
    version = client.application.state.room.files["room.css"].version
    assert "immutable" in client.get(f"/static/room.css?v={version}").headers["cache-control"]
    assert client.get("/static/room.css?v=other").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/static/..%2fapp.py", "/static/%2e%2e/app.py", "/static/../app.py", "/static/"])
def test_files_come_from_nowhere_else(client: Visits, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "127.0.0.1@evil.example", "[::2]"])
def test_room_answers_under_its_own_name_alone(client: Visits, host: str) -> None:
    assert client.get("/login", headers={"host": host}).status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1:8400", "localhost:8400", "localhost", "[::1]:8400"])
def test_room_on_this_machine_answers_under_its_names(client: Visits, host: str) -> None:
    assert client.get("/login", headers={"host": host}).status_code == 200
