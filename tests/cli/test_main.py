from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import counterclaim
from counterclaim.cli import doctor as doctor_module
from counterclaim.cli import exits
from counterclaim.cli import main as main_module
from counterclaim.model.errors import FormatError, WeightsError
from tests.cli.conftest import Run


def test_version_is_that_of_the_package(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.code, outcome.out) == (exits.OK, f"counterclaim {counterclaim.__version__}\n")


def test_import_of_the_package_loads_nothing_heavy() -> None:
    script = (
        "import sys, counterclaim; heavy = {'numpy', 'onnxruntime', 'httpx', 'trafilatura', 'typer', 'rich'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    process = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert process.stdout == "[]\n"


def test_public_names_are_there_and_others_are_not() -> None:
    assert all(getattr(counterclaim, name) is not None for name in counterclaim.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Speaker'"):
        _ = counterclaim.Speaker


@pytest.mark.parametrize(
    ("error", "code"),
    [(WeightsError("encoder.onnx is altered"), exits.WEIGHTS), (FormatError("x:1: no gold"), exits.FORMAT)],
)
def test_errors_that_stop_all_have_a_line_and_a_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: Exception, code: int
) -> None:
    def fails(**_: object) -> None:
        raise error

    monkeypatch.setattr("counterclaim.pipeline.Reader", fails)
    outcome = run("read", "x.txt")
    assert outcome.code == code
    assert outcome.err == f"counterclaim: {error}\n"


def test_doctor_names_versions_and_says_that_weights_are_missing(run: Run, tmp_path: Path) -> None:
    outcome = run("doctor", "--weights", str(tmp_path))
    assert outcome.code == exits.WEIGHTS
    assert all(package in outcome.out for package in doctor_module.PACKAGES)
    assert "manifest.toml is missing" in outcome.out


@pytest.mark.weights
def test_doctor_verifies_the_shipped_weights_and_reads_a_sentence(run: Run) -> None:
    outcome = run("doctor")
    assert outcome.code == exits.OK
    assert outcome.out.endswith("all is well\n")
    assert "NOT OK" not in outcome.out


@pytest.mark.parametrize(("command", "given"), [("add", [main_module.COURTESY]), ("serve", []), ("read", [])])
def test_entering_gives_way_to_readers(monkeypatch: pytest.MonkeyPatch, command: str, given: list[int]) -> None:
    nice: list[int] = []
    monkeypatch.setattr("os.nice", nice.append, raising=False)
    monkeypatch.setattr("sys.argv", ["counterclaim", command, "--help"])
    monkeypatch.setattr("gc.set_threshold", lambda _: None)
    with pytest.raises(SystemExit):
        main_module.main()
    assert nice == given
