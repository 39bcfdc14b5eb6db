"""The lock of a record and, under it, whether the record is the acting Responsible's own (R44)."""

from __future__ import annotations

from django.db.models import Model

from lib import acting
from lib.locks import Row, lock


def hold(record: Row) -> Row:
    """Take the record for this transaction and return it as it now stands. Raises Refused when a Responsible acts
    and it is not theirs any more: the page was opened before the worker left."""
    held = lock(record)
    must_be_theirs(held)
    return held


def must_be_theirs(*records: Model) -> None:
    """The same for records that are held already. The operator and the worker's own cabinet are asked nothing here:
    their pages begin at their own querysets."""
    action = acting.current.get()
    if action is None or action.responsible is None:
        return
    if action.scope is not None:
        action.scope.check(records, action.responsible)
        action.held = True
