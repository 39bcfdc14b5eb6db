from __future__ import annotations

from typing import Any

from ui import nouns
from ui.library import register


@register.filter
def accusative(opts: Any) -> str:
    """«группу» for what an admin keeps: `Добавить {{ opts|accusative }}`."""
    return nouns.of(opts).accusative


@register.filter
def so_many(number: int, opts: Any) -> str:
    """«20 обращений»."""
    return nouns.of(opts).counted(number)
