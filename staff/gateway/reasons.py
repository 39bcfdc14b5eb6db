"""What who comes by Госуслуги reads instead of the cabinet: the file that a lawyer edits."""

from __future__ import annotations

from accounts.addresses import masked
from lib import memo
from lib.reasons import Link, why

ONE_ACCOUNT = memo.quote("Регистрация в АИС", "Работник образования единожды регистрируется в АИС")
BY_PASSWORD = Link(
    "Войти по паролю", "account_login", text="Начните вход заново или войдите с почтой и паролем."
)


@why("R1", then=BY_PASSWORD)
def away(provider: str) -> str:
    return f"Вход через {provider} сейчас не работает."


@why("R1", then=BY_PASSWORD)
def not_believed(provider: str) -> str:
    return f"Вход через {provider} не завершён: ответ устарел или пришёл не на этот вход."


@why("R1", then=BY_PASSWORD)
def cancelled(provider: str) -> str:
    return f"Вход через {provider} отменён."


@why("R1", then=BY_PASSWORD)
def no_snils(provider: str) -> str:
    return f"Вход через {provider} не подтвердил ваш СНИЛС: его нет у неподтверждённой учётной записи."


@why(
    "R1",
    then=Link(
        "Зарегистрироваться", "staff:signup", text="Если вы работаете в образовании, зарегистрируйтесь."
    ),
    paragraph=ONE_ACCOUNT,
)
def unknown_snils() -> str:
    return "Работника с вашим СНИЛС в АИС нет."


@why(
    "R10",
    then="Откройте письмо и задайте пароль. Если адрес не ваш, попросите Ответственного исправить его.",
)
def open_by_letter(email: str) -> str:
    return f"Вход в кабинет ещё не открыт: приглашение отправлено на {masked(email)}."


@why("R10", then="Напишите {operator}. Укажите ФИО и дату рождения: оператор поможет открыть вход.")
def not_invited() -> str:
    return "Вы есть в АИС, но вход в личный кабинет ещё не открыт."
