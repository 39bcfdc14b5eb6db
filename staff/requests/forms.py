from __future__ import annotations

from typing import Any

from django import forms

from lib.forms import ActionForm
from staff.leave.forms import LeaveDaysForm, LeaveForm
from staff.positions.forms import NewPositionForm
from staff.states import Asked


class _Why(forms.Form):
    why = forms.CharField(
        label="Пояснение",
        max_length=300,
        required=False,
        help_text="Например, номер приказа. Можно не заполнять.",
    )

    def values(self) -> dict[str, Any]:
        """What is asked for, by the names of `staff.requests.facts.NAMES`."""
        data = {name: value for name, value in self.cleaned_data.items() if name != "why"}
        return {"leave" if name == "kind" else name: value for name, value in data.items()}


class AskLeave(_Why, LeaveForm):
    """A leave (R8)."""

    field_order = ("kind", "begins_on", "ends_on", "why")


class AskDays(_Why, LeaveDaysForm):
    """Other days of a leave: it begins or ends ahead of time, or later (R8)."""

    field_order = ("begins_on", "ends_on", "why")


class AskPosition(_Why, NewPositionForm):
    """Another position, or a second one (R17)."""

    field_order = ("position", "begins_on", "why")


class AskMark(_Why, ActionForm):
    """To study by the position of this place of work (R17)."""


FORMS: dict[Asked, type[Any]] = {
    Asked.LEAVE: AskLeave,
    Asked.DAYS: AskDays,
    Asked.POSITION: AskPosition,
    Asked.SECOND: AskPosition,
    Asked.MARK: AskMark,
}
