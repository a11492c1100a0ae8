"""What every page of one running application shares: its settings, the book, the templates."""

from dataclasses import dataclass

from fastapi import Request
from jinja2 import Environment

from tollbook.book import Book
from tollbook.web.people import STRANGER, Person, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the application is run. Without `auth` whoever reaches it is its owner: for this machine alone.

    `host` is what it listens on; `address` is how others reach it (`https://tollbook.example`), where that is known.
    """

    db: str
    auth: bool = False
    host: str = "127.0.0.1"
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One running application."""

    settings: Settings
    book: Book
    templates: Environment


def site_of(request: Request) -> Site:
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


def person_of(request: Request) -> Person:
    """Who asks. Where accounts are off, everybody is the owner of the machine, under the name that they gave."""
    person = getattr(request.state, "person", None)
    if isinstance(person, Person):
        return person
    return STRANGER if site_of(request).settings.auth else Person(name="", role=Role.OWNER)
