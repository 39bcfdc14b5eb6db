"""A seat is taken and given up, by the worker and by the Responsible; who holds which."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from courses import facts
from courses.enrolling import actions, rules
from courses.enrolling.forms import CancelForm, EnrolForm, ReleaseForm, of_enrolment, of_release
from courses.enrolling.my_courses import my_courses as in_order
from courses.enrolling.offers import Alternatives, Viewer, main_reason
from courses.enrolling.register import REGISTER, RegisterFilter
from courses.models import CourseGroup, Enrolment, WaitingEntry
from courses.states import Seat
from lib import readers
from lib.dates import today
from lib.forms import ActionForm
from lib.reasons import Reason
from organizations.web import ResponsibleRequest
from staff.models import CourseElsewhere, Worker
from staff.web import WorkerRequest
from submissions.web import done
from ui import way_back
from ui.listing import Listing
from vouchers.models import PaperCourse

# So many seats or fewer: somebody may be quicker, and it is asked whether to wait then.
LAST_SEATS = 10
MINE = {"title": "Запись в группу", "submit": "Записаться", "done": "Вы записаны", "back_text": "Каталог"}
THEIRS = {
    "title": "Записать в группу",
    "submit": "Записать",
    "done": "Запись оформлена",
    "back_text": "Каталог",
    "responsible": True,
}


class Enrolling:
    """One worker before one group: the verdict, the form, what would do instead."""

    def __init__(self, request: HttpRequest, worker: Worker, group: CourseGroup) -> None:
        self.request, self.worker, self.group = request, worker, group
        self.viewer = Viewer.for_worker(worker, today())
        self.offer = self.viewer.judged(facts.offer(group))
        verdict = self.offer.verdict
        posts = () if verdict.voucher else verdict.posts
        typed = request.POST if request.method == "POST" else None
        # Whoever agreed to wait did so on a page that is older than this moment's seats.
        few = self.offer.group.left <= LAST_SEATS or "wait" in (typed or {})
        few = few and worker.user_id == request.user.pk
        self.form = EnrolForm(typed, worker=worker, posts=posts, last_seats=few)

    def done(self, by: Any) -> bool:
        """Carried out by this very request, of the worker or of the Responsible."""
        return self.form.is_valid() and self.form.attempt(
            actions.enrol,
            self.worker,
            self.group,
            by=by,
            employment=self.form.cleaned_data.get("employment"),
        )

    @property
    def held(self) -> Enrolment | None:
        """The seat that the worker has in the group already."""
        seat = self.offer.verdict.held
        return Enrolment.objects.with_details().get(pk=seat.enrolment_id) if seat else None

    def _stopped(self, why: Sequence[Reason], address: Callable[[int], str]) -> dict[str, Any]:
        """Why not, and what would do instead."""
        others, later = Alternatives(self.viewer), main_reason(why).passing
        return {
            "stopped": True,
            "no": "Пока записаться нельзя" if later else "В эту группу записаться не получится",
            "instead": others.nearest(self.offer, why, address),
            "suits": others.suggestion(self.offer),
        }

    def answer(self, words: dict[str, Any], address: Callable[[int], str]) -> HttpResponse:
        """The confirmation when the seat is held already, else the question with its consequences, or why not and
        what would do instead. address: of another group's page."""
        offer, verdict, form = self.offer, self.offer.verdict, self.form
        context = {**words, "worker": self.worker, "group": self.group, "offer": offer, "form": form}
        context["may_wait"] = "" if offer.line else offer.waiting
        if held := self.held:
            context |= {"enrolment": held, "position": held.position.name, "form": None}
            return render(self.request, "courses/enrolment.html", context)
        if form.reasons or not verdict.open:
            context |= self._stopped(form.reasons or verdict.reasons, address)
            return render(self.request, "courses/enrolment.html", context)
        if verdict.post and "employment" not in form.fields:
            context["position"] = verdict.post.position
        warnings = rules.before_enrolling(self.viewer.standing, offer.group, verdict.voucher)
        context["warnings"] = [one.to(readers.now()) for one in warnings]
        email = self.worker.user.email if self.worker.user else ""
        if "wait" in form.fields:
            context["action"] = reverse("courses:enrol_or_wait", args=[self.group.pk])
        context["happens"], context["stays"] = of_enrolment(
            verdict, offer.group, self.viewer.on_offer, email, f"{words['catalogue']}whom=profile"
        )
        return render(self.request, "courses/enrolment.html", context)


def address_of_mine(request: WorkerRequest, group_id: int) -> str:
    """Where the worker takes a seat, and comes back from to the same list."""
    return way_back.onward(request, reverse("courses:enrol", args=[group_id]))


def address_for_worker(request: ResponsibleRequest, worker_id: int, group_id: int) -> str:
    """The same for the Responsible, who enrols somebody."""
    return way_back.onward(request, reverse("courses:org_enrol", args=[worker_id, group_id]))


