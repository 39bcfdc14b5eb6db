"""A letter in plain text, its blank lines as they stand in the file."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.tree import SyntaxTreeNode

from letters.markdown import Read


def text(letter: Read) -> str:
    parts = zip(letter.parts, letter.apart, strict=True)
    return "".join(("\n\n" if apart else "\n") + said(part) for part, apart in parts).strip()


def said(node: SyntaxTreeNode) -> str:
    return _SAID.get(node.type, _inside)(node)


def _inside(node: SyntaxTreeNode) -> str:
    return "".join(map(said, node.children))


def _lines(node: SyntaxTreeNode) -> str:
    return "\n".join(filter(None, map(said, node.children)))


def _row(node: SyntaxTreeNode) -> str:
    return ": ".join(filter(None, map(said, node.children)))


def _numbered(node: SyntaxTreeNode) -> str:
    return "\n".join(f"{number}. {said(item)}" for number, item in enumerate(node.children, 1))


def _bulleted(node: SyntaxTreeNode) -> str:
    return "\n".join(f"- {said(item)}" for item in node.children)


def _link(node: SyntaxTreeNode) -> str:
    """The address is always written out (R7)."""
    return f"{_inside(node)}: {node.attrGet('href')}"


_SAID: dict[str, Callable[[SyntaxTreeNode], str]] = {
    "text": lambda node: node.content.replace("\N{NO-BREAK SPACE}", " "),
    "softbreak": lambda node: "\n",
    "ordered_list": _numbered,
    "bullet_list": _bulleted,
    "table": _lines,
    "thead": _lines,
    "tbody": _lines,
    "tr": _row,
    "link": _link,
}
