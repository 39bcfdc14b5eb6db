"""What a person hears about accounts and addresses: the file that a lawyer edits."""

from collections.abc import Callable

from lib.reasons import Reason

MAILBOX = "Памятка, «Регистрация в АИС»"


def email_taken() -> Reason:
    return Reason(
        "На этот адрес электронной почты уже есть учётная запись: адрес у каждого работника свой.",
        rule="R2",
        paragraph=MAILBOX,
        next_step="Войдите под этой учётной записью или нажмите «Восстановить пароль».",
        field="email",
    )


def organization_address() -> Reason:
    return Reason(
        "Это адрес организации. Почта работника должна быть личной.",
        rule="R2",
        paragraph=MAILBOX,
        next_step="Укажите свой адрес: на него придут письма и ссылка для нового пароля.",
        field="email",
    )


def shared_mailbox() -> Reason:
    return Reason(
        "Похоже, этой почтой пользуются несколько человек.",
        rule="R2",
        paragraph=MAILBOX,
        next_step="Если почту читаете только вы, отметьте «Это моя личная почта». Иначе укажите другую.",
        field="email",
    )


CONSTRAINTS: dict[str, Callable[[], Reason]] = {"user_email_unique": email_taken}
