"""What the operator enters of a group that has ended, and of one person's certificate or outcome (R38)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.safestring import mark_safe
from unfold.widgets import (
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldBooleanWidget,
)

from courses.certificates.filling import following
from courses.certificates.rules import Outcome
from courses.models import Enrolment
from courses.states import Seat
from lib.dates import format_date
from lib.forms import ActionForm
from lib.sheets.reading import ACCEPT
from ui.admin_actions import WhyForm


def typing(said: str) -> dict[str, str]:
    """What makes a field ask, and where the answer is shown; both pages have their `number/` beneath them."""
    return {
        "hx-post": "number/",
        "hx-trigger": "input changed delay:400ms",
        "hx-target": f"#{said}",
        "aria-describedby": said,
    }


PARTS = ("number", "date", "failed")


def cell(label: str, **more: str) -> UnfoldAdminTextInputWidget:
    return UnfoldAdminTextInputWidget(attrs={"aria-label": label, "autocomplete": "off", **more})


class ClosingForm(ActionForm):
    """A row for each person of the group. The certificate's number and date go together; both may come later."""

    why = forms.CharField(
        label="Основание, останется в истории",
        error_messages={"required": "Напишите основание: оно останется в истории."},
        widget=UnfoldAdminTextInputWidget(attrs={"placeholder": "Приказ № 214 от 20.11.2026"}),
    )
    first_number = forms.CharField(
        label="Номера по порядку, с",
        required=False,
        max_length=60,
        widget=UnfoldAdminTextInputWidget(attrs={"placeholder": "63-0412", "autocomplete": "off"}),
        validators=[RegexValidator(r"\d$", "Номер должен кончаться цифрами, чтобы считать дальше.")],
    )
    day = forms.CharField(
        label="Дата у всех",
        required=False,
        widget=UnfoldAdminTextInputWidget(attrs={"placeholder": "ДД.ММ.ГГГГ", "autocomplete": "off"}),
    )
    pasted = forms.CharField(
        label="Или вставьте столбец из Excel",
        required=False,
        help_text="Номера по порядку списка, или ФИО (ID) и номер рядом",
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 2}),
    )
    file = forms.FileField(
        label="Или файл Excel", required=False, widget=forms.FileInput(attrs={"accept": ACCEPT})
    )
    field_order = ("first_number", "day", "pasted", "file", "why")

    def __init__(self, *args: Any, seats: list[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = seats
        for seat in seats:
            name = seat.worker.full_name
            self.fields[f"number-{seat.pk}"] = forms.CharField(
                label=f"{name}: номер удостоверения",
                required=False,
                max_length=60,
                widget=cell(f"{name}: номер удостоверения", **typing(f"said-{seat.pk}")),
            )
            self.fields[f"date-{seat.pk}"] = forms.DateField(
                label=f"{name}: дата удостоверения",
                required=False,
                widget=cell(f"{name}: дата удостоверения", placeholder="ДД.ММ.ГГГГ"),
            )
            self.fields[f"failed-{seat.pk}"] = forms.BooleanField(
                label=f"{name}: курс не пройден",
                required=False,
                widget=UnfoldBooleanWidget(attrs={"aria-label": f"{name}: курс не пройден"}),
            )

    def mistakes(self) -> list[dict[str, Any]]:
        """Every mistake that stands at a field, for the summary that leads to it."""
        return [
            {"field": self[name], "errors": errors}
            for name, errors in self.errors.items()
            if name in self.fields
        ]

    def rows(self) -> list[dict[str, Any]]:
        return [
            {
                "seat": seat,
                "failed": bool(self[f"failed-{seat.pk}"].value()),
                "cells": [(part, self[f"{part}-{seat.pk}"]) for part in PARTS],
            }
            for seat in self.seats
        ]

    def ready(self) -> int:
        """How many get a certificate as the page stands."""
        return sum(
            bool(self[f"number-{seat.pk}"].value()) and not self[f"failed-{seat.pk}"].value()
            for seat in self.seats
        )

    def outcomes(self) -> list[Outcome]:
        """Whose number is empty gets the next one, where a first one is typed; who did not finish gets none."""
        data, numbers = self.cleaned_data, following(self.cleaned_data["first_number"].strip())
        found = []
        for seat in self.seats:
            finished = not data[f"failed-{seat.pk}"]
            typed = data[f"number-{seat.pk}"].strip() if finished else ""
            number = typed or (next(numbers, "") if finished else "")
            issued_on = data[f"date-{seat.pk}"] if number else None
            found.append(Outcome(seat.pk, finished, number, issued_on))
        return found


def suggested(seats: list[Enrolment], on: date) -> dict[str, Any]:
    """What is right for most: everybody finished, with a certificate of the last day."""
    return {"day": format_date(on)} | {f"date-{seat.pk}": format_date(on) for seat in seats}


class CertificateForm(WhyForm):
    number = forms.CharField(
        label="Номер удостоверения",
        max_length=60,
        widget=UnfoldAdminTextInputWidget(attrs=typing("said")),
        help_text=mark_safe('<span id="said" role="status"></span>'),
    )
    issued_on = forms.DateField(
        label="Дата выдачи", widget=UnfoldAdminTextInputWidget(attrs={"placeholder": "ДД.ММ.ГГГГ"})
    )
    field_order = ("number", "issued_on", "why")


class OutcomeForm(WhyForm):
    outcome = forms.ChoiceField(
        label="Как было на самом деле",
        choices=[(str(seat.value), seat.label) for seat in (Seat.FINISHED, Seat.NOT_FINISHED)],
        widget=UnfoldAdminSelectWidget,
    )
    field_order = ("outcome", "why")
