"""Where people are led on to and what may be linked to."""

from __future__ import annotations

import pytest

from counterclaim.room.security.addresses import local, visitor_key
from counterclaim.shown.addresses import safe_url
from tests.room.visits import Visits

ELSEWHERE = [
    "https://evil.example", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example",
    "/\tevil", "/\n/evil.example", "http:evil.example", "javascript:alert(1)", "evil.example", "", " /x", "/ /evil",
    "/\u2028x", "/\x00", "https:/evil.example", "//evil.example/%2f..", "/\x7f", "?x", "#x", "data:text/html,x",
]  # fmt: skip


@pytest.mark.parametrize("path", ELSEWHERE)
def test_nothing_leads_elsewhere(client: Visits, path: str) -> None:
    assert local(path) == "/"
    assert client.get("/theme", params={"to": "dark", "next": path}).headers["location"] == "/"
    assert client.sign_in(next=path).headers["location"] == "/"


@pytest.mark.parametrize("path", ["/", "/claims?status=disputed&after=x", "/article/1#at-2", "/outlet/a%20b", "/é"])
def test_paths_of_the_room_are_led_on_to(path: str) -> None:
    assert local(path) == path


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "vbscript:x",
        "data:text/html,<script>alert(1)</script>", "//evil.example", "/local", "http://", "https:///x", "ftp://a.example",
        "file:///etc/passwd", "http://a.example/\n", "http://a b.example", "http://[::1", "", None, "blob:https://a.example/1",
        "http:\\\\a.example",
    ],
)  # fmt: skip
def test_only_web_addresses_are_linked_to(url: str | None) -> None:
    assert safe_url(url) == ""


@pytest.mark.parametrize(
    "url", ["http://a.example", "HTTPS://a.example/b?c=d#e", "https://ä.example/é", "http://[::1]:80/"]
)
def test_web_addresses_are_linked_to_as_they_are(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    ("host", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
        (None, ""),
    ],
)
def test_one_visitor_is_one_key(host: str | None, key: str) -> None:
    assert visitor_key(host) == key
