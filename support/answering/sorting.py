"""A ticket that came as something else: its subject, and whom it is about (R39, R40)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from support.answering import actions, reasons
from support.models import Kind, Progress
from support.tickets.facts import record
from ui.admin_actions import RecordAction, WhyForm, as_said


class SortOutForm(WhyForm):
    kind = forms.ChoiceField(label="Тема", choices=Kind.choices, widget=UnfoldAdminSelectWidget)
    worker = forms.CharField(
        label="О ком: ID работника",
        required=False,
        max_length=12,
        help_text="Для обращений, которые пришли без входа или письмом с чужой почты. Пусто: как было.",
        widget=UnfoldAdminTextInputWidget(attrs={"inputmode": "numeric"}),
    )
    field_order = ("kind", "worker", "why")

    def clean_worker(self) -> Any:
        typed = self.cleaned_data["worker"].strip()
        found = record(typed) if typed else None
        if typed and found is None:
            raise reasons.no_such_worker(typed)
        return found


SORTING = RecordAction(
    "sorting",
    "Сменить тему, указать человека",
    as_said(actions.sort_out),
    "Обращение уточнено.",
    happens=("Кнопки в карточке станут теми, что решают новую тему.",),
    stays=("Переписка, файлы и срок ожидания.",),
    form=SortOutForm,
    initial=lambda record: {"kind": record.kind},
    possible=lambda record: record.state != Progress.CLOSED,
)
