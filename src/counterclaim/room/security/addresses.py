"""Which addresses may be linked to, led on to, and counted as one visitor."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")


def local(path: str | None, otherwise: str = "/") -> str:
    """Return a path of this room as it is, and `otherwise` for whatever could lead elsewhere."""
    if not path or not path.startswith("/") or path.startswith("//") or _CONTROL.search(path):
        return otherwise
    try:
        parts = urlsplit(path)
    except ValueError:
        return otherwise
    return otherwise if parts.scheme or parts.netloc else path


def visitor_key(host: str | None) -> str:
    """Return what requests are counted by: the address, or of IPv6 the network that one visitor is given."""
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or ""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)
