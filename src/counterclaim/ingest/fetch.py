"""Fetches a page from a URL, and refuses what a stranger's URL must not reach. The only module that knows HTTP."""

from __future__ import annotations

import ipaddress
import socket
import time
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from counterclaim.ingest.options import InputOptions
from counterclaim.model.document import RawPage
from counterclaim.model.errors import FetchError
from counterclaim.model.issue import Issue

_AGENT = "counterclaim (reads one page at a person's request)"


def fetch(url: str, options: InputOptions) -> RawPage:
    """Return the page at `url`; raises FetchError saying why it could not, or must not, be fetched."""
    deadline = time.monotonic() + options.whole_time
    at = url
    transport = httpx.HTTPTransport(retries=0)
    transport._pool._network_backend = _Guarded(url, options)  # the address is checked where it is connected to
    with httpx.Client(
        transport=transport,
        timeout=httpx.Timeout(options.connect_time),
        headers={"User-Agent": _AGENT, "Accept": "text/html,text/plain;q=0.9,*/*;q=0.1"},
        trust_env=False,
    ) as client:
        for _ in range(options.redirects + 1):
            _check_scheme(at, url)
            found = _one(client, at, url, options, deadline)
            if isinstance(found, RawPage):
                return found
            at = found
    raise _failed(url, "fetch-redirects", f"redirects more than {options.redirects} times")


def _one(client: httpx.Client, at: str, url: str, options: InputOptions, deadline: float) -> RawPage | str:
    """Return the page, or where it redirects to."""
    try:
        with client.stream("GET", at) as response:
            if response.is_redirect:
                return urljoin(at, response.headers["location"])
            if response.status_code != 200:
                raise _failed(url, "fetch-status", f"the server answered {response.status_code}")
            content = _content(response, url, options, deadline)
            kind, _, _ = response.headers.get("content-type", "").partition(";")
            return RawPage(
                name=url,
                content=content,
                url=at,
                media_type=kind.strip().lower() or None,
                charset=response.charset_encoding,
            )
    except httpx.TimeoutException as error:
        raise _failed(url, "fetch-time", f"no answer within {options.connect_time:.0f} s") from error
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, KeyError) as error:
        raise _failed(url, "fetch-failed", f"cannot be fetched: {error or type(error).__name__}") from error


def _content(response: httpx.Response, url: str, options: InputOptions, deadline: float) -> bytes:
    parts, size = [], 0
    for part in response.iter_bytes():
        size += len(part)
        if size > options.largest:
            raise _failed(url, "too-large", f"is larger than {options.largest // 1_000_000} MB")
        if time.monotonic() > deadline:
            raise _failed(url, "fetch-time", f"took longer than {options.whole_time:.0f} s")
        parts.append(part)
    return b"".join(parts)


class _Guarded(httpcore.NetworkBackend):
    """Connects only to addresses that are allowed: the very address that was checked, so that DNS cannot change it."""

    def __init__(self, url: str, options: InputOptions) -> None:
        self._url = url
        self._options = options
        self._backend = httpcore.SyncBackend()

    def connect_tcp(self, host: str, port: int, timeout=None, local_address=None, socket_options=None):  # type: ignore[no-untyped-def]
        """Resolve, check and connect."""
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            raise _failed(self._url, "fetch-failed", f"there is no host {host}") from error
        addresses = [str(entry[4][0]) for entry in found]
        if not self._options.allow_private:
            for address in addresses:
                if not _public(address):
                    raise _failed(self._url, "fetch-private", f"{host} is a private or local address; not fetched")
        return self._backend.connect_tcp(addresses[0], port, timeout, local_address, socket_options)


def _public(address: str) -> bool:
    parsed = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_global and not parsed.is_multicast


def _check_scheme(at: str, url: str) -> None:
    parts = urlsplit(at)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _failed(url, "fetch-scheme", f"leads to {at!r}, which is no http or https address")


def _failed(url: str, code: str, message: str) -> FetchError:
    return FetchError(Issue(where=url, code=code, message=message))
