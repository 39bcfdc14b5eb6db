"""Pages: the search that everybody may use, the worker's request for access, the Responsible's organization."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from lib.dates import now
from lib.documents import answer
from organizations import actions
from organizations.codes import request_on
from organizations.forms import AccessForm, CoverageForm, NameForm, OrderForm
from organizations.models import Organization, Responsible
from organizations.names import former
from organizations.printing import order_pdf
from organizations.search import find, is_asked
from organizations.states import Access
from organizations.web import PersonRequest, ResponsibleRequest
from submissions.web import done


@login_not_required
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """Part of a page: what the typed text finds (R1). Organizations are public, so nobody is asked who they are."""
    found = find(request.GET.get("search", "")[:100], request.GET.get("organization"))
    return render(request, "organizations/public/_found.html", {"found": found})


@require_http_methods(["GET", "HEAD", "POST"])
def access(request: PersonRequest) -> HttpResponse:
    """Ask to be a Responsible, by the order and its scan; what was asked before, and its answer (R22)."""
    looking = is_asked(request.POST)
    posted = request.method == "POST" and not looking
    form = AccessForm(
        request.POST if posted else None, request.FILES if posted else None, initial=request.POST.dict()
    )
    if posted and form.is_valid():
        asked = {name: form.cleaned_data[name] for name in ("order_number", "order_date", "scan")}
        asked["code"] = request_on(asked["scan"])
        if form.attempt(actions.request_access, form.cleaned_data["organization"], by=request.user, **asked):
            later = "" if form.result.scan else " Напечатайте приказ на подпись и приложите его скан."
            said = f"Запрос отправлен оператору: {form.result.organization}.{later} Решение придёт письмом."
            return done(request, said, "organizations:access")
    mine = (
        Responsible.objects.for_user(request.user)
        .select_related("organization")
        .order_by("-requested_at", "pk")
    )
    found = find(str(form["search"].value() or ""), form["organization"].value())
    closed = any(one.state == Access.SUSPENDED for one in mine)
    context = {"form": form, "found": found, "mine": mine}
    # Asking again for what is closed is refused: the form is for another organization then.
    context["asks"] = not closed or request.method == "POST" or "other" in request.GET
    return render(request, "organizations/worker/access.html", context)


@require_safe
def order(request: PersonRequest, pk: int) -> HttpResponse:
    """The head's order for the own request, filled in, to sign and scan (R22)."""
    own = Responsible.objects.for_user(request.user).not_ended().filter(principal=None)
    asked = own.named().select_related("organization")
    responsible = get_object_or_404(asked, pk=pk)
    return answer(f"Приказ к запросу {pk}", order_pdf(responsible, now()))


@require_http_methods(["GET", "HEAD", "POST"])
def scan(request: PersonRequest, pk: int) -> HttpResponse:
    """The signed order comes back; the code on it finds its request among the own ones that wait (R22)."""
    waiting = Responsible.objects.for_user(request.user).awaiting().select_related("organization")
    asked = get_object_or_404(waiting, pk=pk)
    posted = request.method == "POST"
    form = OrderForm(request.POST if posted else None, request.FILES if posted else None)
    if form.is_valid():
        order = form.cleaned_data["scan"]
        code = request_on(order)
        asked = waiting.filter(pk=code or 0).first() or asked
        if form.attempt(actions.attach_scan, asked, order, code=code, by=request.user):
            said = f"Скан приложен к запросу № {asked.pk}: {asked.organization}. Решение придёт письмом."
            return done(request, said, "organizations:access")
    return render(request, "organizations/worker/scan.html", {"form": form, "asked": asked})


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
        "former": former(organization),
        "deputy": Responsible.objects.deputies().filter(principal=request.responsible).named().first(),
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
        by=request.actor,
        why="Сведения об организации",
    ):
        return done(request, f"Название изменено: {form.result.name}.", "organizations:about")
    return render(request, "organizations/responsible/edit.html", {"form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def coverage(request: ResponsibleRequest) -> HttpResponse:
    """How many workers there are to register (R8)."""
    organization = _mine(request)
    form = CoverageForm(
        request.POST if request.method == "POST" else None,
        initial={"must_register": organization.must_register},
    )
    if form.is_valid() and form.attempt(
        actions.set_must_register, organization, form.cleaned_data["must_register"], by=request.actor
    ):
        return done(
            request, "Число работников, которых нужно зарегистрировать, записано.", "home:organization"
        )
    return render(request, "organizations/responsible/edit.html", {"form": form})
