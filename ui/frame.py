from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.template import Context

from lib.terms import Term
from ui.banner import Banner
from ui.navigation import Link, address
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


@dataclass
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
        return [link for link in trail if link.url.partition("?")[0] != path]


PAGES: dict[str, Any] = {
    "login": "account_login",
    "logout": "account_logout",
    "signup": "staff:signup",
    "look": "ui:look",
    "help": "support:help",
    "ask": "support:ask",
    "demo": "demo:start",
    "demo_letters": "demo:letters",
}
