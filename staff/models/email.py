from __future__ import annotations

from typing import ClassVar

from django.db import models

from lib.history import History
from staff.models.worker import Worker
from staff.states import EmailMove


class EmailChangeQuerySet(models.QuerySet["EmailChange"]):
    def pending(self) -> EmailChangeQuerySet:
        """Those that wait for the link of their letter (R6)."""
        return self.filter(state=EmailMove.PENDING)


class EmailChange(models.Model):
    """Another address of the worker's account: it waits for whoever reads the new mailbox (R6).

    Two people may ask for one address: nobody is told that it is taken, and the first to confirm has it (R2).
    """

    worker = models.ForeignKey(Worker, models.PROTECT, related_name="email_changes", verbose_name="работник")
    was = models.EmailField("прежний адрес")
    # As `addresses.clean` spells it.
    email = models.EmailField("новый адрес", db_index=True)
    state = models.CharField("состояние", max_length=10, choices=EmailMove.choices, default=EmailMove.PENDING)
    requested_at = models.DateTimeField("запрошено", auto_now_add=True)
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    # The number of the latest link: «Повторить код» raises it, and every earlier link dies (R4).
    link = models.PositiveBigIntegerField("номер ссылки", default=0)

    history = History()
    objects: ClassVar[EmailChangeQuerySet] = EmailChangeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "смена адреса почты"
        verbose_name_plural = "смены адреса почты"
        constraints = [
            models.UniqueConstraint(
                fields=["worker"], condition=models.Q(state="pending"), name="email_one_pending_per_worker"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker}: {self.email}"

    @property
    def stands(self) -> EmailMove:
        """Where the request stands (R6)."""
        return EmailMove(self.state)