@require_http_methods(["GET", "HEAD", "POST"])
def enrol(request: WorkerRequest, pk: int) -> HttpResponse:
    """What an enrolment takes, or why it is impossible and what would do; then the confirmation (R36)."""
    group = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=pk)
    enrolling = Enrolling(request, request.worker, group)
    if enrolling.done(request.user):
        return redirect(address_of_mine(request, pk))
    back = way_back.back(request, reverse("courses:catalogue"))
    caption = "" if enrolling.held else group.programme.title
    about = way_back.onward(request, reverse("courses:programme", args=[group.programme_id]))
    catalogue = f"{reverse('courses:catalogue')}?"
    words = {**MINE, "caption": caption, "back": back, "about": about, "catalogue": catalogue}
    return enrolling.answer(words, partial(address_of_mine, request))


@require_http_methods(["GET", "HEAD", "POST"])
def enrol_worker(request: ResponsibleRequest, pk: int, group: int) -> HttpResponse:
    """The Responsible enrols a worker of the organization (R36)."""
    worker = get_object_or_404(Worker.objects.acting_for(request.responsible).select_related("user"), pk=pk)
    into = get_object_or_404(CourseGroup.objects.announced().with_details(), pk=group)
    enrolling = Enrolling(request, worker, into)
    if enrolling.done(request.actor):
        return redirect(address_for_worker(request, worker.pk, group))
    back = way_back.back(request, reverse("courses:org_catalogue"), otherwise=f"worker={worker.pk}")
    about = way_back.onward(request, reverse("courses:org_programme", args=[worker.pk, into.programme_id]))
    catalogue = f"{reverse('courses:org_catalogue')}?worker={worker.pk}&"
    words = {**THEIRS, "caption": worker.full_name, "back": back, "about": about, "catalogue": catalogue}
    if enrolling.held:
        words |= {"back": reverse("courses:register"), "back_text": "Реестр групп", "more": back}
    return enrolling.answer(words, partial(address_for_worker, request, worker.pk))


@require_safe
def my_courses(request: WorkerRequest) -> HttpResponse:
    """«Мои курсы»: what is coming, what was taken, on paper and elsewhere too, with which certificate (R20, R31, R38)."""
    seats = Enrolment.objects.for_worker(request.worker).with_details().with_changes()
    waits = WaitingEntry.objects.open().for_worker(request.worker).with_details().with_line()
    papers = PaperCourse.objects.for_worker(request.worker).with_details()
    elsewhere = CourseElsewhere.objects.for_worker(request.worker).confirmed()
    my = in_order(seats, papers, today(), elsewhere) | {"waits": waits}
    return render(request, "courses/my_courses.html", {"my": my, "empty": not any(my.values())})


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
        details=Enrolment.objects.with_details().in_bulk,
    )
    return listing.answer("courses/register.html")


@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: WorkerRequest, pk: int) -> HttpResponse:
    """The worker gives up the own seat before the group begins (R37)."""
    mine = Enrolment.objects.for_worker(request.worker)
    enrolment = get_object_or_404(mine.with_details().select_related("worker__user"), pk=pk)
    form = CancelForm(request.POST if request.method == "POST" else None)
    back = reverse("courses:my_courses")
    if form.is_valid() and form.attempt(
        actions.release, enrolment, by=request.user, why=form.cleaned_data["why"]
    ):
        return done(request, f"Запись в группу {enrolment.group.number} отменена.", back)
    words = {"title": "Отменить запись", "submit": "Отменить запись", "no": "Отменить запись нельзя"}
    return _release_page(request, enrolment, form, {**words, "back": back, "back_text": "Мои курсы"})


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Удалить»: what becomes free and what stays, or why it is too late and who can (R37)."""
    seats = Enrolment.objects.visible_to(request.responsible).with_details().select_related("worker__user")
    enrolment = get_object_or_404(seats, pk=pk)
    form = ReleaseForm(request.POST if request.method == "POST" else None)
    back = way_back.back(request, reverse("courses:register"))
    if form.is_valid() and form.attempt(
        actions.release, enrolment, by=request.actor, why=form.cleaned_data["why"]
    ):
        return done(request, f"{enrolment.worker} больше не в группе {enrolment.group.number}.", back)
    words = {"title": "Удалить из группы", "submit": "Удалить", "no": "Удалить из группы нельзя"}
    whose = {"caption": enrolment.worker.full_name, "back_text": "Реестр групп"}
    return _release_page(request, enrolment, form, {**words, **whose, "back": back})


def _release_page(
    request: HttpRequest, enrolment: Enrolment, form: ActionForm, words: dict[str, Any]
) -> HttpResponse:
    if enrolment.seat == Seat.RELEASED:
        return redirect(words["back"])
    happens, stays = of_release(enrolment)
    verdict = [] if form.errors else rules.may_release(facts.offer(enrolment.group), today())
    context = {"enrolment": enrolment, "form": form, "happens": happens, "stays": stays, "verdict": verdict}
    return render(request, "courses/release.html", {**words, **context})
