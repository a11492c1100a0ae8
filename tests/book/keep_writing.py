"""A program that the kill test kills: for each line of its input a child that adds and rules until it is gone.

`keep_writing.py URL FILE...`: child n adds the files one by one from the n-th on, rules on each, and says on standard
output what was acknowledged. The children are forked, so that a new one writes within milliseconds.
"""

import os
import signal
import sys
from pathlib import Path

from tollbook.book.book import Book
from tollbook.model.ruling import RulingKind


def write(url: str, files: list[str]) -> None:
    with Book.open(url) as book:
        for file in files:
            for name in book.add((file,)).new:
                say(f"added {name}")
            made = book.rule(RulingKind.NOTE, Path(file).name, note="seen", by="Ana")
            say(f"ruled {made.id}")


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def main() -> None:
    url, *files = sys.argv[1:]
    with Book.open(url) as book:
        book.add((files[0],))  # loads, before any child is made, what each of them needs
    for line in sys.stdin:
        start = int(line) % len(files)
        child = os.fork()
        if child == 0:
            write(url, files[start:] + files[:start])
            signal.pause()
        say(f"child {child}")
        os.waitpid(child, 0)
        say("gone")


main()
