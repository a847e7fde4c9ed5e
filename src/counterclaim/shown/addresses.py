"""Which addresses may be linked to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_CONTROL = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029]")


def safe_url(url: str | None) -> str:
    """Return a web address as it is, and an empty text for any other, such as `javascript:`."""
    if not url or _CONTROL.search(url):
        return ""
    try:
        parts = urlsplit(url)
        whole = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return ""
    return url if whole else ""
