"""Paths to captures: what is taken in, and that each kind of bad input is told and costs nothing else."""

import codecs
import json
import os
import tracemalloc
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tollbook.intake import capture_paths
from tollbook.intake.files import LIMIT_BYTES, count_reports, stream_captures
from tollbook.intake.json_lines import BAD_LINES_TOLD
from tollbook.model import Capture, Problem, Report
from tollbook.read import read_report

GOOD = '{"id": "good", "text": "Nine people were killed."}'


def take(*paths: Path | str) -> tuple[dict[str, Capture], list[Problem]]:
    captures, problems = capture_paths(tuple(str(path) for path in paths))
    return {capture.id: capture for capture in captures}, list(problems)


def rules(problems: list[Problem]) -> list[str]:
    return [problem.rule.removeprefix("intake.") for problem in problems]


def lines(tmp_path: Path, *rows: str | bytes) -> Path:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(b"\n".join(row if isinstance(row, bytes) else row.encode() for row in rows))
    return path


def test_text_is_taken_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Nine\r\ndied.\r\n")
    captures, problems = take(path)
    assert not problems
    assert captures["a.txt"].body == b"Nine\r\ndied.\r\n"
    assert (captures["a.txt"].media_type, captures["a.txt"].where) == ("text/plain", str(path))


def test_folder_is_read_to_its_depth(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "b.TXT").write_text("Nine died.")
    (tmp_path / "deep" / "a.htm").write_text("<p>Nine died.</p>")
    (tmp_path / "deep" / "er" / "r.jsonl").write_text(GOOD)
    for passed_over in (".hidden.txt", "logo.png", "style.css", "Makefile"):
        (tmp_path / passed_over).write_text("x")
    captures, problems = take(tmp_path)
    assert list(captures) == ["a.htm", "b.TXT", "good"]
    assert captures["a.htm"].media_type == "text/html"
    assert captures["good"].where.endswith("r.jsonl:1")
    assert not problems


def test_line_fields_are_carried(tmp_path: Path) -> None:
    row = {"id": 7, "text": "é", "url": "https://a.example", "title": "T", "lang": "en-US", "published": "2026-01-03"}
    captures, problems = take(lines(tmp_path, "", json.dumps(row), "  "))
    capture = captures["7"]
    assert (capture.body.decode(), capture.url, capture.title) == ("é", "https://a.example", "T")
    assert (capture.language, capture.published, capture.where[-2:]) == ("en-US", "2026-01-03", ":2")
    assert not problems


BAD_LINES = [
    ("{", "bad_json", "column 2"),
    ('{"id": "a", "text": "x",}', "bad_json", "column"),
    ("[", "bad_json", "JSON array"),
    ('["a"]', "not_an_object", "a list"),
    ('"a"', "not_an_object", "a string"),
    ("7", "not_an_object", "a number"),
    ("null", "not_an_object", "null"),
    ("true", "not_an_object", "true or false"),
    ('{"text": "x"}', "no_id", '"id"'),
    ('{"id": "a"}', "no_text", '"text"'),
    ('{"id": null, "text": "x"}', "bad_id", "null"),
    ('{"id": " ", "text": "x"}', "bad_id", "empty"),
    ('{"id": true, "text": "x"}', "bad_id", "true or false"),
    ('{"id": "a", "text": 5}', "bad_text", "a number"),
    ('{"id": "a", "text": null}', "bad_text", "null"),
    (b'{"id": "a", "text": "caf\xe9"}', "bad_encoding", "Byte 25"),
    ('{"id": ' + "9" * 5000 + ', "text": "x"}', "bad_json", "too long"),
    ('{"id": ' + "[" * 200_000, "bad_json", "Invalid JSON"),
]


@pytest.mark.parametrize(("line", "rule", "words"), BAD_LINES, ids=[f"{row[1]}-{row[2]}" for row in BAD_LINES])
def test_bad_line_is_told_with_its_place_and_the_others_go_through(
    tmp_path: Path, line: str | bytes, rule: str, words: str
) -> None:
    path = lines(tmp_path, GOOD, line, GOOD.replace("good", "other"))
    captures, problems = take(path)
    assert list(captures) == ["good", "other"]
    assert rules(problems) == [rule]
    assert problems[0].where == f"{path}:2"
    assert words in problems[0].message


