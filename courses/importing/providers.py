"""Who teaches, as a file calls them (R35)."""

from __future__ import annotations

from collections import defaultdict

from courses.models import Provider
from imports.fields import Wrong, like
from lib.sheets import words


class Providers:
    """All of them by both of their names, in one statement."""

    def __init__(self) -> None:
        self._named: dict[str, dict[int, Provider]] = defaultdict(dict)
        for one in Provider.objects.order_by("pk"):
            for name in (one.name, one.short_name):
                self._named[words.plain(name)][one.pk] = one

    def find(self, typed: str) -> Provider:
        """The one that is called so. Raises Wrong."""
        found = list(self._named.get(words.plain(typed), {}).values())
        if not found:
            there = {name: next(iter(every.values())).name for name, every in self._named.items()}
            raise Wrong(f"Организации КПК «{typed}» в АИС нет.", like(typed, there))
        if len(found) > 1:
            names = "; ".join(one.name for one in found)
            raise Wrong(f"Так называются несколько организаций КПК: {names}.", "Впишите полное название.")
        return found[0]
