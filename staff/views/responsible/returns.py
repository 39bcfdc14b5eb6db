from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.actions.returns import take_back
from staff.facts.departures import departed, departure
from staff.models import Employment, Transfer
from staff.rules.returns import may_take_back
from submissions.web import done

HAPPENS = ["Работник снова в списке работников, на прежней должности.", "Ему уйдёт письмо."]
STAYS = [
    "Учётная запись, чеки, аттестации и история курсов.",
    "Доступ Ответственного, если он закрылся с увольнением, остаётся закрытым: его открывает оператор по новому запросу.",
]


class TakingBackForm(ActionForm):
    why = forms.CharField(
        label="Почему отменяете",
        help_text="Останется в истории.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Напишите, почему отменяете. Достаточно одного предложения."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def taking_back(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Отменить увольнение»: within 14 days, while no other organization has confirmed the person (R12, R13)."""
    places = Employment.objects.visible_to(request.responsible).with_details().select_related("worker__user")
    place = get_object_or_404(places, pk=pk)
    form = TakingBackForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        by = {"by": request.actor}
        if form.attempt(take_back, place, why=form.cleaned_data["why"], **by):
            said = f"Место работы восстановлено: {place.worker}. Работник получит письмо."
            return done(request, said, "home:worker", place.worker_id)
    context = {
        "place": place,
        "form": form,
        "verdict": may_take_back(departed(place), today()),
        "stays": STAYS,
    }
    return render(request, "staff/responsible/taking_back.html", {**context, **_said(place)})


def _said(place: Employment) -> dict[str, Any]:
    """The button, and what happens when it is pressed."""
    record = departure(place)
    if isinstance(record, Transfer):
        withdrawn = f"Запрос в новую организацию будет отозван: {record.awaits.organization}."
        return {"verb": "Отменить перевод", "happens": [*HAPPENS, withdrawn]}
    return {"verb": "Отменить увольнение", "happens": HAPPENS}
