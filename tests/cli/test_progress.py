"""The line that tells somebody who looks on that events are being worked out."""

import io
import sys
import time

import pytest

from tollbook.cli import progress
from tollbook.cli.progress import WORKING, working_line


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def looked_on(monkeypatch: pytest.MonkeyPatch, after_s: float) -> Terminal:
    """A terminal in the place of standard error, for the rest of the test."""
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setattr(progress, "_MOMENT_S", after_s)
    return made


def test_long_work_is_told_and_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_on(monkeypatch, 0.0)
    with working_line():
        deadline = time.monotonic() + 10
        while not terminal.getvalue() and time.monotonic() < deadline:
            time.sleep(0.01)

    assert terminal.getvalue() == f"{WORKING}\r\033[K"


def test_a_moment_s_work_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = looked_on(monkeypatch, 600.0)
    with working_line():
        pass

    assert WORKING not in terminal.getvalue()


def test_nothing_is_told_where_nobody_looks_on(monkeypatch: pytest.MonkeyPatch) -> None:
    nobody = io.StringIO()
    monkeypatch.setattr(sys, "stderr", nobody)
    monkeypatch.setattr(progress, "_MOMENT_S", 0.0)
    with working_line():
        time.sleep(0.05)

    assert nobody.getvalue() == ""
