"""The action of taking a seat, the same in the cabinet and on the Responsible's side."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from courses import actions, facts
from courses.consequences import of_enrolment
from courses.forms import EnrolForm
from courses.instead import Instead
from courses.models import CourseGroup, Enrolment
from courses.rules.warnings import before_enrolling
from courses.viewer import Viewer
from lib import readers
from lib.dates import today
from staff.models import Worker


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
        warnings = before_enrolling(self.eyes.standing, self.line.offer, verdict.voucher)
        context["warnings"] = [one.to(readers.now()) for one in warnings]
        happens, stays = of_enrolment(
            verdict, self.line.offer, self.worker.user.email if self.worker.user else ""
        )
        return render(self.request, template, {**context, "happens": happens, "stays": stays})
