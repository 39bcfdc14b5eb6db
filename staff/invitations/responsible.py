"""Who has not come in yet, as their Responsible sees it: send again, correct the address (R10)."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from letters.models import Letter
from lib.dates import now
from lib.numbers import counted, numbers
from organizations.web import ResponsibleRequest
from staff.invitations import actions
from staff.invitations.forms import AddressForm
from staff.invitations.rules import may_send_again, stands
from staff.models import Invitation
from staff.models.invitation import InvitationQuerySet
from submissions.web import done

PER_PAGE = 100
WORDS = ("приглашение", "приглашения", "приглашений")


def _theirs(request: ResponsibleRequest) -> InvitationQuerySet:
    return Invitation.objects.visible_to(request.responsible).select_related("worker")


@require_safe
def show(request: ResponsibleRequest) -> HttpResponse:
    """«Не вошли»: whoever waits longest first; ticks for many, where a letter helps."""
    at = now()
    theirs = _theirs(request).order_by("invited_at", "pk")
    page = Paginator(theirs, PER_PAGE).get_page(request.GET.get("page"))
    refused = Letter.objects.refused_addresses(one.email for one in page)
    rows = [
        {
            "invitation": one,
            "state": stands(one.state, one.invited_at, one.wrong_answers, at),
            "refused": one.email in refused,
            "may_send": not may_send_again(one.state),
        }
        for one in page
    ]
    context: dict[str, Any] = {"page": page, "rows": rows, "several": any(row["may_send"] for row in rows)}
    return render(request, "staff/responsible/invitations.html", context)


@require_POST
def send_again(request: ResponsibleRequest) -> HttpResponse:
    """«Отправить ещё раз» for those that are ticked."""
    wanted = numbers(request.POST.getlist("invitation"), at_most=PER_PAGE)
    chosen = list(_theirs(request).filter(pk__in=wanted))
    if not chosen:
        messages.warning(request, "Ничего не отмечено: поставьте галочки у тех, кому отправить ещё раз.")
        return redirect("staff:invitations")
    sent, refused = actions.send_again(chosen, by=request.actor)
    if refused:
        said = counted(len(refused), *WORDS)
        messages.warning(request, f"Не отправлено {said}: почта чужая, сначала исправьте её.")
    if not sent:
        return redirect("staff:invitations")
    return done(
        request,
        f"Отправлено {counted(len(sent), *WORDS)}. Прежние ссылки перестанут действовать.",
        "staff:invitations",
    )


@require_http_methods(["GET", "HEAD", "POST"])
def address(request: ResponsibleRequest, pk: int) -> HttpResponse:
    """«Исправить почту»: the mistyped address loses its link at once."""
    invitation = get_object_or_404(_theirs(request), pk=pk)
    form = AddressForm(
        request.POST if request.method == "POST" else None, initial={"email": invitation.email}
    )
    if form.is_valid():
        said = {"personal": form.cleaned_data["personal"]}
        if form.attempt(
            actions.correct_address, invitation, form.cleaned_data["email"], by=request.actor, **said
        ):
            return done(request, f"Приглашение отправлено на {form.result.email}.", "staff:invitations")
    context = {"invitation": invitation, "form": form, "has_account": invitation.worker.user_id is not None}
    return render(request, "staff/responsible/invitation_address.html", context)
