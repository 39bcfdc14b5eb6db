"""Every row of the requirements (R1…R45) is named by a test, or is said here to be not built yet.

A test names a row in its own name (`test_r26_…`) or in its docstring (`R26`); comments and data do not count.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.test_house import tracked

ROWS = {f"R{number}" for number in range(1, 46)}
# Nothing of these can be done in a browser yet: no test may name them, so that the entry goes with the first one.
NOT_BUILT: dict[str, str] = {}
# A part of these is built and tested; this part is not.
PARTLY_BUILT: dict[str, str] = {}
NAMED = re.compile(r"\bR(\d{1,2})\b|_r(\d{1,2})(?=_|\b)")


def words_of_tests(tree: ast.AST) -> Iterator[str]:
    """The name and the docstring of each test function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test"):
            yield f"{node.name} {ast.get_docstring(node) or ''}"


def rows_named(tree: ast.AST) -> set[str]:
    return {f"R{int(a or b)}" for words in words_of_tests(tree) for a, b in NAMED.findall(words)}


def named_by_tests() -> set[str]:
    found: set[str] = set()
    for path in tracked("tests/**/test_*.py"):
        found |= rows_named(ast.parse(path.read_text()))
    return found


def test_every_row_of_the_requirements_has_a_test_or_is_said_to_be_missing() -> None:
    assert ROWS - named_by_tests() - NOT_BUILT.keys() == set()


def test_what_is_said_to_be_missing_is_missing() -> None:
    assert named_by_tests() & NOT_BUILT.keys() == set()
    assert PARTLY_BUILT.keys() - named_by_tests() == set()
    assert NOT_BUILT.keys() & PARTLY_BUILT.keys() == set()


def test_control_only_the_name_and_the_docstring_count() -> None:
    test = '''
RULE = "R1"
def helper():
    """R2"""
def test_r3_something():
    """It holds (R4)."""
    assert reason.rule == "R5"  # R6
'''
    assert rows_named(ast.parse(test)) == {"R3", "R4"}
