"""The operator closes a group: who finished, with which certificate; one page for the whole list (R38)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminTextInputWidget

from courses import actions, facts, rules
from courses.models import CourseGroup, Enrolment
from courses.numbers import answer, typing
from courses.states import Seat
from lib.dates import format_date, today
from lib.forms import ActionForm
from submissions.web import done

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

    def outcomes(self) -> list[rules.Outcome]:
        data, numbers = self.cleaned_data, following(self.cleaned_data["first_number"].strip())
        found = []
        for seat in self.seats:
            finished = data[f"outcome-{seat.pk}"] == self.FINISHED
            number = data[f"number-{seat.pk}"].strip() or (next(numbers, "") if finished else "")
            issued_on = data[f"date-{seat.pk}"] if finished and number else None
            found.append(rules.Outcome(seat.pk, finished, number, issued_on))
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


class WithClosing:
    """Adds «Закрыть группу» to the group's card."""

    model: Any
    admin_site: Any
    change_form_template = "admin/card_with_actions.html"

    def get_urls(self) -> list[URLPattern]:
        page, number = self.admin_site.admin_view(self.close), self.admin_site.admin_view(self.number)
        return [
            path("<int:pk>/closing/", page, name="courses_coursegroup_closing"),
            path("<int:pk>/closing/number/", number, name="courses_coursegroup_number"),
            *super().get_urls(),  # type: ignore[misc]
        ]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> Any:
        known = object_id.isdecimal() and self.model.objects.filter(pk=object_id, closed_at=None).exists()
        offered = [("Закрыть группу", "admin:courses_coursegroup_closing")] if known else []
        actions = [{"verb": verb, "url": reverse(page, args=[int(object_id)])} for verb, page in offered]
        context = {**(extra_context or {}), "actions": actions}
        return super().change_view(request, object_id, form_url, context)  # type: ignore[misc]

    def number(self, request: HttpRequest, pk: int) -> HttpResponse:
        group = get_object_or_404(CourseGroup.objects.with_details(), pk=pk)
        return answer(request, group.programme.provider_id)

    def close(self, request: HttpRequest, pk: int) -> HttpResponse:
        group = get_object_or_404(CourseGroup.objects.with_details(), pk=pk)
        if group.closed_at and request.method == "GET":
            return redirect("admin:courses_coursegroup_change", pk)
        seats = list(Enrolment.objects.active().filter(group=group).select_related("worker", "position"))
        seats.sort(key=lambda seat: seat.worker.full_name.lower().replace("ё", "ея"))
        form = ClosingForm(request.POST or None, seats=seats, initial=suggested(seats, group.ends_on))
        if form.is_valid() and self._closed(form, group, request.user):
            text = "Группа закрыта. Удостоверения видны в чеках и историях, письма уходят работникам."
            return done(request, text, "admin:courses_coursegroup_change", pk)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Закрыть группу {group.number}",
            "group": group,
            "form": form,
            "early": rules.too_early_to_close(facts.offer(group), today()),
            "opts": self.model._meta,
        }
        return render(request, "courses/operator/closing.html", context)

    def _closed(self, form: ClosingForm, group: CourseGroup, by: Any) -> bool:
        return form.attempt(actions.close_group, group, form.outcomes(), by=by, why=form.cleaned_data["why"])
