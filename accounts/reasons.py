"""What a person hears about accounts and addresses: the file that a lawyer edits."""

from lib import memo
from lib.readers import For
from lib.reasons import Link, why

MAILBOX = memo.quote(
    "Регистрация в АИС", "Электронная почта у каждого работника должна быть уникальной, личной"
)
PERSONAL = For(
    "Укажите свой адрес: на него придут письма и ссылка для нового пароля.",
    responsible="Укажите личный адрес работника: на него придут письма и ссылка для нового пароля.",
)


@why(
    "R2",
    then=For[str | Link](
        Link(
            "Восстановить пароль",
            "account_reset_password",
            text="Войдите под этой учётной записью. Если пароль забыт:",
        ),
        responsible="Спросите у работника другой адрес: личный, который читает только он.",
    ),
    paragraph=MAILBOX,
    field="email",
    constraint="user_email_unique",
)
def email_taken() -> str:
    return "На этот адрес электронной почты уже есть учётная запись: адрес у каждого работника свой."


@why("R2", then=PERSONAL, paragraph=MAILBOX, field="email")
def organization_address() -> str:
    return "Это адрес организации. Почта работника должна быть личной."


@why(
    "R2",
    then=For(
        "Если почту читаете только вы, отметьте «Это моя личная почта». Иначе укажите другую.",
        responsible="Если её читает только работник, отметьте это. Иначе спросите у него другую.",
    ),
    paragraph=MAILBOX,
    field="email",
)
def shared_mailbox() -> str:
    return "Похоже, этой почтой пользуются несколько человек."
