"""`python3 -m local.install demo|dev`: a `.venv` with the locked packages; `… lock` pins them.

Runs on a bare Python: stdlib only.
"""

from __future__ import annotations

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CLONE = Path(__file__).resolve().parents[1]
VENV = CLONE / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = CLONE / "requirements"
NO_VENV = """В этом Python нет модуля venv. Установите его и повторите (Debian, Ubuntu):
  sudo apt install python3-venv
(Python's venv module is missing: install python3-venv.)"""
NO_PACKAGES = "Пакеты установить не удалось: причина выше. Чаще всего это сеть; повторите ту же команду."


class Failed(Exception):
    """Said to the person as it is."""


def mark(kind: str) -> str:
    return hashlib.sha256((LOCKS / f"{kind}.txt").read_bytes()).hexdigest()


def installed(kind: str) -> bool:
    note = VENV / f".installed-{kind}"
    return note.exists() and note.read_text() == mark(kind) and works()


def works() -> bool:
    """A venv whose Python was upgraded away or moved is no venv."""
    try:
        return subprocess.run([PYTHON, "-c", ""], check=False).returncode == 0
    except OSError:
        return False


def create_venv() -> None:
    print("  окружение Python …", flush=True)
    if importlib.util.find_spec("ensurepip"):
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False).returncode == 0
    elif shutil.which("uv"):
        made = subprocess.run(["uv", "venv", "-q", "-p", sys.executable, VENV], check=False).returncode == 0
    else:
        made = False
    if not made:
        raise Failed(NO_VENV)


def pip(*arguments: str | Path) -> bool:
    """The venv's own pip."""
    command = [PYTHON, "-m", "pip", "--disable-pip-version-check", *arguments]
    return subprocess.run(command, check=False).returncode == 0


def uv() -> list[str | Path]:
    """uv is ten times faster than pip; a machine without it gets it from the lock, by pip."""
    if (VENV / "bin" / "uv").exists():
        return [VENV / "bin" / "uv"]
    if found := shutil.which("uv"):
        return [found]
    if pip("install", "-q", "--require-hashes", "-r", LOCKS / "uv.txt"):
        return [VENV / "bin" / "uv"]
    return []


def as_pip_is_told() -> list[str]:
    """uv reads no pip.conf: where the person's pip is told to look, uv looks too."""
    listed = subprocess.run(
        [PYTHON, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    )
    told: list[str] = []
    for line in listed.stdout.splitlines():
        name, _, value = line.partition("=")
        option = name.rpartition(".")[2]
        values = value.strip("'\"").replace("\\n", " ").split()
        if option in ("index-url", "extra-index-url", "find-links"):
            told += [part for one in values for part in (f"--{option}", one)]
    # As pip does: all places are equal. Safe here, since every file is known by its hash.
    return [*told, "--index-strategy", "unsafe-best-match"] if told else []


def install(kind: str) -> None:
    lock = LOCKS / f"{kind}.txt"
    print("  пакеты, один раз: обычно от 10 секунд до двух минут …", flush=True)
    # For its authors exactly the lock: what is left over from an older one would hide a missing line.
    how: list[str | Path] = ["pip", "sync", lock] if kind == "dev" else ["pip", "install", "-r", lock]
    fast = uv()
    if fast and run([*fast, *how, "--python", PYTHON, "--require-hashes", *as_pip_is_told()]):
        return
    if not pip("install", "--require-hashes", "-r", lock):
        raise Failed(NO_PACKAGES)


def make_importable() -> None:
    """The clone's rooms are found by `pytest`, `celery` and the rest from any folder."""
    place = next((VENV / "lib").glob("python3.*/site-packages"))
    (place / "clone.pth").write_text(f"{CLONE}\n")


def run(command: Sequence[str | Path]) -> bool:
    """What uv says, without its closing list of a hundred names."""
    env = {"UV_HTTP_TIMEOUT": "60", **os.environ}
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True) as process:
        for line in process.stderr or ():
            if not line.startswith((" + ", " - ", " ~ ")):
                print(f"  {line}", end="", flush=True)
    return process.returncode == 0


def install_once(kind: str) -> int:
    if installed(kind) or (kind == "demo" and installed("dev")):
        return 0
    with (CLONE / "pyproject.toml").open() as alone:
        fcntl.flock(alone, fcntl.LOCK_EX)
        if installed(kind):
            return 0
        print("АИС «Кадры в образовании»: устанавливаем, что нужно", flush=True)
        if not works():
            create_venv()
        install(kind)
        make_importable()
        (VENV / f".installed-{kind}").write_text(mark(kind))
    return 0


LOCKED = {"demo": ["local"], "dev": ["local", "dev"], "production": [], "uv": []}
OPTIONS = [
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-annotate",
    "--universal",
    "--python-version",
    "3.11",
]


def lock(arguments: list[str]) -> int:
    """pyproject.toml → requirements/*.txt, pinned with hashes, for every platform, naming no host."""
    for name, groups in LOCKED.items():
        source = ["pyproject.toml", *(part for group in groups for part in ("--group", group))]
        if name == "uv":
            source = ["--group", "uv"]
        output = f"requirements/{name}.txt"
        told = as_pip_is_told()
        shown = f"uv pip compile {' '.join([*OPTIONS, *source])} -o {output}"
        command = [*uv(), *["pip", "compile", "-q"], *OPTIONS, *source, "-o", output, *told, *arguments]
        if subprocess.run(command, cwd=CLONE, env=None, check=False).returncode:
            return 1
        rewrite_header(output, shown)
    return 0


def rewrite_header(output: str, command: str) -> None:
    """uv writes the whole command there; the addresses it was given stay out."""
    path = CLONE / output
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    header = ["# Made by `make lock`:", f"#    {command}"]
    path.write_text("\n".join([*header, *lines]) + "\n")


if __name__ == "__main__":
    try:
        command, *rest = sys.argv[1:]
        sys.exit(lock(rest) if command == "lock" else install_once(command))
    except Failed as failure:
        sys.exit(str(failure))
    except KeyboardInterrupt:
        sys.exit("\nПрервано. Повторите ту же команду: установка продолжится.")
