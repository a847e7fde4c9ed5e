"""Fetching: what a server can do wrong, what a stranger's URL must not reach, and what comes back otherwise."""

from __future__ import annotations

import socket
import time
import tracemalloc
from collections.abc import Iterator

import httpcore
import pytest

from counterclaim.ingest import guard
from counterclaim.ingest.documents import document
from counterclaim.ingest.fetch import fetch, shown
from counterclaim.ingest.options import InputOptions
from counterclaim.model.errors import FetchError, InputError
from tests.ingest.server import ARTICLE, serving

OPEN = InputOptions(allow_private=True, connect_time=0.5, whole_time=1.0, largest=200_000)
GUARDED = InputOptions(connect_time=0.5, whole_time=1.0)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with serving() as address:
        yield address


def refused(url: str, options: InputOptions) -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetch(url, options)
    message = caught.value.issue.message
    assert message.isprintable()
    assert len(message) < 400
    return caught.value


@pytest.mark.parametrize("path", ["/article", "/no-length", "/no-type", "/gzip", "/gzips", "/moved"])
def test_fetch_brings_the_page_and_its_last_address(site: str, path: str) -> None:
    page = fetch(site + path, OPEN)
    assert page.content.decode() == ARTICLE
    assert (page.name, page.url) == (site + path, site + ("/article" if path == "/moved" else path))
    assert page.media_type == (None if path == "/no-type" else "text/html")


BAD = [
    ("/404", "fetch-status", "the server answered 404", "no page"),
    ("/500", "fetch-status", "the server answered 500", "a server at fault"),
    ("/304", "fetch-status", "the server answered 304", "nothing new, to one who knew nothing"),
    ("/nowhere", "fetch-status", "the server answered 302", "a redirect that does not say where to"),
    ("/loop", "fetch-redirects", "redirects more than 5 times", "a page that leads to itself"),
    ("/loop-of-two", "fetch-redirects", "redirects more than 5 times", "two pages that lead to each other"),
    ("/to-file", "fetch-scheme", "'file:///etc/hostname'", "a redirect to a file of ours"),
    ("/to-nonsense", "fetch-", "", "a redirect to what is no address"),
    ("/to-password", "fetch-scheme", "'ftp://courier.example/'", "a password in a redirect is not shown"),
    ("/too-large", "too-large", "is larger than 0 MB", "a declared length"),
    ("/endless", "too-large", "is larger than", "an undeclared length"),
    ("/bomb", "too-large", "is larger than", "30 MB packed in 30 KB"),
    ("/bomb-in-bomb", "fetch-failed", "'gzip, gzip', which was not asked for", "a bomb in a bomb"),
    ("/brotli", "fetch-failed", "'br', which was not asked for", "a compression that we cannot bound"),
    ("/no-gzip", "fetch-failed", "cannot be fetched", "plain text that claims to be compressed"),
    ("/half-gzip", "fetch-failed", "ends too early", "compressed text that breaks off"),
    ("/drip", "fetch-time", "within 1 s", "a byte now and then"),
    ("/drip-headers", "fetch-time", "within 1 s", "a header without end"),
    ("/silence", "fetch-time", "no answer within 0.5 s", "no answer at all"),
    ("/broken", "fetch-failed", "cannot be fetched", "less than was promised"),
    ("/secret", "fetch-status", "the server answered 401", "a page behind a password"),
]


@pytest.mark.parametrize(("path", "code", "message", "why"), BAD, ids=[row[0] for row in BAD])
def test_fetch_says_what_the_server_did_wrong(site: str, path: str, code: str, message: str, why: str) -> None:
    begun = time.monotonic()
    issue = refused(site + path, OPEN).issue
    assert issue.where == site + path
    assert issue.code.startswith(code), why
    assert message in issue.message, why
    assert time.monotonic() - begun < 6  # on a busy machine; what is promised is 1


