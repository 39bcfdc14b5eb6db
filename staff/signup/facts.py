from __future__ import annotations

from datetime import timedelta

from django.db.models.functions import Lower

from lib.dates import now
from staff.models import Employment, SignUp, Worker
from staff.signup.rules import LINK_DAYS, Registered
from staff.states import Kind

# A sign-up can be confirmed with a new link for so long; afterwards it is forgotten.
KEPT = timedelta(days=10 * LINK_DAYS)


def registered(person: SignUp) -> Registered:
    """Is the person known by СНИЛС, or by ФИО and birth date (R1)? Merged records count: they were people too."""
    same = set(Worker.objects.filter(snils=person.snils).values_list("pk", flat=True))
    same |= set(
        Worker.objects.named(
            person.last_name, person.first_name, person.patronymic, person.birth_date
        ).values_list("pk", flat=True)
    )
    main_jobs = Employment.objects.current().filter(worker__in=same, kind=Kind.MAIN)
    teaches = main_jobs.filter(position__pedagogical=True).exists()
    return Registered(known=bool(same), teaches_at_main_job=teaches)


def unconfirmed(email: str) -> SignUp | None:
    """The latest sign-up from this mailbox that still waits for its button."""
    waiting = SignUp.objects.annotate(mailbox=Lower("email")).filter(
        mailbox=email, confirmed_at=None, disowned_at=None
    )
    return waiting.filter(created_at__gt=now() - KEPT).order_by("-created_at").first()
