"""How fast the site answers: `quality/bench_web.py [--events N] [--seconds S] [--prepare S] [--mixed S] [--book FILE]`.

One book of 20,000 events and 100,000 claims, the site as a process of its own on one core, and the client, which is
measured to be no bottleneck, on the other; Datasette, where `.venv-bench` has it, serves the same events and claims as
tables in the same run, after the site. Reported are requests a second, the same for each second of the server's
own core (which other work on the machine does not change), and how long answers took.

`first` asks for every address once, so that each answer is made; `again` asks for the same addresses as before.
`prepared` asks once for events that nobody asked for yet, after the site had time to prepare answers by itself.
"""

import argparse
import asyncio
import json
import os
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, urlencode

from made_book import make

from tollbook.book.book import Book

ROOT = Path(__file__).resolve().parent.parent
DATASETTE = ROOT / ".venv-bench" / "bin" / "datasette"
CONNECTIONS = 10
READY = 1000  # events that were prepared, as far as the time given for it goes
REPEATED = 100  # addresses that are asked for again and again, once each was answered
_TICKS_A_S = os.sysconf("SC_CLK_TCK")
_CORES = sorted(os.sched_getaffinity(0))


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs, by its port."""

    name: str
    port: int
    process: subprocess.Popen[bytes]

    def core_s(self) -> float:
        """Seconds of a core that it has used."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / _TICKS_A_S


@dataclass(slots=True)
class Seen:
    """What came of asking."""

    waits_s: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    bytes: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    what: str
    per_s: float
    per_core_s: float
    p50_ms: float
    p99_ms: float
    kb: float
    errors: int


