"""What the operator types to move a group, or to cancel it; carried along hidden when the button is pressed (R36)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextareaWidget, UnfoldAdminTextInputWidget

from courses.models import CourseGroup
from lib.forms import ActionForm, DayField, WhyField

FIELDS = ("starts_on", "ends_on", "registration_until", "time", "place")


class CancelForm(forms.Form):
    """The reason, which everybody reads in the letter."""

    why = WhyField(
        label="Причина",
        help_text="Её прочтут в письме все, у кого есть место.",
        max_length=500,
        missing="Напишите причину.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].widget = UnfoldAdminTextareaWidget(attrs={"rows": 2})
        for name in FIELDS:
            if name in self.fields:
                day = {"inputmode": "decimal"} if isinstance(self.fields[name], DayField) else {}
                self.fields[name].widget = UnfoldAdminTextInputWidget(attrs={"autocomplete": "off", **day})

    @classmethod
    def of(cls, group: CourseGroup) -> dict[str, Any]:
        """What the form shows at first."""
        return {name: getattr(group, name) for name in FIELDS if name in cls.base_fields}

    @property
    def values(self) -> dict[str, Any]:
        """The group's new values by their fields."""
        return {name: self.cleaned_data[name] for name in FIELDS if name in self.fields}


class MoveForm(CancelForm):
    """New days; time and place must be named, so that whoever does not like them can leave by a button (R37)."""

    starts_on = DayField(label="Первый день", example="11.01.2027", missing="Укажите первый день.")
    ends_on = DayField(label="Последний день", example="15.01.2027", missing="Укажите последний день.")
    registration_until = DayField(
        label="Запись по", example="08.01.2027", missing="Укажите, по какой день открыта запись."
    )
    time = forms.CharField(label="Время", max_length=120, error_messages={"required": "Укажите время."})
    place = forms.CharField(label="Место", max_length=300, error_messages={"required": "Укажите место."})

    field_order = (*FIELDS, "why")


class SeenForm(ActionForm):
    """The enrolments that stood on the page when the button was pressed."""

    seen = forms.CharField(required=False)

    def clean_seen(self) -> set[int]:
        return {int(pk) for pk in self.cleaned_data["seen"].split() if pk.isdecimal() and len(pk) < 19}
