"""What a reader finds behind the link of a reason; a page that is not here has promised nothing, and the test fails."""

from __future__ import annotations

from collections.abc import Callable

from staff.models import Worker

Promise = Callable[[str, Worker], bool]


def says(*words: str) -> Promise:
    return lambda page, _: all(word in page for word in words)


def named(page: str, worker: Worker) -> bool:
    return worker.full_name in page


def offers(button: str) -> Promise:
    """The action itself can be done there: its form and its button."""
    return lambda page, _: "<form" in page and f"{button}</button>" in page


LISTS: Promise = says("<tbody")
ADMIN_LIST: Promise = says("result_list")
PROMISES: dict[str, Promise] = {
    "account_login": says('name="login"'),
    "account_reset_password": offers("Выслать пароль"),
    "staff:signup": offers("Зарегистрироваться"),
    "staff:resend": offers("Отправить письмо"),
    "imports:list": says("<h1", "Загрузки из файлов"),
    "organizations:access": offers("Отправить запрос"),
    "home:organization": says("Ждут вас"),
    "home:worker": named,
    "staff:my_workplace": says("<h1", "Место работы"),
    "staff:my_workplace_new": offers("Отправить запрос"),
    "staff:my_data": says("<h1", "Личные данные"),
    "staff:my_attestations": says("<h1", "Аттестация"),
    "staff:invitations": says("<h1", "Кто ещё не вошёл"),
    "staff:inbox": named,
    "staff:deputy": says("<h1", "Назначить заместителя"),
    "support:choose": says("<h1", "О чём обращение"),
    "support:org_choose": says("<h1", "О чём обращение"),
    "home:workers": LISTS,
    "home:plan": says("<h1", "Сроки обучения"),
    "vouchers:my_vouchers": says("<h1", "Мои чеки"),
    "vouchers:issue": offers("Выдать чек"),
    "courses:enrol": says("<h1", "Программа"),
    "courses:group_workers": says("<h1", "Кого записать в группу"),
    "courses:my_courses": says("<h1", "Мои курсы"),
    "courses:certificates": says("<h1", "Мои удостоверения"),
    "courses:register": LISTS,
    "courses:cancel": offers("Отменить запись"),
    "courses:release": offers("Удалить"),
    "admin:accounts_user_change": says("Дать роль оператора"),
    "admin:accounts_user_email": offers("Подтвердить почту вручную"),
    "admin:accounts_user_freeing": offers("Освободить почту"),
    "admin:organizations_responsible_attachment": says("<form", 'type="file"'),
    "admin:staff_worker_change": named,
    "admin:staff_worker_changelist": ADMIN_LIST,
    "admin:staff_employment_change": named,
    "admin:organizations_responsible_change": says("Ответственн"),
    "admin:courses_enrolment_change": says("Записи в группы"),
    "admin:support_ticket_change": says("Обращение №"),
    "admin:support_destruction_changelist": says("Акты об уничтожении"),
    "admin:staff_position_changelist": ADMIN_LIST,
    "admin:vouchers_vouchertemplate_add": says('name="effective_from"'),
    "admin:vouchers_vouchertemplate_changelist": ADMIN_LIST,
    "admin:courses_frdotemplate_add": says('name="effective_from"', 'name="columns"'),
    "admin:vouchers_voucherquota_changelist": ADMIN_LIST,
    "admin:courses_enrolment_changelist": ADMIN_LIST,
    "admin:courses_enrolment_release": offers("Удалить из группы"),
}
# Read by who has no account yet, or cannot get in.
BEFORE_LOG_IN = {"account_login", "account_reset_password", "staff:signup", "staff:resend"}
# What they show depends on whom the reason is about.
PERSONAL = {"vouchers:issue", *(name for name, promise in PROMISES.items() if promise is named)}
