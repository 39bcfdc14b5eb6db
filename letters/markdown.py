from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.template import Context, Engine, TemplateSyntaxError
from django.template.base import Lexer, Node, NodeList, Parser, Template, TextNode, Token, VariableNode
from django.template.defaulttags import ForNode, IfNode, URLNode
from markdown_it import MarkdownIt
from markdown_it.token import Token as Mark
from markdown_it.tree import SyntaxTreeNode

# One character of private use stands for one value: to Markdown it is a letter of a word.
FIRST = 0xF0000
TAG_ALONE = re.compile(r"^[ \t]*(\{%[^%\n]*%\})[ \t]*\n", re.MULTILINE)


class Values(Context):
    """What the letter says, and the values that it has come upon, in order."""

    def __init__(self, said: dict[str, Any]) -> None:
        super().__init__(said, autoescape=False)
        self.kept: list[str] = []

    def keep(self, value: str) -> str:
        """The mark of the value. A value is one line: it cannot begin a paragraph or a list either."""
        self.kept.append(" ".join(value.split()))
        return chr(FIRST + len(self.kept) - 1)

    def put_into(self, tokens: list[Mark]) -> None:
        """Write the values in place of their marks, in the words and the addresses of what has been read."""
        values = {FIRST + number: value for number, value in enumerate(self.kept)}
        for token in tokens:
            token.content = token.content.translate(values)
            if address := token.attrGet("href"):
                token.attrSet("href", str(address).translate(values))
            self.put_into(token.children or [])


class _Kept(Node):
    """`{{ programme }}` or `{% url … %}`: says the mark, keeps the value."""

    def __init__(self, node: Node) -> None:
        self.node = node

    def render(self, context: Context) -> str:
        assert isinstance(context, Values)  # noqa: S101 only `filled` renders these
        return context.keep(str(self.node.render(context)))


class _Parser(Parser):
    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        if isinstance(node, VariableNode | URLNode):
            node = _Kept(node)
        elif not isinstance(node, TextNode | IfNode | ForNode):
            raise TemplateSyntaxError(f"a letter knows if, for and url, not {token.contents}")
        super().extend_nodelist(nodelist, node, token)


class _Template(Template):
    def compile_nodelist(self) -> NodeList:
        known = self.engine.template_libraries, self.engine.template_builtins
        return _Parser(Lexer(self.source).tokenize(), *known, self.origin).parse()


def filled(name: str, values: Values) -> str:
    """The file of the letter with its conditions decided, still without the values.

    A line that holds a tag only leaves no line behind, so that a condition can stand between two rows of a table.
    Raises TemplateDoesNotExist; TemplateSyntaxError when a tag of the file could print past the marks.
    """
    return _compiled(Engine.get_default().get_template(name).source).render(values)


@cache
def _compiled(source: str) -> _Template:
    return _Template(TAG_ALONE.sub(r"\1", source))


KNOWN = ["heading", "list", "table", "emphasis", "link", "newline", "escape"]


class _Reader(MarkdownIt):
    """Takes an address as it is written: it may hold a mark, and is judged when it is shown (`as_html.address`)."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 the library's name
        return url

    def validateLink(self, url: str) -> bool:  # noqa: N802 the library's name
        return True


_reader = _Reader("zero", {"breaks": True}).enable(KNOWN)


@dataclass(frozen=True)
class Read:
    """A letter that has been read and filled: its parts in order, and which of them a blank line precedes."""

    subject: SyntaxTreeNode
    parts: list[SyntaxTreeNode]
    apart: list[bool]


def read(kind: str, said: dict[str, Any]) -> Read:
    """The file `templates/letters/<kind>.md` saying this. Raises ValueError when it begins with no subject."""
    values = Values(said)
    # A number stays with its sign at the end of a line.
    text = filled(f"letters/{kind}.md", values).replace("№ ", "№\N{NO-BREAK SPACE}")
    tokens = _reader.parse(text)
    values.put_into(tokens)
    subject, *parts = SyntaxTreeNode(tokens).children
    if subject.tag != "h1":
        raise ValueError(f"{kind}: the first line is the subject: `# …`")
    lines = text.split("\n")
    return Read(subject, parts, [not lines[part.map[0] - 1].strip() for part in parts if part.map])


def as_text(letter: Read) -> str:
    """The letter in plain text, its blank lines as they stand in the file."""
    parts = zip(letter.parts, letter.apart, strict=True)
    return "".join(("\n\n" if apart else "\n") + words(part) for part, apart in parts).strip()


def words(node: SyntaxTreeNode) -> str:
    return _WORDS.get(node.type, _inside)(node)


def _inside(node: SyntaxTreeNode) -> str:
    return "".join(map(words, node.children))


def _lines(node: SyntaxTreeNode) -> str:
    return "\n".join(filter(None, map(words, node.children)))


def _row(node: SyntaxTreeNode) -> str:
    return ": ".join(filter(None, map(words, node.children)))


def _numbered(node: SyntaxTreeNode) -> str:
    return "\n".join(f"{number}. {words(item)}" for number, item in enumerate(node.children, 1))


def _bulleted(node: SyntaxTreeNode) -> str:
    return "\n".join(f"- {words(item)}" for item in node.children)


def _link(node: SyntaxTreeNode) -> str:
    """The address is always written out (R7)."""
    return f"{_inside(node)}: {node.attrGet('href')}"


_WORDS: dict[str, Callable[[SyntaxTreeNode], str]] = {
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
