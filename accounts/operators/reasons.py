"""Why an operator may not do something: the file that a lawyer edits."""

from lib.readers import For
from lib.reasons import Link, why

ASK = "Попросите об этом администратора системы."


@why("R44", then=ASK)
def role_forbids(label: str) -> str:
    """label: of the role; empty where it has been taken away meanwhile."""
    return (
        f"Ваша роль оператора — «{label}»: она этого не меняет."
        if label
        else "Роли оператора у вас больше нет."
    )


@why("R44", then=ASK)
def account_of_operator() -> str:
    return "Это учётная запись оператора: ею распоряжается только администратор."


@why("R44", then="Попросите другого администратора: он сделает это в вашей карточке.")
def own_rights() -> str:
    return "Свою роль оператор не меняет."


@why("R44", then="Сначала назначьте администратором кого-нибудь ещё.")
def last_administrator() -> str:
    return "Это единственный администратор: без него роли операторов никто не сможет менять."


@why(
    "R2",
    then=For[str | Link](
        "Войдите под этой учётной записью.",
        operator=Link(
            "Открыть учётную запись",
            "admin:accounts_user_change",
            ("account_id",),
            text="Откройте её карточку и нажмите «Дать роль оператора».",
        ),
    ),
    field="email",
)
def has_account(account_id: int) -> str:
    return "На этот адрес электронной почты уже есть учётная запись."


@why("R44", then="Попросите владельца войти и подтвердить почту или откройте новую учётную запись.")
def cannot_enter() -> str:
    return "В эту учётную запись нельзя войти: оператором она быть не может."


@why(
    "R44", then="Закончите просмотр: кнопка вверху страницы. Чужие дела оператор делает из администрирования."
)
def only_looking(email: str) -> str:
    return f"Вы смотрите глазами другого человека ({email}): изменить здесь ничего нельзя."
