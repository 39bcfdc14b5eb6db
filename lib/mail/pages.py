"""A letter that is a page becomes words: nothing of it is shown as a page, nothing it names is fetched (R39)."""

from __future__ import annotations

import re
from typing import Any

_SILENT = ("script", "style", "head", "title", "template", "noscript", "object", "svg")
# Gmail's and Yandex's own, Outlook's, everybody's.
_QUOTED = "//blockquote | //*[contains(concat(' ', @class, ' '), ' gmail_quote ')]"
_TAG = re.compile(r"<[^<>]*>")


def words_of(html: str) -> tuple[str, str]:
    """The whole, and the same with each quotation as a line «>»."""
    try:
        tree = _tree(html)
        whole = _words(tree)
        for quoted in tree.xpath(_QUOTED):
            tail = quoted.tail
            quoted.clear()
            quoted.text, quoted.tail = ">", tail
        shown = _words(tree)
        # Nested deeper than the parser goes, which leaves such a page out in silence.
        return (whole, shown) if whole else (_TAG.sub(" ", html),) * 2
    except Exception:  # noqa: BLE001 a page too broken for its parser: what is between its tags
        return (_TAG.sub(" ", html),) * 2


def _tree(html: str) -> Any:
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    tree = document_fromstring(html.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))
    etree.strip_elements(tree, etree.Comment, *_SILENT, with_tail=False)
    return tree


def _words(tree: Any) -> str:
    from inscriptis import Inscriptis

    lines = [line.rstrip() for line in Inscriptis(tree).get_text().splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
