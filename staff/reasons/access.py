from __future__ import annotations

from lib import memo
from lib.readers import For
from lib.reasons import Link, why

UNITS = memo.quote(
    "О структурных подразделениях",
    "Руководитель назначает распорядительным документом Ответственного работника в структурном подразделении",
)


@why(
    "R25",
    then=For[str | Link](
        "",
        operator=Link(
            "Место работы",
            "admin:staff_employment_change",
            ("employment_id",),
            text="Подтвердите его, затем откройте доступ:",
        ),
    ),
    paragraph=UNITS,
)
def work_there_awaits(organization: str, employment_id: int) -> str:
    return (
        f"Ответственный — работник своей организации, а место работы в «{organization}» ещё не подтверждено."
    )


@why(
    "R25",
    then="Откажите в доступе с этой причиной. Работник может выбрать эту организацию в личном кабинете "
    "и запросить доступ снова.",
    paragraph=UNITS,
)
def not_at_work_there(organization: str) -> str:
    return (
        f"Ответственный — работник своей организации, а места работы в «{organization}» у этого человека нет."
    )


@why(
    "R44",
    then=For[str | Link](
        "",
        responsible=Link(
            "Список работников", "staff:worker_list", text="Кто работает у вас сейчас, видно на странице"
        ),
        operator="",
    ),
    paragraph=memo.quote(
        "Функционал Ответственного образовательной организации",
        "Все изменения, вносимые в личные данные работника, подтверждает Ответственный образовательной организации",
    ),
)
def not_your_worker(name: str) -> str:
    return f"{name} сейчас не работает в вашей организации."
