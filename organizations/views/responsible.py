from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from organizations import actions
from organizations.forms import CoverageForm, NameForm
from organizations.models import Organization, Responsible
from organizations.web import ResponsibleRequest
from submissions.web import done


def _mine(request: ResponsibleRequest) -> Organization:
    shown = Organization.objects.select_related("type", "district", "parent")
    return shown.get(pk=request.responsible.organization_id)


@require_safe
def about(request: ResponsibleRequest) -> HttpResponse:
    """«Сведения об организации», its units and who is Responsible for each (R21, R24)."""
    organization = _mine(request)
    units = organization.units.open().select_related("type").order_by("name", "pk")
    active = Responsible.objects.active().select_related("user", "organization")
    context = {
        "organization": organization,
        "units": units,
        "attended": set(active.filter(organization__in=units).values_list("organization_id", flat=True)),
        "colleagues": active.named().filter(organization=organization).order_by("pk"),
    }
    return render(request, "organizations/responsible/about.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def name(request: ResponsibleRequest) -> HttpResponse:
    """The Responsible corrects the name alone; the type is the operator's (R24)."""
    organization = _mine(request)
    form = NameForm(request.POST if request.method == "POST" else None, initial={"name": organization.name})
    if form.is_valid() and form.attempt(
        actions.rename,
        organization,
        form.cleaned_data["name"],
        by=request.user,
        why="Сведения об организации",
    ):
        return done(request, f"Название изменено: {form.result.name}.", "organizations:about")
    return render(
        request, "organizations/responsible/name.html", {"organization": organization, "form": form}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def coverage(request: ResponsibleRequest) -> HttpResponse:
    """How many workers there are to register (R8)."""
    organization = _mine(request)
    form = CoverageForm(
        request.POST if request.method == "POST" else None,
        initial={"must_register": organization.must_register},
    )
    if form.is_valid() and form.attempt(
        actions.set_must_register, organization, form.cleaned_data["must_register"], by=request.user
    ):
        return done(
            request, "Число работников, которых нужно зарегистрировать, записано.", "home:organization"
        )
    return render(
        request, "organizations/responsible/coverage.html", {"organization": organization, "form": form}
    )
