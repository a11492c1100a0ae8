"""`tollbook outlets`."""

import json

from typer.testing import CliRunner

from tollbook.cli.app import app
from tollbook.text.outlets import OUTLETS


def test_names_are_looked_up_and_the_unknown_said() -> None:
    done = CliRunner().invoke(app, ["outlets", "AFP", "Nobody Times"])
    assert (done.exit_code, done.stdout) == (0, "AFP: agency, FR, owner: public body under French law, afp.com\n")
    assert "'Nobody Times' is not declared" in done.stderr


def test_unknown_alone_is_nothing_found() -> None:
    assert CliRunner().invoke(app, ["outlets", "Nobody Times"]).exit_code == 1


def test_whole_table_as_json() -> None:
    rows = [json.loads(line) for line in CliRunner().invoke(app, ["outlets", "--json"]).stdout.splitlines()]
    assert [row["name"] for row in rows] == [outlet.name for outlet in OUTLETS]
    assert {row["kind"] for row in rows if row["name"] == "Reuters"} == {"agency"}
