"""The Markdown of letters: headings, paragraphs, lists, tables without a head, **bold**, [links](address).

# The subject
text, line for line as it stands
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from letters.values import Values, filled

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
