from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BaseInlineFormSet
from unfold.widgets import UnfoldAdminSelectWidget

from lib.dates import format_date
from ui.admin_actions import WhyForm
from vouchers import facts, rules
from vouchers.known import Choice, Issued, Use
from vouchers.models import Voucher
from vouchers.states import Fate


class TemplateBlocks(BaseInlineFormSet):
    """The blocks of a template beside it: one at least (R29)."""

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        if why := rules.template_without_blocks(kept):
            raise ValidationError(why)


NOWHERE = "Перенести некуда: подходящего свободного блока в другом чеке работника нет."


class AnnulForm(WhyForm):
    """Why, and course by course what becomes of what was taken on the voucher (R31)."""

    def __init__(self, data: Any = None, *, voucher: Voucher) -> None:
        super().__init__(data)
        others = facts.others(voucher)
        self.uses = facts.issued(voucher).uses
        for use in self.uses:
            self.fields[use.key] = _field(use, others)
        self.order_fields([*(use.key for use in self.uses), "why"])

    def choices(self) -> dict[str, Choice]:
        return {use.key: _choice(self.cleaned_data[use.key]) for use in self.uses}


def _field(use: Use, others: list[Issued]) -> forms.ChoiceField:
    options = [(fate.value, fate.label) for fate in use.fates if fate != Fate.MOVE]
    options += [
        (
            f"{Fate.MOVE.value}:{block.id}",
            f"Перенести в чек № {other.number}: {block.name.lower()}, {block.hours} ч",
        )
        for other, block in rules.could_move(use, others)
    ]
    can_move = any(value.startswith(Fate.MOVE.value) for value, _ in options)
    days = f"{format_date(use.starts_on)} – {format_date(use.ends_on)}"
    return forms.ChoiceField(
        label=f"«{use.programme}», {use.hours} ч, {use.provider}, {days}",
        help_text=f"{use.said}. {'' if can_move else NOWHERE}".strip(),
        choices=[("", "Выберите, что станет с курсом"), *options],
        widget=UnfoldAdminSelectWidget,
        error_messages={"required": "Решите, что станет с этим курсом."},
    )


def _choice(value: str) -> Choice:
    fate, _, block = value.partition(":")
    return Choice(Fate(fate), int(block) if block else None)
