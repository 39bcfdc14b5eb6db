"""«Другие даты»: one button leaves this seat and takes one in another group of the same programme (R36, R37)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from courses import facts
from courses.enrolling import actions, rules
from courses.enrolling.offers import GroupOffer, Viewer
from courses.models import CourseGroup, Enrolment
from courses.states import Chance, Seat
from lib.dates import today
from lib.forms import ActionForm
from lib.numbers import counted
from staff.web import WorkerRequest
from submissions.web import done
from ui.templatetags.words import period


class DatesForm(ActionForm):
    group = forms.ChoiceField(
        label="Другие даты",
        widget=forms.RadioSelect,
        error_messages={"required": "Выберите даты.", "invalid_choice": "На эти даты записаться уже нельзя."},
    )

    def __init__(self, *args: Any, open_ones: list[GroupOffer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [(one.group.group_id, _said(one)) for one in open_ones]  # type: ignore[attr-defined]


def _said(offer: GroupOffer) -> str:
    group, left = offer.group, counted(offer.group.left, "место", "места", "мест")
    paid = offer.funding[:1].lower() + offer.funding[1:]
    return ", ".join(filter(None, [offer.days, group.time, group.place, paid, f"свободно {left}"]))


def _others(request: WorkerRequest, seat: Enrolment) -> list[GroupOffer]:
    """The programme's other groups that have not begun, judged as if the seat were given up: four statements."""
    viewer = Viewer.for_worker(request.worker, today())
    viewer = replace(viewer, standing=rules.without(viewer.standing, seat.pk))
    coming = (
        CourseGroup.objects.coming(viewer.on).filter(programme=seat.programme_id).exclude(pk=seat.group_id)
    )
    groups = coming.order_by("starts_on", "number")
    return [viewer.judged(one) for one in facts.offers(groups, viewer.on_offer)]


@require_http_methods(["GET", "HEAD", "POST"])
def other_dates(request: WorkerRequest, pk: int) -> HttpResponse:
    """What becomes free, what is taken; or why the seat here cannot be left."""
    seat = get_object_or_404(Enrolment.objects.for_worker(request.worker).with_details(), pk=pk)
    mine = reverse("courses:my_courses")
    offers = _others(request, seat)
    open_ones = [one for one in offers if one.chance == Chance.OPEN]
    asked = request.GET.get("group") or (open_ones[0].group.group_id if len(open_ones) == 1 else None)
    typed = request.POST if request.method == "POST" else None
    form = DatesForm(typed, open_ones=open_ones, initial={"group": asked})
    if seat.seat == Seat.RELEASED and not form.is_valid():
        return redirect(mine)
    if form.is_valid():
        group = CourseGroup.objects.get(pk=form.cleaned_data["group"])
        if form.attempt(actions.take_other_dates, seat, group, by=request.user):
            return done(request, f"Вы перешли в группу {group.number}.", "courses:enrol", group.pk)
    context = {
        "seat": seat,
        "form": form,
        "open": open_ones,
        "closed": [one.row() for one in offers if one.chance == Chance.CLOSED],
        "why": [] if form.errors else rules.may_release(facts.offer(seat.group), today()),
        **_consequences(seat, request.user.email),
    }
    return render(request, "courses/other_dates.html", context)


def _consequences(seat: Enrolment, address: str) -> dict[str, list[str]]:
    block = " и блок чека" if seat.voucher_block else ""
    here = f"Место в группе {seat.group.number} ({period(seat.starts_on, seat.ends_on)}){block}"
    verb = "освободятся" if block else "освободится"
    return {
        "happens": [
            f"{here} {verb}.",
            "Место в выбранной группе будет занято.",
            f"Письма придут на {address}.",
        ],
        "stays": ["Если места там уже не окажется, останется прежнее место."],
    }
