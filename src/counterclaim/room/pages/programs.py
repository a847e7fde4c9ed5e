"""What programs find here: the API and the feeds, listed from the API's own description, without any script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from counterclaim.room import links
from counterclaim.room.drawing.draw import draw

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Something that may be asked for: what it is, and what values it takes."""

    name: str
    said: str
    values: str
    needed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """An address of the API, what it answers, and what may be asked for."""

    path: str
    said: str
    answers: str
    fields: tuple[Field, ...]


@router.get(links.PROGRAMS)
def programs(request: Request) -> Response:
    """Return the page that describes the API."""
    schema = request.app.openapi()
    return draw(request, "programs.html", at="programs", endpoints=tuple(_endpoints(schema)), version=schema["info"])


def _endpoints(schema: dict[str, Any]) -> Iterator[Endpoint]:
    for path, methods in schema["paths"].items():
        operation = methods["get"]
        yield Endpoint(
            path=path,
            said=operation["description"].replace("`", ""),
            answers=operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2],
            fields=tuple(map(_field, operation.get("parameters", ()))),
        )


def _field(given: dict[str, Any]) -> Field:
    schema = given["schema"]
    choices = [one for part in (schema, *schema.get("anyOf", ())) for one in part.get("enum", ())]
    span = f"{schema['minimum']} to {schema['maximum']}" if "maximum" in schema else ""
    default = f"{schema['default']} if not said" if schema.get("default") is not None else ""
    told = "; ".join(part for part in (", ".join(choices), span, default) if part)
    return Field(
        name=given["name"], said=given.get("description", "").replace("`", ""), values=told, needed=given["required"]
    )
