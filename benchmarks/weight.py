"""How much of a page travels: to a browser that was never here, and to one that keeps what it may."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from benchmarks import web
from benchmarks.targets import PAGES
from benchmarks.web import Entered

LOADED = {"stylesheet", "icon"}  # the links of a page that a browser follows by itself
IN_STYLE = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)""")


class Parts(HTMLParser):
    """The files of ours that a page asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.files: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        wanted = said.get("src") if tag in ("script", "img") else None
        if tag == "link" and LOADED & set((said.get("rel") or "").split()):
            wanted = said.get("href")
        if wanted and not wanted.startswith("data:"):
            self.files.add(wanted)


def measure() -> dict[str, Any]:
    """`weight` of the report, in kilobytes of bodies as they are compressed."""
    return {name: of(target.enter()) for name, target in PAGES.items()}


def of(page: Entered) -> dict[str, float]:
    """first_kb: the page with its files; next_kb: the page with those that a browser may not keep."""
    _, body = web.get(page)
    _, plain = web.get(page, encoding="identity")
    parts = Parts()
    parts.feed(plain.decode())
    first = following = len(body)
    for address in sorted(parts.files | _of_styles(parts.files)):
        headers, content = web.get(Entered(address), encoding="gzip, br")
        first += len(content)
        following += 0 if kept(headers) else len(content)
    return {"first_kb": round(first / 1024, 1), "next_kb": round(following / 1024, 1)}


def _of_styles(files: set[str]) -> set[str]:
    """The fonts and pictures that style sheets name, all of them: which are used only a browser knows."""
    found: set[str] = set()
    for sheet in (name for name in files if urlsplit(name).path.endswith(".css")):
        _, content = web.get(Entered(sheet), encoding="identity")
        found |= {urljoin(sheet, name) for name in IN_STYLE.findall(content.decode())}
    return found


def kept(headers: dict[str, str]) -> bool:
    """May a browser use its copy without asking?"""
    age = re.search(r"max-age=(\d+)", headers.get("Cache-Control", ""))
    return age is not None and int(age[1]) > 0
