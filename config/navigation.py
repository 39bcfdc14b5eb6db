"""The menus of every role: the one place that knows which pages the house has. A page that is not there yet is not shown."""

from ui.navigation import Audience, Entry

CABINET = Audience(
    "Личный кабинет",
    "/cabinet/",
    [
        Entry("Главная", "home:cabinet"),
        Entry("Мои чеки", "vouchers:mine"),
        Entry("Каталог", "courses:catalogue"),
        Entry("Мои курсы", "courses:mine"),
        Entry("Личные данные", "staff:personal"),
        Entry("Поддержка", "support:mine"),
    ],
)
ORGANIZATION = Audience(
    "Организация",
    "/organization/",
    [
        Entry("Главная", "home:organization"),
        Entry("Работники", "staff:list"),
        Entry("Чеки", "vouchers:list"),
        Entry("Реестр групп", "courses:registry"),
        Entry("Каталог", "courses:organization_catalogue"),
        Entry("Организация", "organizations:about"),
    ],
)
PUBLIC = Audience(
    "",
    "",
    [
        Entry("Главная", "home:front"),
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
