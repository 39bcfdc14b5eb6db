from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from lib.dates import now
from lib.history import History
from organizations.models import Organization, Responsible
from staff.invitations.known import LIVES, TRIES
from staff.models.worker import Worker
from staff.states import Invited


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def waiting(self) -> InvitationQuerySet:
        """Those by which nobody has come in yet, nor in any other way (R10)."""
        outside = Q(worker__user=None) | Q(worker__user__last_login=None)
        return self.filter(outside, accepted_at=None, worker__merged_into=None)

    def silent(self) -> InvitationQuerySet:
        """Those that need a word of the Responsible: nobody has come in for 14 days, or the link is dead (R10)."""
        dead = Q(wrong_answers__gte=TRIES) | Q(disowned_at__isnull=False)
        return self.waiting().filter(dead | Q(invited_at__lte=now() - LIVES))

    def visible_to(self, responsible: Responsible) -> InvitationQuerySet:
        """Of the workers for whom this Responsible acts, whoever invited them (R10, R44)."""
        return self.waiting().filter(worker__in=Worker.objects.acting_for(responsible).values("pk"))


class Invitation(models.Model):
    """The way to the account of a worker whom a Responsible registered (R10).

    Where an account is known already, of somebody who has never entered it, the address is the account's. Otherwise
    there is no account before somebody who reads this mailbox opens the link and says the last digits of СНИЛС or the
    birth date: a mistyped address gives a stranger nothing, and occupies nobody's mailbox (decisions 0057, 0067).
    """

    worker = models.OneToOneField(Worker, models.PROTECT, related_name="invitation", verbose_name="работник")
    email = models.EmailField("электронная почта")
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="+", verbose_name="кто приглашает"
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="Ответственный",
    )
    invited_at = models.DateTimeField("приглашение отправлено", default=now)
    # The number of the latest letter: a later one raises it, a corrected address makes it 0, and earlier links die.
    link = models.PositiveBigIntegerField("номер ссылки", default=0)
    wrong_answers = models.PositiveSmallIntegerField("неверных ответов", default=0)
    consent = models.CharField("согласие, редакция", max_length=20, blank=True)
    accepted_at = models.DateTimeField("принято", null=True, blank=True)
    # Whoever reads the mailbox pressed «Это не я».
    disowned_at = models.DateTimeField("ответили «Это не я»", null=True, blank=True)

    history = History()
    objects: ClassVar[InvitationQuerySet] = InvitationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "приглашение"
        verbose_name_plural = "приглашения"
        constraints = [
            models.UniqueConstraint(
                Lower("email"),
                condition=Q(accepted_at=None, disowned_at=None),
                name="invitation_email_unique",
            ),
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(disowned_at=None), name="invitation_accepted_or_disowned"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.worker}: {self.email}"

    @property
    def state(self) -> Invited:
        """What became of it (R10); whether its link has expired is `rules.stands`."""
        if self.accepted_at:
            return Invited.ACCEPTED
        return Invited.DISOWNED if self.disowned_at else Invited.SENT
