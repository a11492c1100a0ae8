"""Take a picture of every page: .venv/bin/python quality/screenshots.py [FOLDER]. Needs the system's Chromium.

A site is started on the bundled example, with what the pages can show beside it: two published versions, an Arabic
report, a ruling. Each page is taken at 1280 and 360 px, light and dark; long ones are cut below what a reader sees of
them in some screens.
"""

import json
import os
import shutil
import struct
import sys
import tempfile
import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests" / "web"))

from playwright.sync_api import Browser, Page, sync_playwright
from running import running

from tollbook.book import Book
from tollbook.cli.example import example_path
from tollbook.model.ruling import RulingKind
from tollbook.web import Settings, create_app
from tollbook.web.site import NAME_COOKIE

ROOT = Path(__file__).resolve().parent.parent
WIDTHS = (1280, 360)
SCHEMES = ("light", "dark")
_TALLEST = {1280: 2400, 360: 2800}  # px of a picture
_MORE = [
    {
        "id": "ar",
        "lang": "ar",
        "published": "2026-01-06",
        "title": "وزير الدفاع: 83 قتيلا في كاراكاس",
        "text": "قال وزير الدفاع إن 83 شخصًا قُتلوا في الهجوم على كاراكاس، بينهم 32 كوبيًا.\nوأضاف أن 112 آخرين أصيبوا.",
    },
    {
        "id": "lagos",
        "published": "2024-03-04",
        "text": "Police said 12 people were killed and 30 hurt when a bus fell over in Lagos, Nigeria, on 3 March.",
    },
    {
        "id": "lima",
        "published": "2023-05-08",
        "text": "At least 40 people were killed in a fire in Lima, Peru, on 7 May 2023, the fire brigade said.",
    },
    {
        "id": "oslo",
        "published": "2022-06-10",
        "text": "Three people were injured in an explosion in Oslo, Norway, on 9 June 2022, police said.",
    },
]
PAGES = (
    ("list", "/"),
    ("event", "{event}"),
    ("event-then", "{event}?asof=2026-01-05&policy=acled"),
    ("version", "{record}@2?compare=1"),
    ("report", "/r/c33"),
    ("report-arabic", "/r/ar"),
    ("sources", "/sources"),
    ("exports", "/exports"),
    ("queue", "/queue"),
    ("item", "{item}"),
    ("bulk", "/bulk?reason=copied"),
    ("decide", "/decide/{id}"),
    ("decide-split", "/decide/{id}?d=split&report=c31"),
    ("add", "/add"),
    ("log", "/log"),
)
"""What is taken, and where it stands."""


@contextmanager
def example_site(folder: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of the site, and what the addresses of its pages name."""
    more = folder / "more.jsonl"
    more.write_text("\n".join(map(json.dumps, _MORE)), "utf-8")
    db = f"sqlite:///{folder / 'example.db'}"
    with Book.create(db, clock=lambda: "2026-01-24T12:00:00.000000Z") as book:
        book.add((str(example_path()),))
        book.publish("c31", by="Ana", note="the first state")
        book.add((str(more),))
        record = book.publish("c31", by="Ana", note="with the Arabic report").record
        shown = book.show(record).record
        event = shown.event.id
        claim = next(one for one in shown.claims if one.report == "c31" and one.count.point == 23)
        ruling = book.rule(RulingKind.ACCEPT, claim.id, note="as the ministry's list has it", by="Ana")
        item = book.queue().items[0]
    names = {"event": f"/e/{event}", "id": event, "record": f"/e/{record}"}
    names["item"] = f"/queue/{item.id}?done={ruling.id}"
    with running(create_app(Settings(db=db))) as address:
        yield address, names


def take(browser: Browser, site: str, names: dict[str, str], out: Path) -> int:
    """Every picture; how many bytes they come to."""
    files: list[Path] = []
    for width in WIDTHS:
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
            context.add_cookies([{"name": NAME_COOKIE, "value": "Ana", "url": site}])
            page = context.new_page()
            for name, path in PAGES:
                page.goto(site + path.format(**names))
                height = min(page.evaluate("document.documentElement.scrollHeight"), _TALLEST[width])
                file = out / f"{name}-{width}-{scheme}.png"
                page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
                files.append(file)
            context.close()
    blank = browser.new_page()
    return sum(squeeze(blank, file) for file in files)


_COLOURS = 16
_QUANTISE = """async ([data, most]) => {
  const image = new Image();
  image.src = "data:image/png;base64," + data;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height).data;
  const keys = new Uint32Array(pixels.length / 4), counts = new Map();
  for (let n = 0; n < keys.length; n++) {
    const key = (pixels[4 * n] << 16) | (pixels[4 * n + 1] << 8) | pixels[4 * n + 2];
    keys[n] = key;
    counts.set(key, (counts.get(key) || 0) + 1);
  }
  const apart = (a, b) => Math.abs((a >> 16) - (b >> 16)) + Math.abs(((a >> 8) & 255) - ((b >> 8) & 255))
    + Math.abs((a & 255) - (b & 255));
  const parts = key => [key >> 16, (key >> 8) & 255, key & 255];
  const chroma = key => Math.max(...parts(key)) - Math.min(...parts(key));
  const weight = ([key, count]) => count * (chroma(key) > 40 ? 12 : 1); // few words are blue or ochre, and they matter
  const palette = [];
  for (const [key] of [...counts].sort((a, b) => weight(b) - weight(a) || a[0] - b[0]))
    if (palette.length < most && palette.every(one => apart(one, key) > 36)) palette.push(key);
  const nearest = new Map([...counts.keys()].map(key => {
    let best = 0;
    palette.forEach((one, n) => { if (apart(one, key) < apart(palette[best], key)) best = n; });
    return [key, best];
  }));
  let told = "";
  for (let n = 0; n < keys.length; n++) told += nearest.get(keys[n]).toString(16);
  return [canvas.width, canvas.height, palette, told];
}"""
"""The colours that are most used and lie apart, and for every pixel the nearest, as a hexadecimal digit."""


def squeeze(page: Page, file: Path) -> int:
    """Write the picture again in sixteen colours, half a byte each; its size. Chromium reads it: nothing else need."""
    width, height, palette, told = page.evaluate(_QUANTISE, [b64encode(file.read_bytes()).decode(), _COLOURS])
    rows = (told[n : n + width] + "0" * (width % 2) for n in range(0, len(told), width))
    lines = b"".join(b"\0" + bytes.fromhex(row) for row in rows)
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0)),
        (b"PLTE", b"".join(key.to_bytes(3, "big") for key in palette)),
        (b"IDAT", zlib.compress(lines, 9)),
        (b"IEND", b""),
    )
    chunks = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunks))
    return file.stat().st_size


def main() -> None:
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screens"
    out.mkdir(parents=True, exist_ok=True)
    program = os.environ.get("TOLLBOOK_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        with example_site(Path(folder)) as (site, names):
            size = take(browser, site, names, out)
        browser.close()
    print(f"{len(PAGES) * len(WIDTHS) * len(SCHEMES)} pictures, {size:,} bytes, in {out}")


if __name__ == "__main__":
    main()
