"""The Responsible changes a position, adds a second one or ends it, moves the mark for training (R17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from lib.dates import today
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff.facts import own_places
from staff.models import Employment
from staff.positions import actions, said
from staff.positions.facts import job
from staff.positions.forms import EndingForm, MarkForm, NewPositionForm
from staff.positions.known import Job
from staff.positions.rules import may_end, may_mark
from staff.states import Asked
from submissions.web import done

LETTER = "Работник получит письмо."


def about(kind: Asked, place: Employment, now: Job, letter: str = LETTER) -> dict[str, Any]:
    """What every page about this says: what happens, what stays, which courses are there (R8, R17)."""
    return {
        "title": said.TITLES[kind],
        "place": place,
        "happens": [*said.HAPPENS[kind], letter],
        "stays": said.STAYS[kind],
        "studies": now.seats,
        "courses": said.COURSES[kind],
        "verdict": [],
        "danger": False,
    }


def _place(request: ResponsibleRequest, pk: int) -> tuple[Employment, Job]:
    place = get_object_or_404(own_places(request.responsible), pk=pk)
    return place, job(place, today())


def _answer(
    request: ResponsibleRequest, page: dict[str, Any], form: ActionForm, act: Callable[[], bool], did: str
) -> HttpResponse:
    """Done, or the page that says what will happen; what stands against it altogether is said instead of the form."""
    place = page["place"]
    if form.is_valid() and act():
        return done(request, f"{did}: {place.worker}. {LETTER}", "home:worker", place.worker_id)
    return render(request, "staff/responsible/deed.html", {"form": form, **page})


@require_http_methods(["GET", "HEAD", "POST"])
def position(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Another position from a day; vouchers keep theirs (R17, R27)."""
    place, now = _place(request, pk)
    form = NewPositionForm(request.POST if request.method == "POST" else None)
    page = about(Asked.POSITION, place, now) | {"verb": "Изменить должность"}
    return _answer(
        request,
        page,
        form,
        lambda: _since(form, actions.assign_position, place, request),
        "Должность изменена",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def second(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """A second position in the same organization (R17)."""
    place, now = _place(request, pk)
    form = NewPositionForm(request.POST if request.method == "POST" else None)
    page = about(Asked.SECOND, place, now) | {"verb": "Добавить должность"}
    add = actions.add_second_position
    return _answer(
        request, page, form, lambda: _since(form, add, place, request), "Вторая должность добавлена"
    )


def _since(
    form: NewPositionForm, act: Callable[..., Any], place: Employment, request: ResponsibleRequest
) -> bool:
    data = form.cleaned_data
    return form.attempt(act, place, data["position"], since=data["begins_on"], by=request.actor)


@require_http_methods(["GET", "HEAD", "POST"])
def ending(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The second position ends, the work by the others goes on (R17)."""
    place, now = _place(request, pk)
    form = EndingForm(request.POST if request.method == "POST" else None)
    page = about(Asked.SECOND, place, now) | {
        "title": "Снять вторую должность",
        "happens": [*said.ENDS, LETTER],
        "stays": said.ENDED_STAYS,
        "verb": "Снять должность",
        "danger": True,
        "verdict": [] if form.is_bound else may_end(now, today(), today()),
    }
    end = actions.end_second_position
    return _answer(
        request,
        page,
        form,
        lambda: form.attempt(end, place, on=form.cleaned_data["on"], by=request.actor),
        "Вторая должность снята",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def training(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The mark for training comes to a position of this organization (R17, R18)."""
    place, now = _place(request, pk)
    form = MarkForm(request.POST if request.method == "POST" else None)
    verdict = [] if form.is_bound else may_mark(now, today())
    page = about(Asked.MARK, place, now) | {"verb": "Перенести отметку", "verdict": verdict}
    move = actions.move_training_mark
    return _answer(
        request,
        page,
        form,
        lambda: form.attempt(move, place, by=request.actor, why=form.cleaned_data["why"]),
        "Должность для обучения изменена",
    )
