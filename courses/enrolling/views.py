"""A seat is taken and given up, by the worker and by the Responsible; who holds which."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from courses import facts
from courses.enrolling import actions, rules
from courses.enrolling.forms import CancelForm, EnrolForm, ReleaseForm, of_enrolment, of_release
from courses.enrolling.my_courses import MyCourses
from courses.enrolling.offers import Instead, Viewer
from courses.enrolling.register import REGISTER, RegisterFilter
from courses.models import CourseGroup, Enrolment
from courses.states import Seat
from lib import readers
from lib.dates import today
from organizations.web import ResponsibleRequest
from staff.models import Worker
from staff.web import WorkerRequest
from submissions.web import done
from ui import way_back
from ui.listing import Listing
from vouchers.models import PaperCourse


class Enrolling:
    """One worker before one group: the verdict, the form, what would do instead."""

    def __init__(
        self,
        request: HttpRequest,
        worker: Worker,
        group: CourseGroup,
        address: Callable[[int], str],
        *,
        back: str,
    ) -> None:
        self.request, self.worker, self.group, self.address = request, worker, group, address
        self.back = back
        self.eyes = Viewer.of(worker, today())
        self.line = self.eyes.line(facts.offer(group, self.eyes.known))
        posts = () if self.line.verdict.voucher else self.line.verdict.posts
        self.form = EnrolForm(request.POST if request.method == "POST" else None, worker=worker, posts=posts)

    def done(self, by: Any) -> bool:
        """Carried out by this very request, of the worker or of the Responsible."""
        return self.form.is_valid() and self.form.attempt(
            actions.enrol,
            self.worker,
            self.group,
            by=by,
            employment=self.form.cleaned_data.get("employment"),
        )

    def answer(self, template: str, confirmation: str) -> HttpResponse:
        """The confirmation when the seat is held already, else the question with its consequences."""
        context: dict[str, Any] = {
            "worker": self.worker,
            "group": self.group,
            "line": self.line,
            "form": self.form,
            "back": self.back,
        }
        context["for_worker"] = str(self.worker.pk)
        verdict = self.line.verdict
        if verdict.held:
            held = Enrolment.objects.with_details().get(pk=verdict.held.enrolment_id)
            return render(self.request, confirmation, {**context, "enrolment": held})
        context["stopped"] = stopped = bool(self.form.reasons) or not verdict.open
        if stopped:
            why = self.form.reasons or verdict.reasons
            context["instead"] = Instead(self.eyes).nearest(self.line, why, self.address)
        warnings = rules.before_enrolling(self.eyes.standing, self.line.offer, verdict.voucher)
        context["warnings"] = [one.to(readers.now()) for one in warnings]
        happens, stays = of_enrolment(
            verdict, self.line.offer, self.worker.user.email if self.worker.user else ""
        )
        return render(self.request, template, {**context, "happens": happens, "stays": stays})


def address_of_mine(request: WorkerRequest, group_id: int) -> str:
    return way_back.onward(request, reverse("courses:enrol", args=[group_id]))


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: WorkerRequest, pk: int) -> HttpResponse:
    """What an enrolment takes, or why it is impossible and what would do; then the confirmation (R36)."""
    group = get_object_or_404(CourseGroup.objects.with_details(), pk=pk)
    action = Enrolling(
        request,
        request.worker,
        group,
        partial(address_of_mine, request),
        back=way_back.back(request, reverse("courses:catalogue")),
    )
    if action.done(request.user):
        return redirect(address_of_mine(request, pk))
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


def address_for_worker(request: ResponsibleRequest, worker_id: int, group_id: int) -> str:
    return way_back.onward(request, reverse("courses:org_enrol", args=[worker_id, group_id]))


@require_safe
def register(request: ResponsibleRequest) -> HttpResponse:
    """«Реестр групп»: find the surname, see the seat, press «Удалить» (R37)."""
    listing = Listing(
        request,
        Enrolment.objects.visible_to(request.responsible),
        REGISTER,
        "запись,записи,записей",
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


@require_http_methods(["GET", "HEAD", "POST"])
def enrol_worker(request: ResponsibleRequest, pk: int, group: int) -> HttpResponse:
    """The Responsible enrols a worker of the organization (R36)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible).select_related("user"), pk=pk)
    into = get_object_or_404(CourseGroup.objects.with_details(), pk=group)
    address = partial(address_for_worker, request, worker.pk)
    shown = way_back.back(request, reverse("courses:org_catalogue"), otherwise=f"worker={worker.pk}")
    action = Enrolling(request, worker, into, address, back=shown)
    if action.done(request.actor):
        return redirect(address(group))
    return action.answer("courses/responsible/enrolment.html", "courses/responsible/enrolled.html")
