"""Compiles the grammar and the mapping with mypyc when a wheel is built, which makes reading faster by half.

The compiled modules lie beside their sources in the wheel and do the same. Where there is no C compiler, or it fails,
the wheel is the plain one and says so (`pip -v` shows it); with `CONGVU_PURE=1` nothing is compiled, with
`CONGVU_PURE=0` a failure ends the build. An editable installation is never compiled: what is edited must be what runs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Run in a copy, since mypyc writes beside the sources. What is not installed while building is of unknown type there.
_SETUP = """
import sys
from mypyc.build import mypycify
from setuptools import setup

options = ["--ignore-missing-imports", "--python-version", "%d.%d" % sys.version_info[:2]]
setup(
    name="congvu",
    packages=[],
    py_modules=[],
    ext_modules=mypycify([*options, *sys.argv[1:]], opt_level="1", debug_level="0", group_name="congvu"),
    script_args=["build_ext", "--inplace"],
)
"""
# Analyses of gcc that take three times as long as compiling, on generated code that nobody reads.
_FLAGS = "-w -Wno-maybe-uninitialized -Wno-use-after-free -Wno-dangling-pointer"
_SUFFIXES = (".so", ".pyd")


class CompiledWheel(BuildHookInterface[Any]):
    """Adds compiled modules to a wheel: those of the globs `modules`, without the files named by `exclude`."""

    _folder: tempfile.TemporaryDirectory[str] | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compiles, and puts what comes of it into the wheel under the names of the sources."""
        wish = os.environ.get("CONGVU_PURE")
        if version == "editable" or wish == "1":
            return
        root, excluded = Path(self.root), set(self.config["exclude"])
        found = sorted(path.relative_to(root) for pattern in self.config["modules"] for path in root.glob(pattern))
        modules = [str(path) for path in found if path.name != "__init__.py" and str(path) not in excluded]
        self._folder = tempfile.TemporaryDirectory(prefix="congvu-")
        build = Path(self._folder.name)
        try:
            _compile(root, modules, build)
        except (OSError, subprocess.CalledProcessError) as error:
            if wish == "0":
                raise RuntimeError(f"compiling failed: {_tell(error)}") from error
            self.app.display_warning(f"congvu is installed uncompiled, which is slower: {_tell(error)}")
            return
        build_data["pure_python"], build_data["infer_tag"] = False, True
        compiled = [path for path in (*build.glob("*"), *build.glob("kg/**/*")) if path.suffix in _SUFFIXES]
        build_data["force_include"].update({str(path): str(path.relative_to(build)) for path in compiled})

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes the folder that was compiled in."""
        if self._folder is not None:
            self._folder.cleanup()


def _compile(root: Path, modules: list[str], build: Path) -> None:
    shutil.copytree(
        root / "kg", build / "kg", ignore=shutil.ignore_patterns("__pycache__", *(f"*{suffix}" for suffix in _SUFFIXES))
    )
    (build / "setup.py").write_text(_SETUP, encoding="utf-8")
    flags = f"{os.environ.get('CFLAGS', '')} {_FLAGS}"
    subprocess.run(
        [sys.executable, "setup.py", *modules],
        cwd=build, env={**os.environ, "CFLAGS": flags}, check=True, capture_output=True, text=True,
    )  # fmt: skip


def _tell(error: OSError | subprocess.CalledProcessError) -> str:
    lines = (error.stderr or error.stdout or "").split("\n") if isinstance(error, subprocess.CalledProcessError) else []
    said = [line.strip() for line in lines if line.strip()]
    return next((line for line in said if "rror: " in line), said[-1] if said else str(error))
