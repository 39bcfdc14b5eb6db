from __future__ import annotations

from typing import Any

from django.db import models
from simple_history.models import HistoricalRecords

from lib import acting


class History(HistoricalRecords):
    """Every change of a record: who, when, from what to what, and why (R42).

    Who and why come from the running action. Only what `save` and `delete` do is seen: queryset updates and
    bulk writes are forbidden outside the demo's loader, and a trigger in the tests catches any that slip in.
    """

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("history_change_reason_field", models.TextField(null=True))
        kwargs.setdefault("cascade_delete_history", False)
        super().__init__(**kwargs)

    def post_save(self, instance: models.Model, created: bool, using: Any = None, **kwargs: Any) -> None:
        # A save of untracked fields alone, such as the time of the last log-in, changes nothing to tell of.
        saved = kwargs.get("update_fields")
        if saved and set(saved) <= set(self.excluded_fields):
            return
        super().post_save(instance, created, using=using, **kwargs)

    def get_history_user(self, instance: models.Model) -> Any:
        action = acting.current.get()
        if action is None or action.by is None:
            return None
        return action.by

    def get_change_reason_for_object(
        self, instance: models.Model, history_type: str, using: str
    ) -> str | None:
        action = acting.current.get()
        if action is None:
            return None
        return f"{action.action}: {action.why}" if action.why else action.action
