"""«Скопировать группу»: the number and the first day of the new one (R35)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from unfold.widgets import UnfoldAdminTextInputWidget

from courses.drafts import actions
from courses.models import CourseGroup
from lib.forms import DayField
from submissions.web import done
from ui.admin_actions import WhyForm

CARD = "admin:courses_coursegroup_change"
WEEKS = timedelta(weeks=4)


class CopyForm(WhyForm):
    number = forms.CharField(label="Номер новой группы", max_length=40, widget=UnfoldAdminTextInputWidget())
    starts_on = DayField(label="Первый день", example="11.01.2027", missing="Укажите первый день.")

    field_order = ("number", "starts_on", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].widget = UnfoldAdminTextInputWidget(attrs={"inputmode": "decimal"})


def copying(admin: Any, request: HttpRequest, group: CourseGroup) -> HttpResponse:
    """A form of two lines; then the card of the draft."""
    form = CopyForm(request.POST or None, initial={"starts_on": group.starts_on + WEEKS})
    if form.is_valid() and form.attempt(actions.copy_group, group, by=request.user, **form.cleaned_data):
        text = "Черновик создан. Проверьте карточку и нажмите «Открыть группу»."
        return done(request, text, CARD, form.result.pk)
    context = {
        **admin.admin_site.each_context(request),
        "title": f"Скопировать группу {group.number}",
        "action": {
            "verb": "Создать черновик",
            "happens": ("Появится черновик: в каталоге его нет, записаться нельзя.",),
            "stays": (
                "Программа, оплата, время, место и число мест те же.",
                "Последний день и дни записи сдвигаются вместе с первым днём.",
            ),
        },
        "form": form,
        "opts": admin.model._meta,
        "card": reverse(CARD, args=[group.pk]),
    }
    return render(request, "admin/action.html", context)
