"""Why a ticket of whoever cannot log in is not taken: the file that a lawyer edits (R39)."""

from __future__ import annotations

from lib.reasons import why


@why("R39", then="Ответ придёт письмом. Добавить можно через час или по телефону.", field="email")
def enough_to_this_address() -> str:
    return "С этой почтой уже отправлено несколько обращений подряд."
