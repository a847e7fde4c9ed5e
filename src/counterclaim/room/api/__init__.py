"""The JSON API: every view for programs, read-only, under `/api/v1`; described in `/api/openapi.json`.

| module | job |
|---|---|
| `telling.py` | a view as JSON, with its links, and the words to cite it with |
| `models.py` | the same as models for OpenAPI, made of the views' own types: there is no second description of them |
| `asking.py` | what may be asked: filters, days, ids, pages of lists |
| `views.py` | the routes |
"""

from counterclaim.room.api.views import router

__all__ = ["router"]
