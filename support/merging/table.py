"""Every field of the system that points at a worker's record or at an account, and where it goes (R40)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model

import accounts.absorbing
import courses.absorbing
import imports.absorbing
import letters.absorbing
import organizations.absorbing
import staff.absorbing
import submissions.absorbing
import texts.absorbing
import vouchers.absorbing
from lib.merging import Goes, Rows, rows

OWN = rows(
    move=["support.Ticket.author", "support.Ticket.worker"],
    fill=["support.Withdrawal.worker"],
    stay=[
        "support.Destruction.by",
        "support.Destruction.worker",
        "support.Merge.absorbed",
        "support.Outdated.worker",
        "support.Merge.by",
        "support.Merge.shut",
        "support.Merge.survivor",
        "support.Merge.undone_by",
        # The second of two records that a ticket asks to make one.
        "support.Ticket.other",
        "support.Ticket.assignee",
        "support.TicketMessage.author",
    ],
)
ROOMS = (letters, accounts, texts, submissions, imports, organizations, staff, vouchers, courses)
TABLE: Rows = {name: goes for room in ROOMS for name, goes in room.absorbing.ROWS.items()} | OWN
TWINS: dict[str, tuple[str, ...]] = staff.absorbing.TWINS
GOING = (Goes.MOVE, Goes.CHOOSE, Goes.FILL)


def pointing(to: type[Model], which: Collection[Goes] = GOING) -> Iterator[tuple[Any, str, Goes]]:
    """The models and fields whose rows go along with a record of this kind (R40)."""
    for name, goes in sorted(TABLE.items()):
        label, _, field = name.rpartition(".")
        model = apps.get_model(label)
        # Which account a worker's record has is decided, not moved.
        if goes in which and model._meta.get_field(field).related_model is to and name != "staff.Worker.user":
            yield model, field, goes
