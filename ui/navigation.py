from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse


@lru_cache(maxsize=256)
def address(name: str) -> str:
    """Where the page of that name is; empty while no app offers it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


@dataclass(frozen=True)
class Entry:
    """A place in a menu; shown only where the page exists.

    `count` says how much waits there; `also` names the beginnings of other addresses that belong to it; `alone`
    is for a home, which is the beginning of every address and yet only itself.
    """

    label: str
    page: str
    icon: str = ""
    count: Callable[[HttpRequest], int] | None = None
    also: tuple[str, ...] = ()
    alone: bool = False


@dataclass
class Link:
    label: str
    url: str
    icon: str = ""
    current: bool = False
    count: int = 0
    also: tuple[str, ...] = ()
    alone: bool = False
    exactly: bool = False

    def reach(self, path: str) -> int:
        """How much of the page's address is this place's own."""
        if self.alone and path != self.url:
            return 0
        return max((len(own) for own in (self.url, *self.also) if path.startswith(own)), default=0)


@dataclass(frozen=True)
class Audience:
    """Who a part of the site is for: its first URL segment and its menu."""

    name: str
    prefix: str
    entries: Sequence[Entry]


def links(entries: Sequence[Entry], request: HttpRequest) -> list[Link]:
    """The menu as this page shows it: what exists, with the longest address above this page as the current one."""
    shown = [
        Link(e.label, url, e.icon, count=e.count(request) if e.count else 0, also=e.also, alone=e.alone)
        for e in entries
        if (url := address(e.page))
    ]
    nearest = max(shown, key=lambda link: link.reach(request.path), default=None)
    if nearest and nearest.reach(request.path):
        nearest.current = True
        nearest.exactly = nearest.url == request.path
    return shown


def audience(audiences: Sequence[Audience], request: HttpRequest) -> Audience | None:
    """The part of the site that the address belongs to."""
    return next((a for a in audiences if a.prefix and request.path.startswith(a.prefix)), None)
