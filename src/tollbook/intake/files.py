"""Files and folders to captures."""

import contextlib
import io
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from tollbook.intake.json_lines import Line, capture_lines
from tollbook.model import Capture, Problem, ReportId
from tollbook.read.decoding import BOMS, decode_body

LIMIT_BYTES = 20_000_000
"""The largest file, and the longest line of a JSON Lines file, that is read: a report of 20 MB is no report."""
READABLE = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".jsonl": "application/json"}
REPORT_LIKE = frozenset(
    # Found in a folder, these may be reports that the user meant; pictures, styles and scripts are passed over.
    ".json .ndjson .pdf .doc .docx .odt .rtf .md .xml .xhtml .mht .mhtml .eml .csv .tsv .xls .xlsx .gz .zip .warc "
    ".bz2 .xz .zst .wacz .epub".split()
)
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive (or an office document)"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3", "a database"),
)
_SNIFFED_BYTES = 8192
_CHUNK_BYTES = 1_048_576
_PLACE = re.compile(r"(.*?)(?::(\d+))?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A file to read; `path` opens it, `where` names it in messages."""

    path: str
    where: str
    media_type: str


def capture_paths(paths: tuple[str, ...]) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """A capture for each report under the paths, in order of id, and what could not be taken in.

    Paths are `.txt`, `.html`, `.htm` and `.jsonl` files and folders of them, read in any order with the same result.
    The id of a `.txt` or `.html` report is its file name, that of a JSON line its `id`.
    """
    problems: list[Problem] = []
    kept, doubles = _one_of_each(list(stream_captures(paths, problems)))
    return kept, tuple(sorted({*problems, *doubles}))


def stream_captures(paths: tuple[str, ...], problems: list[Problem]) -> Iterator[Capture]:
    """A capture for each report under the paths, one at a time in order of place, two of one id both.

    What could not be taken in is put to `problems` on the way. Few captures are held at a time, however many there are.
    """
    for found in _find_files(paths, problems):
        yield from _capture_file(found, problems)


def count_reports(paths: tuple[str, ...]) -> int:
    """How many reports `stream_captures` gives for these paths, or some more: files are not opened but for their lines,
    and a line may turn out to be no report."""
    return sum(_count_lines(found) if found.media_type == "application/json" else 1 for found in _find_files(paths, []))


def _count_lines(found: _Found) -> int:
    count, last = 0, b"\n"
    with contextlib.suppress(OSError), open(found.path, "rb") as file:
        while some := file.read(_CHUNK_BYTES):
            count += some.count(b"\n")
            last = some[-1:]
    return count + (last != b"\n")


def capture_sent(name: str, body: bytes) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """A capture for each report in what somebody sent, in order of id, and what could not be taken in.

    `name` is what they called it, `reports.jsonl` or `page.html`: it says what it is and opens no file.
    """
    media_type = READABLE.get(_suffix(name))
    if media_type is None:
        return (), (_unknown_suffix(name),)
    found = _Found(path=name, where=_shown(name), media_type=media_type)
    problems: list[Problem] = []
    kept, doubles = _one_of_each(list(_capture_open(io.BytesIO(body), found, problems)))
    return kept, tuple(sorted({*problems, *doubles}))


def _find_files(paths: tuple[str, ...], problems: list[Problem]) -> Iterator[_Found]:
    for path in sorted(set(paths)):
        try:
            mode = os.stat(path).st_mode
        except (OSError, ValueError) as error:
            problems.append(_unreachable(path, error))
            continue
        if stat.S_ISDIR(mode):
            yield from _walk_folder(path, problems)
        elif not stat.S_ISREG(mode):
            problems.append(_problem("not_a_file", path, "This is a device or a pipe, not a file. Give a file."))
        elif (media_type := READABLE.get(_suffix(path))) is None:
            problems.append(_unknown_suffix(path))
        else:
            yield _Found(path=path, where=_shown(path), media_type=media_type)


def _walk_folder(top: str, problems: list[Problem]) -> Iterator[_Found]:
    """Every readable file under a folder, in order of name; links are followed, but no folder is entered twice."""
    entered: set[str] = set()
    any_found = False
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in entered:
            message = "This link leads back to a folder already read; it was passed over."
            problems.append(_problem("folder_loop", folder, message))
            continue
        entered.add(real)
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            problems.append(_unreachable(folder, error))
            continue
        folders: list[str] = []
        for name in names:
            path = os.path.join(folder, name)
            if name.startswith("."):
                continue
            if os.path.isdir(path):
                folders.append(path)
            elif (found := _file_in_folder(path, problems)) is not None:
                any_found = True
                yield found
        waiting.extend(reversed(folders))
    if not any_found:
        message = "The folder holds no .txt, .html, .htm or .jsonl file. Give another folder, or put reports into it."
        problems.append(_problem("empty_folder", top, message))


def _file_in_folder(path: str, problems: list[Problem]) -> _Found | None:
    suffix = _suffix(path)
    media_type = READABLE.get(suffix)
    if media_type is None and suffix in REPORT_LIKE:
        problems.append(_unknown_suffix(path))
    if media_type is None and not (os.path.islink(path) and not os.path.exists(path)):
        return None
    try:
        is_file = stat.S_ISREG(os.stat(path).st_mode)
    except OSError as error:
        problems.append(_unreachable(path, error))
        return None
    if not is_file or media_type is None:
        problems.append(_problem("not_a_file", path, "This is a device or a pipe, not a file; it was passed over."))
        return None
    return _Found(path=path, where=_shown(path), media_type=media_type)


def _capture_file(found: _Found, problems: list[Problem]) -> Iterator[Capture]:
    try:
        with open(found.path, "rb") as file:
            yield from _capture_open(file, found, problems)
    except OSError as error:
        problems.append(_unreachable(found.path, error))


def _capture_open(file: BinaryIO, found: _Found, problems: list[Problem]) -> Iterator[Capture]:
    if (problem := _look_first(file, found)) is not None:
        problems.append(problem)
    elif found.media_type == "application/json":
        yield from capture_lines(found.where, _lines(file), problems)
    else:
        yield from _capture_whole(file, found, problems)


def _look_first(file: BinaryIO, found: _Found) -> Problem | None:
    """What the size and the first bytes of a file say against reading it, before anything more is read."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if size == 0:
        return _problem("empty_file", found.path, "The file is empty. Save the report into it again, or leave it out.")
    head = file.read(_SNIFFED_BYTES)
    file.seek(0)
    if found.media_type != "application/json" and size > LIMIT_BYTES:
        message = f"The file has {size:,} bytes; files over {LIMIT_BYTES:,} are not read. Save the report's text alone."
        return _problem("too_big", found.path, message)
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return _problem("binary_file", found.path, f"The file is {kind}, not text. Save its text as .txt.")
    if b"\0" in head and not any(head.startswith(mark) for mark, _ in BOMS):
        message = "The file holds NUL bytes: it is binary, or UTF-16 without a byte order mark. Save it as UTF-8 text."
        return _problem("binary_file", found.path, message)
    return None


def _capture_whole(file: BinaryIO, found: _Found, problems: list[Problem]) -> Iterator[Capture]:
    body = file.read(LIMIT_BYTES + 1)  # it may have grown since its size was asked for
    if len(body) > LIMIT_BYTES:
        problems.append(_problem("too_big", found.path, f"The file grew over {LIMIT_BYTES:,} bytes while it was read."))
        return
    decoded = decode_body(body, is_page=found.media_type == "text/html")
    if decoded is None:
        problems.append(_problem("bad_encoding", found.path, "No encoding reads this file. Save it as UTF-8 text."))
        return
    name = _shown(os.path.basename(found.path))
    if decoded.assumed:
        message = f"The file is not UTF-8 and names no encoding; it was read as {decoded.encoding}. Save it as UTF-8."
        problems.append(_problem("assumed_encoding", found.path, message))
    yield Capture(where=found.where, id=ReportId(name), media_type=found.media_type, body=body)


def _lines(file: BinaryIO) -> Iterator[Line]:
    """The lines of a file, one at a time; UTF-16 with its mark is turned to UTF-8, and a UTF-8 mark dropped."""
    head = file.read(4)
    mark, encoding = next(((mark, name) for mark, name in BOMS if head.startswith(mark)), (b"", "utf-8"))
    file.seek(len(mark))
    if encoding != "utf-8":
        lines = file.read(LIMIT_BYTES).decode(encoding, "replace").split("\n")
        for number, line in enumerate(lines, start=1):
            yield Line(number=number, body=line.encode("utf-8"))
        if file.read(1):
            yield Line(number=len(lines) + 1, body=None)
        return
    number = 0
    while body := file.readline(LIMIT_BYTES + 1):
        number += 1
        if len(body) > LIMIT_BYTES:
            while body and not body.endswith(b"\n"):
                body = file.readline(_CHUNK_BYTES)
            yield Line(number=number, body=None)
        else:
            yield Line(number=number, body=body)


def _one_of_each(captures: list[Capture]) -> tuple[tuple[Capture, ...], list[Problem]]:
    """One capture for each id, the first by place, in order of id."""
    kept: dict[ReportId, Capture] = {}
    problems: list[Problem] = []
    for capture in sorted(captures, key=lambda capture: (capture.id, _place(capture.where))):
        first = kept.setdefault(capture.id, capture)
        if first is capture:
            continue
        if replace(capture, where=first.where) == first:
            message = f"Report {capture.id!r} stands here and at {first.where} with the same words; it was taken once."
            problems.append(Problem(rule="intake.same_report", where=capture.where, message=message))
        else:
            message = (
                f"Two reports have the id {capture.id!r}: this one and {first.where}, and they differ. "
                "The other one was kept; give this one an id (or a file name) of its own."
            )
            problems.append(Problem(rule="intake.same_id", where=capture.where, message=message))
    return tuple(kept.values()), problems


def _place(where: str) -> tuple[str, int]:
    """A sort key in which line 2 comes before line 10."""
    found = _PLACE.match(where)
    path, line = found.groups() if found else (where, None)
    return (path, int(line or 0))


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()


def _shown(path: str) -> str:
    """A path as text that any terminal and any JSON can carry: undecodable bytes of a name become a mark."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _problem(rule: str, path: str, message: str) -> Problem:
    return Problem(rule=f"intake.{rule}", where=_shown(path), message=message)


def _unknown_suffix(path: str) -> Problem:
    message = (
        f"Files ending in {_suffix(path) or 'nothing'} are not read. "
        "Save the report as .txt or .html, or many of them as .jsonl."
    )
    return _problem("unknown_suffix", path, message)


def _unreachable(path: str, error: OSError | ValueError) -> Problem:
    if path == "-":
        message = "Standard input is not read: nothing would say where a report comes from. Save it as a file."
        return _problem("no_such_path", path, message)
    if isinstance(error, FileNotFoundError) and os.path.islink(path):
        return _problem("broken_link", path, f"The link leads to {_shown(os.readlink(path))}, which does not exist.")
    if isinstance(error, FileNotFoundError | ValueError):
        return _problem("no_such_path", path, "There is no file or folder of this name. Check the spelling.")
    if isinstance(error, PermissionError):
        return _problem("no_permission", path, "The system does not let this be read. Change its permissions.")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return _problem("unreadable", path, f"The system says: {reason}.")
