from letters.actions import queue
from letters.models import Letter
from letters.states import Priority


def check(to: str) -> Letter:
    """Proves to whoever sets the system up that its letters arrive."""
    return queue("letters/check", to, priority=Priority.SOON)
