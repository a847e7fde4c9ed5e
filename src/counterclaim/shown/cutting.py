"""Texts cut to a length for the eye: between words, and with no quotation mark left without its other half."""

from __future__ import annotations

ENDS = " ,;:–—"  # what is not left standing in front of the ellipsis


def cut(text: str, length: int) -> str:
    """Return a text on one line; of a longer one its beginning, an ellipsis, and the marks that it had opened."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    begun = line[:length].rsplit(" ", 1)[0].rstrip(ENDS)
    opened = "”" * max(0, begun.count("“") - begun.count("”")) + '"' * (begun.count('"') % 2)
    if begun.endswith(("“", '"')) and opened:  # a quotation of which no word is left
        return f"{begun[:-1].rstrip(ENDS)} …{opened[:-1]}"
    return f"{begun} …{opened}"
