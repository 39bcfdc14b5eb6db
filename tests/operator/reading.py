"""What a person reads on a page: its text, names of pictures and hints, without code and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

READ = ("title", "alt", "placeholder", "aria-label", "data-label")
SILENT = {"script", "style", "svg", "code"}
LATIN = re.compile(r"[A-Za-z][A-Za-z_]{2,}")
ISO_DATE = re.compile(r"\b(19|20)\d\d-\d\d-\d\d\b")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        # A picture drawn by a font: its word is not read.
        icon = "material-symbols-outlined" in (found.get("class") or "")
        if tag in SILENT or icon:
            self.silent += 1
        self.said += [found[name] or "" for name in READ if found.get(name)]
        if tag == "input" and found.get("type") in {"submit", "button"}:
            self.said.append(found.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if self.silent and tag in SILENT | {"span"}:
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent and data.strip():
            self.said.append(data.strip())


def words(html: str) -> list[str]:
    reader = _Reader()
    reader.feed(html)
    return reader.said


def foreign(html: str, known: frozenset[str]) -> Iterator[str]:
    """What is not Russian, apart from known names and addresses of mail."""
    for said in words(html):
        bare = re.sub(r"\S+@\S+|https?://\S+", "", said)
        if ISO_DATE.search(bare) or set(LATIN.findall(bare)) - known:
            yield said
