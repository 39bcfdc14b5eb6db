"""Invitations and questions as the operator sees them: who could not come in, and what was asked of whom (R9, R10)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from unfold.widgets import UnfoldAdminEmailInputWidget

from organizations.models import Organization
from staff.invitations.actions import correct_address, send_again
from staff.invitations.rules import may_send_again
from staff.models import Invitation, PersonQuestion, Worker
from staff.operator import of_found, paths_to_person
from ui.admin import OperatorAdmin
from ui.admin_actions import RecordAction, WhyForm, WithRecordActions
from ui.admin_lists import LongList
from ui.nouns import Noun


class AddressForm(WhyForm):
    email = forms.EmailField(
        label="Личная электронная почта работника", max_length=254, widget=UnfoldAdminEmailInputWidget()
    )
    field_order = ("email", "why")


def _correct(record: Invitation, form: Any, by: Any) -> Invitation:
    data = form.cleaned_data
    return correct_address(record, data["email"], personal=True, by=by, why=data["why"])


INVITATION = [
    RecordAction(
        "again",
        "Отправить ещё раз",
        lambda record, form, by: send_again([record], by=by, why=form.cleaned_data["why"]),
        "Приглашение отправлено ещё раз.",
        happens=("Уйдёт новое письмо, прежняя ссылка перестанет действовать.",),
        possible=lambda record: not may_send_again(record.state),
    ),
    RecordAction(
        "address",
        "Исправить почту",
        _correct,
        "Почта исправлена, приглашение отправлено.",
        happens=("Прежняя ссылка перестанет действовать сразу.", "На новый адрес уйдёт приглашение."),
        form=AddressForm,
        initial=lambda record: {"email": record.email},
        possible=lambda record: record.accepted_at is None,
    ),
]


@admin.register(Invitation)
class InvitationAdmin(WithRecordActions, LongList, OperatorAdmin):
    through = paths_to_person("worker")
    noun = Noun("приглашение", "приглашение,приглашения,приглашений")
    record_actions = INVITATION
    list_display = ("worker", "email", "organization", "invited_at", "accepted_at", "disowned_at")
    list_filter = (
        ("accepted_at", admin.EmptyFieldListFilter),
        ("disowned_at", admin.EmptyFieldListFilter),
    )
    list_select_related = ("worker", "organization")
    search_fields = ("worker__full_name", "email")
    ordering = ("-pk",)
    exclude = ("link",)


@admin.register(PersonQuestion)
class PersonQuestionAdmin(LongList, OperatorAdmin):
    through = {"found": Worker, "organization": Organization}
    noun = Noun("вопрос о человеке", "вопрос,вопроса,вопросов")
    whose = staticmethod(of_found)
    list_display = ("at", "by", "organization", "asked", "answer", "found")
    list_filter = ("answer",)
    list_select_related = ("by", "organization", "found")
    search_fields = ("found__full_name", "organization__name")
    search_help_text = "О ком спросили или какая организация"
    readonly_fields = ("at",)
