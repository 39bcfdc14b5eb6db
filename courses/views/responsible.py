from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from courses import actions, columns, facts, rules
from courses.catalogue import Catalogue
from courses.consequences import of_release
from courses.filters import ChooseWorkerFilter, ForWorkerFilter, RegisterFilter
from courses.forms import ReleaseForm
from courses.models import CourseGroup, Enrolment
from courses.states import Seat
from courses.viewer import Viewer
from courses.views.enrolling import Enrolling
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Worker
from submissions.web import done
from ui import way_back
from ui.listing import Listing

SEATS = "запись,записи,записей"
WORKERS = "работник,работника,работников"


@require_safe
def register(request: ResponsibleRequest) -> HttpResponse:
    """«Реестр групп»: find the surname, see the seat, press «Удалить» (R37)."""
    listing = Listing(
        request,
        Enrolment.objects.visible_to(request.responsible),
        columns.REGISTER,
        SEATS,
        RegisterFilter,
        file_name="Реестр групп",
        details=lambda seats: seats.with_details(),
    )
    return listing.answer("courses/responsible/register.html")


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Удалить»: what becomes free and what stays, or why it is too late and who can (R37)."""
    seats = Enrolment.objects.visible_to(request.responsible).with_details().select_related("worker__user")
    enrolment = get_object_or_404(seats, pk=pk)
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    shown = way_back.back(request, reverse("courses:register"))
    mine = {"by": request.actor}
    if form.is_valid() and form.attempt(actions.release, enrolment, why=form.cleaned_data["why"], **mine):
        said = f"{enrolment.worker} больше не в группе {enrolment.group.number}."
        return done(request, said, shown)
    if enrolment.seat == Seat.RELEASED:
        return redirect(shown)
    happens, stays = of_release(enrolment)
    verdict = [] if form.errors else rules.may_release(facts.offer(enrolment.group), today())
    context = {"enrolment": enrolment, "form": form, "happens": happens, "stays": stays, "verdict": verdict}
    return render(request, "courses/responsible/release.html", {**context, "back": shown})


@require_safe
def catalogue(request: ResponsibleRequest) -> HttpResponse:
    """The catalogue as one of the organization's workers sees it; whose, is chosen first (R36)."""
    workers = Worker.objects.acting_for(request.responsible)
    chosen = request.GET.get("worker", "")
    if not chosen.isdecimal() or len(chosen) > 18:
        listing = Listing(request, workers, columns.WORKERS, WORKERS, ChooseWorkerFilter, order="full_name")
        return listing.answer("courses/responsible/choose_worker.html")
    worker = get_object_or_404(workers, pk=chosen)
    address = partial(_address, request, worker.pk)
    shown = Catalogue(request, Viewer.of(worker, today()), address, ForWorkerFilter)
    return shown.answer(
        "courses/responsible/catalogue.html",
        {"worker": worker, "for_worker": worker.pk, "enrol_verb": "Записать"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: ResponsibleRequest, pk: int, group: int) -> HttpResponse:
    """The Responsible enrols a worker of the organization (R36)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible).select_related("user"), pk=pk)
    into = get_object_or_404(CourseGroup.objects.with_details(), pk=group)
    address = partial(_address, request, worker.pk)
    shown = way_back.back(request, reverse("courses:org_catalogue"), otherwise=f"worker={worker.pk}")
    action = Enrolling(request, worker, into, address, back=shown)
    if action.done(request.actor):
        return redirect(address(group))
    return action.answer("courses/responsible/enrolment.html", "courses/responsible/enrolled.html")


def _address(request: ResponsibleRequest, worker_id: int, group_id: int) -> str:
    return way_back.onward(request, reverse("courses:org_enrol", args=[worker_id, group_id]))
