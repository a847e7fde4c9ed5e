"""Models of what the API answers, for OpenAPI: made of the types of the views, so that both are one description."""

from __future__ import annotations

import types
from dataclasses import dataclass, is_dataclass
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from counterclaim.model.span import Span
from counterclaim.room.api.telling import BESIDE


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong: the status of the answer, and a line for people."""

    status: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """The answer where something went wrong."""

    error: Problem


def model(kind: Any, name: str = "", **more: Any) -> type[BaseModel]:
    """Return the model of a view (or `Page[line]`), with fields that an answer has beside it."""
    made = _annotation(kind)
    if not more:
        return made  # type: ignore[no-any-return]
    added: Any = {field: (_annotation(hint), ...) for field, hint in more.items()}
    whole: type[BaseModel] = create_model(name or f"{made.__name__}Whole", __base__=made, __doc__=made.__doc__, **added)
    return whole


def _annotation(hint: Any, items: dict[TypeVar, Any] | None = None) -> Any:
    """Return a type of a view's field as pydantic has it."""
    if isinstance(hint, TypeVar):
        return _annotation((items or {})[hint])
    if hint is Span:
        return tuple[int, int]
    origin, parts = get_origin(hint), get_args(hint)
    if origin is tuple:
        if parts[-1] is ...:
            return list[_annotation(parts[0], items)]  # type: ignore[misc]
        return tuple[tuple(_annotation(part, items) for part in parts)]  # type: ignore[misc]
    if origin in (Union, types.UnionType):
        return Union[tuple(_annotation(part, items) for part in parts)]  # noqa: UP007
    kind: Any = origin or hint
    return _model(kind, parts) if is_dataclass(kind) else hint  # type: ignore[arg-type]


@cache
def _model(kind: Any, parts: tuple[Any, ...]) -> type[BaseModel]:
    """Return the model of a dataclass: every field is always there, unknown is null."""
    items = dict(zip(getattr(kind, "__parameters__", ()), parts, strict=True))
    hints = {name: hint for name, hint in get_type_hints(kind).items() if name in kind.__dataclass_fields__}
    given: Any = {name: (_annotation(hint, items), ...) for name, hint in (hints | BESIDE.get(kind, {})).items()}
    name = kind.__name__ + "".join(f"Of{part.__name__}" for part in parts)
    made: type[BaseModel] = create_model(
        name, __config__=ConfigDict(json_schema_serialization_defaults_required=True), __doc__=kind.__doc__, **given
    )
    return made
