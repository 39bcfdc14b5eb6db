"""What the operator does with a Responsible's access (R22, R23)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget

from organizations import actions
from organizations.models import Responsible, Suspension
from organizations.states import Access
from ui.deeds import Deed, WhyForm

REQUESTED_BY = Suspension._meta.get_field("reopened_on_request_by").choices or []


class ReopenForm(WhyForm):
    on_request_by = forms.ChoiceField(
        label="Как обратились", choices=REQUESTED_BY, widget=UnfoldAdminSelectWidget
    )
    field_order = ("on_request_by", "why")


def _grant(record: Responsible, form: Any, by: Any) -> Any:
    return actions.grant_access(record, by=by, why=form.cleaned_data["why"])


def _refuse(record: Responsible, form: Any, by: Any) -> Any:
    return actions.refuse_access(record, by=by, why=form.cleaned_data["why"])


def _suspend(record: Responsible, form: Any, by: Any) -> Any:
    return actions.suspend_access(record, by=by, why=form.cleaned_data["why"])


def _reopen(record: Responsible, form: Any, by: Any) -> Any:
    data = form.cleaned_data
    return actions.reopen_access(record, on_request_by=data["on_request_by"], by=by, why=data["why"])


def _in(*states: Access) -> Any:
    return lambda record: record.state in states


RESPONSIBLE = [
    Deed(
        "grant",
        "Открыть доступ",
        _grant,
        "Доступ открыт, письмо уходит.",
        happens=("Работник входит в раздел «Организация» и работает с её работниками.", "Ему уйдёт письмо."),
        possible=_in(Access.REQUESTED),
    ),
    Deed(
        "refusal",
        "Отказать",
        _refuse,
        "В доступе отказано, письмо с причиной уходит.",
        happens=("Запрос закрывается, причина уходит письмом.",),
        stays=("Учётная запись и личный кабинет. Запрос можно подать снова.",),
        possible=_in(Access.REQUESTED),
        dangerous=True,
    ),
    Deed(
        "suspension",
        "Закрыть доступ",
        _suspend,
        "Доступ закрыт, письмо уходит.",
        happens=("Страницы Ответственного перестают открываться сразу.", "Уйдёт письмо с причиной."),
        stays=("Личный кабинет, приказ и всё сделанное. Открыть снова можно без нового приказа.",),
        possible=_in(Access.ACTIVE),
        dangerous=True,
    ),
    Deed(
        "reopening",
        "Открыть снова",
        _reopen,
        "Доступ снова открыт, письмо уходит.",
        happens=("Доступ открывается сразу, нового приказа не нужно.", "Уйдёт письмо."),
        form=ReopenForm,
        possible=_in(Access.SUSPENDED),
    ),
]
