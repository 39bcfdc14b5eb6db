from typing import Any

from django.templatetags.static import static
from django.urls import reverse, reverse_lazy


def _to(name: str, title: str, icon: str, badge: str = "") -> dict[str, Any]:
    entry = {"title": title, "icon": icon, "link": reverse_lazy(f"admin:{name}_changelist")}
    return entry | ({"badge": f"home.operator.{badge}"} if badge else {})


UNFOLD: dict[str, Any] = {
    "SITE_TITLE": "Оператор — АИС «Кадры»",
    "SITE_HEADER": "АИС «Кадры»",
    "SITE_SUBHEADER": "Кабинет оператора",
    "SITE_URL": "/",
    "SITE_SYMBOL": "school",
    "SHOW_HISTORY": True,
    "SHOW_VIEW_ON_SITE": False,
    "SHOW_LANGUAGES": False,
    "DASHBOARD_CALLBACK": "home.operator.dashboard",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": lambda _: static("icon.svg")}],
    "STYLES": [lambda request: static("css/admin.css")],
    "SCRIPTS": [lambda request: static("js/admin.js")],
    "BORDER_RADIUS": "6px",
    # The accent of every other page (static/css/app.css), from its lightest to its darkest.
    "COLORS": {
        "primary": {
            "50": "#f1f6fc",
            "100": "#e1ecfa",
            "200": "#c4dcff",
            "300": "#9cc4ff",
            "400": "#5f93d6",
            "500": "#3f74b8",
            "600": "#12407c",
            "700": "#0f3566",
            "800": "#0b2c59",
            "900": "#0a1a30",
            "950": "#071324",
        },
    },
    "SIDEBAR": {
        "show_search": True,
        "show_all_applications": False,
        "navigation": [
            {
                "title": "Ждут вас",
                "items": [
                    {"title": "Сводка", "icon": "dashboard", "link": reverse_lazy("admin:index")},
                    _to("organizations_responsible", "Ответственные", "badge", "access_badge"),
                    _to("support_ticket", "Обращения", "support_agent", "ticket_badge"),
                    _to("letters_letter", "Письма", "mail", "letter_badge"),
                    _to("support_incomingletter", "Входящие письма", "move_to_inbox"),
                    {"title": "Отчёты", "icon": "bar_chart", "link": reverse_lazy("operator_reports")},
                    {
                        "title": "Журнал изменений",
                        "icon": "history",
                        "link": reverse_lazy("operator_journal"),
                    },
                ],
            },
            {
                "title": "Курсы",
                "separator": True,
                "items": [
                    _to("courses_coursegroup", "Группы", "groups", "group_badge"),
                    _to("courses_enrolment", "Записи в группы", "how_to_reg"),
                    _to("courses_certificate", "Удостоверения", "workspace_premium"),
                    _to("courses_programme", "Программы", "menu_book"),
                    _to("courses_provider", "Организации КПК", "account_balance"),
                ],
            },
            {
                "title": "Люди и чеки",
                "separator": True,
                "items": [
                    _to("staff_worker", "Работники", "person"),
                    _to("staff_employment", "Места работы", "work"),
                    {
                        "title": "Охват регистрацией",
                        "icon": "fact_check",
                        "link": reverse_lazy("admin:staff_coverage"),
                    },
                    _to("staff_personaldatachange", "Изменения данных", "edit_note"),
                    _to("staff_workrequest", "Отпуска и должности", "event_note"),
                    _to("staff_attestationrequest", "Сообщения об аттестации", "add_task"),
                    _to("staff_attestation", "Аттестации", "verified"),
                    _to("staff_courseelsewhere", "Курсы из других мест", "school"),
                    _to("courses_shareddocument", "Документы к аттестации", "description"),
                    _to("vouchers_voucher", "Чеки", "confirmation_number"),
                    _to("vouchers_voucherquota", "Квоты на чеки", "pie_chart"),
                    _to("vouchers_voucherrequest", "Просьбы о чеках", "post_add"),
                    _to("vouchers_plannedtraining", "Плановые даты", "event_upcoming"),
                    _to("accounts_user", "Учётные записи", "key"),
                    _to("staff_snilslookup", "Поиски по СНИЛС", "manage_search"),
                    _to("staff_duplicatepair", "Похожие записи", "difference"),
                    _to("support_merge", "Объединения записей", "merge"),
                    _to("support_withdrawal", "Отзывы согласия", "person_off"),
                    _to("support_outdated", "Срок хранения истёк", "auto_delete"),
                    _to("support_destruction", "Акты об уничтожении", "delete_forever"),
                    _to("staff_invitation", "Приглашения", "outgoing_mail"),
                    _to("staff_personquestion", "Вопросы о людях", "contact_support"),
                    _to("imports_batch", "Загрузки из файлов", "upload_file"),
                    _to("staff_look", "Кто смотрел данные", "visibility"),
                    _to("staff_signup", "Заявки на регистрацию", "person_add"),
                ],
            },
            {
                "title": "Справочники",
                "separator": True,
                "items": [
                    _to("organizations_organization", "Организации", "apartment"),
                    _to("organizations_organizationtype", "Типы организаций", "category"),
                    _to("organizations_district", "Районы", "map"),
                    _to("staff_position", "Должности", "school"),
                    _to("vouchers_vouchertemplate", "Шаблоны чека", "description"),
                    _to("courses_frdotemplate", "Шаблоны ФИС ФРДО", "table"),
                    _to("support_savedanswer", "Готовые ответы", "quickreply"),
                    _to("texts_edition", "Тексты: согласие, правила", "contract"),
                    _to("texts_act", "Нормативные акты", "gavel"),
                    {
                        "title": "Сроки хранения",
                        "icon": "timer",
                        "link": reverse_lazy("operator_retention"),
                    },
                    {
                        "title": "Операторы",
                        "icon": "admin_panel_settings",
                        "link": lambda _: f"{reverse('admin:accounts_user_changelist')}?is_staff__exact=1",
                    },
                ],
            },
        ],
    },
}
