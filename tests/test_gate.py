"""The quality gate: a floor is never lowered in silence."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

GATE = Path(__file__).parent.parent / "quality" / "gate.py"


@pytest.fixture
def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The gate over a project of its own: one table of two cases, and a floor of two."""
    spec = importlib.util.spec_from_file_location("gate", GATE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "gate", module)
    spec.loader.exec_module(module)
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.toml").write_text("[[case]]\ntext = 'one'\n[[case]]\ntext = 'two'\n", "utf-8")
    (tmp_path / "floors.json").write_text('{"floors": {"cases a.toml": 2}, "log": []}', "utf-8")
    for name, path in (("ROOT", tmp_path), ("CASES", tmp_path / "cases"), ("FLOORS", tmp_path / "floors.json")):
        monkeypatch.setattr(module, name, path)
    monkeypatch.setattr(module, "SHARED", tmp_path / "nothing")
    return module


def _drop_a_case(gate: ModuleType) -> None:
    (gate.CASES / "a.toml").write_text("[[case]]\ntext = 'one'\n", "utf-8")


def _pinned(gate: ModuleType) -> dict[str, dict[str, float]]:
    return json.loads(gate.FLOORS.read_text("utf-8"))  # type: ignore[no-any-return]


def test_it_passes_without_the_data_and_says_so(gate: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([]) == 0
    assert "is not beside this checkout" in capsys.readouterr().out


def test_a_case_taken_out_is_a_fallen_floor(gate: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    _drop_a_case(gate)
    assert gate.main(["--cases"]) == 1
    assert "fallen" in capsys.readouterr().out


def test_a_table_taken_out_is_a_fallen_floor(gate: ModuleType) -> None:
    (gate.CASES / "a.toml").unlink()
    assert gate.main(["--cases"]) == 1


def test_an_update_refuses_to_lower(gate: ModuleType) -> None:
    _drop_a_case(gate)
    assert gate.main(["--cases", "--update"]) == 1
    assert _pinned(gate)["floors"] == {"cases a.toml": 2}


def test_a_floor_is_lowered_with_a_reason_that_is_kept(gate: ModuleType) -> None:
    _drop_a_case(gate)
    assert gate.main(["--cases", "--update", "--allow-lower", "the case was wrong"]) == 0
    assert _pinned(gate) == {
        "floors": {"cases a.toml": 1},
        "log": [{"why": "the case was wrong", "lowered": {"cases a.toml": [2, 1]}}],
    }


@pytest.mark.parametrize("arguments", [["--allow-lower", "why"], ["--update", "--allow-lower", " "]])
def test_lowering_needs_an_update_and_a_reason(gate: ModuleType, arguments: list[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        gate.main(arguments)


def test_an_update_raises_and_adds(gate: ModuleType) -> None:
    (gate.CASES / "b.toml").write_text("[[case]]\ntext = 'one'\n", "utf-8")
    assert gate.main(["--cases", "--update"]) == 0
    assert _pinned(gate)["floors"] == {"cases a.toml": 2, "cases b.toml": 1}


def test_what_is_no_score_gets_no_floor(gate: ModuleType) -> None:
    result = {
        "claims": {"P": 90.0, "F1": 80.0},
        "source invented": 4.0,
        "killed": {"want": 42, "hit": True},
        "x": "4/5",
    }
    assert gate._flat(result) == {"claims F1": 80.0, "source not invented": 96.0, "killed hit": 1.0, "x": 4.0}
