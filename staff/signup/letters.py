from __future__ import annotations

from accounts.models import User
from letters.actions import queue
from letters.models import Letter
from letters.states import Priority
from staff.facts import who_confirms
from staff.models import Employment, SignUp


def confirmation(email: str, signup: SignUp | None = None) -> Letter:
    """The link that confirms the e-mail, or what else this mailbox must hear: `links.values_of` decides (R3, R4)."""
    context = {"signup": str(signup.pk)} if signup else {}
    return queue("staff/confirmation", email, context=context, priority=Priority.SOON)


def registered(place: Employment, user: User) -> Letter:
    """To the worker: registered, and whose confirmation the workplace waits for (R3, R15)."""
    worker = place.worker
    context = {
        "name": worker.name_and_patronymic,
        "worker_id": worker.pk,
        "organization": place.organization.name,
        "position": place.position.name,
        "decides": who_confirms(place),
    }
    return queue("staff/registered", user.email, cause=place, user=user, context=context)
