"""Which organizations are open, and how one is found by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from lib import search
from lib.search import folded
from organizations.models.reference import District

if TYPE_CHECKING:
    from organizations.models.organization import Organization  # noqa: F401 the rows are named in a string


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def open(self) -> OrganizationQuerySet:
        """Those where a person can work: not liquidated (R16)."""
        return self.filter(closed_on=None)

    def attended(self) -> OrganizationQuerySet:
        """Where somebody may confirm something: an active Responsible, a deputy on the days of a leave too (R21)."""
        return self.filter(self._led())

    def unattended(self) -> OrganizationQuerySet:
        """Open ones where nobody may: no active Responsible (R21)."""
        return self.open().exclude(self._led())

    def _led(self) -> models.Exists:
        responsibles: Any = self.model._meta.get_field("responsibles").related_model
        return models.Exists(responsibles.objects.active().filter(organization=models.OuterRef("pk")))

    def found_by(self, text: str, *, close: bool = False) -> OrganizationQuerySet:
        """By any part of the name, in any order of words, by ID or by district (R1); «МБОУ СОШ 12» is «Школа № 12».

        close: with one letter wrong.
        """
        found = self.alias(folded_name=folded("name"))
        # Fewer have a number in their names than a word: what is told first is asked first.
        for word in sorted(search.words(text), key=str.isalpha):
            said = search.one(word, "folded_name", close=close)
            # Few, and asked first: PostgreSQL would expect a third of all organizations in any district.
            districts = list(District.objects.annotate(folded_name=folded("name")).filter(said))
            # «№ 12» is a number in a name; a bare «12» may be an ID too.
            if "№" not in text and (pk := search.number(word)) is not None:
                said |= models.Q(pk=pk)
            if districts:
                # A UNION: an OR over two columns would read every organization.
                every = self.model._default_manager.order_by()
                there = every.filter(district__in=districts).values("pk")
                named = every.alias(folded_name=folded("name")).filter(said).values("pk")
                found = found.filter(pk__in=named.union(there))
            else:
                found = found.filter(said)
        return found
