"""Where people work, and who works there as a Responsible."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone

from lib import search
from lib.dates import today
from lib.history import History
from lib.search import by_name, folded
from organizations import signals
from organizations.states import Access


class District(models.Model):
    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "район"
        verbose_name_plural = "районы"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


class OrganizationType(models.Model):
    """School, kindergarten, college…; changed for an organization by the operator only (R24)."""

    name = models.CharField("название", max_length=120, unique=True)

    history = History()

    class Meta:
        verbose_name = "тип организации"
        verbose_name_plural = "типы организаций"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def open(self) -> OrganizationQuerySet:
        """Those where a person can work: not liquidated (R16)."""
        return self.filter(closed_on=None)

    def found_by(self, text: str, *, close: bool = False) -> OrganizationQuerySet:
        """By any part of the name, in any order of words, by ID or by district (R1); «МБОУ СОШ 12» is «Школа № 12».

        close: with one letter wrong.
        """
        every = Organization.objects.order_by().values("pk")
        found = self.all()
        for word in search.words(text):
            said = search.one(word, "folded_name", close=close)
            # Few, and asked first: PostgreSQL would expect a third of all organizations in any district.
            districts = list(District.objects.annotate(folded_name=folded("name")).filter(said))
            # A UNION: an OR over two tables would read every organization.
            ways = [
                every.annotate(folded_name=folded("name")).filter(said).values("pk"),
                every.filter(district__in=districts),
            ]
            # «№ 12» is a number in a name; a bare «12» may be an ID too.
            if "№" not in text and (pk := search.number(word)) is not None:
                ways.append(every.filter(pk=pk))
            found = found.filter(pk__in=ways[0].union(*ways[1:]))
        return found


class Organization(models.Model):
    """An educational organization or a structural unit of one (R21)."""

    name = models.CharField("название", max_length=300)
    type = models.ForeignKey(OrganizationType, models.PROTECT, verbose_name="тип")
    district = models.ForeignKey(District, models.PROTECT, verbose_name="район")
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="units",
        verbose_name="головная организация",
    )
    address = models.CharField("адрес", max_length=300, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    phone = models.CharField("телефон", max_length=60, blank=True)
    # How many workers the organization must register, as its Responsible says (R8).
    must_register = models.PositiveIntegerField("подлежит регистрации, человек", null=True, blank=True)
    closed_on = models.DateField("закрыта", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name="правопреемник",
    )

    history = History()
    objects: ClassVar[OrganizationQuerySet] = OrganizationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "организация"
        verbose_name_plural = "организации"
        ordering = (*by_name("name"), "pk")
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(parent=models.F("pk")), name="organization_not_own_parent"
            ),
        ]
        indexes = [GinIndex(OpClass(folded("name"), name="gin_trgm_ops"), name="organization_name_search")]

    def __str__(self) -> str:
        return self.name


def scan_path(responsible: Responsible, filename: str) -> str:
    """A name that says nothing: scans are personal data and are served by a view only (R22)."""
    import uuid

    return f"orders/{uuid.uuid4().hex}"


class ResponsibleQuerySet(models.QuerySet["Responsible"]):
    def for_user(self, user: models.Model) -> ResponsibleQuerySet:
        """Whatever this person has ever asked for or held."""
        return self.filter(user=user)

    def not_ended(self) -> ResponsibleQuerySet:
        """Those not ended for good: asked for, appointed for later, open, or closed for a while."""
        return self.filter(state__in=Responsible.NOT_ENDED)

    def named(self) -> ResponsibleQuerySet:
        """With `full_name`: the person's ФИО, to compare with the order; the account's name where it is no worker's.
        With `worker_id`: a page that shows the name says whose it is (R42)."""
        # Looked up for the rows shown: a join would be made with every account of the region.
        account = get_user_model()._default_manager.filter(pk=models.OuterRef("user_id")).values("name")
        told = Coalesce(signals.full_name("user"), models.Subquery(account), output_field=models.CharField())
        return self.annotate(full_name=told, worker_id=signals.worker_id("user"))

    def held(self) -> ResponsibleQuerySet:
        """Those that the operator opened, whether or not closed for a while: never one only asked for (R23)."""
        return self.filter(state__in=Responsible.HELD)

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


class Responsible(models.Model):
    """A user's access to the work of a Responsible in one organization (R22–R25)."""

    NOT_ENDED: ClassVar = [Access.REQUESTED, Access.APPOINTED, Access.ACTIVE, Access.SUSPENDED]
    HELD: ClassVar = [Access.ACTIVE, Access.SUSPENDED]

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="responsibilities",
        verbose_name="учётная запись",
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="responsibles", verbose_name="организация"
    )
    state = models.CharField("состояние", max_length=20, choices=Access.choices, default=Access.REQUESTED)
    order_number = models.CharField("номер приказа", max_length=60)
    order_date = models.DateField("дата приказа")
    scan = models.FileField("скан приказа", upload_to=scan_path, blank=True)
    requested_at = models.DateTimeField("запрошен", auto_now_add=True)
    decided_at = models.DateTimeField("решено", null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем решено",
    )
    refusal = models.TextField("причина отказа", blank=True)
    # A deputy: whose order the access stands on, and its first and last days, both included.
    principal = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="deputies", verbose_name="кого замещает"
    )
    since = models.DateField("замещает с", null=True, blank=True)
    until = models.DateField("замещает по", null=True, blank=True)

    history = History()
    objects: ClassVar[ResponsibleQuerySet] = ResponsibleQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "ответственный"
        verbose_name_plural = "ответственные"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organization"],
                condition=models.Q(state__in=["requested", "appointed", "active", "suspended"]),
                name="responsible_once_per_organization",
            ),
            models.UniqueConstraint(
                fields=["principal"],
                condition=models.Q(state__in=["appointed", "active", "suspended"]),
                name="deputy_one_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(principal=None, since=None, until=None)
                | models.Q(principal__isnull=False, since__lte=models.F("until")),
                name="deputy_has_days",
            ),
        ]

    def __str__(self) -> str:
        return f"{getattr(self, 'full_name', '') or self.user} — {self.organization}"

    @property
    def access(self) -> Access:
        return Access(self.state)

    def works_on(self, day: date) -> bool:
        """Open on this day: a deputy's access is shut from the day after its last one, whenever that is noted."""
        return self.state == Access.ACTIVE and (self.until is None or day <= self.until)


