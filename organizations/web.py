from django.http import HttpRequest

from accounts.models import User
from lib.actors import Actor
from organizations.models import Responsible


class PersonRequest(HttpRequest):
    """A request of somebody who is logged in."""

    user: User


class ResponsibleRequest(PersonRequest):
    """A request in /organization/, as `organizations.middleware` leaves it."""

    responsible: Responsible
    actor: Actor
    responsibilities: list[Responsible]
