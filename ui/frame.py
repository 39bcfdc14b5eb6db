"""What surrounds a page: menus, the person, the banner, the heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template import Context
from django.urls import reverse
from django.utils.safestring import SafeString

from lib.numbered import SHORT, number
from lib.terms import Term
from ui.states import State

LARGE = "large"
LOOK_COOKIE = "look"


@dataclass
class Heading:
    """What a page says of itself."""

    title: str
    lead: str = ""
    caption: str = ""
    up: str = ""
    up_text: str = ""
    back: str = ""
    back_text: str = "Назад"
    badge: State | None = None
    wide: bool = False
    failed: bool = False
    terms: Sequence[Term] = ()

    @property
    def document(self) -> str:
        return f"Ошибка: {self.title}" if self.failed else self.title


class Site:
    """How the system is called and how to reach its operator (R41)."""

    name: str = settings.SITE_NAME
    region: str = "Самарская область"
    email: str = settings.SUPPORT_EMAIL
    phones: Iterable[str] = tuple(settings.SUPPORT_PHONES)
    demo: bool = settings.DEMO


@dataclass
class Menus:
    """What config knows of the person's ways: the sections here, the other roles, the person's own pages."""

    sections: list[Link] = field(default_factory=list)
    roles: list[Link] = field(default_factory=list)
    personal: list[Link] = field(default_factory=list)
    person: str = ""
    place: str = ""
    notice: Banner | None = None
    home: str = "/"
    # Where this person writes to the operator.
    support: str = ""
    # What was written to the person, with how much of it is unread.
    bell: Link | None = None

    def __post_init__(self) -> None:
        # A menu of one place leads nowhere.
        self.sections = self.sections if len(self.sections) > 1 else []


@dataclass
class Frame:
    site: Site
    menus: Menus
    large: bool
    path: str
    banner: Banner | None
    links: Mapping[str, str]
    heading: Heading | None = None

    @classmethod
    def around(cls, context: Context) -> Frame:
        request: HttpRequest | None = context.get("request")
        menus = context.get("menus")
        ways = menus() if callable(menus) else Menus()
        said = Banner.of(get_messages(request)) if request is not None else None
        return cls(
            site=Site(),
            menus=ways,
            large=request is not None and request.COOKIES.get(LOOK_COOKIE) == LARGE,
            path=request.get_full_path() if request is not None else "/",
            banner=said or ways.notice,
            # Without a request (500) there is no token for a form and nobody to log in.
            links={name: address(page) for name, page in PAGES.items()} if request is not None else {},
            heading=context.get("heading"),
        )

    @property
    def document(self) -> str:
        return self.heading.document if self.heading else ""

    @property
    def number(self) -> str:
        """Of this very page: who says it to the operator need not say when and what it was."""
        return number()[:SHORT]

    @property
    def crumbs(self) -> list[Link]:
        """Where this page stands: the role's home, its section, the page above. The page itself is not repeated."""
        if self.heading is None or self.heading.back:
            return []
        trail = [Link("Главная", self.menus.home)] if self.menus.sections else []
        here = next((link for link in self.menus.sections if link.current), None)
        if here and here.url != self.menus.home:
            trail.append(here)
        if self.heading.up:
            trail.append(Link(self.heading.up_text, self.heading.up))
        path = self.path.partition("?")[0]
        once = {link.url.partition("?")[0]: link for link in trail}
        return [link for page, link in once.items() if page != path]


PAGES: dict[str, Any] = {
    "login": "account_login",
    "logout": "account_logout",
    "look": "ui:look",
    "demo": "demo:start",
    "demo_letters": "demo:letters",
}


KINDS = {
    "success": ("green", "circle-check", "Готово"),
    "info": ("blue", "info", "Сообщение"),
    "warning": ("yellow", "triangle-alert", "Внимание"),
    "error": ("red", "circle-alert", "Ошибка"),
}


@dataclass(frozen=True)
class Banner:
    """The one notice above the page: what was just done, or what stays until it is solved («Доступ закрыт»)."""

    text: str
    kind: str = "info"
    title: str = ""
    href: str = ""
    action: str = ""

    @property
    def colour(self) -> str:
        return KINDS[self.kind][0]

    @property
    def icon(self) -> str:
        return KINDS[self.kind][1]

    @property
    def heading(self) -> str:
        return self.title or KINDS[self.kind][2]

    @classmethod
    def of(cls, messages: Iterable[Any]) -> Banner | None:
        """What was just done; the gravest of several gives the colour."""
        said = list(messages)
        if said:
            worst = max(said, key=lambda message: message.level)
            kind = worst.level_tag if worst.level_tag in KINDS else "info"
            return cls(text=" ".join(str(message) for message in said), kind=kind)
        return None


@lru_cache(maxsize=256)
def address(name: str) -> str:
    """Where the page of that name is. Raises NoReverseMatch when there is none: a lost page must be loud."""
    return reverse(name)


@lru_cache(maxsize=256)
def _around_number(name: str) -> list[str]:
    return reverse(name, args=[10**9]).split(str(10**9))


def numbered(name: str, number: int) -> str:
    """The address of a record's page: what a list asks for each of its rows is looked up once."""
    before, after = _around_number(name)
    return f"{before}{number}{after}"


@dataclass(frozen=True)
class Entry:
    """A place in a menu; its page must exist, or the start fails (`config/checks.py`).

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

    @property
    def marked(self) -> SafeString:
        """As the place where the reader is: this very page, or one below it."""
        told = ' aria-current="page"' if self.exactly else ' aria-current="true"'
        return SafeString(told if self.current else "")

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
    """The menu as this page shows it, with the longest address above this page as the current one.

    Raises NoReverseMatch for a page that does not exist.
    """
    shown = [
        Link(
            e.label,
            address(e.page),
            e.icon,
            count=e.count(request) if e.count else 0,
            also=e.also,
            alone=e.alone,
        )
        for e in entries
    ]
    nearest = max(shown, key=lambda link: link.reach(request.path), default=None)
    if nearest and nearest.reach(request.path):
        nearest.current = True
        nearest.exactly = nearest.url == request.path
    return shown


def audience(audiences: Sequence[Audience], request: HttpRequest) -> Audience | None:
    """The part of the site that the address belongs to."""
    return next((a for a in audiences if a.prefix and request.path.startswith(a.prefix)), None)
