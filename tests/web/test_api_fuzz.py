"""The API searched for crashes, and for answers that its description does not tell of, as each of three roles.

`TOLLBOOK_LAWS=1` searches far longer.
"""

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from running import running
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tollbook.book import Book
from tollbook.model.account import SCOPES, Role
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.api.description import describe

EXAMPLES = 400 if os.environ.get("TOLLBOOK_LAWS") else 10
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ROLES = (Role.READER, Role.REVIEWER, Role.OWNER)


@pytest.fixture(scope="module")
def place(example_db: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, dict[Role, str], Any]]:
    file = tmp_path_factory.mktemp("fuzz") / "book.db"
    shutil.copy(example_db, file)
    tokens: dict[Role, str] = {}
    with Book.open(f"sqlite:///{file}") as book:
        event = book.events()[0].id
        book.rule(RulingKind.NOTE, event, note="seen", by="Ana")
        book.publish(event, by="Ana", note="first")
        for role in ROLES:
            book.accounts.add(role.name, role, "correct horse battery")
            tokens[role] = book.accounts.add_token(role.name, "test", SCOPES[role]).secret
        names = {"event": event, "report": "c01", "claim": book.claims_page(None, 1).items[0].id, "ruling": "d35"}
    app = create_app(Settings(db=f"sqlite:///{file}", auth=True, rate_per_s=1e6))
    described = describe(app)
    _name_things(described, names)
    with running(app) as address:
        yield address, tokens, described


def _name_things(described: dict[str, Any], names: dict[str, str]) -> None:
    """Let the search find what the book has, beside what it makes up."""
    for operations in described["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path" and parameter["name"] in names:
                    there = {"type": "string", "enum": [names[parameter["name"]]]}
                    parameter["schema"] = {"anyOf": [there, parameter["schema"]]}


@pytest.mark.property
@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name.lower())
def test_no_request_breaks_it_and_every_answer_is_described(
    place: tuple[str, dict[Role, str], Any], role: Role
) -> None:
    address, tokens, described = place
    schema = schemathesis.openapi.from_dict(described)
    schema.config.update(base_url=address)
    headers = {"Authorization": f"Bearer {tokens[role]}"}
    session = requests.Session()
    statuses: Counter[int] = Counter()
    for found in schema.get_all_operations():
        strategy = st.one_of(*(found.ok().as_strategy(generation_mode=mode) for mode in GenerationMode))

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=strategy)
        def ask(case: Any) -> None:
            answer = case.call_and_validate(headers=headers, checks=CHECKS, session=session, timeout=60)
            statuses[answer.status_code] += 1

        ask()
    assert {200, 400, 404, 422} <= set(statuses)
    assert (403 in statuses) is (role < Role.OWNER)
