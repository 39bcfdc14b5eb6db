from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from courses import actions, facts, rules
from courses.catalogue import Catalogue
from courses.consequences import of_release
from courses.forms import CancelForm
from courses.models import CourseGroup, Enrolment
from courses.my_courses import MyCourses
from courses.states import Seat
from courses.viewer import Viewer
from courses.views.enrolling import Enrolling
from lib.dates import today
from staff.web import WorkerRequest
from submissions.web import done
from ui import way_back
from vouchers.models import PaperCourse


def _address(request: WorkerRequest, group_id: int) -> str:
    return way_back.onward(request, reverse("courses:enrol", args=[group_id]))


@require_safe
def catalogue(request: WorkerRequest) -> HttpResponse:
    """«Каталог»: which groups are open to me, what the voucher pays for, why the others are closed (R36, R43)."""
    return Catalogue(request, Viewer.of(request.worker, today()), partial(_address, request)).answer(
        "courses/worker/catalogue.html", {"worker": request.worker, "enrol_verb": "Записаться"}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: WorkerRequest, pk: int) -> HttpResponse:
    """What an enrolment takes, or why it is impossible and what would do; then the confirmation (R36)."""
    group = get_object_or_404(CourseGroup.objects.with_details(), pk=pk)
    action = Enrolling(
        request,
        request.worker,
        group,
        partial(_address, request),
        back=way_back.back(request, reverse("courses:catalogue")),
    )
    if action.done(request.user):
        return redirect(_address(request, pk))
    return action.answer("courses/worker/enrolment.html", "courses/worker/enrolled.html")


@require_safe
def my_courses(request: WorkerRequest) -> HttpResponse:
    """«Мои курсы»: what is coming, what was taken, on paper vouchers too, with which certificate (R31, R38)."""
    seats = Enrolment.objects.for_worker(request.worker).with_details()
    papers = PaperCourse.objects.for_worker(request.worker).with_details()
    return render(request, "courses/worker/my_courses.html", {"shelf": MyCourses.of(seats, papers, today())})


@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: WorkerRequest, pk: int) -> HttpResponse:
    """The worker gives up the own seat before the group begins (R37)."""
    enrolment = get_object_or_404(
        Enrolment.objects.for_worker(request.worker).with_details().select_related("worker__user"), pk=pk
    )
    form = CancelForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(
        actions.release, enrolment, by=request.user, why=form.cleaned_data["why"]
    ):
        return done(request, f"Запись в группу {enrolment.group.number} отменена.", "courses:my_courses")
    happens, stays = of_release(enrolment)
    context = {"enrolment": enrolment, "form": form, "happens": happens, "stays": stays}
    if enrolment.seat == Seat.RELEASED:
        return redirect("courses:my_courses")
    verdict = [] if form.errors else rules.may_release(facts.offer(enrolment.group), today())
    return render(request, "courses/worker/cancel.html", {**context, "verdict": verdict})
