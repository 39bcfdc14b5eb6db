"""Who looked at whose data: what an answer has shown is written down before it leaves (R42, decision 0051)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import structlog
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse

from lib import looks
from lib.numbered import number
from staff.looks.actions import write_down
from staff.web import own_record

log = structlog.get_logger("looks")
# The pages of a Responsible, as the worker reads their names.
WORDS = {
    "home:organization": "Главная страница организации",
    "home:worker": "Ваша карточка",
    "home:entitled": "Список «Кому выдать чек»",
    "staff:inbox": "Запросы работников",
    "staff:workplace_confirm": "Ваш запрос о месте работы",
    "staff:workplace_reject": "Ваш запрос о месте работы",
    "staff:dismissal": "Ваше увольнение",
    "staff:transfer": "Ваш перевод",
    "staff:leave": "Ваш отпуск",
    "staff:leave_change": "Ваш отпуск",
    "staff:leave_cancel": "Ваш отпуск",
    "staff:position": "Ваша должность",
    "staff:second_position": "Ваша вторая должность",
    "staff:second_end": "Ваша вторая должность",
    "staff:training_mark": "Должность, по которой вы повышаете квалификацию",
    "staff:request_confirm": "Ваш запрос об отпуске или должности",
    "staff:request_reject": "Ваш запрос об отпуске или должности",
    "staff:taking_back": "Отмена увольнения или перевода",
    "staff:change_confirm": "Ваш запрос об изменении данных",
    "staff:change_reject": "Ваш запрос об изменении данных",
    "staff:attestation_confirm": "Ваше сообщение об аттестации",
    "staff:attestation_reject": "Ваше сообщение об аттестации",
    "staff:attestation_scan": "Скан вашей аттестации",
    "staff:course_confirm": "Ваш курс из другого места",
    "staff:course_reject": "Ваш курс из другого места",
    "staff:course_scan": "Скан вашего удостоверения",
    "home:workers": "Список работников",
    "staff:inbox_latest": "Последние решения по запросам",
    "staff:inbox_confirm": "Запросы работников",
    "staff:inbox_reject": "Запросы работников",
    "staff:invitations": "Кто ещё не вошёл",
    "staff:invitations_send": "Кто ещё не вошёл",
    "staff:invite": "Приглашение в АИС",
    "staff:invite_many": "Приглашение в АИС",
    "staff:invitation_address": "Адрес вашего приглашения",
    "staff:register": "Регистрация работника",
    "staff:question": "Известен ли работник системе",
    "staff:hint": "Известен ли работник системе",
    "organizations:about": "Сведения об организации",
    "staff:deputy": "Назначение заместителя",
    "staff:deputy_end": "Отмена замещения",
    "staff:snils": "Сверка СНИЛС",
    "staff:coverage": "Кого нет в АИС",
    "imports:batch": "Файл с работниками",
    "imports:errors": "Файл с работниками, строки с ошибками",
    "imports:undo": "Файл с работниками, отмена загрузки",
    "vouchers:issue": "Выдача чека",
    "vouchers:issue_many": "Выдача чеков нескольким",
    "vouchers:issued": "Выданный чек",
    "vouchers:org_vouchers": "Список чеков",
    "vouchers:org_voucher": "Ваш чек",
    "vouchers:org_voucher_pdf": "Ваш чек, файл для печати",
    "vouchers:org_voucher_scan": "Ваш бумажный чек, скан",
    "vouchers:record_paper": "Внесение бумажного чека",
    "courses:register": "Реестр групп",
    "courses:release": "Удаление из группы",
    "courses:org_catalogue": "Каталог курсов",
    "courses:org_enrol": "Запись в группу",
    "courses:shared": "Ваши удостоверения, по вашей ссылке",
    "courses:shared_pdf": "Ваши удостоверения, по вашей ссылке",
    "courses:genuine": "Ваше удостоверение, проверка подлинности",
    "courses:org_certificates": "Ваши удостоверения",
    "courses:org_document_pdf": "Ваши удостоверения, документ к аттестации",
    "courses:org_programme": "Программа курса, выбранная для вас",
    "support:org_tickets": "Обращения к оператору",
    "support:org_ticket": "Обращение к оператору",
    "support:org_file": "Обращение к оператору, файл",
    "support:org_new": "Обращение к оператору",
    "courses:group_workers": "Кого из работников записать в группу",
}
# A new page is told so until it has its words above.
UNNAMED = "Страница Ответственного"


def keep(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """One row for each answer that shows somebody else's data; outside the page's own read-only transaction.

    A file does not leave unless the row is written. A page does, and the log says that its row is missing: whoever
    has to answer a worker today must not wait for what is read later.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        theirs = _theirs(request) if response.status_code < 300 else set()
        for write in looks.to_write(request) if response.status_code < 300 else ():
            write()
        if theirs:
            try:
                write_down(theirs, **_who(request), what=_what(request, response), number=number())
            except DatabaseError:
                if response.get("Content-Disposition"):
                    raise
                log.exception("look not written down", workers=len(theirs))
        return response

    return middleware


def _theirs(request: HttpRequest) -> set[int]:
    """Everybody's but the reader's own; a stranger is shown nobody."""
    shown = looks.noted(request)
    if not shown or not request.user.is_authenticated:
        return set()
    if hasattr(request, "operator"):
        # Through somebody's eyes: whatever stands there, theirs too.
        return shown
    mine = own_record(request)
    return shown - {mine.pk} if mine else shown


def _who(request: HttpRequest) -> dict[str, Any]:
    responsible = getattr(request, "responsible", None)
    return {
        "by": getattr(request, "operator", request.user).pk,
        "organization": responsible.organization_id if responsible else None,
    }


def _what(request: HttpRequest, response: HttpResponse) -> str:
    """The page in words: said by the admin, or by the table of the Responsible's pages."""
    named: str = getattr(request, "looked_what", "")
    route = request.resolver_match
    what = named or WORDS.get(route.view_name if route else "", UNNAMED)
    is_excel = "spreadsheet" in response.get("Content-Type", "")
    return f"{what}, файл Excel" if is_excel else what