class Suspension(models.Model):
    """The access was closed by R23: when, by what, and how it came to be opened again."""

    responsible = models.ForeignKey(
        Responsible, models.PROTECT, related_name="suspensions", verbose_name="ответственный"
    )
    at = models.DateTimeField("закрыт", auto_now_add=True)
    why = models.TextField("почему")
    # The one record that closed it and may be taken back, such as a request to change personal data (R23); empty
    # when nothing can be taken back, or when something else closes it too.
    cause_type = models.CharField("из-за чего", max_length=80, blank=True)
    cause_id = models.BigIntegerField("номер причины", null=True, blank=True)
    reopened_at = models.DateTimeField("открыт снова", null=True, blank=True)
    reopened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем открыт",
    )
    reopened_on_request_by = models.CharField(
        "как обратились",
        max_length=20,
        blank=True,
        choices=[
            ("phone", "телефон"),
            ("letter", "письмо"),
            ("ticket", "обращение"),
            ("withdrawal", "запрос отозван"),
        ],
    )

    class Meta:
        verbose_name = "закрытие доступа"
        verbose_name_plural = "закрытия доступа"
        constraints = [
            models.UniqueConstraint(
                fields=["responsible"], condition=models.Q(reopened_at=None), name="suspension_one_open"
            ),
        ]

    def __str__(self) -> str:
        return f"Доступ закрыт {timezone.localtime(self.at):%d.%m.%Y}: {self.why}"

    @property
    def by_request(self) -> bool:
        """The person's own request closed it, and nothing else did."""
        return bool(self.cause_type)

    def caused_by(self, cause: models.Model | None) -> bool:
        named = (cause._meta.label_lower, cause.pk) if cause else ("", None)
        return (self.cause_type, self.cause_id) == named


class Mailing(models.Model):
    """A letter that the operator wrote to a selection of organizations; each address has its own letter (R7)."""

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто написал"
    )
    at = models.DateTimeField("когда", auto_now_add=True)
    subject = models.CharField("тема", max_length=150)
    text = models.TextField("текст")
    letters = models.PositiveIntegerField("адресов")

    class Meta:
        verbose_name = "письмо организациям"
        verbose_name_plural = "письма организациям"
        ordering = ["-at"]

    def __str__(self) -> str:
        return self.subject
