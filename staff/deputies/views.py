"""«Назначить заместителя» on «Сведения об организации»: for the days of a leave (R22)."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import format_date
from lib.forms import ActionForm
from organizations.deputies import actions
from organizations.deputies.reasons import deputy_names_nobody
from organizations.models import Responsible
from organizations.states import Access
from organizations.web import ResponsibleRequest
from staff.deputies.forms import DeputyForm
from submissions.web import done

HAPPENS = (
    "Заместителю откроются все страницы Ответственного: с первого дня и по последний включительно.",
    "На следующий день доступ закроется сам.",
    "Вам обоим придёт письмо сейчас и ещё одно, когда замещение закончится.",
)
STAYS = (
    "Ваш доступ: он работает и в отпуске.",
    "История: всё, что сделает заместитель, записано под его именем.",
)

ENDS = ["Страницы Ответственного у заместителя перестанут открываться сразу.", "Вам обоим придёт письмо."]
NEVER_BEGINS = ["Доступ заместителю не откроется.", "Вам обоим придёт письмо."]


@require_http_methods(["GET", "HEAD", "POST"])
def name(request: ResponsibleRequest) -> HttpResponse:
    """Name a deputy: who, from which day, to which (R22)."""
    form = DeputyForm(request.POST if request.method == "POST" else None, responsible=request.responsible)
    if form.is_valid() and form.attempt(
        actions.name_deputy, request.responsible.organization, by=request.actor, **form.asked
    ):
        until = format_date(form.cleaned_data["until"])
        said = f"Заместитель назначен, доступ закроется после {until}. Вам обоим придёт письмо."
        return done(request, said, "organizations:about")
    people = list(form.people.values())
    verdict = [] if form.is_bound or not request.responsible.principal_id else [deputy_names_nobody()]
    context = {"form": form, "people": people, "verdict": verdict, "happens": HAPPENS, "stays": STAYS}
    return render(request, "staff/responsible/deputy.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Back earlier: the deputy's access closes at once (R22)."""
    mine = Responsible.objects.deputies().filter(principal=request.responsible).named()
    deputy = get_object_or_404(mine.select_related("user", "organization"), pk=pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.end_deputy, deputy, by=request.actor):
        return done(request, "Замещение отменено. Вам обоим придёт письмо.", "organizations:about")
    context = {
        "form": form,
        "deputy": deputy,
        "happens": ENDS if deputy.state == Access.ACTIVE else NEVER_BEGINS,
        "stays": ["Ваш доступ.", "Всё, что заместитель сделал, и записи об этом в истории."],
    }
    return render(request, "staff/responsible/deputy_end.html", context)
