"""«Закрыть организацию» in the admin: what happens to everybody, then the button; and taking it back (R16)."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from unfold.widgets import UnfoldAdminTextInputWidget

from lib import looks
from lib.dates import format_date, today
from lib.forms import DayField
from lib.search import fold
from organizations.models import Organization
from staff.reorganizing import actions, facts
from staff.reorganizing.rules import may_undo
from submissions.web import done
from ui.admin_actions import RecordAction, WhyForm, as_said

OFFERED = 5


class SuccessorField(forms.CharField):
    """An open organization by its ID or by enough of its name; empty: there is none."""

    def clean(self, value: Any) -> Organization | None:
        typed = super().clean(value)
        if not typed:
            return None
        open_ones = Organization.objects.open()
        if typed.isdecimal() and len(typed) < 10 and (one := open_ones.filter(pk=typed).first()):
            return one
        found = list(open_ones.found_by(typed).order_by("name", "pk"))
        # «Школа № 1» is a name of its own, though others have it in theirs.
        found = [one for one in found if fold(one.name) == fold(typed)] or found
        if len(found) == 1:
            return found[0]
        if not found:
            raise ValidationError("Действующей организации с таким ID или названием нет.")
        named = "; ".join(f"{one.name} (ID {one.pk})" for one in found[:OFFERED])
        more = " и другие" if len(found) > OFFERED else ""
        raise ValidationError(f"Подходит несколько организаций: {named}{more}. Введите ID.")


def _text(**attrs: str) -> UnfoldAdminTextInputWidget:
    return UnfoldAdminTextInputWidget(attrs={"autocomplete": "off", **attrs})


class LookForm(forms.Form):
    """Into what the organization goes and from which day: enough to see what will happen."""

    successor = SuccessorField(
        label="Правопреемник",
        help_text="ID или название. Пусто: организация ликвидируется, правопреемника нет.",
        required=False,
        widget=_text(),
    )
    on = DayField(label="Дата по распоряжению", example="30.11.2026", initial=today)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].widget = _text(inputmode="decimal")


class ClosingForm(LookForm, WhyForm):
    """The same, carried along, the number of places that were shown, and the grounds."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("successor", "on"):
            self.fields[name].widget = forms.HiddenInput()
        self.fields["why"].label = "Основание"
        self.fields["why"].error_messages["required"] = "Напишите, на каком основании."
        self.fields["why"].help_text = "Номер и дата распоряжения. Останется в истории."


def closing(admin: Any, request: HttpRequest, organization: Organization) -> HttpResponse:
    """GET asks for the successor and the day, and shows what will happen; POST does it (R16)."""
    card = ("admin:organizations_organization_change", organization.pk)
    form = ClosingForm(request.POST) if request.method == "POST" else None
    if form and form.is_valid() and form.attempt(_close, organization, form.cleaned_data, request.user):
        return done(request, "Организация закрыта. Отменить можно в течение суток на карточке.", *card)
    asked = request.POST if form else request.GET
    look = LookForm(asked if "on" in asked else None)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Закрыть организацию: {organization}",
        "organization": organization,
        "look": look,
        "card": reverse(card[0], args=card[1:]),
        "opts": admin.model._meta,
        "form": form,
    }
    if look.is_bound and look.is_valid():
        context |= _shown(organization, look.cleaned_data, form)
    looks.name(request, "Организации: «Закрыть или присоединить»")
    looks.note(request, getattr(context.get("plan"), "lines", ()))
    return render(request, "staff/operator/reorganization.html", context)


def _shown(organization: Organization, asked: dict[str, Any], form: ClosingForm | None) -> dict[str, Any]:
    successor, on = asked["successor"], asked["on"]
    plan = facts.closing(organization, successor)
    carried = {"successor": successor.pk if successor else "", "on": format_date(on), "seen": plan.seen}
    again = {**carried, "why": form["why"].value()} if form else carried
    return {
        "plan": plan,
        "successor": successor,
        "against": facts.against_closing(organization, successor, on),
        "refused": _refused(form) if form else [],
        "closing": ClosingForm(initial=again),
        "why_errors": form.errors.get("why") if form else None,
    }


def _refused(form: ClosingForm) -> list[Any]:
    """What is refused, beside the hidden fields too: nobody sees those (R43)."""
    hidden = [
        one for name in ("successor", "on") if name in form.errors for one in form.errors[name].as_data()
    ]
    return [*form.reasons, *hidden]


def _close(organization: Organization, data: dict[str, Any], by: Any) -> Any:
    return actions.close_organization(organization, by=by, **data)


ORGANIZATION = [
    RecordAction(
        "closing",
        "Закрыть или присоединить",
        actions.close_organization,  # type: ignore[arg-type]
        "",
        page=closing,
        possible=lambda record: record.closed_on is None,
        dangerous=True,
    ),
    RecordAction(
        "undoing",
        "Отменить закрытие",
        as_said(actions.undo_closing),
        "Организация снова действует, письма уходят.",
        happens=(
            "Все работают и ждут там же, где до закрытия, с прежней отметкой об обучении.",
            "Доступы Ответственных и подразделения возвращаются.",
            "Работникам и Ответственным уйдут письма.",
        ),
        stays=(
            "Учётные записи, чеки, курсы и вся история.",
            "Сколько работников регистрирует правопреемник, если число с тех пор исправили.",
        ),
        possible=lambda record: (
            bool(record.closed_on) and not may_undo(facts.undoing(facts.standing(record)))
        ),
        dangerous=True,
    ),
]
