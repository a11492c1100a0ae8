"""The commands that start the web application; who starts the program says how."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Protocol

import typer

from tollbook.cli import messages
from tollbook.cli.options import DEFAULT_DB, Db

HOST, PORT = "127.0.0.1", 8765


class Serve(Protocol):
    """Starts the web application on a book, and ends with it."""

    def __call__(
        self, db: str, *, host: str, port: int, auth: bool, address: str | None, say: Callable[[str], None]
    ) -> None: ...


def add_serving(app: typer.Typer) -> None:
    """Let the program know the command."""
    app.command()(serve)


def serve(
    context: typer.Context,
    db: Db = DEFAULT_DB,
    host: Annotated[str, typer.Option("--host", help="The address to listen on.", metavar="ADDRESS")] = HOST,
    port: Annotated[int, typer.Option("--port", help="The port to listen on.", min=0, max=65535)] = PORT,
    auth: Annotated[bool, typer.Option("--auth", help="Only for people with an account.")] = False,
    address: Annotated[
        str | None,
        typer.Option("--address", help="How browsers reach it, behind a proxy: https://HOST.", metavar="URL"),
    ] = None,
) -> None:
    """The web application on the book, until Ctrl-C."""
    context.obj(db, host=host, port=port, auth=auth, address=address, say=messages.say)


def serve_example(start: Serve, example: Path) -> None:
    """The web application on a book of the bundled example, which goes when it ends."""
    from tollbook.book import Book
    from tollbook.cli.progress import reading_bar

    with TemporaryDirectory(prefix="tollbook-") as folder:
        db = f"sqlite:///{folder}/example.db"
        with Book.create(db) as book, reading_bar() as progress:
            book.add((str(example),), progress)
        start(db, host=HOST, port=PORT, auth=False, address=None, say=messages.say)
