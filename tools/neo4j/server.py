"""A Neo4j Community server on 127.0.0.1 from Maven artefacts: fetched once, started, awaited, stopped with its starter.

Standard library only, so that `tools/neo4j-up` runs before anything is installed; the tests' fixture imports it too.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from xml.etree import ElementTree

_POM = Path(__file__).with_name("pom.xml")
_MAIN = "org.neo4j.server.CommunityEntryPoint"
_OLDEST_JAVA = 17
# What Neo4j's own start script opens for Java 17.
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent", "java.lang")
# A Bolt handshake: the magic number, then four versions the client would speak.
_HANDSHAKE = bytes.fromhex("6060b017 00000405 00000005 00000004 00000000")


class ServerUnavailable(Exception):
    """No server can be had here; the text is one line that says why."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a server is started: where it keeps its data, on which port (0: any free one), with which password.

    Without a password everyone on this machine may write; `heap_mb` bounds the Java heap. A `throwaway` server starts
    and stops as fast as it can: its code is compiled once and lightly, its data left as they are.
    """

    data: Path
    port: int = 0
    password: str | None = None
    heap_mb: int = 512
    throwaway: bool = False


def find_missing() -> str | None:
    """Why no server can be started here, None where one can: Java and, until the artefacts are fetched, Maven."""
    version = _read_java_version()
    if version < _OLDEST_JAVA:
        found = f"only Java {version}" if version else "no `java`"
        return f"{found} on the path (Neo4j needs Java {_OLDEST_JAVA} or 21)"
    if not _get_library().is_dir() and shutil.which("mvn") is None:
        return "no `mvn` on the path to fetch Neo4j with"
    return None


def _read_java_version() -> int:
    """17 for Java 17, 1 for Java 8, 0 where there is none."""
    if shutil.which("java") is None:
        return 0
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    match = re.search(r'version "(\d+)', said)
    return int(match[1]) if match else 0


def fetch_library() -> Path:
    """The folder of jars, fetched with Maven where it is not there yet; whole or absent, never half."""
    library = _get_library()
    if library.is_dir():
        return library
    library.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{library.name}-", dir=library.parent) as folder:
        fetched = Path(folder, "lib")
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={fetched}"]
        done = subprocess.run(["mvn", "-q", "-B", "-f", str(_POM), *goal], capture_output=True, text=True, check=False)
        if done.returncode:
            raise ServerUnavailable(f"Maven could not fetch Neo4j: {_get_last_line(done.stdout)}")
        if not library.is_dir():  # another process may have been quicker
            fetched.rename(library)
    return library


class Server:
    """A running server; `uri` is its Bolt address. It ends with the block, or with this process, however that dies."""

    def __init__(self, setup: Setup) -> None:
        missing = find_missing()
        if missing:
            raise ServerUnavailable(missing)
        self._setup = setup
        self.port = setup.port or find_free_port()
        self.uri = f"bolt://127.0.0.1:{self.port}"
        self._library = fetch_library()
        self._home = setup.data.resolve()
        self._write_settings()
        if setup.password and not (self._home / "data" / "databases").exists():
            self._set_password(setup.password)
        self._process = self._start()
        self._guard = _guard(self._process.pid)

    def wait(self, timeout_s: float = 120) -> None:
        """Returns once the server answers a Bolt handshake; `ServerUnavailable` where it ends or stays silent."""
        deadline = time.monotonic() + timeout_s
        while not _answers(self.port):
            if self._process.poll() is not None:
                raise ServerUnavailable(f"Neo4j ended at once: {_get_last_line(self._read_log())}")
            if time.monotonic() > deadline:
                raise ServerUnavailable(f"Neo4j did not answer on port {self.port} within {timeout_s:.0f} s")
            time.sleep(0.1)

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    def join(self) -> int:
        """Waits until the server ends by itself; its exit status."""
        return self._process.wait()

    def stop(self) -> None:
        """The server has ended, in good order if its data matter; stopping twice does no harm."""
        self._guard.kill()
        self._guard.communicate()
        if self._setup.throwaway:
            self._process.kill()
        else:
            self._process.terminate()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self) -> Self:
        """The server, ready for clients."""
        try:
            self.wait()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Stops it."""
        self.stop()

    def _start(self) -> subprocess.Popen[bytes]:
        heap = f"-Xmx{self._setup.heap_mb}m"
        places = [f"--home-dir={self._home}", f"--config-dir={self._home / 'conf'}"]
        with (self._home / "neo4j.log").open("wb") as log:
            # A session of its own: Ctrl-C goes to the starter alone, which then stops the server in good order.
            return subprocess.Popen(
                [*self._make_java(heap), _MAIN, *places, "--console-mode"],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def _make_java(self, heap: str) -> list[str]:
        opened = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED]
        flags = [heap, "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dlog4j2.disable.jmx=true", *opened]
        if self._setup.throwaway:
            flags.append("-XX:TieredStopAtLevel=1")
        return ["java", *flags, "-cp", f"{self._library}/*"]

    def _write_settings(self) -> None:
        conf = self._home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        lines = [
            f"server.bolt.listen_address=127.0.0.1:{self.port}",
            f"server.bolt.advertised_address=127.0.0.1:{self.port}",
            "server.http.enabled=false",
            "server.https.enabled=false",
            f"dbms.security.auth_enabled={'true' if self._setup.password else 'false'}",
            "dbms.usage_report.enabled=false",
            "server.memory.pagecache.size=64m",
            "db.tx_log.preallocate=false",  # otherwise 256 MB of zeros are written at every start
        ]
        (conf / "neo4j.conf").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _set_password(self, password: str) -> None:
        done = subprocess.run(
            [*self._make_java("-Xmx128m"), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password],
            env={**os.environ, "NEO4J_HOME": str(self._home), "NEO4J_CONF": str(self._home / "conf")},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise ServerUnavailable(f"the password was not set: {_get_last_line(done.stderr or done.stdout)}")

    def _read_log(self) -> str:
        return (self._home / "neo4j.log").read_text(encoding="utf-8", errors="replace")


def _get_library() -> Path:
    version = ElementTree.parse(_POM).findtext(".//{*}neo4j.version")
    caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "congvu" / f"neo4j-{version}"


def find_free_port() -> int:
    """A port of 127.0.0.1 that nobody listened on a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def _answers(port: int) -> bool:
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as client:
            client.sendall(_HANDSHAKE)
            return len(client.recv(4)) == 4
    except OSError:
        return False


def _guard(pid: int) -> subprocess.Popen[bytes]:
    """A shell that reads a pipe only we hold: when we die, even by `kill -9`, the pipe ends and it stops the server."""
    script = 'read -r _; kill "$1"'
    return subprocess.Popen(["sh", "-c", script, "sh", str(pid)], stdin=subprocess.PIPE, start_new_session=True)


def _get_last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1][:300] if lines else "no message"
