"""The declared outlets and wire agencies, by name, by host and by signature; who is not declared stays unknown."""

from tollbook.model import Outlet, OutletKind
from tollbook.text.outlets_table import TABLE


def _read(line: str) -> Outlet:
    name, kind, country, owner, hosts, signs = (cell.strip() for cell in line.split("|"))
    return Outlet(
        name=name,
        kind=OutletKind(kind),
        country=country if country != "-" else None,
        owner=owner or None,
        hosts=_listed(hosts),
        signs=_listed(signs),
    )


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())


def _fold(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")


OUTLETS = tuple(_read(line) for line in TABLE.splitlines() if line.strip() and not line.startswith("#"))
"""In the order of the table."""
_BY_HOST = {host: outlet for outlet in OUTLETS for host in outlet.hosts}
_BY_NAME = {_fold(name): outlet for outlet in reversed(OUTLETS) for name in (*outlet.signs, outlet.name)}


def find_outlet(name: str) -> Outlet | None:
    """The declared outlet of that name, signature or host, whatever its case; None where it is not declared."""
    return _BY_NAME.get(_fold(name)) or outlet_at(name)


def outlet_at(host: str) -> Outlet | None:
    """The declared outlet at a host, or at one that it is part of: "edition.cnn.com" is at cnn.com."""
    parts = host.strip().lower().split(".")
    return next((found for at in range(len(parts) - 1) if (found := _BY_HOST.get(".".join(parts[at:])))), None)
