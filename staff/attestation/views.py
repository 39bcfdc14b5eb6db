"""«Аттестация»: the worker's own, and what a worker has told of for the Responsible to confirm (R19)."""

from __future__ import annotations

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from lib import looks
from lib.dates import today
from lib.files import file_answer
from lib.forms import ActionForm
from organizations.web import ResponsibleRequest
from staff import facts as waiting
from staff.attestation import actions, facts
from staff.attestation.forms import AttestationForm
from staff.forms import RefusalForm
from staff.known import who_decides
from staff.models import AttestationRequest
from staff.web import WorkerRequest
from submissions.web import done

TOLD = "Отправлено на подтверждение. Ответ придёт письмом."


@require_safe
def mine(request: WorkerRequest) -> HttpResponse:
    """All of them, what waits and with whom, what was rejected lately (R19)."""
    asked = facts.pending(request.worker)
    who = waiting.waits_of_person(request.worker, asked) if asked else {}
    context = {
        "attestations": [(one, one.due(today())) for one in facts.attestations(request.worker)],
        "asked": [(one, who[one.pk]) for one in asked],
        "answers": facts.latest_answers(request.worker),
    }
    return render(request, "staff/worker/attestations.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: WorkerRequest) -> HttpResponse:
    """Tell of an attestation, with the scan of its document (R19)."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AttestationForm(*sent, worker=request.worker)
    if form.is_valid() and form.attempt(
        actions.tell_of_attestation, request.worker, **form.cleaned_data, by=request.user
    ):
        return done(request, TOLD, "staff:my_attestations")
    who = who_decides(waiting.deciders_of_data(request.worker), None)
    return render(request, "staff/worker/attestation_new.html", {"form": form, "who": who})


@require_http_methods(["GET", "HEAD", "POST"])
def withdrawal(request: WorkerRequest, pk: int) -> HttpResponse:
    """Take it back while nobody has answered (R19)."""
    asked = _own(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.withdraw_attestation, asked, by=request.user):
        return done(request, "Сообщение об аттестации отозвано.", "staff:my_attestations")
    context = {"asked": asked, "form": form, "said": facts.in_words(asked)}
    return render(request, "staff/worker/attestation_withdrawal.html", context)


@require_safe
def my_scan(request: WorkerRequest, pk: int) -> FileResponse:
    return _scan(request, _own(request, pk))


def _own(request: WorkerRequest, pk: int) -> AttestationRequest:
    mine = AttestationRequest.objects.for_worker(request.worker).with_details()
    return get_object_or_404(mine, pk=pk)


def _scan(request: HttpRequest, asked: AttestationRequest) -> FileResponse:
    looks.note(request, asked)
    return file_answer(asked.scan, f"Аттестация {asked.pk}")


# The Responsible.


def _theirs(request: ResponsibleRequest, pk: int) -> AttestationRequest:
    return get_object_or_404(AttestationRequest.objects.visible_to(request.responsible).with_details(), pk=pk)


def _page(
    request: ResponsibleRequest, asked: AttestationRequest, form: ActionForm, **more: Any
) -> HttpResponse:
    recorded = [one for one in facts.attestations(asked.worker) if one.position_id == asked.position_id]
    context = {"asked": asked, "form": form, "recorded": recorded, **more}
    return render(request, "staff/responsible/attestation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def confirmation(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Record what the document says (R19)."""
    asked = _theirs(request, pk)
    form = ActionForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and form.attempt(actions.confirm_attestation, asked, by=request.actor):
        return done(request, f"Аттестация внесена: {asked.worker}. Работник получит письмо.", "staff:inbox")
    return _page(request, asked, form, title="Подтвердить аттестацию")


@require_http_methods(["GET", "HEAD", "POST"])
def rejection(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """Leave it out, with the reason that the worker will read (R19)."""
    asked = _theirs(request, pk)
    form = RefusalForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = {"by": request.actor, "why": form.cleaned_data["refusal"]}
        if form.attempt(actions.reject_attestation, asked, **said):
            told = f"Аттестация отклонена: {asked.worker}. Работник получит письмо с причиной."
            return done(request, told, "staff:inbox")
    return _page(request, asked, form, title="Отклонить аттестацию", rejecting=True)


@require_safe
def scan(request: ResponsibleRequest, pk: int) -> FileResponse:
    return _scan(request, _theirs(request, pk))
