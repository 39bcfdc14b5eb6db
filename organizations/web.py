from django.http import HttpRequest

from accounts.models import User
from organizations.models import Responsible


class PersonRequest(HttpRequest):
    """A request of somebody who is logged in."""

    user: User


class ResponsibleRequest(PersonRequest):
    """A request in /organization/, as `organizations.middleware` leaves it."""

    responsible: Responsible
    responsibilities: list[Responsible]
