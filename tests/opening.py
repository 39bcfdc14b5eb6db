"""The own files that somebody opens to change one action, followed from its address through names to its letter.

`make files ARGS=courses:enrol` lists them. What counts, and how it is found, is told in `files_of`.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Rooms that people's stories are told in; lib, ui, letters, submissions and accounts serve all of them alike.
ROOMS = ("organizations", "staff", "vouchers", "courses", "support", "home")
# What every story of a room stands on: opened with any of them, and moved with none.
SHARED = {"models", "known", "facts", "states", "scopes", "web", "answering"}
INCLUDED = re.compile(r"{%\s*(?:include|extends)\s+[\"']([\w/.]+)[\"']")


@dataclass
class Module:
    """defined: top-level names; imported: a name here, and the module and name it stands for."""

    path: Path
    defined: dict[str, ast.AST] = field(default_factory=dict)
    imported: dict[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def data(self) -> bool:
        """Models are opened, but what they relate to is not: every model would lead to every other."""
        return "models" in self.path.relative_to(ROOT).with_suffix("").parts


@cache
def module(name: str) -> Module | None:
    path = ROOT / name.replace(".", "/")
    path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
    if not path.exists() or name.split(".")[0] not in ROOMS:
        return None
    found = Module(path)
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            found.imported |= {one.asname or one.name: (node.module, one.name) for one in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.defined[node.name] = node
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            found.defined |= {one.id: node for one in targets if isinstance(one, ast.Name)}
    return found


@dataclass(frozen=True)
class Opened:
    """own: of the room that has the address, shared ones among them; below: of the rooms that it stands on."""

    own: tuple[str, ...]
    below: tuple[str, ...]

    @property
    def story(self) -> tuple[str, ...]:
        """Own, without what all stories of the room share: what changes when this action does."""
        return tuple(one for one in self.own if not SHARED & set(one.removesuffix(".py").split("/")))

    @property
    def code(self) -> tuple[str, ...]:
        """The story's Python alone, without its pages and the letter's text."""
        return tuple(one for one in self.story if one.endswith(".py"))


def files_of(address: str) -> Opened:
    """The files of the rooms that `address` («courses:enrol») leads through, each once.

    Counted: the `urls.py` that names it, the view's module, and then each module of a room in which stands a name
    that the code on the way uses (form, action, rules, reasons, facts, known shapes, models, letters), a package's
    `__init__` too when it is not empty and the name is found by way of it; the templates named on the way with what
    they include, and the letters' texts. Not counted: lib, ui and the rooms of machinery, the framework, tests,
    migrations.
    Followed are functions and classes, not whole modules: what stands beside them and is not used leads nowhere.
    Nor do types in signatures, or a model's relations. What a signal sets off (`config/wiring.py`), and code reached
    by an attribute of an object, is not seen. Raises KeyError when no `urls.py` has such an address.
    """
    room, _, name = address.partition(":")
    urls = module(f"{room}.urls")
    view = next((node for node in _calls(urls) if _keyword(node, "name") == name), None) if urls else None
    if urls is None or view is None:
        raise KeyError(address)
    trail = Trail({urls.path})
    trail.follow(urls, view.args[1])
    found = sorted(str(path.relative_to(ROOT)) for path in trail.opened() if path.stat().st_size)
    own = tuple(one for one in found if room in one.split("/")[:3])
    return Opened(own, tuple(one for one in found if one not in own))


def _calls(urls: Module) -> Iterator[ast.Call]:
    tree = ast.parse(urls.path.read_text())
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call) and len(node.args) > 1)


def _keyword(call: ast.Call, name: str) -> object:
    return next((getattr(one.value, "value", None) for one in call.keywords if one.arg == name), None)


@dataclass
class Trail:
    """What was opened and read on the way; texts: every string, which may name a template; prefixes: `staff/`, of a
    letter that is named by an f-string."""

    files: set[Path]
    seen: set[tuple[Path, str]] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=lambda: {""})

    def follow(self, here: Module, node: ast.AST) -> None:
        for chain in _names(node):
            self.open(here, chain)
        for inner in ast.walk(node):
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
                self.texts.add(inner.value)
            elif isinstance(inner, ast.JoinedStr) and isinstance(inner.values[0], ast.Constant):
                self.prefixes.add(inner.values[0].value)

    def open(self, here: Module, chain: list[str]) -> None:
        name, rest, key = chain[0], chain[1:], (here.path, ".".join(chain))
        if name in here.defined:
            self.files.add(here.path)
            key = (here.path, name)
        if key in self.seen:
            return
        self.seen.add(key)
        if name in here.defined and not here.data:
            self.follow(here, here.defined[name])
        elif name in here.imported:
            source, original = here.imported[name]
            if rest and (beneath := module(f"{source}.{original}")):
                self.open(beneath, rest)
            elif there := module(source):
                self.files.add(there.path)
                self.open(there, [original, *rest])

    def opened(self) -> set[Path]:
        """The modules, and the pages and the letters' texts that are named in them."""
        names = {prefix + text for prefix in self.prefixes for text in self.texts if "/" in prefix + text}
        waiting = [path for name in names for path in _templates(name)]
        while waiting:
            path = waiting.pop()
            if path not in self.files:
                self.files.add(path)
                waiting += [one for name in INCLUDED.findall(path.read_text()) for one in _templates(name)]
        return self.files


def _templates(name: str) -> list[Path]:
    named = (ROOT / "templates" / name, ROOT / "templates" / "letters" / f"{name}.md")
    return [path for path in named if len(name) < 100 and "\n" not in name and path.is_file()]


def _names(node: ast.AST) -> Iterator[list[str]]:
    """`facts.offer` as two words, in everything but the types of a signature and a function's own variables."""
    if isinstance(node, ast.FunctionDef):
        own = {one.arg for one in ast.walk(node.args) if isinstance(one, ast.arg)}
        own |= {
            one.id for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
        }
        parts = [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults), *node.body]
        yield from (chain for part in parts for chain in _names(part) if chain[0] not in own)
        return
    for inner in ast.iter_child_nodes(node):
        yield from _names(inner)
    chain: list[str] = []
    while isinstance(node, ast.Attribute):
        chain.insert(0, node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        yield [node.id, *chain]


if __name__ == "__main__":
    for asked in sys.argv[1:]:
        opened = files_of(asked)
        of_story = f"{len(opened.story)} of the story alone (*), {len(opened.code)} of these Python"
        sys.stdout.write(f"{asked}: {len(opened.own)} own, {of_story}\n")
        marks = [(" *" if one in opened.story else "  ") + one for one in opened.own]
        sys.stdout.writelines(
            f"  {one}\n" for one in [*marks, "below:", *(f"   {one}" for one in opened.below)]
        )
