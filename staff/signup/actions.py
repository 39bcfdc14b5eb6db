"""How a person gets in: sign-up, the button behind the link, the one account for life (R1–R4)."""

from __future__ import annotations

import uuid
from typing import Any

from accounts import addresses
from accounts.actions import open_account
from lib.actions import action
from lib.dates import now
from lib.locks import lock_words
from lib.readers import For
from lib.reasons import refuse_if
from organizations.access import kept_open
from retention.facts import term
from retention.known import SIGN_UPS
from staff.email import letters as email_letters
from staff.models import Employment, SignUp, Worker, same_person
from staff.signup import letters, reasons, rules
from staff.signup.facts import registered
from staff.states import Kind, Origin
from staff.workplaces import letters as workplace_letters
from texts.actions import agree_to


@action("Отправлена заявка на регистрацию", scope=None)
def sign_up(signup: SignUp, *, by: Any, why: str = "") -> SignUp:
    """Keep what the person typed and queue the letter (R1).

    Does the same work whether or not anybody is registered: a stranger learns nothing.
    """
    signup.save(force_insert=True)
    letters.confirmation(signup.email, signup)
    return signup


@action("Запрошено письмо с новой ссылкой", scope=None)
def ask_again(email: str, *, by: Any, why: str = "") -> None:
    """«Повторить код»: a letter for this address, whoever has it; the sender looks up what it waits for (R4, R6)."""
    email = addresses.clean(email)
    letters.confirmation(email)
    email_letters.again(email)


@action("Отправлена новая ссылка", scope=None)
def issue_link(signup: SignUp, number: int, *, by: Any, why: str = "") -> int:
    """The link of this letter is now the latest, and every earlier one is dead (R4).

    The letter's own number counts, so a letter that is sent twice carries one link.
    """
    signup = _take(signup.pk)
    if number > signup.link:
        signup.link = number
        signup.save(update_fields=["link"])
    return number


@action(
    For("Вы зарегистрированы в системе", responsible="Работник зарегистрирован в системе"),
    about="worker",
    scope=None,
)
def complete_registration(pk: uuid.UUID, link: int, password: str, *, by: Any, why: str = "") -> Worker:
    """The button behind the link: the account, the worker and the workplace that waits to be confirmed (R1, R3, R9).

    password: hashed already, chosen behind the link. A second press finds the worker that the first one made, with
    the password of the first. Raises Refused.
    """
    signup = _take(pk)
    refuse_if(rules.link_lives(link, signup.link, disowned=signup.disowned_at is not None))
    if signup.worker:
        return signup.worker
    signup.organization = kept_open(signup.organization)
    lock_words(*same_person(signup))
    refuse_if(rules.may_register(registered(signup), Kind(signup.kind)))
    if closed_on := signup.organization.closed_on:
        refuse_if([reasons.organization_gone(signup.organization.name, closed_on)])
    worker = _register(signup, password, by, why)
    agree_to(worker.user, signup.consent, at=signup.created_at, by=by)
    signup.worker, signup.confirmed_at = worker, now()
    signup.save(update_fields=["worker", "confirmed_at"])
    return worker


@action("По ссылке ответили «Это не я»", scope=None)
def disown(pk: uuid.UUID, link: int, *, by: Any, why: str = "") -> SignUp:
    """«Это не я»: whoever reads the mailbox did not ask for this; no link confirms it any more (R1).

    Raises Refused when it is confirmed already.
    """
    signup = _take(pk)
    if signup.disowned_at:
        return signup
    refuse_if(rules.link_lives(link, signup.link) or rules.may_disown(signup.confirmed_at is not None))
    signup.disowned_at = now()
    signup.save(update_fields=["disowned_at"])
    return signup


@action("Удалены неподтверждённые заявки", scope=None)
def forget_unconfirmed(*, by: Any, why: str = "") -> int:
    """Personal data of a sign-up that nobody confirmed are kept for their term, for «Повторить код» (R4, R42)."""
    forgotten, _ = SignUp.objects.filter(confirmed_at=None, created_at__lt=now() - term(SIGN_UPS)).delete()
    return forgotten


def _take(pk: uuid.UUID) -> SignUp:
    # Locked without its relations: a joined row would be as it was before the wait.
    return SignUp.objects.select_for_update(of=("self",), no_key=True).get(pk=pk)


def _register(signup: SignUp, password: str, by: Any, why: str) -> Worker:
    greeting = f"{signup.first_name} {signup.patronymic}".strip()
    user = open_account(signup.email, password, greeting, by=by, why=why)
    worker = Worker(
        user=user,
        last_name=signup.last_name,
        first_name=signup.first_name,
        patronymic=signup.patronymic,
        birth_date=signup.birth_date,
        snils=signup.snils,
    )
    worker.save(force_insert=True)
    place = Employment(
        worker=worker,
        organization=signup.organization,
        position=signup.position,
        kind=signup.kind,
        main_job=signup.main_job,
        origin=Origin.REGISTRATION,
    )
    place.save(force_insert=True)
    letters.registered(place, user)
    workplace_letters.asked(place)
    return worker
