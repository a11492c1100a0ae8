"""The compiled gazetteer, opened."""

from tollbook.model import Gazetteer, GazetteerEntry


class _Nowhere:
    def look_up(self, name: str) -> tuple[GazetteerEntry, ...]:
        return ()

    def is_known(self, name: str) -> bool:
        return False


def open_gazetteer() -> Gazetteer:
    """The gazetteer that comes with the package."""
    return _Nowhere()
