"""`counterclaim documents`: the articles of the ledger with their ids, newest first."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.cli.ledgers import Place
from counterclaim.cli.printing import Json, Limit, Outlet, Since, Until, parts, several, show, show_json, summed
from counterclaim.model.views import DocumentFilter
from counterclaim.model.views import plain as as_dict


def documents(
    ledger: Place = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = 50,
    json: Json = False,
) -> None:
    """List the documents, each article by its newest text, the newest first."""
    from counterclaim.cli.entries import document_entry
    from counterclaim.ledger import Ledger

    by = DocumentFilter(publisher=outlet, since=since, until=until)
    with Ledger.open(ledger, create=False) as opened:
        listed, more = several(lambda after, room: opened.documents(replace(by, after=after, limit=room)), limit)
    if json:
        show_json(map(as_dict, listed))
        return
    total = summed(len(listed), "document", more)
    show(lambda lines: parts((document_entry(one, lines) for one in listed), total, lines))
