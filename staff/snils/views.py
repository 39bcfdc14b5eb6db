"""The whole СНИЛС: shown to a Responsible who compares documents; the operator finds a person by it (R42, R44)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods
from unfold.widgets import UnfoldAdminTextInputWidget

from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.forms import SnilsField
from staff.models import SnilsShown
from staff.scopes import compared_by
from staff.snils.actions import look_up_snils, show_snils
from ui.admin_actions import WhyForm


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The whole СНИЛС, to compare with the document; it is written down who looked (R42, R44)."""
    worker = get_object_or_404(compared_by(request.responsible), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(show_snils, worker, by=request.actor, why="сверка с документом"):
        return redirect(_back(request) or reverse("staff:snils", args=[pk]))
    context = {"worker": worker, "form": form, "whole": SnilsShown.objects.shown_to(request.user, [pk])}
    return render(request, "staff/responsible/snils.html", context)


def _back(request: ResponsibleRequest) -> str:
    """The page where the button was pressed, when it is ours."""
    to = request.POST.get("next", "")
    return to if to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None) else ""


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
