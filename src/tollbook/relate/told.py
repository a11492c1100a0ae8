"""What one report told, as far as it was read: what events are grouped from."""

from dataclasses import dataclass

from tollbook.model import Claim, Place, Report, Statement, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A report and what was read in it, each in order of place. `main_place` is where its main event lies, if known."""

    report: Report
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[When, ...] = ()
    places: tuple[Place, ...] = ()
    main_place: Place | None = None
