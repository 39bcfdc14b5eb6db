from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

KINDS = {
    "success": ("green", "circle-check", "Готово"),
    "info": ("blue", "info", "Сообщение"),
    "warning": ("yellow", "triangle-alert", "Внимание"),
    "error": ("red", "circle-alert", "Ошибка"),
}


@dataclass(frozen=True)
class Banner:
    """The one notice above the page: what was just done, or what stays until it is solved.

    A middleware or view that knows of something lasting («Доступ закрыт») sets `request.standing_banner`.
    """

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
    def for_page(cls, request: HttpRequest, messages: Iterable[Any]) -> Banner | None:
        said = list(messages)
        if said:
            worst = max(said, key=lambda message: message.level)
            kind = worst.level_tag if worst.level_tag in KINDS else "info"
            return cls(text=" ".join(str(message) for message in said), kind=kind)
        return getattr(request, "standing_banner", None)
