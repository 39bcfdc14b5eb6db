"""Which course of an annulled voucher goes to which block of another one (R31)."""

from __future__ import annotations

from typing import Any

from django import forms
from unfold.widgets import UnfoldAdminSelectWidget

from ui.admin_actions import WhyForm
from vouchers.forms import named, place
from vouchers.kept.facts import places
from vouchers.models import Voucher

STAYS = "Оставить как есть"


class MoveKeptForm(WhyForm):
    """A field for each course that has where to go; the others stay as they are."""

    def __init__(self, data: Any = None, *, voucher: Voucher) -> None:
        super().__init__(data)
        self.courses = places(voucher)
        for pk, (use, blocks) in self.courses.items():
            self.fields[f"course-{pk}"] = forms.ChoiceField(
                label=named(use),
                help_text=use.said,
                choices=[("", STAYS), *((block.id, place(other, block)) for other, block in blocks)],
                widget=UnfoldAdminSelectWidget,
                required=False,
            )
        self.order_fields([*(name for name in self.fields if name != "why"), "why"])

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or {}
        if self.courses and not self.to():
            self.add_error(f"course-{next(iter(self.courses))}", "Выберите чек хотя бы для одного курса.")
        return data

    def to(self) -> dict[int, int]:
        """The block by the number of the course."""
        chosen = {pk: self.cleaned_data.get(f"course-{pk}") for pk in self.courses}
        return {pk: int(block) for pk, block in chosen.items() if block}