@contextmanager
def serving(name: str, command: Sequence[str]) -> Iterator[Server]:
    """A server on a port and a core of its own."""
    port = _free_port()
    process = subprocess.Popen(
        [part.replace("PORT", str(port)) for part in command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: os.sched_setaffinity(0, {_CORES[0]}),
    )
    try:
        _wait_for(port, process)
        yield Server(name, port, process)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _free_port() -> int:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    import socket

    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None:
                raise SystemExit(f"the server ended at once: {process.args}") from None
            time.sleep(0.1)
        else:
            return
    raise SystemExit(f"the server does not listen: {process.args}")


class Line(asyncio.Protocol):
    """One connection that is kept: a request, its whole answer, the next one."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._transport: asyncio.Transport | None = None
        self._held = b""
        self._wanted = -1
        self._answered: asyncio.Future[tuple[int, int]] | None = None

    async def ask(self, path: str, *, method: str = "GET", body: bytes = b"", kind: str = "") -> tuple[int, int]:
        """The status and the size of an answer; a line that the server had closed meanwhile is opened once more."""
        try:
            return await self._ask(path, method, body, kind)
        except ConnectionError:
            if self._held:
                raise
            return await self._ask(path, method, body, kind)

    async def _ask(self, path: str, method: str, body: bytes, kind: str) -> tuple[int, int]:
        loop = asyncio.get_running_loop()
        if self._transport is None or self._transport.is_closing():
            await loop.create_connection(lambda: self, "127.0.0.1", self._port)
        assert self._transport is not None
        self._answered = loop.create_future()
        self._held, self._wanted = b"", -1
        more = f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n" if method == "POST" else ""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nAccept-Encoding: gzip\r\n{more}\r\n"
        self._transport.write(head.encode() + body)
        return await self._answered

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._held += data
        if self._wanted < 0:
            end = self._held.find(b"\r\n\r\n")
            if end < 0:
                return
            self._wanted = end + 4 + _length(self._held[:end].lower())
        if _is_whole(self._held, self._wanted) and self._answered is not None and not self._answered.done():
            self._answered.set_result((int(self._held[9:12]), len(self._held)))

    def connection_lost(self, error: Exception | None) -> None:
        self._transport = None
        if self._answered is not None and not self._answered.done():
            self._answered.set_exception(error or ConnectionError("the server hung up"))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


_CHUNKED = 1 << 40


def _length(head: bytes) -> int:
    if b"\r\ntransfer-encoding: chunked" in head:
        return _CHUNKED
    at = head.find(b"\r\ncontent-length:")
    return int(head[at + 17 :].split(b"\r\n", 1)[0]) if at >= 0 else 0


def _is_whole(held: bytes, wanted: int) -> bool:
    return held.endswith(b"\r\n0\r\n\r\n") if wanted >= _CHUNKED else len(held) >= wanted


def ask_all(server: Server, paths: Sequence[str], seconds: float, what: str) -> Result:
    """So many connections ask for the paths in turn, for so long or until all were asked for once."""
    seen = Seen()
    before, started = server.core_s(), time.perf_counter()
    asyncio.run(_ask_all(server.port, iter(paths), started + seconds, seen))
    took, core = time.perf_counter() - started, server.core_s() - before
    asked = len(seen.waits_s)
    waits = sorted(seen.waits_s)
    return Result(
        what=what,
        per_s=asked / took,
        per_core_s=asked / max(core, 1 / _TICKS_A_S),
        p50_ms=1000 * waits[asked // 2],
        p99_ms=1000 * waits[int(0.99 * asked)],
        kb=seen.bytes / asked / 1000,
        errors=sum(count for status, count in seen.statuses.items() if status not in (200, 304)),
    )


async def _ask_all(port: int, paths: Iterator[str], until: float, seen: Seen) -> None:
    async def one() -> None:
        line = Line(port)
        for path in paths:
            if time.perf_counter() > until:
                break
            await _timed(line, seen, path)
        line.close()

    await asyncio.gather(*(one() for _ in range(CONNECTIONS)))


async def _timed(line: Line, seen: Seen, path: str, **more: object) -> int:
    started = time.perf_counter()
    try:
        status, size = await line.ask(path, **more)  # type: ignore[arg-type]
    except (OSError, ConnectionError):
        status, size = 0, 0
    seen.waits_s.append(time.perf_counter() - started)
    seen.statuses[status] += 1
    seen.bytes += size
    return status


def again_and_again(paths: Sequence[str]) -> Iterator[str]:
    while True:
        yield from paths


@dataclass(frozen=True, slots=True)
class Addresses:
    """What is asked for, the same of both."""

    json: list[str]
    html: list[str]
    lists: list[str]
    queues: list[str]
    ready: list[str] = field(default_factory=list)
    """Events, by their ids, that the site prepares before all others."""


def of_site(book: Path, chance: random.Random, most: int) -> Addresses:
    with Book.open(f"sqlite:///{book}") as opened:
        page = opened.list_events(limit=1)
        ids = list(opened.event_heads())
    ready, others = ids[: min(READY, len(ids) // 2)], ids[min(READY, len(ids) // 2) :]
    chosen = chance.sample(others, min(most, len(others)))
    facets = page.facets
    lists = [
        "/?" + urlencode({"country": country.value, "sort": sort, **more})
        for country in facets.country
        for sort in ("reports", "newest", "killed", "name")
        for more in (
            {},
            *({"year": year.value} for year in facets.year[:6]),
            *({"kind": k.value} for k in facets.kind[:4]),
        )
    ]
    queues = ["/queue?" + urlencode({"country": country.value}) for country in facets.country]
    chance.shuffle(lists)
    return Addresses(
        json=[f"/e/{event}.json" for event in chosen],
        html=[f"/e/{event}" for event in chosen],
        lists=lists[:most],
        queues=queues[:most],
        ready=chance.sample(ready, len(ready)),
    )


def api_of(addresses: Addresses) -> list[str]:
    return [f"/api/v1/events/{path[3:-5]}" for path in addresses.json]


def ready_of(addresses: Addresses) -> list[tuple[str, Sequence[str]]]:
    forms = (("event JSON", "/e/{}.json"), ("event JSON of the API", "/api/v1/events/{}"), ("event page", "/e/{}"))
    return [(what, [form.format(event) for event in addresses.ready]) for what, form in forms]


def of_datasette(file: Path, chance: random.Random, most: int) -> Addresses:
    with sqlite3.connect(file) as tables:
        ids = [row[0] for row in tables.execute("SELECT id FROM events")]
        countries = [row[0] for row in tables.execute("SELECT DISTINCT country FROM events") if row[0]]
        years = [row[0] for row in tables.execute("SELECT DISTINCT year FROM events") if row[0]]
    chosen = chance.sample(ids, min(most, len(ids)))
    facets = [("_facet", name) for name in ("country", "kind", "grade", "contested", "year")]
    lists = [
        "/made/events?" + urlencode([("country", country), *facets, (order, column), *more])
        for country in countries
        for order, column in zip(("_sort_desc",) * 3 + ("_sort",), ("reports", "day", "killed", "name"), strict=True)
        for more in ([], *([("year", year)] for year in years[:6]))
    ]
    chance.shuffle(lists)
    return Addresses(
        json=[f"/made/events/{quote(event)}.json" for event in chosen],
        html=[f"/made/events/{quote(event)}" for event in chosen],
        lists=lists[:most],
        queues=[],
    )


def write_tables(book: Path, file: Path) -> None:
    """The events and claims of a book as two plain tables, with the indexes that somebody who knows would make."""
    with Book.open(f"sqlite:///{book}") as opened, sqlite3.connect(file) as tables:
        tables.execute(
            "CREATE TABLE events (id TEXT PRIMARY KEY, name, kind, country, place, day, year, reports INTEGER, "
            "claims INTEGER, killed INTEGER, low INTEGER, high INTEGER, grade, contested INTEGER)"
        )
        tables.executemany(
            "INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            [
                (e.id, e.name, e.kind, e.country, e.place, e.earliest, (e.earliest or "")[:4], e.reports, e.claims)
                + ((e.toll.best, e.toll.low, e.toll.high, e.toll.grade.value) if e.toll else (None,) * 4)
                + (int(e.contested),)
                for e in opened.events()
            ],
        )
        for column in ("country", "kind", "year", "reports", "day", "killed", "name", "grade", "contested"):
            tables.execute(f"CREATE INDEX events_{column} ON events ({column})")
        tables.execute(
            "CREATE TABLE claims (id TEXT PRIMARY KEY, report, harm, low INTEGER, high INTEGER, quote, words)"
        )
        with sqlite3.connect(book) as source:
            for (content,) in source.execute("SELECT content FROM claims"):
                claim = json.loads(content)
                count = [claim["count"].get(name) for name in ("low", "high", "words")]
                row = (claim["id"], claim["report"], claim["harm"], *count[:2], claim["quote"], count[2])
                tables.execute("INSERT OR IGNORE INTO claims VALUES (?,?,?,?,?,?,?)", row)
        tables.execute("CREATE INDEX claims_report ON claims (report)")


def compare(book: Path, seconds: float, most: int, prepare_s: float) -> list[tuple[str, Result]]:
    """One after the other on the same core: what is asked of the one is asked of the other in the same run."""
    chance = random.Random(1)
    results: list[tuple[str, Result]] = []
    site_command = [sys.executable, "-m", "tollbook", "serve", "--db", f"sqlite:///{book}", "--port", "PORT"]
    ours = of_site(book, chance, most)
    kinds: list[tuple[str, Sequence[str]]] = [
        ("event JSON", ours.json),
        ("event JSON of the API", api_of(ours)),
        ("event page", ours.html),
        ("faceted list", ours.lists),
        ("queue", ours.queues),
    ]
    with serving("tollbook", site_command) as site:
        warm_up(site, kinds)
        results += _first(site, kinds, seconds)
        let_prepare(site, prepare_s)
        for what, paths in ready_of(ours) if prepare_s else ():
            results.append((site.name, ask_all(site, paths, seconds, f"{what}, prepared")))
            print(_told(results[-1]), flush=True)
        results += _again(site, kinds, seconds)
    if not DATASETTE.exists():
        print("no .venv-bench: Datasette is not measured", file=sys.stderr)
        return results
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "made.db"
        write_tables(book, tables)
        limit = ["--setting", "sql_time_limit_ms", "20000"]
        with serving("datasette", [str(DATASETTE), "serve", str(tables), "--port", "PORT", *limit]) as other:
            theirs = of_datasette(tables, chance, most)
            kinds = [("row JSON", theirs.json), ("row HTML", theirs.html), ("faceted list", theirs.lists)]
            warm_up(other, kinds)
            results += _first(other, kinds, seconds)
            results += _again(other, kinds, seconds)
    return results


def warm_up(server: Server, kinds: Sequence[tuple[str, Sequence[str]]]) -> None:
    """Have templates compiled and tables loaded, which a server does once: the last of each kind is asked for."""
    ask_all(server, [paths[-1] for _, paths in kinds], 600, "")


def _first(server: Server, kinds: Sequence[tuple[str, Sequence[str]]], seconds: float) -> list[tuple[str, Result]]:
    results = []
    for what, paths in kinds:
        results.append((server.name, ask_all(server, paths, seconds, f"{what}, first")))
        print(_told(results[-1]), flush=True)
    return results


def _again(server: Server, kinds: Sequence[tuple[str, Sequence[str]]], seconds: float) -> list[tuple[str, Result]]:
    results = []
    for what, paths in kinds:
        repeated = list(paths[:REPEATED])
        ask_all(server, repeated, 600, "")
        forever = again_and_again(repeated)
        results.append((server.name, ask_all(server, _endless(forever), seconds, f"{what}, again")))
        print(_told(results[-1]), flush=True)
    return results


_LOOKED_S, _IDLE_S, _IDLE_TIMES = 3.0, 0.03, 3


def let_prepare(server: Server, most_s: float) -> None:
    """Leave the site alone until it has nothing more to do, or for so long."""
    began, core, idle = time.perf_counter(), server.core_s(), 0
    while idle < _IDLE_TIMES and time.perf_counter() - began < most_s:
        before = server.core_s()
        time.sleep(_LOOKED_S)
        idle = idle + 1 if server.core_s() - before < _IDLE_S else 0
    took = time.perf_counter() - began
    print(f"{server.name:10} prepared for {took:.0f} s, in {server.core_s() - core:.0f} s of its core", flush=True)


class _endless(Sequence[str]):
    """An iterator where a sequence is asked for."""

    def __init__(self, found: Iterator[str]) -> None:
        self._found = found

    def __iter__(self) -> Iterator[str]:
        return self._found

    def __len__(self) -> int:
        return sys.maxsize

    def __getitem__(self, index: object) -> str:  # type: ignore[override]
        raise NotImplementedError


def _told(one: tuple[str, Result]) -> str:
    name, r = one
    return (
        f"{name:10} {r.what:32} {r.per_s:8.0f} req/s {r.per_core_s:8.0f} per core s  p50 {r.p50_ms:7.1f} ms"
        f"  p99 {r.p99_ms:7.1f} ms  {r.kb:6.1f} kB  {r.errors} errors"
    )


READERS, REVIEWERS, ADDERS = 50, 4, 1
_THINK_S = {"reader": 0.5, "reviewer": 2.0, "adder": 5.0}


def mixed(book: Path, seconds: float) -> dict[str, Seen]:
    """Fifty who read, four who decide and one who adds, with a pause between what each does."""
    found = {"reader": Seen(), "reviewer": Seen(), "adder": Seen()}
    command = [sys.executable, "-m", "tollbook", "serve", "--db", f"sqlite:///{book}", "--port", "PORT"]
    with serving("tollbook", command) as site:
        addresses = of_site(book, random.Random(2), 2000)
        core, began = site.core_s(), time.perf_counter()
        asyncio.run(_mixed(site.port, addresses, book, began + seconds, found))
        took = time.perf_counter() - began
        print(f"mixed, the site had {site.core_s() - core:.0f} s of its core in {took:.0f} s", flush=True)
    return found


async def _mixed(port: int, addresses: Addresses, book: Path, until: float, found: dict[str, Seen]) -> None:
    with Book.open(f"sqlite:///{book}") as opened:
        claims = [claim.id for claim in opened.claims_page(None, 500).items]
    looked_at = [*addresses.html, *addresses.json, *addresses.lists[:500], *addresses.queues]

    async def keep_on(role: str, act: Callable[[Line, random.Random], object], seed: int) -> None:
        chance, line = random.Random(seed), Line(port)
        await asyncio.sleep(chance.random() * _THINK_S[role])
        while time.perf_counter() < until:
            await act(line, chance)  # type: ignore[misc]
            await asyncio.sleep(chance.expovariate(1 / _THINK_S[role]))
        line.close()

    async def read(line: Line, chance: random.Random) -> None:
        await _timed(line, found["reader"], chance.choice(looked_at))

    async def decide(line: Line, chance: random.Random) -> None:
        body = {"kind": "accept", "about": chance.choice(claims), "note": "seen", "by": "Ana"}
        what = {"method": "POST", "body": json.dumps(body).encode(), "kind": "application/json"}
        await _timed(line, found["reviewer"], "/api/v1/rulings", **what)

    async def add(line: Line, chance: random.Random) -> None:
        name = f"added-{chance.randrange(10**9)}"
        text = f"Police said {chance.randrange(3, 99)} people were killed when a boat sank near Lake {name} on Monday."
        body = json.dumps({"id": name, "text": text, "published": "2026-03-02"}).encode()
        await _timed(line, found["adder"], "/api/v1/reports", method="POST", body=body, kind="application/jsonl")

    await asyncio.gather(
        *(keep_on("reader", read, seed) for seed in range(READERS)),
        *(keep_on("reviewer", decide, 100 + seed) for seed in range(REVIEWERS)),
        *(keep_on("adder", add, 200 + seed) for seed in range(ADDERS)),
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000, metavar="N")
    parser.add_argument("--seconds", type=float, default=8.0, metavar="S", help="for each figure")
    parser.add_argument("--mixed", type=float, default=120.0, metavar="S", help="how long the mixed load lasts")
    parser.add_argument("--prepare", type=float, default=600.0, metavar="S", help="how long the site may prepare")
    parser.add_argument("--book", type=Path, metavar="FILE", help="a made book; it is made where it is not there")
    parser.add_argument("--most", type=int, default=4000, metavar="N", help="addresses of each kind")
    options = parser.parse_args()
    os.sched_setaffinity(0, {_CORES[-1]})
    with tempfile.TemporaryDirectory() as folder:
        book = options.book or Path(folder) / "book.db"
        if not book.exists():
            make(book, options.events)
        if options.seconds:
            compare(book, options.seconds, options.most, options.prepare)
        for role, seen in (mixed(book, options.mixed) if options.mixed else {}).items():
            waits = sorted(seen.waits_s)
            p95, p99 = (1000 * waits[int(share * len(waits))] for share in (0.95, 0.99))
            told = dict(sorted(seen.statuses.items()))
            p50 = 1000 * statistics.median(waits)
            print(f"mixed, {role:10} {len(waits):6} asked  p50 {p50:.0f} ms  p95 {p95:.0f}  p99 {p99:.0f} ms  {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
