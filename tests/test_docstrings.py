"""Every public function of rules, facts, actions and querysets says what it means to people, and names its row."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.test_house import sources

ROW = re.compile(r"\bR\d+\b")
SPEAKING = re.compile(r"^(?!ui/).*/(rules|facts|actions)(\.py|/)")
NAMES_ITS_ROW = re.compile(r"/(rules|actions)(\.py|/)")


def public(name: str, tree: ast.Module) -> Iterator[tuple[ast.FunctionDef, bool]]:
    """The functions that must speak, and whether each must name its row."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and SPEAKING.search(name) and not node.name.startswith("_"):
            if not any("overload" in ast.unparse(decorator) for decorator in node.decorator_list):
                yield node, bool(NAMES_ITS_ROW.search(name))
        if isinstance(node, ast.ClassDef) and any("QuerySet" in ast.unparse(base) for base in node.bases):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                    yield method, False


def silent(name: str, tree: ast.Module) -> list[str]:
    return [
        f"{name}:{function.name}{' (no row)' if said else ''}"
        for function, needs_row in public(name, tree)
        if not (said := ast.get_docstring(function)) or (needs_row and not ROW.search(said))
    ]


def test_public_functions_say_what_they_mean() -> None:
    found = [line for name, tree in sources() for line in silent(name, tree)]
    assert found == []


def test_control_a_silent_function_is_seen() -> None:
    module = """
class Rows(models.QuerySet["Row"]):
    def open(self):
        return self.filter(closed=None)
    def _own(self):
        return self
def may_close(row):
    "Whether it can be closed."
def may_open(row):
    "Whether it can be opened (R12)."
def _private(row):
    pass
"""
    found = silent("staff/moves/rules.py", ast.parse(module))
    assert found == ["staff/moves/rules.py:open", "staff/moves/rules.py:may_close (no row)"]
