"""The habits of the house that a machine can keep."""

from __future__ import annotations

import ast
import statistics
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROOMS = "lib ui letters accounts journal organizations staff vouchers courses support home config".split()
WRITES = {
    "save",
    "create",
    "update",
    "delete",
    "bulk_create",
    "bulk_update",
    "get_or_create",
    "update_or_create",
}
# A write that no action makes, and why it is right there.
WRITE_ALL_THE_SAME = {
    "accounts/models.py": "create_user is the manager that actions call",
    "letters/sending.py": "the outbox's own states, each committed before and after SMTP",
    "journal/submissions.py": "the one-time token is the first row of the action's own transaction",
    "lib/uploads.py": "no write: a picture and a PDF are saved into memory",
    "ui/admin.py": "no write: the name of a form's method",
}
# Rows whose receiver is no record of ours: dicts, forms, querysets' set operations, sessions, hashes.
NOT_RECORDS = {
    *(
        "dict",
        "hash",
        "digest",
        "context",
        "session",
        "sessionstore",
        "headers",
        "data",
        "params",
        "super",
        "cache",
    ),
    *("vars", "environ"),
}


@cache
def tracked(pattern: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", pattern],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in tracked("*.py"):
        name = str(path.relative_to(ROOT))
        if name.split("/")[0] in ROOMS and "/migrations/" not in name:
            yield name, ast.parse(path.read_text())


def receiver(call: ast.Call) -> str:
    node = call.func.value if isinstance(call.func, ast.Attribute) else call.func
    return ast.unparse(node).split("(")[0].split(".")[-1].lower()


def writes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            if receiver(node) not in NOT_RECORDS:
                yield node.lineno, ast.unparse(node.func)


def is_action(name: str) -> bool:
    parts = name.split("/")
    return "actions" in parts or parts[-1] in {"actions.py", "absorb.py"}


def test_nothing_writes_but_actions() -> None:
    found = [
        f"{name}:{line} {call}"
        for name, tree in sources()
        if not is_action(name) and name not in WRITE_ALL_THE_SAME
        for line, call in writes(tree)
    ]
    assert found == []


def test_control_a_write_in_a_view_is_seen() -> None:
    view = ast.parse(
        "def view(request):\n    Worker.objects.filter(pk=1).update(name='x')\n    worker.save()\n"
    )
    assert [line for line, _ in writes(view)] == [2, 3]


def test_every_save_names_its_fields() -> None:
    """A save of the whole row puts back what another transaction has just changed."""
    careless = []
    for name, tree in sources():
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "save"
            ):
                keywords = {keyword.arg for keyword in node.keywords}
                if is_action(name) and not keywords & {"update_fields", "force_insert"}:
                    careless.append(f"{name}:{node.lineno}")
    assert careless == []


def test_no_receivers_run_behind_anybodys_back() -> None:
    """What must run upward is a signal connected in config/wiring.py, a page that can be read."""
    found = []
    for name, tree in sources():
        for node in ast.walk(tree):
            words = ast.unparse(node) if isinstance(node, ast.ImportFrom | ast.FunctionDef) else ""
            if isinstance(node, ast.FunctionDef):
                words = " ".join(ast.unparse(decorator) for decorator in node.decorator_list)
            if "post_save" in words or "pre_save" in words or words.startswith("receiver"):
                found.append(f"{name}:{getattr(node, 'lineno', 0)}")
    assert found == []


def test_views_are_short() -> None:
    long = [
        f"{name}:{node.name}"
        for name, tree in sources()
        if "/views" in name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno + 1 > 25
    ]
    assert long == []


def test_files_are_small() -> None:
    lines = {
        str(path.relative_to(ROOT)): len(path.read_text().splitlines())
        for path in tracked("*.py")
        if "/migrations/" not in str(path)
    }
    sizes = sorted(size for size in lines.values() if size)
    assert statistics.median(sizes) <= 60
    assert statistics.quantiles(sizes, n=20)[-1] <= 250
    assert [name for name, size in lines.items() if size > 400] == []


def test_templates_are_small() -> None:
    found = [
        str(path.relative_to(ROOT)) for path in tracked("*.html") if len(path.read_text().splitlines()) > 120
    ]
    assert found == []


def test_every_changing_form_carries_a_one_time_token() -> None:
    """A double click does a thing once (journal); forms that change nothing of ours are listed with the reason."""
    without = {
        "templates/ui/",
        "templates/allauth/",
        "templates/account/",
        "templates/mfa/",
        "templates/usersessions/",
        "templates/demo/",
    }
    token = ("form_token", "{% tokens %}")
    found = [
        str(path.relative_to(ROOT))
        for path in tracked("*.html")
        if 'method="post"' in (text := path.read_text())
        and not any(word in text for word in token)
        and not str(path.relative_to(ROOT)).startswith(tuple(without))
    ]
    assert found == []
