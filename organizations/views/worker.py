from __future__ import annotations

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from organizations import actions
from organizations.forms import AccessForm
from organizations.models import Responsible
from organizations.search import find, is_asked
from organizations.web import PersonRequest
from submissions.web import done


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
        if form.attempt(actions.request_access, form.cleaned_data["organization"], by=request.user, **asked):
            later = "" if form.result.scan else f" Вышлите скан приказа на {settings.SUPPORT_EMAIL}."
            said = f"Запрос отправлен оператору: {form.result.organization}.{later} Решение придёт письмом."
            return done(request, said, "organizations:access")
    mine = (
        Responsible.objects.for_user(request.user)
        .select_related("organization")
        .order_by("-requested_at", "pk")
    )
    found = find(str(form["search"].value() or ""), form["organization"].value())
    return render(request, "organizations/worker/access.html", {"form": form, "found": found, "mine": mine})
