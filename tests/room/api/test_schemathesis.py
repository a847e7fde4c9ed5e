"""Whatever the description of the API allows, and what it forbids, is answered as described: never with a 5xx."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from counterclaim.ledger import Ledger
from counterclaim.room.app import app
from counterclaim.room.settings import Limits
from tests.room.visits import settings as of_room

schemathesis = pytest.importorskip("schemathesis")
EXAMPLES = 10  # of each route, in each of two ways: half a minute in all, where the machine is not shared
CHECKED = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def schema(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Yield the description of the API of a room on a filled ledger, which schemathesis can call."""
    folder = tmp_path_factory.mktemp("described")
    with Ledger.open(shutil.copy(book, folder / "ledger.db")) as ledger:
        one = replace(of_room(folder, base_url="http://testserver"), limits=Limits(pages=0, posts=0))
        yield schemathesis.openapi.from_asgi("/api/openapi.json", app(one, ledger))


@pytest.mark.parametrize("wanted", ["positive", "negative"])
def test_no_question_fails_inside(schema: Any, ids: list[str], wanted: str) -> None:
    mode = getattr(schemathesis.GenerationMode, wanted.upper())
    asked = 0
    for found in schema.get_all_operations():
        operation = found.ok()
        if wanted == "negative" and not list(operation.iter_parameters()):
            continue  # nothing can be asked wrongly of it

        @CHECKED
        @given(case=operation.as_strategy(generation_mode=mode), data=st.data())
        def answered(case: Any, data: Any) -> None:
            nonlocal asked
            if "id" in (case.path_parameters or {}):  # else nothing would be found
                case.path_parameters["id"] = data.draw(st.sampled_from([*ids, case.path_parameters["id"]]))
            response = case.call()
            case.validate_response(response, checks=CHECKS)
            asked += 1

        answered()
    assert asked > 100


@pytest.fixture(scope="module")
def ids(book: Path) -> list[str]:
    with Ledger.open(book, read_only=True) as ledger:
        claims, actors, articles = ledger.claims(), ledger.actors(), ledger.documents()
        statement = ledger.document(articles.items[0].id).statements[0].id
        return [claims.items[0].id, actors.items[0].id, articles.items[0].id, statement]


def _checks() -> list[Any]:
    from schemathesis.specs.openapi import checks

    return [
        schemathesis.checks.not_a_server_error,
        checks.status_code_conformance,
        checks.content_type_conformance,
        checks.response_schema_conformance,
    ]


CHECKS = _checks()
