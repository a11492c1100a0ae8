"""The application as a running server."""

import contextlib
import gc
import socket
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tollbook.model import MisuseError
from tollbook.web.guards.hosts import is_loopback
from tollbook.web.site import Settings

if TYPE_CHECKING:
    from tollbook.book import Book

_TURN_S = 0.001
"""How long a thread that reckons keeps others from answering. With Python's 5 ms whoever reads while the newest state
is worked out waits some 5 ms for each of the turns that an answer needs."""
_GRACE_S = 5  # how long requests that are under way may take when the server is stopped


def serve(settings: Settings, *, port: int, say: Callable[[str], None]) -> None:
    """Run the application until it is stopped, and say where it listens as soon as it does.

    Raises MisuseError where others could reach it without accounts, where nobody has an account, or where it cannot
    listen.
    """
    check_host(settings)
    check_address(settings)
    import uvicorn

    from tollbook.web.app import create_app

    sys.setswitchinterval(_TURN_S)
    with _listen(settings.host, port) as listening:
        app = create_app(settings)
        check_accounts(settings, app.state.site.book)
        gc.collect()
        gc.freeze()  # what is loaded by now stays for good: nobody need look through it for garbage any more
        config = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=_GRACE_S
        )
        say(f"{_shown(settings, listening)}  (Ctrl-C ends it)")
        with contextlib.suppress(KeyboardInterrupt):
            uvicorn.Server(config).run(sockets=[listening])


def check_host(settings: Settings) -> None:
    """Raise MisuseError where others could reach the site and nobody would ask who they are."""
    if not settings.auth and not is_loopback(settings.host):
        raise MisuseError(
            f"{settings.host} can be reached by others, and without accounts whoever reaches it may decide everything: "
            "add --auth, or listen on 127.0.0.1"
        )


def check_address(settings: Settings) -> None:
    """Raise MisuseError where the address that others are to use is none."""
    if settings.address is None:
        return
    parts = urlsplit(settings.address)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
        raise MisuseError(
            f"--address is how browsers reach the site, such as https://tollbook.example, not {settings.address!r}"
        )


def check_accounts(settings: Settings, book: "Book") -> None:
    """Raise MisuseError where nobody could sign in."""
    if settings.auth and not book.accounts.all():
        raise MisuseError(
            "nobody has an account yet; `tollbook account add NAME --role owner`, with the same --db, makes one"
        )


def _listen(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(place[:2], family=family, backlog=2048)
    except socket.gaierror as error:
        raise MisuseError(f"there is no address {host!r} on this machine to listen on") from error
    except OSError as error:
        why = error.strerror or str(error)
        raise MisuseError(f"cannot listen on {host} port {port} ({why}); choose another with --port") from error


def _shown(settings: Settings, listening: socket.socket) -> str:
    if settings.address is not None:
        return settings.address
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{listening.getsockname()[1]}/"
