"""A page that was opened from a list leads back to that list as the person had filtered it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, QueryDict

NAME = "list"


def onward(request: HttpRequest, address: str) -> str:
    """The address of a page that is opened from this one; it remembers the list's filters, sorting and page."""
    shown = request.GET.get(NAME) or request.GET.urlencode()
    return f"{address}?{urlencode({NAME: shown})}" if shown else address


def back(request: HttpRequest, address: str, otherwise: str = "") -> str:
    """The list's address as it was left; `otherwise` is its query where nothing is remembered."""
    query = QueryDict(request.GET.get(NAME, "")).urlencode() or otherwise
    return f"{address}?{query}" if query else address
