from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page may say: the system's name and how to reach the operator (R41)."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
        "DEMO": settings.DEMO,
    }
