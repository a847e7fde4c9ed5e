"""Fetches a page from a URL, and refuses what a stranger's URL must not reach. The only module that knows HTTP."""

from __future__ import annotations

import re
import time
import zlib
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from counterclaim.ingest.guard import Guard, PrivateAddressError, UnknownHostError
from counterclaim.ingest.options import InputOptions
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError
from counterclaim.model.issue import Issue

_HEADERS = {
    "User-Agent": "counterclaim (reads one page at a person's request)",
    "Accept": "text/html,text/plain;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "gzip",  # the one that is unpacked here piece by piece, so that no bomb goes off
}
_CREDENTIALS = re.compile(r"(?<=://)[^/?#]*@")
_COMPRESSED = ("gzip", "x-gzip", "deflate")
_TRANSPORT = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol)
PIECE = 65_536  # bytes unpacked at a time
EITHER = zlib.MAX_WBITS | 32  # gzip or zlib, as the first bytes say
MEMBER = b"\x1f"  # the first byte of a gzip file


def fetch(url: str, options: InputOptions) -> RawPage:
    """Return the page at `url`; raises FetchError saying why it could not, or must not, be fetched.

    A name and password in the URL are sent to its host alone; no message, page or issue shows them.
    """
    where = shown(url)
    deadline = time.monotonic() + options.whole_time
    with httpx.Client(
        transport=_Transport(Guard(allow_private=options.allow_private, deadline=deadline)),
        timeout=httpx.Timeout(options.connect_time),
        headers=_HEADERS,
        trust_env=False,
    ) as client:
        at = url
        for _ in range(options.redirects + 1):
            found = _one(client, _checked(at, where), where, options)
            if isinstance(found, RawPage):
                return found
            at = found
    raise _failed(where, "fetch-redirects", f"redirects more than {options.redirects} times")


def shown(url: str) -> str:
    """Return the URL without name and password."""
    return _CREDENTIALS.sub("", url)


def _one(client: httpx.Client, at: str, where: str, options: InputOptions) -> RawPage | str:
    """Return the page, or where it redirects to."""
    try:
        with client.stream("GET", at) as response:
            if response.has_redirect_location:
                return urljoin(at, response.headers["location"])
            if response.status_code != 200:
                raise _failed(where, "fetch-status", f"the server answered {response.status_code}")
            return _page(response, at, where, options)
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        waits = f"no answer within {options.connect_time:g} s, or not the whole page within {options.whole_time:g} s"
        raise _failed(where, "fetch-time", waits) from error
    except PrivateAddressError as error:
        raise _failed(where, "fetch-private", f"{error} is a private or local address; not fetched") from error
    except UnknownHostError as error:
        raise _failed(where, "fetch-failed", f"there is no host {error}") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, *_TRANSPORT, zlib.error, ValueError) as error:
        reason = " ".join(str(error).split()) or type(error).__name__
        raise _failed(where, "fetch-failed", f"cannot be fetched: {reason[:200]}") from error


def _page(response: httpx.Response, at: str, where: str, options: InputOptions) -> RawPage:
    declared = response.headers.get("content-length", "")
    if declared.isdigit() and int(declared[:20]) > options.largest:
        raise _too_large(where, options)
    kind, _, _ = response.headers.get("content-type", "").partition(";")
    return RawPage(
        name=where,
        content=_content(response, where, options),
        url=shown(at),
        media_type=kind.strip().lower() or None,
        charset=response.charset_encoding,
    )


def _content(response: httpx.Response, where: str, options: InputOptions) -> bytes:
    coding = response.headers.get("content-encoding", "identity").strip().lower() or "identity"
    if coding not in (*_COMPRESSED, "identity"):
        raise _failed(where, "fetch-failed", f"is compressed as {coding[:40]!r}, which was not asked for")
    parts, size = [], 0
    raw = response.iter_raw()
    for part in raw if coding == "identity" else _unpacked(raw):
        size += len(part)
        if size > options.largest:
            raise _too_large(where, options)
        parts.append(part)
    return b"".join(parts)


def _unpacked(parts: Iterator[bytes]) -> Iterator[bytes]:
    """Yield what the parts unpack to, in pieces; raises zlib.error if they are damaged.

    Several gzip files may stand behind each other (RFC 1952); anything else behind the first one is passed over.
    """
    unpacker = zlib.decompressobj(wbits=EITHER)
    for part in parts:
        rest = part
        while rest:
            if unpacker.eof and not rest.startswith(MEMBER):
                break
            if unpacker.eof:
                unpacker = zlib.decompressobj(wbits=EITHER)
            yield unpacker.decompress(rest, PIECE)
            rest = unpacker.unconsumed_tail or unpacker.unused_data
    yield unpacker.flush()
    if not unpacker.eof:
        raise zlib.error("its compressed form ends too early")


def _checked(at: str, where: str) -> str:
    """Return the address if it is one of http or https."""
    try:
        parts = urlsplit(at)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        known = False
    if not known:
        raise _failed(where, "fetch-scheme", f"leads to {shown(at)[:200]!r}, which is no http or https address")
    return at


def _too_large(where: str, options: InputOptions) -> FetchError:
    return _failed(where, "too-large", f"is larger than {options.largest // 1_000_000} MB, which no article is")


def _failed(where: str, code: str, message: str) -> FetchError:
    return FetchError(Issue(where=where, code=code, message=message))


class _Transport(httpx.BaseTransport):
    """Sends requests over connections that the guard opens, and over no others."""

    def __init__(self, guard: Guard) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False), network_backend=guard
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer, its body still to be read."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an answer as it arrives."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        return self._answer.iter_stream()

    def close(self) -> None:
        """Give the connection back."""
        self._answer.close()
