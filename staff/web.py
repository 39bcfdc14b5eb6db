from django.http import HttpRequest

from accounts.models import User
from staff.models import Worker


class WorkerRequest(HttpRequest):
    """A request in /cabinet/, as `staff.middleware` leaves it."""

    user: User
    worker: Worker
