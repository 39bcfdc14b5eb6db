"""Which functions of the project write to the database, told from their code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

ORM = set(
    "write_new save create update delete bulk_create bulk_update get_or_create update_or_create".split()
)
# The same for sets of related records; `set` and `add` of Python's own sets are told apart by their receivers.
SQL_CALLS = {"execute", "executemany", "raw", "copy", "RawSQL", "RunSQL"}
SQL_WRITES = re.compile(
    r"\b(INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|MERGE\s+INTO|TRUNCATE|COPY)\b", re.IGNORECASE
)
# Receivers that are no records of ours: dicts, sessions, hashes, templates' contexts.
NOT_RECORDS = set(
    "dict hash digest context session sessionstore headers data params super cache vars environ".split()
)


@dataclass
class Function:
    """A function or method and what its own body does; nested functions count as its body."""

    name: str
    line: int
    action: bool
    writes: list[str] = field(default_factory=list)
    calls: set[str] = field(default_factory=set)

    @property
    def private(self) -> bool:
        return self.name.rpartition(".")[2].startswith("_")


def functions(tree: ast.Module) -> Iterator[Function]:
    """Every function of a module, and `<module>` for what stands outside of all."""
    texts = _texts(tree)
    loose = Function("<module>", 1, action=False)
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield _read(inner, f"{node.name}.{inner.name}", texts)
                else:
                    _fill(loose, inner, texts)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield _read(node, node.name, texts)
        else:
            _fill(loose, node, texts)
    yield loose


def unguarded(tree: ast.Module) -> list[Function]:
    """The functions that write and are neither actions nor private parts of the actions of their module."""
    found = list(functions(tree))
    callers: dict[str, list[Function]] = {}
    for function in found:
        for name in function.calls:
            callers.setdefault(name, []).append(function)

    def inside_actions(function: Function, seen: frozenset[str] = frozenset()) -> bool:
        if function.action:
            return True
        if not function.private or function.name in seen:
            return False
        by = [one for one in callers.get(function.name.rpartition(".")[2], []) if one.name != function.name]
        return bool(by) and all(inside_actions(one, seen | {function.name}) for one in by)

    return [function for function in found if function.writes and not inside_actions(function)]


def _texts(tree: ast.Module) -> dict[str, str]:
    """The module's own constants: SQL is usually one of them."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        if isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _read(node: ast.FunctionDef | ast.AsyncFunctionDef, name: str, texts: dict[str, str]) -> Function:
    decorators = {ast.unparse(one).split("(")[0].split(".")[-1] for one in node.decorator_list}
    function = Function(name, node.lineno, action="action" in decorators)
    for inner in node.body:
        _fill(function, inner, texts)
    return function


def _fill(function: Function, node: ast.AST, texts: dict[str, str]) -> None:
    for inner in ast.walk(node):
        # A helper may be handed on without being called: `for_each(rows, _write)`.
        if isinstance(inner, ast.Name):
            function.calls.add(inner.id)
        elif isinstance(inner, ast.Attribute):
            function.calls.add(inner.attr)
        if isinstance(inner, ast.Call) and (what := _written(inner, texts)):
            function.writes.append(f"{inner.lineno} {what}")


def _written(call: ast.Call, texts: dict[str, str]) -> str:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in SQL_CALLS:
        said = " ".join(_words(one, texts) for one in [*call.args, *(k.value for k in call.keywords)])
        return ast.unparse(call.func) if SQL_WRITES.search(said) else ""
    if name in ORM and isinstance(call.func, ast.Attribute) and _receiver(call.func) not in NOT_RECORDS:
        return ast.unparse(call.func)
    return ""


def _words(node: ast.AST, texts: dict[str, str]) -> str:
    """All the text in an expression, the module's constants put in."""
    parts = []
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            parts.append(inner.value)
        elif isinstance(inner, ast.Name):
            parts.append(texts.get(inner.id, ""))
    return " ".join(parts)


def _receiver(called: ast.Attribute) -> str:
    return ast.unparse(called.value).split("(")[0].split(".")[-1].lower()
