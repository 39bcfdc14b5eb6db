from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.forms import BaseInlineFormSet
from unfold.widgets import UnfoldAdminSelectWidget

from lib import uploads
from lib.dates import format_date
from lib.forms import ActionForm, DayField
from ui.admin_actions import WhyForm
from vouchers import facts, rules
from vouchers.known import Block, Choice, Issued, Use
from vouchers.models import PaperCourse, Voucher
from vouchers.states import Fate


class TemplateBlocks(BaseInlineFormSet):
    """The blocks of a template beside it: one at least (R29)."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """In a table no label stands beside a field: its column and row name it (R45)."""
        super().add_fields(form, index)
        for field in form.fields.values():
            if field.label and not field.widget.is_hidden:
                field.widget.attrs.setdefault("aria-label", f"{field.label}, блок {(index or 0) + 1}")

    def clean(self) -> None:
        super().clean()
        kept = [form for form in self.forms if form.has_changed() or form.instance.pk]
        if why := rules.template_without_blocks(kept):
            raise ValidationError(why)


class PaperVoucherForm(ActionForm):
    """A paper voucher as it is copied from its form: number, day, scan, and block by block what was taken (R31).

    A block whose fields are all empty was not spent; one that is begun is asked for the rest.
    """

    number = forms.CharField(
        label="Номер чека",
        max_length=40,
        help_text="Как на бланке",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-20ch"}),
        error_messages={"required": "Перепишите номер с бланка."},
    )
    issued_on = DayField(
        label="Дата выдачи",
        help_text="Например, 02.09.2024",
        example="02.09.2024",
        missing="Перепишите дату выдачи с бланка.",
    )
    scan = forms.FileField(
        label="Скан бланка",
        help_text="Если есть: PDF, JPEG или PNG, не больше 10 МБ",
        required=False,
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
        error_messages={"empty": "Файл пуст."},
    )

    def __init__(self, *args: Any, blocks: Sequence[Block], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.blocks = blocks
        for block in blocks:
            for name, field in _copied(block).items():
                self.fields[f"{name}-{block.order}"] = field

    def clean_scan(self) -> ContentFile[bytes] | None:
        sent = self.cleaned_data["scan"]
        return uploads.cleaned(sent) if sent else None

    def clean(self) -> None:
        super().clean()
        for block in self.blocks:
            if self._begun(block):
                for name, missing in MISSING.items():
                    if not self.cleaned_data.get(f"{name}-{block.order}"):
                        self._ask(f"{name}-{block.order}", missing)

    def _begun(self, block: Block) -> bool:
        return any(self[f"{name}-{block.order}"].data for name in _copied(block))

    def _ask(self, name: str, missing: str) -> None:
        if name not in self.errors:
            self.add_error(name, missing)

    def by_block(self) -> list[tuple[Block, list[forms.BoundField]]]:
        """The fields of each block, for the page."""
        return [(block, [self[f"{name}-{block.order}"] for name in _copied(block)]) for block in self.blocks]

    def taken(self) -> dict[int, PaperCourse]:
        """What was taken, by the block's order; not stored yet."""
        return {
            block.order: PaperCourse(
                **{name: self.cleaned_data[f"{name}-{block.order}"] for name in _copied(block)}
            )
            for block in self.blocks
            if self._begun(block)
        }


MISSING = {
    "programme": "Введите название программы.",
    "provider": "Введите организацию, где пройден курс.",
    "hours": "Введите число часов.",
    "starts_on": "Введите первый день курса.",
    "ends_on": "Введите последний день курса.",
}


def _copied(block: Block) -> dict[str, forms.Field]:
    """The fields of a course, named as those of `PaperCourse`."""
    return {
        "programme": forms.CharField(label="Программа", required=False, max_length=400),
        "provider": forms.CharField(label="Организация КПК", required=False, max_length=300),
        "hours": forms.IntegerField(
            label="Часов",
            required=False,
            min_value=1,
            max_value=1000,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "w-10ch"}),
            error_messages={"invalid": f"Введите число, например {block.hours}."},
        ),
        "starts_on": DayField(label="Первый день", required=False, example="07.10.2024"),
        "ends_on": DayField(label="Последний день", required=False, example="18.10.2024"),
        "profile": forms.BooleanField(label="Программа профильная для должности", required=False),
        "certificate_number": forms.CharField(
            label="Номер удостоверения",
            required=False,
            max_length=60,
            widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-20ch"}),
        ),
        "certificate_date": DayField(label="Дата удостоверения", required=False, example="18.10.2024"),
    }


NOWHERE = (
    "Перенести некуда: подходящего свободного блока в другом чеке работника нет. Если верный чек внесут позже, "
    "оставленный в истории курс переносят кнопкой на карточке этого чека."
)


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
        (f"{Fate.MOVE.value}:{block.id}", place(other, block))
        for other, block in rules.could_move(use, others)
    ]
    can_move = any(value.startswith(Fate.MOVE.value) for value, _ in options)
    return forms.ChoiceField(
        label=named(use),
        help_text=f"{use.said}. {'' if can_move else NOWHERE}".strip(),
        choices=[("", "Выберите, что станет с курсом"), *options],
        widget=UnfoldAdminSelectWidget,
        error_messages={"required": "Решите, что станет с этим курсом."},
    )


def named(use: Use) -> str:
    """A course as the operator tells it from others."""
    days = f"{format_date(use.starts_on)} – {format_date(use.ends_on)}"
    return f"«{use.programme}», {use.hours} ч, {use.provider}, {days}"


def place(other: Issued, block: Block) -> str:
    """Where a course could go."""
    said = f"{other.number} от {format_date(other.issued_on)}"
    return f"Перенести в чек № {said}: {block.name.lower()}, {block.hours} ч"


def _choice(value: str) -> Choice:
    fate, _, block = value.partition(":")
    return Choice(Fate(fate), int(block) if block else None)
