"""«Пригласить в АИС»: who works here already and has never entered, one or many (R10)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from lib.numbers import counted, numbers
from lib.several import each, told
from organizations.web import ResponsibleRequest
from staff.invitations import actions
from staff.invitations.facts import uninvited
from staff.invitations.forms import InviteForm
from staff.models import Worker
from submissions.web import done

AT_MOST = 300
WORDS = ("приглашение", "приглашения", "приглашений")


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """One worker: the address is asked for where no account has one."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible).select_related("user"), pk=pk)
    form = InviteForm(request.POST if request.method == "POST" else None, known=worker.user is not None)
    if form.is_valid() and form.attempt(actions.invite, worker, **form.cleaned_data, by=request.actor):
        return done(request, f"Приглашение отправлено на {form.result.email}.", "home:worker", pk)
    may = uninvited(Worker.objects.filter(pk=pk)).exists()
    return render(request, "staff/responsible/invite.html", {"worker": worker, "form": form, "may": may})


@require_http_methods(["GET", "HEAD", "POST"])
def invite_many(request: ResponsibleRequest) -> HttpResponse:
    """Those who were ticked: whom a letter can be sent, whose address is not known, who needs none."""
    asked = request.POST if request.method == "POST" else request.GET
    mine = Worker.objects.acting_for(request.responsible).select_related("user").alphabetical()
    workers = list(mine.filter(pk__in=numbers(asked.getlist("worker"), AT_MOST)))
    if not workers:
        messages.warning(request, "Никто не отмечен: поставьте галочки у тех, кого приглашаете.")
        return redirect("home:workers")
    wanted = set(
        uninvited(Worker.objects.filter(pk__in=[one.pk for one in workers])).values_list("pk", flat=True)
    )
    may = [one for one in workers if one.pk in wanted and one.user]
    if request.method == "POST":
        return _send(request, may)
    context: dict[str, Any] = {
        "may": may,
        "unknown": [one for one in workers if one.pk in wanted and not one.user],
        "others": [one for one in workers if one.pk not in wanted],
    }
    return render(request, "staff/responsible/invite_many.html", context)


def _send(request: ResponsibleRequest, workers: list[Worker]) -> HttpResponse:
    """Each is an action of its own: one that is refused takes nothing from the others."""
    sent, refused = each(actions.invite)(workers, by=request.actor)
    if refused:
        messages.warning(request, f"Не отправлено: {told(refused)}")
    if not sent:
        return redirect("home:workers")
    return done(request, f"Отправлено {counted(len(sent), *WORDS)}.", "staff:invitations")
