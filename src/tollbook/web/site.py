"""What every page of one running application shares: its settings, the book, the answers kept."""

from dataclasses import dataclass
from urllib.parse import quote, unquote

from fastapi import Request, Response

from tollbook.book import Book
from tollbook.web.keeper import Keeper
from tollbook.web.limits import Buckets
from tollbook.web.people import STRANGER, Person, Role
from tollbook.web.preparing import Preparer


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How the application is run. Without `auth` whoever reaches it is its owner: for this machine alone.

    `host` is what it listens on; `address` is how others reach it (`https://tollbook.example`), where that is known.
    `rate_per_s` is how many requests a second one account or token may send for ever, where accounts are on. With
    `prepares` answers about events are made before anybody asks for them (see `Preparer`), and a process of its own
    works out what was written, as suits a site that stays.
    """

    db: str
    auth: bool = False
    host: str = "127.0.0.1"
    address: str | None = None
    rate_per_s: float = 20.0
    prepares: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One running application. `logins` counts how often passwords were tried."""

    settings: Settings
    book: Book
    keeper: Keeper
    preparer: Preparer
    logins: Buckets


def site_of(request: Request) -> Site:
    site = request.app.state.site
    assert isinstance(site, Site)
    return site


def person_of(request: Request) -> Person:
    """Who asks. Where accounts are off, everybody is the owner of the machine, under the name that they gave."""
    person = getattr(request.state, "person", None)
    if isinstance(person, Person):
        return person
    return STRANGER if site_of(request).settings.auth else Person(name=given_name(request), role=Role.OWNER)


NAME_COOKIE = "tollbook_name"
"""Where accounts are off, the name that somebody gave with a decision, so that they need not write it again."""
_LONGEST_NAME = 100


def given_name(request: Request) -> str:
    """The name that the cookie holds, empty where there is none."""
    return unquote(request.cookies.get(NAME_COOKIE, ""), errors="replace").strip()[:_LONGEST_NAME]


def keep_name(response: Response, name: str) -> None:
    """Let the browser bring the name again."""
    response.set_cookie(
        NAME_COOKIE, quote(name[:_LONGEST_NAME]), max_age=31_536_000, httponly=True, samesite="lax", path="/"
    )


def is_https(request: Request) -> bool:
    """Whether the browser came over https, as the address, the server or its proxy tells."""
    return (site_of(request).settings.address or request.url.scheme).startswith("https")


def cookie_name(request: Request) -> str:
    """The name of the cookie that holds a session; over https one that no other host can set."""
    return "__Host-tollbook" if is_https(request) else "tollbook"
