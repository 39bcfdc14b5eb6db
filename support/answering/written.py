"""The answer that is ready when the deed that a ticket asks for has been done (R40)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from support.models import Ticket


def _entered_with(ticket: Ticket) -> str:
    account: Any = ticket.worker.user if ticket.worker else None
    with_it = f"Почта {account.email} подтверждена" if account else "Почта подтверждена"
    return f"{with_it}: входить в АИС теперь нужно с ней. На неё отправлена ссылка для нового пароля."


FREED = (
    "Почта освобождена: с ней можно зарегистрироваться, принять приглашение или указать её в личных данных."
)
LINK = "На почту учётной записи отправлена ссылка для нового пароля. Письма нет? Проверьте папку «Спам»."
ANNULLED = "Неверный чек аннулирован: при выдаче следующего он не считается. Курсы и удостоверения сохранены."
OPENED = "Доступ Ответственного открыт: войдите в АИС и перейдите в раздел «Организация»."
# By the name of the deed's page.
WRITTEN: dict[str, Callable[[Ticket], str]] = {
    "email": _entered_with,
    "freeing": lambda ticket: FREED,
    "password": lambda ticket: LINK,
    "annulment": lambda ticket: ANNULLED,
    "reopening": lambda ticket: OPENED,
    "grant": lambda ticket: OPENED,
}


def written(ticket: Ticket, done: str) -> str:
    """What the author is told of the deed that was just done; empty for any other word (R40)."""
    return WRITTEN[done](ticket) if done in WRITTEN else ""
