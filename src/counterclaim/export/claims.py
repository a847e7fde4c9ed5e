"""The claims of an article, for the page: each with who says it, who denies it and who takes no stand, side by side."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.reading import Claim
from counterclaim.shown.positions import Sides, Stand, parted, pieces, sides
from counterclaim.shown.sheet import Sheet, safe
from counterclaim.shown.wording import POSITIONS


def claims(sheet: Sheet) -> str:
    """Return the section of the claims, those with two sides first; empty if there are none."""
    chosen, rest = parted(sides(sheet))
    if not chosen and not rest:
        return ""
    inserted = any(claim.inserted for claim in sheet.reading.claims)
    hint = '<p class="hint">Words in [square brackets] are not the article’s but ours.</p>' if inserted else ""
    label = f"{sheet.prefix}claims"
    return (
        f'<section class="claims" id="{label}" aria-labelledby="{label}-head">'
        f'<h2 id="{label}-head">Claims in this article</h2>{hint}'
        f"{_listed(sheet, chosen)}{_folded(sheet, rest)}</section>"
    )


def _folded(sheet: Sheet, rest: Sequence[Sides]) -> str:
    if not rest:
        return ""
    summary = f'Made in one statement each <span class="count">{len(rest)}</span>'
    return f'<details class="fold"><summary>{summary}</summary>{_listed(sheet, rest)}</details>'


def _listed(sheet: Sheet, listed: Sequence[Sides]) -> str:
    return f"<ol>{''.join(_claim(sheet, each) for each in listed)}</ol>" if listed else ""


def _claim(sheet: Sheet, each: Sides) -> str:
    numbers = sorted({number for stands in each.stands.values() for stand in stands for number in stand.numbers})
    keys = " ".join(map(sheet.key, numbers))
    columns = "".join(_side(sheet, position, stands) for position, stands in each.stands.items())
    return (
        f'<li class="claim" id="{sheet.prefix}c{each.number}" data-all="{keys}">'
        f'<p class="wording" dir="auto">{_wording(each.claim)}</p><dl class="sides">{columns}</dl></li>'
    )


def _wording(claim: Claim) -> str:
    return "".join(
        f'<span class="ours">[{safe(words)}]</span>' if ours else safe(words) for words, ours in pieces(claim)
    )


def _side(sheet: Sheet, position: str, stands: Sequence[Stand]) -> str:
    listed = "".join(f"<dd>{_stand(sheet, stand)}</dd>" for stand in stands)
    return f'<div class="side {position}"><dt>{POSITIONS[position]}</dt>{listed}</div>'


def _stand(sheet: Sheet, stand: Stand) -> str:
    links = " ".join(sheet.tag_link(number, sheet.key(number)) for number in stand.numbers)
    return f"<bdi>{safe(stand.name) or 'no source named'}</bdi> {links}"
