"""Files and folders to captures."""

import json
from pathlib import Path

from tollbook.model import Capture, Problem, ReportId


def capture_paths(paths: tuple[str, ...]) -> tuple[tuple[Capture, ...], tuple[Problem, ...]]:
    """A capture for each report under the paths, in order of id, and what could not be taken in."""
    captures: list[Capture] = []
    for name in paths:
        path = Path(name)
        if path.suffix == ".jsonl":
            for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
                row = json.loads(line)
                captures.append(
                    Capture(
                        where=f"{path}:{number}",
                        id=ReportId(row["id"]),
                        media_type="application/json",
                        body=row["text"].encode(),
                        url=row.get("url"),
                        title=row.get("title"),
                        language=row.get("lang"),
                        published=row.get("published"),
                    )
                )
        else:
            captures.append(
                Capture(where=str(path), id=ReportId(path.name), media_type="text/plain", body=path.read_bytes())
            )
    return tuple(sorted(captures, key=lambda c: c.id)), ()
