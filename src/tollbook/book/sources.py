"""The sources of a book: which outlets carry its reports, and who is quoted in them."""

from collections.abc import Iterable
from dataclasses import dataclass

from tollbook.model import Outlet as Declared
from tollbook.read.language import READ
from tollbook.store import Connection
from tollbook.store.sources import count_claims, read_origins, read_speakers
from tollbook.text.outlets import find_outlet, outlet_at


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletReport:
    """A report in short: `day` is that of its publication, None where it is not known."""

    id: str
    day: str | None
    language: str | None
    claims: int

    @property
    def is_read(self) -> bool:
        """Whether claims were looked for: none found is another thing than not looked for."""
        return self.language is None or self.language in READ


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """An outlet with its reports; without a name it goes by the host of its addresses, without either by no name.

    `declared` is what the table of outlets says of it; None where it is not in there, and all of that is unknown.
    """

    name: str | None
    reports: tuple[OutletReport, ...]
    declared: Declared | None = None

    @property
    def claims(self) -> int | None:
        """None where no report is in a language that is read."""
        read = [report.claims for report in self.reports if report.is_read]
        return sum(read) if read else None


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerLine:
    """A speaker by the name that reports give; `kind` is None where no report tells."""

    name: str
    kind: str | None
    claims: int
    reports: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Outlets by number of reports, speakers by number of claims; the most first, then by name."""

    outlets: tuple[Outlet, ...]
    speakers: tuple[SpeakerLine, ...]


def sources_of(connection: Connection) -> Sources:
    """All of them, as the reports were read: no ruling takes a source away."""
    claims = count_claims(connection)
    found: dict[str | None, list[OutletReport]] = {}
    for origin in read_origins(connection):
        report = OutletReport(
            id=origin.id,
            day=origin.published.edtf if origin.published else None,
            language=origin.language,
            claims=claims.get(origin.number, 0),
        )
        found.setdefault(_name(origin.outlet, _host(origin.url)), []).append(report)
    speakers = _united(SpeakerLine(name=n, kind=k, claims=c, reports=r) for n, k, c, r in read_speakers(connection))
    return Sources(
        outlets=_by_number(
            Outlet(name=name, reports=tuple(reports), declared=find_outlet(name) if name else None)
            for name, reports in found.items()
        ),
        speakers=tuple(sorted(speakers, key=lambda one: (-one.claims, one.name))),
    )


def _name(outlet: str | None, host: str | None) -> str | None:
    """What a declared outlet is called in the table, wherever its report stands; others by their own name, or host."""
    known = (outlet_at(host) if host else None) or (find_outlet(outlet) if outlet else None)
    return known.name if known is not None else outlet or host


def _united(speakers: Iterable[SpeakerLine]) -> Iterable[SpeakerLine]:
    """Names that differ in their capitals alone, as one begins a sentence, are one: as it is written most often."""
    found: dict[str, list[SpeakerLine]] = {}
    for one in speakers:
        found.setdefault(one.name.casefold(), []).append(one)
    for same in found.values():
        first = max(same, key=lambda one: (one.claims, one.name))
        kind = first.kind or next((one.kind for one in same if one.kind), None)
        claims, reports = sum(one.claims for one in same), sum(one.reports for one in same)
        yield SpeakerLine(name=first.name, kind=kind, claims=claims, reports=reports)


def _by_number(outlets: Iterable[Outlet]) -> tuple[Outlet, ...]:
    return tuple(sorted(outlets, key=lambda one: (-len(one.reports), one.name is None, one.name or "")))


def _host(url: str | None) -> str | None:
    host = (url or "").partition("://")[2].partition("/")[0].rpartition("@")[2].partition(":")[0].lower()
    return host.removeprefix("www.") or None