FIELDS = [
    ('{"id": "a", "text": "x", "published": "3 January"}', "bad_date", '"3 January"'),
    ('{"id": "a", "text": "x", "published": 20260103}', "bad_date", "20260103"),
    ('{"id": "a", "text": "x", "published": "2026-02-30"}', "bad_date", "2026-02-30"),
    ('{"id": "a", "text": "x", "url": 5}', "bad_field", '"url"'),
    ('{"id": "a", "text": "x", "lang": ["en"]}', "bad_field", '"lang"'),
    ('{"id": "a", "text": "x \\ud800 y"}', "half_character", "surrogate"),
]


@pytest.mark.parametrize(("line", "rule", "words"), FIELDS)
def test_bad_field_is_told_and_the_report_kept(tmp_path: Path, line: str, rule: str, words: str) -> None:
    captures, problems = take(lines(tmp_path, line))
    assert rules(problems) == [rule]
    assert words in problems[0].message
    report = read_report(captures["a"])
    assert isinstance(report, Report)
    assert report.published is None


def test_half_a_character_keeps_every_other_place(tmp_path: Path) -> None:
    captures, _ = take(lines(tmp_path, '{"id": "a\\ud800", "text": "x \\ud800 y \\ud83d\\ude00", "title": "\\udfff"}'))
    (capture,) = captures.values()
    assert capture.body.decode() == "x � y \U0001f600"
    assert (capture.id, capture.title) == ("a�", "�")


@pytest.mark.parametrize("published", ["null", '""'])
def test_no_date_is_no_problem(tmp_path: Path, published: str) -> None:
    captures, problems = take(lines(tmp_path, f'{{"id": "a", "text": "x", "published": {published}}}'))
    assert captures["a"].published is None
    assert not problems


def test_flood_of_bad_lines_is_counted(tmp_path: Path) -> None:
    captures, problems = take(lines(tmp_path, *["{"] * 1000, GOOD))
    assert list(captures) == ["good"]
    assert len(problems) == BAD_LINES_TOLD + 1
    told = next(problem for problem in problems if problem.rule == "intake.more_bad_lines")
    assert told.message.startswith(f"{1000 - BAD_LINES_TOLD} more lines")


