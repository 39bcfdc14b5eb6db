from __future__ import annotations

from letters.actions import queue
from letters.models import Letter
from letters.states import Priority
from staff.models import Invitation


def invitation(invited: Invitation, priority: Priority = Priority.ORDINARY) -> Letter:
    """To a mailbox that nobody has confirmed: the link alone, and enough to know whom it is meant for (R10).

    What it says is made while sending (`links.values_of`): a corrected address makes a letter on its way useless.
    """
    return queue("staff/invitation", invited.email, context={"invitation": invited.pk}, priority=priority)
