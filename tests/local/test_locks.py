"""What the code imports is what the lock installs: a package left over in somebody's .venv hides nothing."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from local.datadir import CLONE

ROOMS = {path.parent.name for path in CLONE.glob("*/__init__.py")}
SYSTEM = sorted(ROOMS - {"tests", "benchmarks", "local"})


def imported(room: str) -> Iterator[tuple[str, str]]:
    """The package that each import begins with, and where it stands."""
    for file in (CLONE / room).rglob("*.py"):
        if file.name == "pytest_plugin.py":
            continue
        for node in ast.walk(ast.parse(file.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [name.name for name in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in names:
                yield name.split(".")[0], str(file.relative_to(CLONE))


def pinned(lock: Path) -> set[str]:
    return {name.lower() for name in re.findall(r"^([A-Za-z0-9._-]+)==", lock.read_text(), re.MULTILINE)}


@pytest.mark.parametrize(
    ("rooms", "lock"), [(SYSTEM, "production"), (["local"], "demo"), (["tests", "benchmarks"], "dev")]
)
def test_each_import_is_in_the_lock(rooms: list[str], lock: str) -> None:
    known = pinned(CLONE / "requirements" / f"{lock}.txt")
    sources = packages_distributions()
    missing = {
        f"{package} ({where})"
        for room in rooms
        for package, where in imported(room)
        if package not in sys.stdlib_module_names | ROOMS
        and not {re.sub(r"[._]", "-", name).lower() for name in sources.get(package, [])} & known
    }
    assert missing == set()
