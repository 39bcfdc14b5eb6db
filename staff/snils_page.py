"""The operator finds a person by СНИЛС: by POST, so that it stands in no address, and on record (R42, R44)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path
from unfold.widgets import UnfoldAdminTextInputWidget

from staff.actions.lookups import look_up_snils
from staff.forms.fields import SnilsField
from ui.admin_actions import WhyForm


class SnilsForm(WhyForm):
    snils = SnilsField(label="СНИЛС", help_text="11 цифр, с пробелами и дефисами или без них")
    field_order = ("snils", "why")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["snils"].widget = UnfoldAdminTextInputWidget(
            attrs={"autocomplete": "off", "inputmode": "numeric"}
        )


class WithSnils:
    """Adds «Найти по СНИЛС» to the list of workers."""

    admin_site: Any
    model: Any
    list_before_template = "staff/operator/workers.html"

    def get_urls(self) -> list[URLPattern]:
        page = self.admin_site.admin_view(self.by_snils)
        return [path("snils/", page, name="staff_worker_snils"), *super().get_urls()]  # type: ignore[misc]

    def by_snils(self, request: HttpRequest) -> HttpResponse:
        form = SnilsForm(request.POST or None)
        if form.is_valid() and form.attempt(
            look_up_snils, form.cleaned_data["snils"], by=request.user, why=form.cleaned_data["why"]
        ):
            if form.result:
                return redirect("admin:staff_worker_change", form.result.pk)
            messages.warning(request, "Работника с таким СНИЛС в системе нет.")
            return redirect("admin:staff_worker_snils")
        context = {
            **self.admin_site.each_context(request),
            "title": "Найти по СНИЛС",
            "form": form,
            "opts": self.model._meta,
        }
        return render(request, "staff/operator/snils.html", context)
