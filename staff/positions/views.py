"""The Responsible changes a position, adds a second one, moves the mark for training (R17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import studies
from staff.facts import own_places
from staff.models import Employment
from staff.positions import actions, facts
from staff.positions.forms import NewPositionForm
from staff.positions.said import COURSES, HAPPENS, STAYS, TITLES
from staff.states import Asked
from submissions.web import done


def about(kind: Asked, place: Employment) -> dict[str, Any]:
    """What every page about this deed says: what happens, what stays, which courses are there (R8, R17)."""
    return {
        "title": TITLES[kind],
        "place": place,
        "happens": HAPPENS[kind],
        "stays": STAYS[kind],
        "studies": studies.not_over(place.worker, today()),
        "courses": COURSES[kind],
    }


def _deed(
    request: ResponsibleRequest, pk: int, kind: Asked, verb: str, act: Callable[..., Any], said: str
) -> HttpResponse:
    place = get_object_or_404(own_places(request.responsible), pk=pk)
    posted = request.POST if request.method == "POST" else None
    form = ActionForm(posted) if kind == Asked.MARK else NewPositionForm(posted)
    if form.is_valid():
        data = form.cleaned_data
        asked = (data["position"],) if data else ()
        since = {"since": data["begins_on"]} if data else {}
        if form.attempt(act, place, *asked, **since, by=request.actor):
            return done(
                request, f"{said}: {place.worker}. Работник получит письмо.", "home:worker", place.worker_id
            )
    verdict = facts.against_mark(place) if kind == Asked.MARK and posted is None else []
    context = {"form": form, "verb": verb, "verdict": verdict}
    return render(request, "staff/responsible/deed.html", about(kind, place) | context)


@require_http_methods(["GET", "HEAD", "POST"])
def position(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Another position from a day; vouchers keep theirs (R17, R27)."""
    verb, said = "Изменить должность", "Должность изменена"
    return _deed(request, pk, Asked.POSITION, verb, actions.assign_position, said)


@require_http_methods(["GET", "HEAD", "POST"])
def second(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """A second position in the same organization (R17)."""
    verb, said = "Добавить должность", "Вторая должность добавлена"
    return _deed(request, pk, Asked.SECOND, verb, actions.add_second_position, said)


@require_http_methods(["GET", "HEAD", "POST"])
def training(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The mark for training comes to a position of this organization (R17, R18)."""
    verb, said = "Перенести отметку", "Должность для обучения изменена"
    return _deed(request, pk, Asked.MARK, verb, actions.move_training_mark, said)
