"""The form of a group: it carries whom the operator was shown in it; sessions are typed as lines (R35, R36)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminTextareaWidget

from courses.groups.sessions import EXAMPLE, read, written
from courses.models import Enrolment
from ui.admin import WithWhy


class Lines(forms.CharField):
    """Several lines; a browser ends each in its own way, and that is no change."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or "").splitlines() != (data or "").strip().splitlines()


class GroupForm(WithWhy):
    """Carries whom the operator was shown in the group: whoever comes later is named before the dates move (R36)."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False, label="")
    sessions = Lines(
        label="Занятия по дням",
        required=False,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 4}),
        help_text=f"Каждое с новой строки: {EXAMPLE}. Место или ссылка, если не там, где группа. "
        "Вместе с первым днём группы занятия сдвигаются сами.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = self.instance.enrolments.not_released() if self.instance.pk else Enrolment.objects.none()
        now = " ".join(str(pk) for pk in held.order_by("pk").values_list("pk", flat=True))
        self.initial["seen"] = now
        self.initial["sessions"] = written(self.instance.timetable) if self.instance.pk else ""
        if self.is_bound and self.refused is not None:
            typed: Any = self.data
            self.data = typed.copy()
            self.data["seen"] = now  # type: ignore[index]

    def clean_seen(self) -> set[int]:
        return {int(pk) for pk in self.cleaned_data["seen"].split() if pk.isdecimal() and len(pk) < 19}

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if "sessions" not in self.changed_data:
            # Kept as days after the first one: where that moves, they move.
            data["sessions"] = self.instance.sessions
        elif first_day := data.get("starts_on"):
            data["sessions"], wrong = read(data["sessions"], first_day)
            for line in wrong:
                self.add_error("sessions", f"«{line}»: нужны день, часы и место, например «{EXAMPLE}».")
        return data
