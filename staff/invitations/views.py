"""Behind the invitation's link: who is it, the password, the consent (R10). Nothing here helps a stranger."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts.views import enter
from lib.reasons import Reason, Refused, refuse_if
from staff.invitations import actions, links, reasons
from staff.invitations.forms import AcceptForm
from staff.invitations.known import TRIES
from staff.invitations.rules import link_lives
from staff.models import Invitation, masked_name
from texts.facts import consent_today

WELCOME = "Вход открыт. Ваше место работы уже подтверждено: можно выбирать курсы."
PRESSED = "приглашение принято по ссылке из письма"
HAPPENS = [
    "Ссылка перестанет действовать. Организация увидит, что почта чужая, и спросит у работника другую."
]
STAYS = ["Ваша почта свободна: открыть с ней учётную запись сможет только тот, кто её читает."]


@login_not_required
@sensitive_post_parameters("password", "proof")
@never_cache
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The link of the letter: shown as often as one likes, accepted once."""
    try:
        invitation, number = _behind(token)
        form = AcceptForm(request.POST or None, invitation=invitation)
        if form.is_valid():
            said = (form.cleaned_data["proof"], form.hashed(), consent_today())
            user = actions.accept(invitation, number, *said, by=None, why=PRESSED)
            if user:
                messages.success(request, WELCOME)
                return enter(request, user, to=reverse("home:cabinet"))
            invitation, number = _behind(token)
            form.add_error("proof", reasons.wrong_answer(TRIES - invitation.wrong_answers))
    except Refused as refused:
        return _refused(request, refused.reasons)
    context = {"invitation": invitation, "who": masked_name(invitation.worker), "form": form, "token": token}
    return render(request, "staff/public/invitation.html", context)


@login_not_required
@never_cache
def not_me(request: HttpRequest, token: str) -> HttpResponse:
    """«Это не я»: the mailbox is somebody else's."""
    try:
        invitation, number = _behind(token)
        if request.method == "POST":
            actions.disown_invitation(invitation, number, by=None, why="«Это не я» по ссылке из письма")
            return redirect("staff:invitation_not_me", token)
    except Refused as refused:
        return _refused(request, refused.reasons)
    context = {"invitation": invitation, "who": masked_name(invitation.worker), "token": token}
    happens = {"happens": HAPPENS, "stays": STAYS}
    return render(request, "staff/public/invitation_not_me.html", context | happens)


def _behind(token: str) -> tuple[Invitation, int]:
    """What the link leads to; read without locks, judged again under them when the button is pressed."""
    pk, number = links.read(token)
    asked = Invitation.objects.select_related("worker", "organization")
    invitation = asked.filter(pk=pk, worker__merged_into=None).first()
    if invitation is None:
        raise Refused([reasons.invitation_wrong()])
    refuse_if(link_lives(number, invitation.link, invitation.state, invitation.wrong_answers))
    return invitation, number


def _refused(request: HttpRequest, found: list[Reason]) -> HttpResponse:
    disowned = any(reason.why is reasons.invitation_disowned for reason in found)
    context = {"reasons": found, "disowned": disowned}
    return render(request, "staff/public/invitation_refused.html", context, status=410)
