from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
