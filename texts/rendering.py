"""A text in Markdown as its reader sees it (R41)."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

# No HTML of the author's passes; addresses that run a program are no links (the library's own check).
_markdown = MarkdownIt("js-default", {"html": False, "linkify": False, "typographer": False}).disable("image")


@lru_cache(maxsize=64)
def html(body: str) -> SafeString:
    """Its headings begin at the second level: the page's title is the first."""
    tokens = _markdown.parse(body)
    for token in tokens:
        if token.tag == "h1":
            token.tag = "h2"
    return SafeString(_markdown.renderer.render(tokens, _markdown.options, {}))


def changed_lines(was: str, now: str) -> list[tuple[str, str]]:
    """Paragraphs that went («-») and that came («+»), in order; what stayed is left out."""
    old, new = ([line.strip() for line in text.splitlines() if line.strip()] for text in (was, now))
    found = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += [("-", line) for line in old[i1:i2]] + [("+", line) for line in new[j1:j2]]
    return found
