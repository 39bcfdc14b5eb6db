from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from config.menus import menus


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page may say: the system's name, how to reach the operator (R41), and the person's menus."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
        "DEMO": settings.DEMO,
        "menus": partial(menus, request),
    }
