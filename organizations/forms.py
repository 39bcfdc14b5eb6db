from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.base import ContentFile

from lib import uploads
from lib.forms import ActionForm, DayField
from organizations.models import Organization


class OrganizationField(forms.ModelChoiceField):
    """An organization that is not liquidated, found in the list of `organizations.search` and chosen."""

    def __init__(self, queryset: Any = None, **kwargs: Any) -> None:
        said = {
            "required": "Найдите и выберите организацию.",
            "invalid_choice": "Такой организации нет. Найдите её в списке и выберите.",
        }
        open_ones = Organization.objects.open() if queryset is None else queryset
        super().__init__(open_ones, label="Организация", error_messages=said, **kwargs)


class AccessForm(ActionForm):
    """A request for access to the group of Responsibles: organization, order, its scan here or by letter (R22)."""

    organization = OrganizationField()
    order_number = forms.CharField(
        label="Номер приказа",
        max_length=60,
        help_text="О назначении вас Ответственным",
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-20ch"}),
    )
    order_date = DayField(label="Дата приказа", help_text="Например, 02.09.2026", example="02.09.2026")
    scan = forms.FileField(
        label="Скан приказа",
        help_text="PDF, JPEG или PNG, не больше 10 МБ",
        required=False,
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
        error_messages={"empty": "Файл пуст."},
    )
    search = forms.CharField(required=False, max_length=100)

    def clean_scan(self) -> ContentFile[bytes] | None:
        sent = self.cleaned_data["scan"]
        return uploads.cleaned(sent) if sent else None


class OrderForm(ActionForm):
    """The signed order, scanned or photographed (R22)."""

    scan = forms.FileField(
        label="Скан приказа",
        help_text="PDF, JPEG или PNG, не больше 10 МБ. Вся страница, вместе с кодом внизу.",
        widget=forms.FileInput(attrs={"accept": uploads.ACCEPT}),
        error_messages={"required": "Приложите скан приказа.", "empty": "Файл пуст."},
    )

    def clean_scan(self) -> ContentFile[bytes]:
        return uploads.cleaned(self.cleaned_data["scan"])


class NameForm(ActionForm):
    """The organization's name, as its charter has it (R24)."""

    title = "Изменить название"
    lead = "Прежнее название останется в истории. В выданных чеках ничего не изменится."

    name = forms.CharField(
        label="Название по уставу",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Введите название так, как оно записано в уставе."},
    )

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class CoverageForm(ActionForm):
    """How many workers the organization must register (R8)."""

    title = "Кого нужно зарегистрировать"
    lead = "Зарегистрировать нужно всех работников, имеющих право на ИОЧ."

    must_register = forms.IntegerField(
        label="Сколько работников подлежит регистрации",
        help_text="Все, кто имеет право на ИОЧ, вместе с теми, кто в декрете и в отпуске по уходу за ребёнком.",
        min_value=0,
        max_value=100_000,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["must_register"].widget.attrs["inputmode"] = "numeric"
