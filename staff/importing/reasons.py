"""Why a row of a file is not loaded, or stays where it is: the file that a lawyer edits."""

from __future__ import annotations

from lib.reasons import why


@why("R10", then="Исправьте данные обычным путём: у записи уже есть своя история.")
def built_on_it(what: str) -> str:
    return f"{what}."


@why("R11", then="Новое изменение работник предложит в личном кабинете.")
def change_confirmed_since() -> str:
    return "Изменение уже подтверждено и внесено."


@why("R14", then="Работник сам решает, выбирать ли вашу организацию.")
def letter_is_gone() -> str:
    return "Письмо уже отправлено, вернуть его нельзя."


@why("R2", then="Впишите личный адрес работника.", field="email")
def mailbox_is_shared() -> str:
    return "Почта общая, а нужна личная."
