from __future__ import annotations

from lib import memo
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from staff.states import EmailMove

CHANGED = memo.quote(
    "Электронная почта", "Адрес электронной почты работника можно поменять в его личных данных"
)
MINE = "staff:my_data"

_BECAME = {
    EmailMove.CONFIRMED: "Новый адрес уже подтверждён: входите с ним.",
    EmailMove.WITHDRAWN: "Смену адреса отменили: действует прежний.",
    EmailMove.RESTORED: "Оператор вернул прежний адрес: новый больше не действует.",
    EmailMove.STOPPED: "Смену адреса остановили по ссылке из прежней почты: действует прежний.",
}


ANOTHER = Link(
    "Подтвердить почту вручную",
    "admin:accounts_user_email",
    ("account_id",),
    text="Сначала дайте этой учётной записи другой адрес:",
)


@why("R40", then=For[str | Link]("Обновите страницу.", operator=ANOTHER))
def responsible_needs_it(organization: str, account_id: int) -> str:
    return f"С\u00a0этой почтой входит Ответственный ({organization}): без неё войти будет нельзя."


@why(
    "R40",
    then=For[str | Link](
        "Обновите страницу.",
        operator=Link(
            "Открыть учётную запись",
            "admin:accounts_user_change",
            ("account_id",),
            text="Сначала снимите роль оператора на её карточке:",
        ),
    ),
)
def address_of_operator(account_id: int) -> str:
    return "С\u00a0этой почтой входит оператор."


@why("R40", then="Проверьте, нет ли у человека другой записи: подтвердите почту в ней.")
def account_is_shut() -> str:
    return "Эта учётная запись закрыта, войти в неё нельзя ни с какой почтой."


@why("R40", then="Забыт пароль? Нажмите «Выслать ссылку для пароля» на карточке учётной записи.")
def confirmed_anyway(email: str) -> str:
    return f"Адрес {email} у этой учётной записи и так подтверждён."


@why(
    "R2",
    then=For[str | Link](
        "Укажите другой адрес.",
        operator=Link(
            "Освободить почту",
            "admin:accounts_user_freeing",
            ("holder_id",),
            text="Если адрес по праву принадлежит этому человеку, освободите его там:",
        ),
    ),
)
def held_by_another(email: str, holder_id: int) -> str:
    return f"С\u00a0адресом {email} входят в другую учётную запись."


@why("R40", field="why", then="Достаточно одного предложения.")
def say_who_asked() -> str:
    return "Напишите, кто об этом попросил и как вы это проверили."


@why("R6", then="Укажите другой адрес.", paragraph=CHANGED, field="email")
def same_email() -> str:
    return "Это ваш нынешний адрес."


@why(
    "R6",
    then=For[str | Link](
        Link("Личные данные", MINE, text="Какой адрес у вас сейчас, видно на странице"), operator=""
    ),
    paragraph=CHANGED,
)
def email_decided(state: EmailMove) -> str:
    return _BECAME.get(state, "Эта ссылка уже не нужна.")


@why(
    "R6",
    then=For[str | Link](
        Link("Личные данные", MINE, text="Откройте последнее письмо или отправьте новое со страницы"),
        operator="",
    ),
    paragraph=CHANGED,
    constraint="email_one_pending_per_worker",
)
def email_link_replaced() -> str:
    return "После этого письма было другое: действует ссылка из последнего."


@why(
    "R6",
    then=For[str | Link](Link("Личные данные", MINE, text="Отправьте новое письмо со страницы"), operator=""),
    paragraph=CHANGED,
)
def email_link_wrong() -> str:
    return "Ссылка неполная, чужая или ей больше трёх дней."


@why("R6", then="Проверьте, та ли это учётная запись.", paragraph=CHANGED)
def no_other_email() -> str:
    return "Адрес этой учётной записи не меняли: возвращать нечего."


@why(
    "R6",
    then="Если это сделали не вы, сообщите {operator}. Он вернёт прежний адрес и пришлёт ссылку для нового пароля.",
    paragraph=CHANGED,
    obstacle=Obstacle.LASTING,
)
def too_late_to_stop() -> str:
    return "Новый адрес уже подтверждён: остановить смену нельзя."
