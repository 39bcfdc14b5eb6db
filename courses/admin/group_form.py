"""The form of a group: it carries whom the operator was shown in it (R36)."""

from __future__ import annotations

from typing import Any

from django import forms

from courses.models import Enrolment
from ui.admin import WithWhy


class GroupForm(WithWhy):
    """Carries whom the operator was shown in the group: whoever comes later is named before the dates move (R36)."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, label="")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.enrolments.not_released() if self.instance.pk else Enrolment.objects.none()
        now = " ".join(str(pk) for pk in held.order_by("pk").values_list("pk", flat=True))
        self.initial["seen"] = now
        if self.is_bound and self.refused is not None:
            typed: Any = self.data
            self.data = typed.copy()
            self.data["seen"] = now  # type: ignore[index]

    def clean_seen(self) -> set[int]:
        return {int(pk) for pk in self.cleaned_data["seen"].split() if pk.isdecimal() and len(pk) < 19}
