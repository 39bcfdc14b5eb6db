"""Why an invitation does not open the account, and what to do: the file that a lawyer edits."""

from __future__ import annotations

from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, Obstacle, why

NOT_IN = Link("Кто ещё не вошёл", "staff:invitations", text="Отправить его ещё раз можно на странице")
ASK_FOR_ANOTHER = "Попросите Ответственного вашей организации отправить приглашение ещё раз."


@why("R10", then=Link("Войти", "account_login", text="Войдите с почтой и своим паролем."))
def come_in_already() -> str:
    return "Это приглашение уже принято, вход открыт."


@why("R10", then=ASK_FOR_ANOTHER, constraint="invitation_accepted_or_disowned")
def invitation_disowned() -> str:
    return "По этой ссылке ответили «Это не я», и она больше не действует."


@why("R10", then="Откройте последнее письмо от АИС. Если его нет, попросите отправить приглашение ещё раз.")
def invitation_replaced() -> str:
    return "Эта ссылка больше не действует: после неё отправлена другая."


@why("R10", then=ASK_FOR_ANOTHER)
def invitation_expired() -> str:
    return "Срок действия этой ссылки закончился."


@why("R10", then="Скопируйте ссылку из письма полностью.")
def invitation_wrong() -> str:
    return "Такой ссылки нет. Возможно, она скопирована из письма не целиком."


@why("R10", then=ASK_FOR_ANOTHER)
def too_many_wrong_answers(number: int) -> str:
    return f"Ответ не подошёл {counted(number, 'раз', 'раза', 'раз')}, и ссылка больше не действует."


@why("R10", then="Сверьте с документом и ответьте ещё раз.", field="proof")
def wrong_answer(left: int) -> str:
    return f"Ответ не подошёл. Осталось {counted(left, 'попытка', 'попытки', 'попыток')}."


@why("R10", then=For("Войдите с почтой и своим паролем.", responsible="Ничего делать не нужно: вход открыт."))
def came_in() -> For[str]:
    return For("Приглашение уже принято.", responsible="Работник уже принял приглашение.")


@why("R10", then=For[str | Link](ASK_FOR_ANOTHER, responsible=NOT_IN, operator="Отправьте его ещё раз."))
def invited_already() -> str:
    return "Приглашение уже отправлено, его ещё не открыли."


@why("R10", then="Впишите личную почту работника: спросите у него.", field="email")
def address_needed() -> str:
    return "Почта этого работника неизвестна."


@why("R6", then="Адрес меняет сам работник, а если войти он не может, {operator}.", field="email")
def address_of_account() -> str:
    return "У работника уже есть учётная запись с этой почтой, исправить её здесь нельзя."


@why("R10", then="Исправьте почту: спросите у работника личный адрес.", obstacle=Obstacle.CHANGEABLE)
def mailbox_is_anothers() -> str:
    return "По письму ответили «Это не я»: этот адрес чужой."
