"""An invitation: its link, who comes in by it, and what a Responsible does with it meanwhile (R10)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from accounts import addresses
from accounts.actions import first_password, open_account
from accounts.models import User
from lib.actions import action
from lib.dates import now
from lib.history import write_new
from lib.locks import lock, lock_all, lock_words
from lib.readers import For
from lib.reasons import Reason, refuse_if
from lib.scopes import hold, must_be_theirs
from staff.invitations import facts, letters, reasons, rules
from staff.models import Invitation, Worker
from staff.registering.facts import mailboxes
from staff.registering.rules import may_use
from staff.scopes import OWN
from staff.states import Invited
from texts.actions import agree_to


@action("Отправлена ссылка приглашения", scope=None)
def issue_invitation_link(invitation: Invitation, number: int, *, by: Any, why: str = "") -> int:
    """The link of this letter is now the latest, and every earlier one is dead (R10).

    The letter's own number counts, so a letter that is sent twice carries one link.
    """
    invitation = lock(invitation)
    if number > invitation.link:
        invitation.link = number
        invitation.save(update_fields=["link"])
    return number


@action(
    For("Вы открыли вход по приглашению", responsible="Работник открыл вход по приглашению"),
    about="worker",
    scope=None,
)
def accept(
    invitation: Invitation, number: int, proof: str, password: str, consent: str, *, by: Any, why: str = ""
) -> User | None:
    """Open the account of whoever reads the mailbox and knows СНИЛС's last digits or the birth date (R10).

    number: of the link. proof: as typed. password: hashed already. consent: the edition that was ticked.
    None: the answer is wrong, which is counted; the next one is `wrong_answers` nearer to the link's death. A second
    press by the same link finds the account that the first one opened. Raises Refused.
    """
    worker = lock(invitation.worker)
    invitation = lock(invitation)
    right = rules.knows(proof, worker.snils, worker.birth_date)
    if invitation.accepted_at and right and number == invitation.link:
        return worker.user
    refuse_if(rules.link_lives(number, invitation.link, invitation.state, invitation.wrong_answers))
    if not right:
        invitation.wrong_answers += 1
        invitation.save(update_fields=["wrong_answers"])
        return None
    if worker.user:
        refuse_if([reasons.come_in_already()] if worker.user.last_login else [])
        user = first_password(worker.user, password, by=by, why=why)
    else:
        user = open_account(invitation.email, password, worker.name_and_patronymic, by=by, why=why)
        worker.user = user
        worker.save(update_fields=["user"])
    invitation.accepted_at, invitation.consent = now(), consent
    invitation.save(update_fields=["accepted_at", "consent"])
    agree_to(user, consent, by=by)
    return user


@action("По приглашению ответили «Это не я»", about="invitation", scope=None)
def disown_invitation(invitation: Invitation, number: int, *, by: Any, why: str = "") -> Invitation:
    """«Это не я»: the mailbox is a stranger's, and no link to it opens anything any more (R10). Raises Refused."""
    invitation = lock(invitation)
    if invitation.disowned_at:
        return invitation
    refuse_if(rules.link_lives(number, invitation.link, invitation.state, wrong_answers=0))
    invitation.disowned_at = now()
    invitation.save(update_fields=["disowned_at"])
    return invitation


@action("Отправлено приглашение", about="invitation", scope=OWN)
def invite(worker: Worker, email: str = "", *, personal: bool = False, by: Any, why: str = "") -> Invitation:
    """Invite somebody who works here already and has never entered (R10). email: the worker's own, where no account
    has one; personal: the worker says so of a box that looks shared (R2). Raises Refused."""
    email = addresses.clean(email) if email else ""
    if email:
        lock_words(f"mailbox {email}")
    worker = hold(worker)
    known = Invitation.objects.filter(worker=worker).first()
    account = worker.user
    address = account.email if account else email
    mine = known is not None and known.invited_by_id == getattr(by, "pk", None)
    if known and mine and known.state == Invited.SENT and known.email == address:
        return known
    entered = account is not None and account.last_login is not None
    refuse_if(rules.may_invite(address, entered=entered, invited=known is not None))
    if not account:
        (mailbox,) = mailboxes([email])
        refuse_if(may_use(mailbox, personal=personal))
    organization = facts.where(worker)
    made = Invitation(worker=worker, email=address, organization=organization, invited_by=by)
    letters.invitation(write_new(made))
    return made


@action("Приглашение отправлено ещё раз", about="invitation", scope=OWN)
def send_again(
    invitations: Iterable[Invitation], *, by: Any, why: str = ""
) -> tuple[list[Invitation], list[tuple[Invitation, list[Reason]]]]:
    """Send these again: those sent, and those that stay with their reasons (R10). The earlier link dies when the new
    letter leaves, and wrong answers are forgotten."""
    sent: list[Invitation] = []
    refused: list[tuple[Invitation, list[Reason]]] = []
    held = lock_all(Invitation, [one.pk for one in invitations])
    must_be_theirs(*held)
    for one in held:
        if found := rules.may_send_again(one.state):
            refused.append((one, found))
        else:
            sent.append(_send(one, by))
    return sent, refused


@action("Исправлена почта в приглашении", about="invitation", scope=OWN)
def correct_address(
    invitation: Invitation, email: str, *, personal: bool = False, by: Any, why: str = ""
) -> Invitation:
    """Another address, while nobody has come in: the earlier link is dead at once, a new letter leaves (R2, R10).

    personal: the worker says so of a box that looks shared. Raises Refused.
    """
    email = addresses.clean(email)
    lock_words(f"mailbox {email}")
    invitation = hold(invitation)
    refuse_if(rules.may_correct(invitation.state, has_account=invitation.worker.user_id is not None))
    if email != invitation.email or invitation.disowned_at:
        (mailbox,) = mailboxes([email])
        refuse_if(may_use(mailbox, personal=personal))
        invitation.email, invitation.link, invitation.disowned_at = email, 0, None
        invitation.save(update_fields=["email", "link", "disowned_at"])
        _send(invitation, by)
    return invitation


def _send(invitation: Invitation, by: Any) -> Invitation:
    invitation.wrong_answers, invitation.invited_at, invitation.invited_by = 0, now(), by
    invitation.save(update_fields=["wrong_answers", "invited_at", "invited_by"])
    letters.invitation(invitation)
    return invitation
