from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from lib.dates import format_date, today
from lib.forms import ActionForm, DayField
from organizations.models import Responsible
from staff.models import Employment


class DeputyForm(ActionForm):
    """Who acts for the Responsible and on which days; somebody who works there and can log in (R22)."""

    user = forms.ChoiceField(
        label="Кто замещает",
        help_text="Работник организации с подтверждённым местом работы, который уже входил в АИС.",
        error_messages={"required": "Выберите работника."},
    )
    since = DayField(label="Первый день", example="01.12.2026", missing="Укажите первый день отпуска.")
    until = DayField(
        label="Последний день",
        help_text="Включительно, не больше 60 дней. На следующий день доступ закроется сам.",
        example="14.12.2026",
        missing="Укажите последний день отпуска.",
    )

    def __init__(self, *args: Any, responsible: Responsible, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = _people(responsible)
        named = [(str(place.worker.user_id), _named(place)) for place in self.people.values()]
        self.fields["user"].choices = [("", "Выберите"), *named]  # type: ignore[attr-defined]
        self.fields["since"].initial = format_date(today())

    def clean_user(self) -> Any:
        place = self.people.get(self.cleaned_data["user"])
        if place is None:
            raise ValidationError("Выберите работника из списка.")
        return place.worker.user

    @property
    def asked(self) -> dict[str, Any]:
        """What the action takes."""
        return {name: self.cleaned_data[name] for name in ("user", "since", "until")}


def _people(responsible: Responsible) -> dict[str, Employment]:
    """By the account: those who work in the organization now, apart from the Responsible (R22)."""
    there = Employment.objects.visible_to(responsible).current().with_details()
    able = there.filter(worker__user__is_active=True).exclude(worker__user=responsible.user_id)
    by_name = able.select_related("worker__user").order_by("worker__last_name", "worker__first_name", "pk")
    return {str(place.worker.user_id): place for place in by_name}


def _named(place: Employment) -> str:
    return f"{place.worker.full_name}, {place.position.name}"
