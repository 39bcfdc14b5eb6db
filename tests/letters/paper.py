"""A letter as a person reads it: both of its parts, in one plain text that can be stored and compared."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from letters.rendering import Text

BLOCKS = {"p", "tr", "table", "ol", "ul", "li", "br", "h1", "h2", "div"}
ON_SCREEN = "———————— то же в почте с оформлением ————————"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.href = ""
        self.silent = False
        self.after_label = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = self.silent or tag == "head"
        if tag in BLOCKS:
            self.said.append("\n\n" if tag == "p" else "\n")
        if tag == "li":
            self.said.append("• ")
        if tag == "td" and self.after_label:
            self.said.append(": ")
        self.after_label = False
        if tag == "a":
            self.href = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "head":
            self.silent = False
        if tag in BLOCKS:
            self.said.append("\n")
        self.after_label = tag == "td"
        if tag == "a" and self.href.split(":", 1)[-1] not in (shown := self.said[-1]) and self.href != shown:
            self.said.append(f" → {self.href}")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.said.append(re.sub(r"\s+", " ", data))


def read(html: str) -> str:
    """What the eye sees of the page, an address after each link whose words do not say it."""
    reader = _Reader()
    reader.feed(html)
    lines = [line.strip() for line in "".join(reader.said).splitlines()]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def printed(text: Text) -> str:
    said = f"Тема: {text.subject}\n\n{text.body}\n{ON_SCREEN}\n\n{read(text.html)}\n"
    return re.sub(r"(/notifications/off/)[^/]+/", r"\1…/", said)
