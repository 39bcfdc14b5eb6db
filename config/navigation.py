"""The menus of every role: the one place that knows which pages the house has. A page that is not there yet is not shown."""

from django.http import HttpRequest

from staff import facts as inbox
from ui.navigation import Audience, Entry


def waiting(request: HttpRequest) -> int:
    """«Ждут вас»: what this Responsible has to decide."""
    responsible = getattr(request, "responsible", None)
    return inbox.count(responsible) if responsible else 0


CABINET = Audience(
    "Личный кабинет",
    "/cabinet/",
    [
        Entry("Главная", "home:cabinet", alone=True),
        Entry("Мои чеки", "vouchers:my_vouchers"),
        Entry("Каталог", "courses:catalogue", also=("/cabinet/groups/",)),
        Entry("Мои курсы", "courses:my_courses", also=("/cabinet/enrolments/",)),
        Entry("Место работы", "staff:my_workplace", also=("/cabinet/workplaces/", "/cabinet/access/")),
        Entry("Личные данные", "staff:my_data"),
        Entry("Поддержка", "support:mine"),
    ],
)
ORGANIZATION = Audience(
    "Организация",
    "/organization/",
    [
        Entry("Главная", "home:organization", alone=True),
        Entry(
            "Ждут вас",
            "staff:inbox",
            count=waiting,
            also=("/organization/workplaces/", "/organization/changes/"),
        ),
        Entry("Работники", "staff:worker_list", also=("/organization/employments/",)),
        Entry("Чеки", "vouchers:org_vouchers", also=("/organization/entitled/",)),
        Entry("Реестр групп", "courses:register"),
        Entry("Каталог", "courses:org_catalogue"),
        Entry("Организация", "organizations:about"),
    ],
)
PUBLIC = Audience(
    "",
    "",
    [
        Entry("Главная", "home:index", alone=True),
        Entry("Каталог курсов", "courses:public_catalogue"),
        Entry("Памятка", "support:help"),
        Entry("Поддержка", "support:ask"),
    ],
)
AUDIENCES = [CABINET, ORGANIZATION]

ROLES = {
    "worker": Entry("Личный кабинет", "home:cabinet", "user-round"),
    "responsible": Entry("Организация", "home:organization", "school"),
    "operator": Entry("Администрирование", "admin:index", "settings"),
}
PERSONAL = [
    Entry("Сменить пароль", "account_change_password", "key-round"),
    Entry("Двухфакторная защита", "mfa_index", "shield-check"),
    Entry("Где вы вошли", "usersessions_list", "monitor-smartphone"),
]
