"""What a person hears about organizations and Responsibles: the file that a lawyer edits."""

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why

FUNCTIONS = memo.quote(
    "Функционал Ответственного образовательной организации",
    "При любом изменении в личных данных Ответственного система закрывает доступ к работе в качестве "
    "Ответственного",
)
UNITS = memo.quote(
    "О структурных подразделениях",
    "вновь назначенному Ответственному нужно запросить доступ в группу Ответственных с указанием номера "
    "и даты издания документа",
)
NAMES = memo.quote(
    "Изменение или неточности в наименовании, типе образовательной организации",
    "Ответственный может отредактировать самостоятельно наименование Организации в разделе „Сведения об "
    "организации“",
)


@why(
    "R23",
    then="Позвоните или напишите {operator}. Доступ откроют без нового приказа.",
    paragraph=FUNCTIONS,
)
def access_closed(organization: str) -> str:
    return f"Ваш доступ к работе в качестве Ответственного закрыт ({organization})."


@why("R22", then="Обновите страницу.", constraint="deputy_one_at_a_time")
def just_named() -> str:
    return "Заместитель уже назначен."


@why("R22", then="Укажите первый и последний день отпуска.", constraint="deputy_has_days")
def deputy_needs_days() -> str:
    return "У заместителя должны быть первый и последний день."


@why("R22", then="Дальше запросы решает Ответственный, которого вы замещали.", paragraph=UNITS)
def days_are_over(organization: str) -> str:
    return f"Дни, на которые вам был открыт доступ ({organization}), прошли."


@why(
    "R22",
    then="Запросить доступ по своему приказу можно с {first_day}.",
    first_day="first_day",
    paragraph=UNITS,
)
def deputy_already(until: date, first_day: date) -> str:
    return f"До {format_date(until)} включительно вы замещаете Ответственного этой организации."


@why(
    "R21", then="Сведения об организации меняет её Ответственный.", paragraph=UNITS, obstacle=Obstacle.LASTING
)
def not_your_organization(organization: str) -> str:
    return f"Вы Ответственный другой организации, а не этой: {organization}."


@why(
    "R21",
    then="Выберите другую головную организацию.",
    paragraph=UNITS,
    field="parent",
    constraint=("organization_tree_no_cycle", "organization_not_own_parent"),
)
def below_itself() -> str:
    return "Организация не может быть структурным подразделением самой себя."


@why(
    "R22",
    then=For[str | Link](
        Link("Доступ Ответственного", "organizations:access", text="Что с запросом, сказано на странице"),
        operator="",
    ),
    paragraph=UNITS,
    field="organization",
    constraint="responsible_once_per_organization",
)
def already_asked() -> str:
    return "Доступ к этой организации уже запрошен."


@why(
    "R22",
    then=For[str | Link](Link("Перейти к работе Ответственного", "home:organization"), operator=""),
    paragraph=UNITS,
    field="organization",
    obstacle=Obstacle.LASTING,
)
def already_open(organization: str) -> str:
    return f"Доступ уже открыт ({organization}): запрашивать его снова не нужно."


@why("R16", then="Выберите организацию, в которой работаете.", paragraph=UNITS, field="organization")
def nobody_works_there(on: date) -> str:
    return f"Эта организация закрыта {format_date(on)}."


@why(
    "R22", then="Проверьте дату по приказу о назначении Ответственного.", paragraph=UNITS, field="order_date"
)
def order_in_the_future(today: date) -> str:
    return f"Дата приказа ещё не наступила: сегодня {format_date(today)}."


@why(
    "R22",
    then=For[str | Link](
        "",
        operator=Link(
            "приложите его",
            "admin:organizations_responsible_attachment",
            ("responsible_id",),
            text="Если скан пришёл письмом,",
        ),
    ),
    paragraph=UNITS,
)
def scan_needed(responsible_id: int) -> str:
    return "Скан приказа не приложен, а доступ открывают по приказу."


@why("R22", then="Откройте скан на карточке.", paragraph=UNITS)
def scan_attached() -> str:
    return "Скан приказа уже приложен, и доступ по нему открыт."


@why(
    "R22",
    then=For(
        "Приложите скан своего приказа. Номер запроса напечатан внизу приказа, рядом с кодом.",
        operator="Найдите запрос с этим номером и приложите скан к нему.",
    ),
    paragraph=UNITS,
    field="scan",
)
def scan_of_another_request(number: int) -> str:
    return f"На скане приказ к другому запросу: № {number}."


@why("R22", then="Обновите страницу: решение уже принято.", paragraph=UNITS)
def not_awaiting(state: str) -> str:
    return f"Этот запрос уже рассмотрен: {state.lower()}."


@why("R23", then="Обновите страницу.", paragraph=FUNCTIONS)
def not_open(state: str) -> str:
    return f"Закрыть можно только открытый доступ, а здесь: {state.lower()}."


@why("R23", then="Обновите страницу.", paragraph=FUNCTIONS, constraint="suspension_one_open")
def closed_already() -> str:
    return "Этот доступ уже закрыт."


@why("R23", then="Обновите страницу.", paragraph=FUNCTIONS)
def not_closed(state: str) -> str:
    return f"Открыть снова можно только закрытый доступ, а здесь: {state.lower()}."


@why("R22", then="Достаточно одного предложения.", paragraph=UNITS, field="refusal")
def say_why_refused() -> str:
    return "Напишите, почему отказываете: человек получит эти слова в письме."


@why("R24", then="Введите название так, как оно записано в уставе.", paragraph=NAMES, field="name")
def name_needed() -> str:
    return "Название организации не может быть пустым."


@why("R24", then="Выберите его из списка.", field="name", constraint="organizations_district_name_key")
def district_exists() -> str:
    return "Район с таким названием уже есть."


@why(
    "R24", then="Выберите его из списка.", field="name", constraint="organizations_organizationtype_name_key"
)
def type_exists() -> str:
    return "Тип организации с таким названием уже есть."


@why("R7", then="Выберите другие организации в списке: у этих нет ни почты, ни Ответственного.")
def nobody_to_write_to() -> str:
    return "Письмо некому отправить."


@why("R7", then="Сузьте выбор фильтром и напишите частями.")
def too_many_to_write_to(number: int, most: int) -> str:
    return f"Адресов {number}, а за один раз можно написать на {most}."


@why("R7", then="Проверьте выбор и нажмите ещё раз.")
def other_number_of_mailboxes(number: int) -> str:
    return f"Пока страница была открыта, адресов стало другое число: {number}."
