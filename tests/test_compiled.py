"""The compiled wheel: it says what the sources say, and where nothing can be compiled the plain wheel is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
_COMPILER = (os.environ.get("CC") or sysconfig.get_config_var("CC") or "cc").split()[0]
_RUN = "import sys; from kg.cli import main; sys.exit(main(sys.argv[1:]))"


def _build_wheel(folder: Path, **environment: str) -> tuple[Path, str]:
    """The wheel of the sources as they stand, and what the build said."""
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-cache-dir", "--verbose"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(folder), str(ROOT)],
        env={**os.environ, "CONGVU_PURE": "", **environment}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    (wheel,) = folder.glob("*.whl")
    return wheel, done.stdout + done.stderr


def _run_python(code: str, *arguments: str, path: Path) -> str:
    """What Python prints with a folder before all others on its path."""
    environment = {**os.environ, "PYTHONPATH": str(path)}
    command = [sys.executable, "-P", "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(shutil.which(_COMPILER) is None, reason=f"the C compiler {_COMPILER} is not here")
def test_compiled_modules_write_the_same_bytes(tmp_path: Path) -> None:
    """Records, article quads and reference quads of the examples are those of the sources, byte for byte."""
    wheel, _ = _build_wheel(tmp_path, CONGVU_PURE="0")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "wheel")
    written: dict[str, dict[str, bytes]] = {}
    for name, path in (("compiled", tmp_path / "wheel"), ("sources", ROOT)):
        output = tmp_path / name
        _run_python(_RUN, "build", str(ROOT / "examples" / "articles"), "--output", str(output), path=path)
        files = [file for file in output.rglob("part-*") if file.is_file()]
        written[name] = {str(file.relative_to(output)): file.read_bytes() for file in files}
    loaded = _run_python("import kg.extract.reading as r; print(r.__file__)", path=tmp_path / "wheel")

    assert Path(loaded.strip()).suffix in (".so", ".pyd")
    assert len(written["sources"]) == 3
    assert written["compiled"] == written["sources"]


def test_without_a_compiler_the_plain_wheel_is_built_and_says_so(tmp_path: Path) -> None:
    """A compiler that fails costs speed, not the installation."""
    wheel, said = _build_wheel(tmp_path, CC=str(tmp_path / "no-compiler"))

    assert wheel.name.endswith("py3-none-any.whl")
    assert "congvu is installed uncompiled, which is slower" in said


def test_who_wants_the_plain_wheel_gets_it(tmp_path: Path) -> None:
    """`CONGVU_PURE=1` compiles nothing."""
    wheel, said = _build_wheel(tmp_path, CONGVU_PURE="1")

    assert wheel.name.endswith("py3-none-any.whl")
    assert "uncompiled" not in said
