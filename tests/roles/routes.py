"""Every address the system answers at, taken from the resolver itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver


@dataclass(frozen=True)
class Route:
    name: str
    pattern: str
    parameters: tuple[str, ...]


def walk(
    resolver: URLResolver | None = None, prefix: str = "", space: str = "", taken: tuple[str, ...] = ()
) -> Iterator[Route]:
    for entry in (resolver or get_resolver()).url_patterns:
        pattern, parameters = prefix + str(entry.pattern), (*taken, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from walk(entry, pattern, inner, parameters)
        elif isinstance(entry, URLPattern):
            yield Route(f"{space}{entry.name}", pattern, parameters)


def ours() -> list[Route]:
    """All but Django's admin, which one rule covers (test_admin)."""
    return [route for route in walk() if not route.pattern.startswith("admin/")]


def operators() -> list[Route]:
    return [route for route in walk() if route.pattern.startswith("admin/")]
