"""What each kind of ticket asks for: just what the memo says the operator needs (R39)."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from lib.file_fields import FilesField
from lib.forms import ActionForm, DayField
from organizations.models import Organization, OrganizationType
from staff.models import Worker
from support.models import Kind
from support.tickets import facts, reasons

PLAIN = {"autocomplete": "off"}
SHORT = {**PLAIN, "class": "w-20ch"}
RECORD = {**PLAIN, "class": "w-10ch", "inputmode": "numeric"}


def words(label: str, missing: str, *, rows: int = 6, **kwargs: Any) -> forms.CharField:
    """Some lines of a person's own words."""
    lines, said = forms.Textarea(attrs={"rows": rows}), {"required": missing}
    return forms.CharField(label=label, max_length=5000, widget=lines, error_messages=said, **kwargs)


class MessageForm(ActionForm):
    """What is added to a ticket, or answered to it."""

    text = words("Сообщение", "Напишите, что добавить.", rows=4)
    attached = FilesField(required=False)


class TicketForm(ActionForm):
    """What every kind asks for. places: the organizations among which one is meant, the likeliest first.

    people: those about whom a Responsible may write; None in the person's own cabinet.
    """

    kind: ClassVar[Kind]
    # Does a Responsible have to name a worker? None: the kind is about no worker.
    named: ClassVar[bool | None] = False

    description = words("Что случилось", "Опишите, что случилось: этого достаточно в двух-трёх предложениях.")
    attached = FilesField(required=False)

    def __init__(self, *args: Any, places: Any, people: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = people
        if people is not None and self.named is not None:
            field = forms.CharField(
                label="ID работника", max_length=9, required=self.named, widget=forms.TextInput(attrs=RECORD)
            )
            self.fields = {"worker": field, **self.fields}
            self.order_fields(self.field_order)
        if "organization" in self.fields:
            self._among(places)

    def _among(self, places: Any) -> None:
        field: Any = self.fields["organization"]
        field.queryset, known = places, list(places)
        if len(known) == 1:
            field.initial, field.widget = known[0].pk, forms.HiddenInput()

    def clean_worker(self) -> Worker | None:
        """One of the Responsible's own, whoever else there is (R44)."""
        typed = self.cleaned_data["worker"].strip()
        found = self.people.filter(pk=typed).first() if typed.isdecimal() else None
        if typed and found is None:
            self.add_error("worker", reasons.not_among_yours(int(typed) if typed.isdecimal() else 0))
        return found

    def told(self) -> dict[str, Any]:
        """The fields of the ticket, without its files."""
        return {name: value for name, value in self.cleaned_data.items() if name != "attached" and value}


class DuplicateForm(TicketForm):
    kind, named = Kind.DUPLICATE, True

    other = forms.CharField(
        label="ID второй записи",
        help_text="Если знаете. Повторяется чек или почта, а не запись? Оставьте пустым.",
        max_length=9,
        required=False,
        widget=forms.TextInput(attrs=RECORD),
    )
    description = words("Что повторяется", "Опишите, что повторяется: запись, чек или почта.")
    field_order = ("worker", "other", "description", "attached")

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        typed, first = data.get("other", "").strip(), data.get("worker") or self.initial.get("worker")
        data["other"] = facts.record(typed) if typed else None
        if typed and data["other"] is None:
            self.add_error("other", reasons.no_such_record(int(typed) if typed.isdecimal() else 0))
        elif data["other"] and data["other"] == first:
            self.add_error("other", reasons.the_same_record(first.pk))
        return data


class PaperForm(TicketForm):
    kind, named = Kind.PAPER, True

    paper_number = forms.CharField(
        label="Номер бумажного чека", max_length=60, widget=forms.TextInput(attrs=SHORT)
    )
    description = words(
        "Что в нём неверно", "Опишите, что неверно: номер, дата, курсы или чек внесён дважды."
    )
    field_order = ("worker", "paper_number", "description", "attached")


class TypeForm(TicketForm):
    kind, named = Kind.TYPE, None

    organization = forms.ModelChoiceField(
        Organization.objects.none(), label="Организация", empty_label=None, widget=forms.RadioSelect
    )
    charter_name = forms.CharField(
        label="Наименование по уставу", max_length=300, widget=forms.Textarea(attrs={"rows": 2})
    )
    right_type = forms.ModelChoiceField(
        OrganizationType.objects.all(), label="Правильный тип", empty_label="Выберите тип"
    )
    description = words("Пояснение", "", rows=3, required=False)
    field_order = ("organization", "charter_name", "right_type", "description", "attached")


class AccessForm(TicketForm):
    """closed: the access is closed for a while, and no new order is asked for (R23)."""

    kind, named = Kind.ACCESS, None

    organization = forms.ModelChoiceField(
        Organization.objects.none(), label="Организация", empty_label=None, widget=forms.RadioSelect
    )
    order_number = forms.CharField(label="Номер приказа", max_length=60, widget=forms.TextInput(attrs=SHORT))
    order_date = DayField(label="Дата приказа", example="02.09.2026")
    attached = FilesField(
        label="Скан приказа", error_messages={"required": "Приложите скан приказа о назначении."}
    )
    description = words("Пояснение", "", rows=3, required=False)
    field_order = ("organization", "order_number", "order_date", "attached", "description")

    def __init__(self, *args: Any, closed: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if closed:
            del self.fields["order_number"], self.fields["order_date"]
            self.fields["attached"] = FilesField(required=False)
            self.order_fields(("organization", "description", "attached"))


class LoginForm(TicketForm):
    kind, named = Kind.LOGIN, True

    description = words("Что происходит при входе", "Опишите, что видит работник, когда входит.")


class OtherForm(TicketForm):
    kind = Kind.OTHER


FORMS: dict[str, type[TicketForm]] = {
    str(form.kind): form for form in (DuplicateForm, PaperForm, TypeForm, AccessForm, LoginForm, OtherForm)
}
