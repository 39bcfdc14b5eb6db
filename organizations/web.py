from django.http import HttpRequest

from accounts.models import User
from organizations.models import Responsible


class ResponsibleRequest(HttpRequest):
    """A request in /organization/, as `organizations.middleware` leaves it."""

    user: User
    responsible: Responsible
    responsibilities: list[Responsible]