def test_marks_of_json_lines_are_dropped(tmp_path: Path) -> None:
    for body in (codecs.BOM_UTF8 + GOOD.encode(), codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le")):
        path = tmp_path / "r.jsonl"
        path.write_bytes(body)
        captures, problems = take(path)
        assert list(captures) == ["good"]
        assert not problems


def test_missing_path(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("Nine died.")
    captures, problems = take(tmp_path / "nowhere.txt", good, "bad\0name")
    assert list(captures) == ["a.txt"]
    assert rules(problems) == ["no_such_path", "no_such_path"]


BODIES = [
    ("a.txt", b"", "empty_file"),
    ("a.html", b"", "empty_file"),
    ("a.jsonl", b"", "empty_file"),
    ("a.txt", b"abc\0def", "binary_file"),
    ("a.jsonl", b'{"id": "a\0"}', "binary_file"),
    ("a.txt", b"%PDF-1.7 ...", "binary_file"),
    ("a.html", b"\x89PNG\r\n\x1a\n", "binary_file"),
    ("a.jsonl", b"\x1f\x8b\x08", "binary_file"),
    ("a.txt", b"PK\x03\x04", "binary_file"),
    ("a.txt", codecs.BOM_UTF16_LE + b"a", "bad_encoding"),
    ("a.pdf", b"%PDF-1.7 ...", "unknown_suffix"),
    ("article", b"Nine died.", "unknown_suffix"),
]


@pytest.mark.parametrize(("name", "body", "rule"), BODIES)
def test_bad_file_is_told_by_name_and_the_others_go_through(tmp_path: Path, name: str, body: bytes, rule: str) -> None:
    (tmp_path / name).write_bytes(body)
    (tmp_path / "good.txt").write_text("Nine died.")
    captures, problems = take(tmp_path / name, tmp_path / "good.txt")
    assert list(captures) == ["good.txt"]
    assert rules(problems) == [rule]
    assert problems[0].where == str(tmp_path / name)
    assert problems[0].message.count(".") >= 1


def test_assumed_encoding_is_told_and_the_report_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Doce personas murieron en la explosión de Bogotá, según el alcalde.".encode("cp1252"))
    captures, problems = take(path)
    assert rules(problems) == ["assumed_encoding"]
    assert "cp1252" in problems[0].message
    report = read_report(captures["a.txt"])
    assert isinstance(report, Report)
    assert "explosión" in report.text


def test_empty_folder_and_files_that_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "notes.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "r.jsonl.gz").write_bytes(b"\x1f\x8b")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG")
    captures, problems = take(tmp_path)
    assert not captures
    assert sorted(rules(problems)) == ["empty_folder", "unknown_suffix", "unknown_suffix"]


@pytest.mark.parametrize("name", ["page.html", "page.txt", "r.jsonl"])
def test_file_of_50_mb_is_refused_unread(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.write(b'{"id": "a", "text": "')
        file.write(b"x" * 50_000_000)
        file.write(b'"}\n' + GOOD.encode())
    tracemalloc.start()
    captures, problems = take(path)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert rules(problems) == ["too_big"]
    assert list(captures) == (["good"] if name == "r.jsonl" else [])
    assert peak_bytes < 2.5 * LIMIT_BYTES


def test_same_report_twice_is_taken_once(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("Nine died.")
    captures, problems = take(tmp_path)
    assert captures["a.txt"].where == str(tmp_path / "one" / "a.txt")
    assert rules(problems) == ["same_report"]
    assert str(tmp_path / "one" / "a.txt") in problems[0].message
    assert problems[0].where == str(tmp_path / "two" / "a.txt")


def test_two_reports_of_one_id_keep_the_first_and_name_both(tmp_path: Path) -> None:
    rows = [f'{{"id": "same", "text": "{number} died."}}' for number in range(1, 11)]
    path = lines(tmp_path, *rows)
    captures, problems = take(path)
    assert captures["same"].body == b"1 died."
    assert captures["same"].where == f"{path}:1"
    assert rules(problems) == ["same_id"] * 9
    assert {problem.where for problem in problems} == {f"{path}:{number}" for number in range(2, 11)}


def test_the_same_path_twice_is_no_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nine died.")
    captures, problems = take(path, path)
    assert list(captures) == ["a.txt"]
    assert not problems


def test_links_are_followed_loops_are_not(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Nine died.")
    (tmp_path / "in" / "again").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "gone")
    (tmp_path / "in" / "c.txt").symlink_to(tmp_path / "in" / "c.txt")
    captures, problems = take(tmp_path / "in")
    assert list(captures) == ["a.txt"]
    assert sorted(rules(problems)) == ["broken_link", "broken_link", "folder_loop", "unreadable"]


def test_broken_link_given_by_name(tmp_path: Path) -> None:
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    _, problems = take(tmp_path / "b.txt")
    assert rules(problems) == ["broken_link"]
    assert "gone.txt" in problems[0].message


def test_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text("Nine died.")
    captures, problems = take(tmp_path, tmp_path / "pipe.txt")
    assert list(captures) == ["good.txt"]
    assert set(rules(problems)) == {"not_a_file"}


def test_no_permission_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nine died.")
    (tmp_path / "shut").mkdir()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("tollbook.intake.files.os.listdir", refuse)
    captures, problems = take(path, tmp_path / "shut")
    assert not captures
    assert sorted(rules(problems)) == ["empty_folder", "no_permission", "no_permission"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Nine died.")
    (tmp_path / "shut.txt").write_text("Nine died.")
    (tmp_path / "shut.txt").chmod(0)
    captures, problems = take(tmp_path)
    assert list(captures) == ["good.txt"]
    assert rules(problems) == ["no_permission"]


def test_name_that_is_not_utf8_can_be_printed(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("Nine died.")
    except OSError:
        pytest.skip("this file system refuses names that are not UTF-8")
    captures, _ = take(tmp_path)
    assert list(captures) == ["caf�.txt"]


def test_order_of_paths_never_matters(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.txt").write_text("One died.")
    (tmp_path / "a.txt").write_text("Two died.")
    path = lines(tmp_path, GOOD, "{", '{"id": "a.txt", "text": "Three died."}')
    paths = (str(tmp_path / "d"), str(tmp_path / "a.txt"), str(path), "nowhere")
    taken = {repr(capture_paths(order)) for order in permutations(paths)}
    assert len(taken) == 1


@pytest.mark.property
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from([".txt", ".html", ".jsonl"]))
def test_any_bytes_are_taken_or_told(tmp_path: Path, body: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(body)
    captures, problems = take(path)
    for problem in problems:
        assert problem.message.endswith((".", "?"))
        problem.message.encode()
    for capture in captures.values():
        assert isinstance(read_report(capture), Report | Problem)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(alphabet=st.characters(), max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "text", "lang"]), inner),
    max_leaves=6,
)


@pytest.mark.property
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.fixed_dictionaries({"id": JSON, "text": JSON, "published": JSON, "url": JSON}))
def test_any_json_line_is_taken_or_told(tmp_path: Path, row: dict[str, object]) -> None:
    captures, problems = take(lines(tmp_path, json.dumps(row)))
    assert captures or problems
    for capture in captures.values():
        capture.id.encode()
        assert isinstance(read_report(capture), Report | Problem)


def test_line_over_the_limit_is_told_and_the_next_one_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tollbook.intake.files.LIMIT_BYTES", 100)
    long = '{"id": "long", "text": "' + "x" * 200 + '"}'
    path = lines(tmp_path, long, GOOD)
    captures, problems = take(path)
    assert list(captures) == ["good"]
    assert rules(problems) == ["too_big"]
    assert problems[0].where == f"{path}:1"


def test_utf16_lines_over_the_limit_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tollbook.intake.files.LIMIT_BYTES", 2 * len(GOOD) + 2)
    path = tmp_path / "r.jsonl"
    path.write_bytes(codecs.BOM_UTF16_LE + f"{GOOD}\n{GOOD}".encode("utf-16-le"))
    captures, problems = take(path)
    assert list(captures) == ["good"]
    assert rules(problems) == ["too_big"]


def test_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 500)
    monkeypatch.setattr("tollbook.intake.files._look_first", lambda file, found: None)
    monkeypatch.setattr("tollbook.intake.files.LIMIT_BYTES", 100)
    captures, problems = take(path)
    assert not captures
    assert rules(problems) == ["too_big"]


def test_of_many_reports_few_are_held_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    line = json.dumps({"id": "NUMBER", "text": "A fire killed 12 people. " * 80})
    path.write_text("".join(line.replace("NUMBER", f"r{n}") + "\n" for n in range(5_000)), "utf-8")
    problems: list[Problem] = []

    tracemalloc.start()
    count = sum(1 for _ in stream_captures((str(path),), problems))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert count == count_reports((str(path),)) == 5_000
    assert path.stat().st_size > 10_000_000
    assert peak < 2_000_000
    assert problems == []


def test_reports_are_counted_before_they_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one", "utf-8")
    (tmp_path / "b.jsonl").write_text('{"id": "1", "text": "x"}\n{"id": "2", "text": "y"}', "utf-8")
    (tmp_path / "c.png").write_bytes(b"no report")
    (tmp_path / "d.jsonl").write_bytes(b"")

    assert count_reports((str(tmp_path), str(tmp_path / "none.txt"))) == 3


def test_of_many_bad_lines_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text("no report\n" * 50, "utf-8")
    problems: list[Problem] = []

    assert list(stream_captures((str(path),), problems)) == []
    assert len(problems) == 21
    assert problems[-1].message.startswith(f"30 more lines of this file could not be read, the last at {path}:50.")
