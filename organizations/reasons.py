"""What a person hears about organizations and Responsibles: the file that a lawyer edits."""

from collections.abc import Callable
from datetime import date

from lib.dates import says
from lib.reasons import Reason
from organizations.states import Access

FUNCTIONS = "Памятка, «Функционал Ответственного образовательной организации»"
UNITS = "Памятка, «О структурных подразделениях»"


def access_closed(organization: str) -> Reason:
    return Reason(
        f"Ваш доступ к работе в качестве Ответственного закрыт ({organization}).",
        rule="R23",
        paragraph=FUNCTIONS,
        next_step="Позвоните оператору АИС или напишите обращение: доступ откроют без нового приказа.",
    )


def below_itself() -> Reason:
    return Reason(
        "Организация не может быть структурным подразделением самой себя.",
        rule="R21",
        paragraph=UNITS,
        next_step="Выберите другую головную организацию.",
        field="parent",
    )


def already_asked() -> Reason:
    return Reason(
        "Доступ к этой организации уже запрошен или открыт.",
        rule="R22",
        paragraph=UNITS,
        next_step="Дождитесь решения оператора: письмо придёт на вашу почту.",
        field="organization",
    )


def order_in_the_future(today: date) -> Reason:
    return Reason(
        f"Дата приказа ещё не наступила: сегодня {says(today)}.",
        rule="R22",
        paragraph=UNITS,
        next_step="Проверьте дату по приказу о назначении Ответственного.",
        field="order_date",
    )


def not_awaiting(state: str) -> Reason:
    return Reason(
        f"Этот запрос уже рассмотрен: {state.lower()}.",
        rule="R22",
        paragraph=UNITS,
        next_step="Обновите страницу: решение уже принято.",
    )


def not_open(state: str) -> Reason:
    return Reason(
        f"Закрыть можно только открытый доступ, а здесь: {state.lower()}.",
        rule="R23",
        paragraph=FUNCTIONS,
        next_step="Обновите страницу.",
    )


def not_closed(state: str) -> Reason:
    return Reason(
        f"Открыть снова можно только закрытый доступ, а здесь: {state.lower()}.",
        rule="R23",
        paragraph=FUNCTIONS,
        next_step="Обновите страницу.",
    )


def say_why_refused() -> Reason:
    return Reason(
        "Напишите, почему отказываете: человек получит эти слова в письме.",
        rule="R22",
        paragraph=UNITS,
        next_step="Достаточно одного предложения.",
        field="refusal",
    )


def name_needed() -> Reason:
    return Reason(
        "Название организации не может быть пустым.",
        rule="R24",
        paragraph="Памятка, «Изменение или неточности в наименовании, типе образовательной организации»",
        next_step="Введите название так, как оно записано в уставе.",
        field="name",
    )


CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    "organization_tree_no_cycle": below_itself,
    "organization_not_own_parent": below_itself,
    "responsible_once_per_organization": already_asked,
    "suspension_one_open": lambda: not_open(Access.SUSPENDED.label),
}
