"""The kinds of tickets as a person chooses among them, and to which of them a refusal leads (R39, R43)."""

from __future__ import annotations

from support.states import Kind

# What the kind is for, and what it will ask.
HINTS = {
    Kind.DUPLICATE: "Одна и та же запись, чек или почта внесены дважды",
    Kind.PAPER: "Ошибка в сведениях о бумажном чеке или чек внесён дважды",
    Kind.TYPE: "Название по уставу и правильный тип: тип меняет только оператор",
    Kind.ACCESS: "Открыть доступ снова или открыть его по приказу",
    Kind.LOGIN: "Пароль не подходит, письмо не приходит, потерян второй шаг входа",
    Kind.OTHER: "Всё остальное: опишите своими словами",
}
# Refusals by the name of their reason; the others are «Другое».
OF_REASON = {
    "access_closed": Kind.ACCESS,
    "duplicate_by_snils": Kind.DUPLICATE,
    "duplicate_by_name": Kind.DUPLICATE,
    "not_invited": Kind.LOGIN,
    "not_come_in_yet": Kind.LOGIN,
    "address_of_account": Kind.LOGIN,
    "registered_already": Kind.LOGIN,
    "invited_already": Kind.LOGIN,
    "too_many_presses": Kind.LOGIN,
    "confirmed_already": Kind.LOGIN,
    "too_late_to_stop": Kind.LOGIN,
}


def kind_of(code: str) -> Kind:
    """Of the ticket that a refusal leads to (R43)."""
    return OF_REASON.get(code, Kind.OTHER)
