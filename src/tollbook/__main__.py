"""`python -m tollbook` and the `tollbook` command: here alone the command line meets the web application."""

from collections.abc import Callable

from tollbook.cli.app import run


def serve(db: str, *, host: str, port: int, auth: bool, address: str | None, say: Callable[[str], None]) -> None:
    """Start the web application on a book."""
    from tollbook.web.serving import serve
    from tollbook.web.site import Settings

    serve(Settings(db=db, auth=auth, host=host, address=address, prepares=True), port=port, say=say)


def main() -> None:
    """Run the command line."""
    run(serve)


if __name__ == "__main__":
    main()
