from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.actions.disclosure import show_snils
from staff.facts.disclosure import compares, whole
from staff.models import Worker


@require_http_methods(["GET", "HEAD", "POST"])
def show(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The whole СНИЛС, to compare with the document; it is written down who looked (R42, R44)."""
    if not compares(request.responsible, pk):
        raise Http404
    worker = get_object_or_404(Worker.objects.not_merged(), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(
        show_snils, worker, by=request.user, why="сверка с документом", responsible=request.responsible
    ):
        return redirect(_back(request) or reverse("staff:snils", args=[pk]))
    context = {"worker": worker, "form": form, "whole": whole(request.user, [pk])}
    return render(request, "staff/responsible/snils.html", context)


def _back(request: ResponsibleRequest) -> str:
    """The page where the button was pressed, when it is ours."""
    to = request.POST.get("next", "")
    return to if to.startswith("/") and url_has_allowed_host_and_scheme(to, allowed_hosts=None) else ""
