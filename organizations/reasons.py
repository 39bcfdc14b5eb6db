"""What a person hears about organizations and Responsibles: the file that a lawyer edits."""

from collections.abc import Callable

from lib.reasons import Reason

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


CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    "organization_tree_no_cycle": below_itself,
    "organization_not_own_parent": below_itself,
    "responsible_once_per_organization": already_asked,
}
