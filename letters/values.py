"""A letter's file with its values: each stands behind a mark until the Markdown has been read.

So nothing that a person has typed, a title like `*_[x](http://…)` or `<b>`, can become a part of the letter's form.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from django.template import Context, Engine, TemplateSyntaxError
from django.template.base import Lexer, Node, NodeList, Parser, Template, TextNode, Token, VariableNode
from django.template.defaulttags import ForNode, IfNode, URLNode
from markdown_it.token import Token as Mark

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
