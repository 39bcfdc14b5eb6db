"""The habits of the house that a machine can keep."""

from __future__ import annotations

import ast
import statistics
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests import writing

ROOT = Path(__file__).resolve().parents[1]
ROOMS = "lib ui retention letters accounts texts submissions imports organizations staff".split()
ROOMS += "vouchers courses support home config".split()
# A function that writes outside an action, and why that is right there. One that writes no more is an error too.
WRITE_ALL_THE_SAME = {
    "accounts/models.py:UserManager.create_user": "Django's manager; called by open_account and by the command line",
    "accounts/models.py:UserManager.create_superuser": "Django's command line: the first operator has nobody to act for",
    "submissions/actions.py:enter": "the one-time token, written first in the transaction of the action that it guards",
    "submissions/actions.py:answered": "how the first click was answered, after its action is committed",
    "letters/actions.py:queue": "a letter is stored in the transaction of the action that causes it (R7)",
    "letters/actions.py:claim": "the sender's own state, committed before SMTP is called; no person acts",
    "letters/actions.py:close": "the sender's own state, committed after SMTP has answered; no person acts",
    "lib/scans.py:image": "no database: the cleaned picture is saved into memory",
    "lib/scans.py:pdf": "no database: the cleaned document is saved into memory",
    "lib/scans.py:bound": "no database: the bound document is saved into memory",
    "lib/scans.py:_page_of": "no database: the page is saved into memory",
    "imports/actions.py:claim": "whose turn it is among the background workers; no person acts",
    "staff/looks/actions.py:write_down": "who looked, after the page is made (R42): nothing of anybody's changes",
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


def unguarded_writes() -> dict[str, list[str]]:
    return {
        f"{name}:{function.name}": function.writes
        for name, tree in sources()
        for function in writing.unguarded(tree)
    }


def test_nothing_writes_but_actions() -> None:
    """Judged by what a function does, whatever its file is called: ORM writes, and SQL that writes."""
    found = unguarded_writes()
    assert {name: lines for name, lines in found.items() if name not in WRITE_ALL_THE_SAME} == {}
    assert WRITE_ALL_THE_SAME.keys() - found.keys() == set(), "these write no more: take them off the list"


def test_control_writes_outside_an_action_are_seen() -> None:
    module = """
SQL = "UPDATE staff_worker SET name = %s"
def view(request):
    Worker.objects.filter(pk=1).update(name="x")
def sender():
    cursor.execute(SQL, ["x"])
def reader():
    cursor.execute("SELECT name FROM staff_worker")
    context.update(name="x")
@action
def rename(worker):
    _save(worker)
def _save(worker):
    worker.save()
def _behind(worker):
    worker.save()
def page(request):
    _behind(request.worker)
"""
    assert [one.name for one in writing.unguarded(ast.parse(module))] == ["view", "sender", "_behind"]


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
                new_or_no_record = ("accounts/models.py", "lib/scans.py")
                if not keywords & {"update_fields", "force_insert"} and name not in new_or_no_record:
                    careless.append(f"{name}:{node.lineno} {ast.unparse(node)}")
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
    """A double click does a thing once (submissions); forms that change nothing of ours are listed with the reason."""
    without = {
        "templates/ui/",
        "templates/account/",
        "templates/mfa/",
        "templates/demo/",
        # An unread letter is opened; marked twice, the first time stays.
        "templates/letters/_notices.html",
        # They ask and change nothing; by POST, because what is typed must stand in no address.
        "templates/home/operator/find.html",
        "templates/unfold/helpers/userlinks.html",
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
