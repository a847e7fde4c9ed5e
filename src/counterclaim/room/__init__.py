"""The reading room: the ledger as web pages, made on the server, for people who would never open a terminal.

| module | job |
|---|---|
| `app.py` | puts the room together: settings, an open ledger and perhaps a reader in, a FastAPI application out |
| `room.py` | what every page works with: settings, ledger, reader, signing, counters, templates: `room_of(request)` |
| `settings.py` | settings and limits, made by the command line |
| `links.py` | the paths of all pages; templates have them as functions. Nobody writes a path by hand |
| `reading.py` | the seam to the reader, for what is pasted or uploaded |
| `judging.py` | what the desk decides, from a form to a judgement, and what is wrong with the form |
| `held.py` | articles that were read for somebody and are not entered yet: files, for one hour |
| `failures.py` | what went wrong, as a page or as JSON, without internals |
| `pages/` | one module a page, each with a `router`; `pages/__init__.py` lists them, one line a page |
| `drawing/` | `draw(request, "page.html", ...)`: templates, filters, what every page shows around its own |
| `api/` | every view as JSON, and its description |
| `feeds/` | Atom feeds, and which page offers which |
| `keeping.py` | answers that everybody gets, kept until the ledger changes; `kept.py` holds them |
| `security/` | headers, limits, rates, forms, sessions, addresses; docs/security.md says what holds against what |
| `templates/` | `base.html`, one file a page, and macros in `parts/` that all pages share |
| `static/` | `room.css`, `room.js`, and one style sheet or script a page where it needs more |

How to add a page `claims`:

1. `pages/claims.py` with `router = APIRouter(include_in_schema=False)` and plain functions (not `async`, so that they
   run in a thread, each with a connection of its own): ask `room_of(request).ledger`, and return `draw(...)`.
   Nothing found: `raise HTTPException(404, "No claim has this id.")`; what is said is shown to people.
2. One line in `pages/__init__.py`.
3. `templates/claims.html`: `{% extends "base.html" %}`, blocks `title`, `main`; optional `crumbs`, `aside`, `head`.
   No style and no script in the page itself: the policy forbids both.
   Styles of the page alone: `static/claims.css`, and in the block `head`
   `<link rel="stylesheet" href="{{ static('claims.css') }}">`.
4. A form is `{% call forms.form(page, action) %}`, which sets its token; every request that changes something is
   refused without one, wherever it is written. Only people of the desk: a parameter `account: Desk` (`visitors.py`).
5. `tests/room/pages/test_claims.py`: fixtures `client` (no browser) and `served` (a running room) are there.
"""
