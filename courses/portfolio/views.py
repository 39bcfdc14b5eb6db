"""«Мои удостоверения» and «Документ к аттестации»: the worker's own, and the same for the Responsible (R20)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from courses.models import SharedDocument
from courses.portfolio import actions, facts, links
from courses.portfolio.forms import PeriodForm
from courses.portfolio.printing import document_pdf
from courses.taken import Entry
from lib import looks
from lib.dates import now, today
from lib.documents import answer
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.elsewhere import facts as elsewhere
from staff.models import Worker
from staff.web import WorkerRequest
from submissions.web import done


def listed(found: list[Entry]) -> dict[str, Any]:
    """What every page of the list says: the certificates with their own addresses, totals by funding (R20)."""
    return {
        "found": [(one, links.of_certificate(one.seat.certificate.pk) if one.seat else "") for one in found],
        "totals": facts.totals(found),
        "hours": facts.hours(found),
    }


def paper(request: HttpRequest, worker: Worker, days: tuple[date, date], **link: Any) -> HttpResponse:
    """The PDF of these years. link: `address` and `until`, where a link to the list works."""
    looks.note(request, worker)
    found = facts.within(facts.certificates(worker), *days)
    said = {"address": "", "until": None, **link}
    return answer(
        f"Удостоверения {worker.full_name}", document_pdf(worker.full_name, found, days, **said, at=now())
    )


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """«Мои удостоверения»: all of them, what waits of those elsewhere, what was rejected lately (R20, R38)."""
    worker, day = request.worker, today()
    asked = elsewhere.pending(worker)
    who = waiting.waits_of_person(worker, asked) if asked else {}
    context = {
        **listed(facts.certificates(worker)),
        "asked": [(one, who[one.pk]) for one in asked],
        "answers": elsewhere.latest_answers(worker),
        "documents": list(SharedDocument.objects.for_worker(worker).open_on(day).order_by("-pk")),
    }
    return render(request, "courses/certificates.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def prepare(request: WorkerRequest) -> HttpResponse:
    """«Документ к аттестации»: for which years (R20)."""
    worker, day = request.worker, today()
    usual = (facts.usual_first_day(worker, day), day)
    form = PeriodForm(
        request.POST if request.method == "POST" else None,
        initial={"first_day": usual[0], "last_day": usual[1]},
    )
    if form.is_valid() and form.attempt(actions.share_document, worker, **form.cleaned_data, by=request.user):
        return redirect("courses:document", form.result.pk)
    found = facts.within(facts.certificates(worker), *usual)
    context = {"form": form, "usual": usual, "count": len(found), "hours": facts.hours(found)}
    return render(request, "courses/document_new.html", context)


def _own(request: WorkerRequest, pk: int) -> SharedDocument:
    return get_object_or_404(SharedDocument.objects.for_worker(request.worker), pk=pk)


@require_safe
def document(request: WorkerRequest, pk: int) -> HttpResponse:
    """The document: its PDF, its link, who opened it and when (R20)."""
    one = _own(request, pk)
    found = facts.within(facts.certificates(request.worker), one.first_day, one.last_day)
    address = links.of_document(one)
    context = {
        **listed(found),
        "document": one,
        "works": one.works_on(today()),
        "address": address,
        "openings": one.openings.all()[:50],
    }
    return render(request, "courses/document.html", context)


@require_safe
def my_pdf(request: WorkerRequest, pk: int) -> HttpResponse:
    one = _own(request, pk)
    link = {"address": links.of_document(one), "until": one.until} if one.works_on(today()) else {}
    return paper(request, request.worker, (one.first_day, one.last_day), **link)


@require_http_methods(["GET", "HEAD", "POST"])
def closing(request: WorkerRequest, pk: int) -> HttpResponse:
    """«Закрыть ссылку»: nobody opens it any more (R20)."""
    one = _own(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.close_document, one, by=request.user):
        return done(request, "Ссылка закрыта.", "courses:document", one.pk)
    return render(request, "courses/document_closing.html", {"document": one, "form": form})


# The Responsible.


def _theirs(request: ResponsibleRequest, pk: int) -> Worker:
    return get_object_or_404(Worker.objects.acting_for(request.responsible), pk=pk)


@require_safe
def theirs(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """The same list of an own worker, and the document for whatever years (R20)."""
    worker, day = _theirs(request, pk), today()
    usual = {"first_day": facts.usual_first_day(worker, day), "last_day": day}
    context = {
        **listed(facts.certificates(worker)),
        "worker": worker,
        "form": PeriodForm(initial=usual),
        "pdf_url": reverse("courses:org_document_pdf", args=[pk]),
    }
    return render(request, "courses/responsible/certificates.html", context)


@require_safe
def their_pdf(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """For the years that were asked for; asked wrongly, the page with the mistakes (R20)."""
    worker = _theirs(request, pk)
    form = PeriodForm(request.GET)
    if not form.is_valid():
        context = {
            **listed(facts.certificates(worker)),
            "worker": worker,
            "form": form,
            "pdf_url": request.path,
        }
        return render(request, "courses/responsible/certificates.html", context)
    return paper(request, worker, (form.cleaned_data["first_day"], form.cleaned_data["last_day"]))
