"""What leaves the program: lines on the two streams, and files that are whole or not there at all."""

import contextlib
import io
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from tollbook.model.problem import MisuseError

if TYPE_CHECKING:
    from rich.console import Console


def prepare_streams() -> None:
    """Both streams write UTF-8, whatever the locale says, and never stumble over what a report holds.

    A lone surrogate (half a character, as broken JSON carries it) is written as `\\udXXX`.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write_lines(lines: Iterable[str]) -> None:
    """The lines on standard output; once nobody reads any more (`| head`), the rest is dropped without a word."""
    try:
        for line in lines:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly(sys.stdout)


def write_text(print_to: "Callable[[Console], None]") -> None:
    """What is printed to a console as wide as the terminal (80 columns where there is none), in colour only there."""
    from rich.console import Console

    page = io.StringIO()
    print_to(Console(file=page, force_terminal=True if sys.stdout.isatty() else None))
    write_lines(page.getvalue().rstrip("\n").split("\n"))


def close_quietly(stream: TextIO) -> None:
    """Point the stream at nothing, so that what is left in its buffer cannot fail again at exit."""
    with contextlib.suppress(OSError, ValueError), open(os.devnull, "w") as nothing:
        os.dup2(nothing.fileno(), stream.fileno())


def check_writable(path: Path) -> None:
    """Refuse, before any work is done, a file that could not be written; raises MisuseError naming it."""
    if path.is_dir():
        raise MisuseError(f"cannot write {path}: it is a folder")
    if not path.parent.is_dir():
        raise MisuseError(f"cannot write {path}: there is no folder {path.parent}")
    if not os.access(path.parent, os.W_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise MisuseError(f"cannot write {path}: permission denied")


def write_whole(path: Path, text: str) -> None:
    """The text as a UTF-8 file: written beside its place and moved there, so that no half-written file is ever seen.

    Raises MisuseError naming the file and the cause.
    """
    body = text.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():  # /dev/stdout and the like cannot be replaced
            path.write_bytes(body)
        else:
            _replace(path.resolve(), body)
    except OSError as error:
        raise MisuseError(f"cannot write {path}: {error.strerror or error}") from error


def _replace(path: Path, body: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:
            file.write(body)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
