"""A web server on a loopback address with one page for each way in which a server can be bad."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = (
    "<!doctype html><html><head><title>Bridge at Sennet stays shut</title></head><body><article>"
    "<h1>Bridge at Sennet stays shut</h1><p>The mayor said that the bridge over the Orrin would stay shut until the "
    "engineers had looked at every bolt of it.</p><p>“We will not open it for a regatta,” Ilse Quandt said at the "
    "café of the town hall on Monday, and nobody in the room objected.</p></article></body></html>"
)
HTML = "text/html; charset=utf-8"
Answer = Callable[["Handler"], None]


def page(
    body: bytes, kind: str | None = HTML, status: int = 200, headers: dict[str, str] | None = None, length: bool = True
) -> Answer:
    """Return what answers with `body`, and with its length if that is told."""

    def answer(handler: Handler) -> None:
        handler.send_response(status)
        for name, value in {**({"Content-Type": kind} if kind else {}), **(headers or {})}.items():
            handler.send_header(name, value)
        if length:
            handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def redirect(target: str, status: int = 302) -> Answer:
    """Return what sends the client elsewhere."""
    return page(b"", None, status, {"Location": target})


def drip(handler: Handler) -> None:
    """Send a byte now and then, so that no single wait is long."""
    handler.send_response(200)
    handler.send_header("Content-Type", HTML)
    handler.end_headers()
    _drip(handler)


def drip_headers(handler: Handler) -> None:
    """Send a header that does not end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler)


def silence(handler: Handler) -> None:
    """Accept and say nothing."""
    time.sleep(3)


def _drip(handler: Handler) -> None:
    for _ in range(40):
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)


def endless(handler: Handler) -> None:
    """Send a page of no declared length until the client has had enough."""
    handler.send_response(200)
    handler.send_header("Content-Type", HTML)
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"<p>more" * 10_000)


def broken(handler: Handler) -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"<p>short")


def secret(handler: Handler) -> None:
    """Answer only to those who know the password."""
    known = handler.headers.get("Authorization") == "Basic aWxzZTpyZWdhdHRh"  # ilse:regatta
    page(ARTICLE.encode() if known else b"", status=200 if known else 401)(handler)


BOMB = gzip.compress(b"<p>" + b"a" * 30_000_000)
PAGES: dict[str, Answer] = {
    "/article": page(ARTICLE.encode()),
    "/no-length": page(ARTICLE.encode(), length=False),
    "/no-type": page(ARTICLE.encode(), None),
    "/plain": page(b"The mayor said that it rained.", "text/plain"),
    "/gzip": page(gzip.compress(ARTICLE.encode()), headers={"Content-Encoding": "gzip"}),
    "/gzips": page(
        gzip.compress(ARTICLE.encode()[:100]) + gzip.compress(ARTICLE.encode()[100:]) + b"\x00\x00",
        headers={"Content-Encoding": "gzip"},
    ),
    "/moved": redirect("/article", 301),
    "/404": page(b"gone", status=404),
    "/500": page(b"broken", status=500),
    "/304": page(b"", None, 304, length=False),
    "/nowhere": page(b"", None, 302),
    "/loop": redirect("/loop"),
    "/loop-of-two": redirect("/back"),
    "/back": redirect("/loop-of-two"),
    "/to-file": redirect("file:///etc/hostname"),
    "/to-nonsense": redirect("http://[::1"),
    "/to-private": redirect("http://127.0.0.2:1/"),
    "/to-password": redirect("ftp://ilse:regatta@courier.example/"),
    "/too-large": page(b"a", headers={"Content-Length": "99999999"}, length=False),
    "/endless": endless,
    "/bomb": page(BOMB, headers={"Content-Encoding": "gzip"}),
    "/bomb-in-bomb": page(gzip.compress(BOMB), headers={"Content-Encoding": "gzip, gzip"}),
    "/no-gzip": page(b"<p>plain", headers={"Content-Encoding": "gzip"}),
    "/half-gzip": page(gzip.compress(ARTICLE.encode() * 50)[:200], headers={"Content-Encoding": "gzip"}),
    "/brotli": page(b"\x0b\x02\x80", headers={"Content-Encoding": "br"}),
    "/drip": drip,
    "/drip-headers": drip_headers,
    "/silence": silence,
    "/broken": broken,
    "/picture": page(b"\x89PNG\r\n\x1a\n" + bytes(200), "image/png"),
    "/octets": page(b"some words", "application/octet-stream"),
    "/picture-as-html": page(b"\x89PNG\r\n\x1a\n" + bytes(200)),
    "/latin": page(ARTICLE.encode(), "text/html; charset=iso-8859-1"),
    "/no-such-charset": page(ARTICLE.encode(), "text/html; charset=courier-9"),
    "/empty": page(b""),
    "/secret": secret,
}


class Handler(BaseHTTPRequestHandler):
    """Answers from the table of pages; says nothing on standard error."""

    def do_GET(self) -> None:
        """Answer one request."""
        try:
            PAGES[self.path](self)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Keep quiet about clients that hang up."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve the pages on a free port while the context lasts; gives the address without a slash at its end."""
    server = _Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
