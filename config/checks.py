"""What the start refuses: a menu that leads nowhere. What `check --deploy` refuses: a site open to everybody."""

from __future__ import annotations

import os
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.urls import NoReverseMatch, reverse

from lib.metrics import FOLDER
from ui.frame import PAGES

SHORTEST_KEY = 50


@register(Tags.urls)
def every_menu_leads_somewhere(**_: Any) -> list[CheckMessage]:
    """An address that was renamed must not make its place in the menu vanish."""
    from config.menus import AUDIENCES, PERSONAL, PUBLIC, ROLES

    entries = [
        *PUBLIC.entries,
        *PERSONAL,
        *ROLES.values(),
        *(one for part in AUDIENCES for one in part.entries),
    ]
    named = [*((entry.page, f"«{entry.label}» в меню") for entry in entries)]
    named += [(page, "в шапке") for page in PAGES.values()]
    return [
        Error(f"{where}: страницы {page} нет.", id="ais.E003") for page, where in named if not _exists(page)
    ]


def _exists(page: str) -> bool:
    try:
        return bool(reverse(page))
    except NoReverseMatch:
        return False


@register(Tags.security, deploy=True)
def no_demo_for_real_people(**_: Any) -> list[CheckMessage]:
    """DEMO lets anybody in without a password: never on a site that people reach by https."""
    if settings.DEMO and settings.SITE_URL.startswith("https://"):
        return [
            Error(
                "DEMO=1 на сайте https: любой войдёт без пароля.",
                hint="Уберите DEMO из окружения сайта.",
                id="ais.E001",
            )
        ]
    return []


@register(deploy=True)
def metrics_are_of_all_processes(**_: Any) -> list[CheckMessage]:
    """Each web process counts for itself: without a common folder /metrics would tell of the one that answered."""
    if settings.METRICS_TOKEN and not os.environ.get(FOLDER):
        return [
            Error(f"METRICS_TOKEN есть, а {FOLDER} нет: числа одного процесса из нескольких.", id="ais.E005")
        ]
    return []


@register(Tags.security, deploy=True)
def the_provider_is_behind_tls(**_: Any) -> list[CheckMessage]:
    """Who stands between us and the provider of sign-in would say who everybody is (decision 0065)."""
    if settings.OIDC_URL and not settings.OIDC_URL.startswith("https://"):
        return [Error("OIDC_URL не https: ответ о том, кто входит, можно подменить.", id="ais.E004")]
    return []


@register(Tags.security, deploy=True)
def secret_key_is_long(**_: Any) -> list[CheckMessage]:
    """Links, sessions and cookies are as strong as the key; Django only warns."""
    if len(settings.SECRET_KEY) < SHORTEST_KEY or len(set(settings.SECRET_KEY)) < 5:
        return [
            Error(
                f"SECRET_KEY короче {SHORTEST_KEY} знаков или слишком прост: ссылки и сеансы можно подделать.",
                hint="python -c 'import secrets; print(secrets.token_urlsafe(60))'",
                id="ais.E002",
            )
        ]
    return []