def test_fetch_unpacks_a_bomb_piece_by_piece(site: str) -> None:
    fetch(site + "/article", OPEN)  # what is loaded once is not counted
    tracemalloc.start()
    try:
        refused(site + "/bomb", OPEN)
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()


UNUSABLE = [
    ("/picture", "media-type", "a picture that says so"),
    ("/octets", "media-type", "bytes of no kind"),
    ("/picture-as-html", "binary", "a picture that claims to be HTML"),
    ("/empty", "empty", "an empty page"),
]


@pytest.mark.parametrize(("path", "code", "why"), UNUSABLE, ids=[row[0] for row in UNUSABLE])
def test_pages_of_the_wrong_kind_are_issues(site: str, path: str, code: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        document(fetch(site + path, OPEN))
    assert (caught.value.issue.where, caught.value.issue.code) == (site + path, code), why


CHARSETS = [("/latin", ["encoding"]), ("/no-such-charset", []), ("/article", [])]


@pytest.mark.parametrize(("path", "codes"), CHARSETS)
def test_a_wrong_charset_of_the_server_costs_no_letter(site: str, path: str, codes: list[str]) -> None:
    made = document(fetch(site + path, OPEN))
    assert "“We will not open it for a regatta,” Ilse Quandt said at the café" in made.text
    assert [issue.code for issue in made.issues] == codes


PRIVATE = [
    ("http://127.0.0.1/", "loopback"),
    ("http://127.8.9.1:8080/", "all of 127/8 is"),
    ("http://localhost/", "a name that leads to loopback"),
    ("http://LOCALHOST/", "however it is written"),
    ("http://[::1]/", "loopback of IPv6"),
    ("http://[::]/", "no address is every address of this machine"),
    ("http://0/", "the same of IPv4"),
    ("http://0.0.0.0:80/", "written out"),
    ("http://[::ffff:127.0.0.1]/", "IPv4 mapped into IPv6"),
    ("http://[::ffff:a00:1]/", "10.0.0.1 mapped"),
    ("http://[::127.0.0.1]/", "IPv4 in the old form"),
    ("http://[64:ff9b::7f00:1]/", "IPv4 behind NAT64"),
    ("http://[2002:7f00:1::]/", "IPv4 in 6to4"),
    ("http://[2001:0:a00:1::f5ff:fffe]/", "IPv4 in Teredo"),
    ("http://2130706433/", "a decimal number"),
    ("http://0x7f000001/", "a hexadecimal number"),
    ("http://127.1/", "a short form"),
    ("http://10.0.0.1/", "a private network"),
    ("http://172.16.0.1/", "another"),
    ("http://192.168.1.1/", "a home"),
    ("http://169.254.169.254/latest/meta-data/", "link-local: a cloud's keys"),
    ("http://100.64.0.1/", "a carrier's network"),
    ("http://[fe80::1]/", "link-local of IPv6"),
    ("http://[fc00::1]/", "private of IPv6"),
    ("http://[fec0::1]/", "site-local of IPv6"),
    ("http://224.0.0.1/", "everybody near"),
    ("http://255.255.255.255/", "everybody"),
    ("http://ilse:regatta@127.0.0.1/", "with a password"),
]


@pytest.mark.parametrize(("url", "why"), PRIVATE)
def test_fetch_refuses_addresses_that_are_not_public(url: str, why: str) -> None:
    issue = refused(url, GUARDED).issue
    assert (issue.where, issue.code) == (shown(url), "fetch-private"), why


ADDRESSES = [
    ("93.184.216.34", True),
    ("2606:2800:220:1:248:1893:25c8:1946", True),
    ("::ffff:93.184.216.34", True),
    ("64:ff9b::5db8:d822", True),
    ("fe80::1%lo", False),
    ("2002:c0a8:101::1", False),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_public_judges_the_address_that_is_meant(address: str, expected: bool) -> None:
    assert guard.public(address) is expected


NO_ADDRESS = [
    ("http://[::1", "fetch-scheme", "no address at all"),
    ("http:///page", "fetch-scheme", "no host"),
    ("file:///etc/hostname", "fetch-scheme", "a file"),
    ("gopher://courier.example/", "fetch-scheme", "another scheme"),
    ("http://[::1]:80:80/", "fetch-failed", "two ports"),
    ("http://courier.example:port/", "fetch-failed", "a port that is no number"),
    ("http://no-such-host.invalid/", "fetch-failed", "a name that nobody has"),
    (f"http://{'a' * 300}.example/", "fetch-failed", "a name that nobody can have"),
    ("http://.../", "fetch-failed", "a name of nothing"),
    ("http://cou\x00rier.example/", "fetch-failed", "NUL in a name"),
    ("http://\udcff.example/", "fetch-failed", "half a character in a name"),
    ("http://①②⑦.⓪.⓪.①/", "fetch-", "digits in circles"),
    ("http://0177.0.0.1/", "fetch-", "an octal number"),
]


@pytest.mark.parametrize(("url", "code", "why"), NO_ADDRESS)
def test_fetch_says_so_of_what_is_no_address(url: str, code: str, why: str) -> None:
    assert refused(url, GUARDED).issue.code.startswith(code), why


def test_fetch_of_a_port_where_nobody_listens_fails() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/", OPEN).issue.code == "fetch-failed"


def test_fetch_sends_name_and_password_and_shows_them_nowhere(site: str) -> None:
    page = fetch(site.replace("http://", "http://ilse:regatta@") + "/secret", OPEN)
    assert page.content.decode() == ARTICLE
    assert (page.name, page.url) == (site + "/secret", site + "/secret")


def test_fetch_refuses_a_redirect_to_a_private_address(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "public", lambda address: address == "127.0.0.1")  # stands for a public server
    issue = refused(site + "/to-private", GUARDED).issue
    assert (issue.code, issue.where) == ("fetch-private", site + "/to-private")
    assert "127.0.0.2" in issue.message


class Names:
    """A name server that gives the next answer each time it is asked."""

    def __init__(self, *answers: list[str]) -> None:
        self.asked: list[object] = []
        self._answers = iter(answers)
        self._real = socket.getaddrinfo

    def __call__(self, host: object, port: int, *args: object, **named: object) -> object:
        if host != "courier.example":
            return self._real(host, port, *args, **named)  # type: ignore[arg-type]
        self.asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in next(self._answers)]


def connections(monkeypatch: pytest.MonkeyPatch, *dead: str) -> list[str]:
    """Return the list of the addresses that are connected to; the `dead` ones refuse."""
    made: list[str] = []

    def connect(_: object, host: str, port: int, *__: object) -> httpcore.NetworkStream:
        made.append(host)
        if host in dead:
            raise httpcore.ConnectError("nobody there")
        return httpcore.MockStream([b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nrain"])

    monkeypatch.setattr(httpcore.SyncBackend, "connect_tcp", connect)
    return made


def test_fetch_connects_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    names = Names(["93.184.216.34"], ["127.0.0.1"])  # rebinding: the second answer is another
    monkeypatch.setattr(socket, "getaddrinfo", names)
    made = connections(monkeypatch)
    assert fetch("http://courier.example/", GUARDED).content == b"rain"
    assert (len(names.asked), made) == (1, ["93.184.216.34"])


def test_fetch_refuses_a_name_with_one_private_address_among_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["93.184.216.34", "10.0.0.1"]))
    made = connections(monkeypatch)
    assert refused("http://courier.example/", GUARDED).issue.code == "fetch-private"
    assert made == []


def test_fetch_tries_the_next_address_where_one_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Names(["93.184.216.34", "93.184.216.35"]))
    made = connections(monkeypatch, "93.184.216.34")
    assert fetch("http://courier.example/", GUARDED).content == b"rain"
    assert made == ["93.184.216.34", "93.184.216.35"]


def test_fetch_takes_no_proxy_from_the_environment(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert fetch(site + "/article", OPEN).content.decode() == ARTICLE
