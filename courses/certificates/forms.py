"""What the operator enters of a group that has ended, and of one person's certificate or outcome (R38)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.safestring import mark_safe
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from courses.certificates.rules import Outcome
from courses.models import Enrolment
from courses.states import Seat
from lib.dates import format_date
from lib.forms import ActionForm
from ui.admin_actions import WhyForm


def typing(said: str) -> dict[str, str]:
    """What makes a field ask, and where the answer is shown; both pages have their `number/` beneath them."""
    return {
        "hx-post": "number/",
        "hx-trigger": "input changed delay:400ms",
        "hx-target": f"#{said}",
        "aria-describedby": said,
    }


PARTS = ("outcome", "number", "date")


class ClosingForm(ActionForm):
    """A row for each person of the group. The certificate's number and date go together; both may come later."""

    FINISHED = "yes"
    OUTCOMES = (("", "—"), (FINISHED, Seat.FINISHED.label), ("no", Seat.NOT_FINISHED.label))

    why = forms.CharField(
        label="Основание",
        help_text="Например, номер приказа об отчислении группы: останется в истории.",
        error_messages={"required": "Напишите основание: оно останется в истории."},
        widget=UnfoldAdminTextInputWidget,
    )

    first_number = forms.CharField(
        label="Номера по порядку, начиная с",
        required=False,
        max_length=60,
        help_text="Например, 63-0412: у кого курс пройден, а номер пуст, получат 63-0412, 63-0413 и дальше.",
        widget=UnfoldAdminTextInputWidget,
        validators=[RegexValidator(r"\d$", "Номер должен кончаться цифрами, чтобы считать дальше.")],
    )
    field_order = ("first_number", "why")

    def __init__(self, *args: Any, seats: list[Enrolment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seats = seats
        for seat in seats:
            name = seat.worker.full_name
            self.fields[f"outcome-{seat.pk}"] = forms.ChoiceField(
                label=f"{name}: итог",
                choices=self.OUTCOMES,
                widget=UnfoldAdminSelectWidget(
                    attrs={"aria-label": f"{name}: итог", "style": "min-width: 13rem"}
                ),
                error_messages={"required": f"{name}: отметьте, пройден курс или нет."},
            )
            self.fields[f"number-{seat.pk}"] = forms.CharField(
                label=f"{name}: номер удостоверения",
                required=False,
                max_length=60,
                widget=UnfoldAdminTextInputWidget(
                    attrs={"aria-label": f"{name}: номер удостоверения", **typing(f"said-{seat.pk}")}
                ),
            )
            self.fields[f"date-{seat.pk}"] = forms.DateField(
                label=f"{name}: дата удостоверения",
                required=False,
                widget=UnfoldAdminTextInputWidget(
                    attrs={"aria-label": f"{name}: дата удостоверения", "placeholder": "ДД.ММ.ГГГГ"}
                ),
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
            {"seat": seat, "cells": [(part, self[f"{part}-{seat.pk}"]) for part in PARTS]}
            for seat in self.seats
        ]

    def outcomes(self) -> list[Outcome]:
        data, numbers = self.cleaned_data, following(self.cleaned_data["first_number"].strip())
        found = []
        for seat in self.seats:
            finished = data[f"outcome-{seat.pk}"] == self.FINISHED
            number = data[f"number-{seat.pk}"].strip() or (next(numbers, "") if finished else "")
            issued_on = data[f"date-{seat.pk}"] if finished and number else None
            found.append(Outcome(seat.pk, finished, number, issued_on))
        return found


def following(first: str) -> Iterator[str]:
    """63-0412, 63-0413, …: the digits at the end go up and keep their width; nothing when there is no first."""
    if first:
        head, digits = re.fullmatch(r"(.*?)(\d+)", first).groups()  # type: ignore[union-attr]
        yield from (f"{head}{int(digits) + step:0{len(digits)}}" for step in count())


def suggested(seats: list[Enrolment], on: date) -> dict[str, Any]:
    """What is right for most: everybody finished; the operator corrects the rest and types the numbers."""
    return {f"outcome-{seat.pk}": ClosingForm.FINISHED for seat in seats} | {
        f"date-{seat.pk}": format_date(on) for seat in seats
    }


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
