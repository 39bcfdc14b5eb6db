"""Whose access is open, asked for, closed or ended, and by what name its holder is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth import get_user_model
from django.db import models
from django.db.models.functions import Coalesce

from lib.dates import today
from organizations import signals
from organizations.states import Access

if TYPE_CHECKING:
    from organizations.models.responsible import Responsible  # noqa: F401 the rows are named in a string


class ResponsibleQuerySet(models.QuerySet["Responsible"]):
    def for_user(self, user: models.Model) -> ResponsibleQuerySet:
        """Whatever this person has ever asked for or held."""
        return self.filter(user=user)

    def not_ended(self) -> ResponsibleQuerySet:
        """Those not ended for good: asked for, appointed for later, open, or closed for a while."""
        return self.filter(state__in=self.model.NOT_ENDED)

    def named(self) -> ResponsibleQuerySet:
        """With `full_name`: the person's ФИО, to compare with the order; the account's name where it is no worker's.
        With `worker_id`: a page that shows the name says whose it is (R42)."""
        # Looked up for the rows shown: a join would be made with every account of the region.
        account = get_user_model()._default_manager.filter(pk=models.OuterRef("user_id")).values("name")
        told = Coalesce(signals.full_name("user"), models.Subquery(account), output_field=models.CharField())
        return self.annotate(full_name=told, worker_id=signals.worker_id("user"))

    def held(self) -> ResponsibleQuerySet:
        """Those that the operator opened, whether or not closed for a while: never one only asked for (R23)."""
        return self.filter(state__in=self.model.HELD)

    def with_closing(self) -> ResponsibleQuerySet:
        """With `closed_at`, `closed_why` and `closed_by_request` of the closing that stands; empty where none does."""
        standing = models.FilteredRelation("suspensions", condition=models.Q(suspensions__reopened_at=None))
        return self.annotate(
            standing=standing,
            closed_at=models.F("standing__at"),
            closed_why=models.F("standing__why"),
            closed_by_request=models.F("standing__cause_type"),
        )

    def active(self) -> ResponsibleQuerySet:
        """Those that work now: all of the Responsible's pages open (R22). A deputy's last day is counted in."""
        return self.filter(models.Q(until=None) | models.Q(until__gte=today()), state=Access.ACTIVE)

    def deputies(self) -> ResponsibleQuerySet:
        """Those who act in place of a Responsible for the days of a leave, appointed or acting (R22)."""
        return self.not_ended().exclude(principal=None)

    def awaiting(self) -> ResponsibleQuerySet:
        """Asked for and not decided: they wait for the operator (R22)."""
        return self.filter(state=Access.REQUESTED)

    def suspended(self) -> ResponsibleQuerySet:
        """Closed until the operator opens them again, or a withdrawn request does (R23)."""
        return self.filter(state=Access.SUSPENDED)
