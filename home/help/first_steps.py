"""«Первые шаги»: what each role does first, in order, with the page where it is done (R41)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from organizations.models import Responsible
from staff.web import own_record

WORKER, RESPONSIBLE, OPERATOR = "worker", "responsible", "operator"
TITLES = {WORKER: "Работнику", RESPONSIBLE: "Ответственному организации", OPERATOR: "Оператору"}
# What to do, in which words, the name of its page's address: a link for whoever has the role, since nobody else can
# open it.
Step = tuple[str, str, str]
STEPS: dict[str, tuple[Step, ...]] = {
    WORKER: (
        (
            "Дождитесь подтверждения",
            "Место работы подтверждает Ответственный.",
            "staff:my_workplace",
        ),
        ("Попросите чек", "Он положен раз в три года и действует год.", "vouchers:my_vouchers"),
        (
            "Выберите курсы",
            "В каталоге сказано, какие группы подходят вам.",
            "courses:catalogue",
        ),
        ("Следите за записью", "Даты, листы ожидания, отказ от места.", "courses:my_courses"),
        ("Проверьте свои данные", "Аттестация и почта: на неё приходят письма.", "staff:my_data"),
    ),
    RESPONSIBLE: (
        ("Ответьте тем, кто ждёт", "Места работы, изменения данных, отпуска, аттестации.", "staff:inbox"),
        (
            "Зарегистрируйте тех, кого нет",
            "По одному или файлом Excel. Им уйдут приглашения.",
            "home:workers",
        ),
        ("Выдайте чеки", "Кому срок подошёл, система находит сама.", "home:entitled"),
        ("Посмотрите, кто учится", "Реестр групп, записи, удостоверения.", "courses:register"),
        (
            "Проверьте организацию",
            "Название, другие Ответственные, заместитель.",
            "organizations:about",
        ),
    ),
    OPERATOR: (
        ("Откройте сводку", "Всё, что ждёт вас, и сколько дней ждёт самое давнее.", "admin:index"),
        (
            "Откройте доступы",
            "Сверьте скан приказа с запросом.",
            "admin:organizations_responsible_changelist",
        ),
        (
            "Ответьте на обращения",
            "Дело решает кнопка в карточке обращения.",
            "admin:support_ticket_changelist",
        ),
        (
            "Закройте законченные группы",
            "И внесите удостоверения.",
            "admin:courses_coursegroup_changelist",
        ),
        ("Посмотрите отчёты", "Охват, чеки, часы, просрочка: таблицы и Excel.", "operator_reports"),
    ),
}


def first_steps(request: HttpRequest) -> list[dict[str, Any]]:
    """Of each role its steps; the reader's own role stands unfolded, with links. Two statements at most (R41)."""
    theirs = set(_roles(request))
    return [
        {
            "title": name,
            "own": role in theirs,
            "steps": [
                (title, text, reverse(page) if role in theirs else "") for title, text, page in STEPS[role]
            ],
        }
        for role, name in TITLES.items()
    ]


def _roles(request: HttpRequest) -> list[str]:
    user: Any = request.user
    if not user.is_authenticated:
        return []
    worker = own_record(request) is not None
    responsible = Responsible.objects.active().filter(user=user).exists()
    held = {WORKER: worker, RESPONSIBLE: responsible, OPERATOR: user.is_operator}
    return [role for role, has in held.items() if has]
