"""`python -m tollbook` and the `tollbook` command: here alone the command line meets the web application."""

import gc
from collections.abc import Callable

from tollbook.cli.app import run


def serve(db: str, *, host: str, port: int, auth: bool, address: str | None, say: Callable[[str], None]) -> None:
    """Start the web application on a book."""
    from tollbook.web.serving import serve
    from tollbook.web.site import Settings

    serve(Settings(db=db, auth=auth, host=host, address=address, prepares=True), port=port, say=say)


_MADE_AT_ONCE = 50_000
"""How many more things than before are there when garbage is looked for: a library that is loaded makes as many, and an
event that is read back, and none of them is garbage."""


def main() -> None:
    """Run the command line."""
    gc.set_threshold(_MADE_AT_ONCE)
    run(serve)


if __name__ == "__main__":
    main()
