"""`tollbook outlets`: the declared table of outlets and wire agencies, to look into."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from tollbook.cli import messages
from tollbook.cli.options import AsJson
from tollbook.cli.output import write_lines

if TYPE_CHECKING:
    from tollbook.model import Outlet

NOTHING_FOUND = 1


def outlets(
    names: Annotated[list[str] | None, typer.Argument(help="Names, signatures or hosts.", metavar="NAME")] = None,
    as_json: AsJson = False,
) -> None:
    """What is declared of outlets and wire agencies: kind, country, owner. Without a NAME, of all."""
    import json

    from tollbook.text.outlets import OUTLETS, find_outlet

    asked = {name: find_outlet(name) for name in names or ()}
    found = [outlet for outlet in asked.values() if outlet is not None] if names else list(OUTLETS)
    write_lines(json.dumps(asdict(outlet), ensure_ascii=False) if as_json else _line(outlet) for outlet in found)
    for name, outlet in asked.items():
        if outlet is None:
            messages.say(f"{name!r} is not declared: its kind, country and owner are unknown")
    if not found:
        raise typer.Exit(NOTHING_FOUND)


def _line(outlet: "Outlet") -> str:
    parts = [outlet.kind, outlet.country or "no one country", f"owner: {outlet.owner or 'unknown'}", *outlet.hosts]
    return f"{outlet.name}: {', '.join(parts)}"
