"""What the operator does with a Responsible's access (R22, R23)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.base import ContentFile
from unfold.widgets import UnfoldAdminFileFieldWidget, UnfoldAdminSelectWidget

from lib import uploads
from organizations import actions, rules
from organizations.codes import request_on
from organizations.models import Responsible, Suspension
from organizations.states import Access
from ui.admin_actions import RecordAction, WhyForm

# A withdrawn request reopens by itself; nobody chooses it.
REQUESTED_BY = [
    choice
    for choice in Suspension._meta.get_field("reopened_on_request_by").choices or []
    if choice[0] != "withdrawal"
]


class ReopenForm(WhyForm):
    on_request_by = forms.ChoiceField(
        label="Как обратились", choices=REQUESTED_BY, widget=UnfoldAdminSelectWidget
    )
    field_order = ("on_request_by", "why")


class ScanForm(WhyForm):
    scan = forms.FileField(
        label="Скан приказа",
        help_text="PDF, JPEG или PNG, не больше 10 МБ",
        widget=UnfoldAdminFileFieldWidget(attrs={"accept": uploads.ACCEPT}),
        error_messages={"required": "Приложите скан приказа.", "empty": "Файл пуст."},
    )
    field_order = ("scan", "why")

    def clean_scan(self) -> ContentFile[bytes]:
        return uploads.cleaned(self.cleaned_data["scan"])


def _attach(record: Responsible, form: Any, by: Any) -> Any:
    scan = form.cleaned_data["scan"]
    return actions.attach_scan(record, scan, code=request_on(scan), by=by, why=form.cleaned_data["why"])


def _attachable(record: Responsible) -> bool:
    return not rules.may_attach(record.access, bool(record.scan))


def _grant(record: Responsible, form: Any, by: Any) -> Any:
    return actions.grant_access(record, by=by, why=form.cleaned_data["why"])


def _refuse(record: Responsible, form: Any, by: Any) -> Any:
    return actions.refuse_access(record, by=by, why=form.cleaned_data["why"])


def _suspend(record: Responsible, form: Any, by: Any) -> Any:
    return actions.suspend_access(record, by=by, why=form.cleaned_data["why"])


def _revoke(record: Responsible, form: Any, by: Any) -> Any:
    return actions.revoke_access(record, by=by, why=form.cleaned_data["why"])


def _reopen(record: Responsible, form: Any, by: Any) -> Any:
    data = form.cleaned_data
    return actions.reopen_access(record, on_request_by=data["on_request_by"], by=by, why=data["why"])


def _in(*states: Access) -> Any:
    return lambda record: record.state in states


RESPONSIBLE = [
    RecordAction(
        "grant",
        "Открыть доступ",
        _grant,
        "Доступ открыт, письмо уходит.",
        happens=("Работник входит в раздел «Организация» и работает с её работниками.", "Ему уйдёт письмо."),
        possible=_in(Access.REQUESTED),
    ),
    RecordAction(
        "attachment",
        "Приложить скан",
        _attach,
        "Скан приложен.",
        happens=("Скан приказа появится на карточке, его увидит только оператор.",),
        stays=("Состояние доступа. Прежний скан, если он был, остаётся в хранилище.",),
        form=ScanForm,
        possible=_attachable,
    ),
    RecordAction(
        "refusal",
        "Отказать",
        _refuse,
        "В доступе отказано, письмо с причиной уходит.",
        happens=("Запрос закрывается, причина уходит письмом.",),
        stays=("Учётная запись и личный кабинет. Запрос можно подать снова.",),
        possible=_in(Access.REQUESTED),
        dangerous=True,
    ),
    RecordAction(
        "suspension",
        "Закрыть доступ",
        _suspend,
        "Доступ закрыт, письмо уходит.",
        happens=("Страницы Ответственного перестают открываться сразу.", "Уйдёт письмо с причиной."),
        stays=("Личный кабинет, приказ и всё сделанное. Открыть снова можно без нового приказа.",),
        possible=_in(Access.ACTIVE),
        dangerous=True,
    ),
    RecordAction(
        "reopening",
        "Открыть снова",
        _reopen,
        "Доступ снова открыт, письмо уходит.",
        happens=("Доступ открывается сразу, нового приказа не нужно.", "Уйдёт письмо."),
        form=ReopenForm,
        possible=_in(Access.SUSPENDED),
    ),
    RecordAction(
        "revocation",
        "Отозвать доступ",
        _revoke,
        "Доступ отозван, письмо уходит.",
        happens=(
            "Доступ кончается насовсем, вернуть его можно только новым запросом с приказом.",
            "Замещение, которое на нём держится, тоже кончится.",
            "Уйдёт письмо с причиной.",
        ),
        stays=("Место работы, личный кабинет и всё сделанное.",),
        possible=_in(Access.APPOINTED, Access.ACTIVE, Access.SUSPENDED),
        dangerous=True,
    ),
]
