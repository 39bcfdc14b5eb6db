from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import models
from django.db.models import F, Func, Q

from courses.known import Session, timetable
from courses.models.synonyms import meant
from courses.states import Form, Funding, Phase
from lib import search
from lib.dates import SAMARA, format_opening, now, opening
from lib.history import History
from lib.search import any_of, by_name, folded, stems
from staff.models import Position
from vouchers.states import BlockKind


class Provider(models.Model):
    """An organization that teaches: «Организация КПК» (R35)."""

    name = models.CharField("название", max_length=300, unique=True)
    short_name = models.CharField("краткое название", max_length=80)
    address = models.CharField("адрес", max_length=300, blank=True)
    email = models.EmailField("электронная почта", blank=True)
    phone = models.CharField("телефон", max_length=60, blank=True)
    active = models.BooleanField("работает", default=True)

    history = History()

    class Meta:
        verbose_name = "организация КПК"
        verbose_name_plural = "организации КПК"
        ordering = (*by_name("short_name"), "pk")

    def __str__(self) -> str:
        return self.short_name


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    def on_offer(self) -> ProgrammeQuerySet:
        """Those on offer, whatever groups are open: the measure of «no profile programme exists» (R30)."""
        return self.filter(active=True, provider__active=True)

    def found_by(self, text: str, *, close: bool = False) -> ProgrammeQuerySet:
        """By any part of the title, in any order of words. close: with one letter wrong."""
        found = self.annotate(folded_title=folded("title"))
        for word in search.words(text):
            found = found.filter(search.one(word, "folded_title", close=close))
        return found

    def about(self, said: SearchQuery) -> ProgrammeQuerySet:
        """By what they teach, for whom and by whom."""
        every = Programme.objects.order_by().values("pk")
        teach = Provider.objects.order_by().annotate(stems=stems("name", "short_name")).filter(stems=said)
        learn = Position.objects.order_by().annotate(stems=stems("name")).filter(stems=said)
        taught, by = every.filter(stems=said), every.filter(provider__in=teach.values("pk"))
        # A UNION: an OR over three tables would read every programme with all that is written of it.
        return self.filter(pk__in=taught.union(by, every.filter(profile_for__in=learn.values("pk"))))


class Programme(models.Model):
    """A programme of professional development: which block of a voucher it takes and for whom it is profile (R30, R35)."""

    provider = models.ForeignKey(
        Provider, models.PROTECT, related_name="programmes", verbose_name="организация КПК"
    )
    title = models.CharField("название", max_length=400)
    hours = models.PositiveSmallIntegerField("объём, часов")
    block = models.CharField("блок чека", max_length=10, choices=BlockKind.choices)
    profile_for = models.ManyToManyField(
        Position, related_name="profile_programmes", blank=True, verbose_name="профильная для должностей"
    )
    for_all_teachers = models.BooleanField("для учителей всех категорий", default=False)
    annotation = models.TextField(
        "для кого", blank=True, help_text="Кому подойдёт и что нужно знать заранее."
    )
    outcomes = models.TextField("чему научатся", blank=True, help_text="Каждое умение с новой строки.")
    content = models.TextField("содержание", blank=True, help_text="Каждая тема с новой строки.")
    price = models.PositiveIntegerField(
        "цена, ₽",
        null=True,
        blank=True,
        help_text="Для групп на внебюджетной основе; в других не показывается.",
    )
    bring = models.TextField("что взять с собой", blank=True)
    active = models.BooleanField("предлагается", default=True)
    # Kept, because to tell them anew takes a third of a millisecond for each programme.
    stems = models.GeneratedField(
        expression=stems("title", "annotation", "outcomes", "content"),
        output_field=SearchVectorField(),
        db_persist=True,
        verbose_name="слова для поиска",
    )

    history = History(m2m_fields=[profile_for], excluded_fields=["stems"])
    objects: ClassVar[ProgrammeQuerySet] = ProgrammeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "программа"
        verbose_name_plural = "программы"
        ordering = (*by_name("title"), "pk")
        constraints = [
            models.UniqueConstraint(fields=["provider", "title", "hours"], name="programme_unique"),
            models.CheckConstraint(condition=models.Q(hours__gt=0), name="programme_hours_positive"),
        ]
        indexes = [
            GinIndex(OpClass(folded("title"), name="gin_trgm_ops"), name="programme_title_search"),
            GinIndex(fields=["stems"], name="programme_stems"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.hours} ч"


def opened(at: datetime) -> Q:
    """Of groups whose registration has opened by that moment, be it over or not: many times `Offer.opens_later`."""
    there = at.astimezone(SAMARA)
    by_hour = Q(registration_hour=None) | Q(registration_hour__lte=there.time())
    return Q(registration_from__lt=there.date()) | (Q(registration_from=there.date()) & by_hour)


class GroupQuerySet(models.QuerySet["CourseGroup"]):
    def with_details(self) -> GroupQuerySet:
        """With what every list says of a group, in one query."""
        return self.select_related("programme__provider")

    def found_by(self, text: str, *, close: bool = False) -> GroupQuerySet:
        """By the number, what is taught, for whom, who teaches, the town and the street, in any order of words: by
        their stems, and by what the operator says means the same. close: by the nearest words that are there."""
        every = CourseGroup.objects.order_by().values("pk")
        found = self.all()
        for word, phrases in meant(text, close=close).items():
            said = any_of(phrases)
            numbered = every.annotate(folded_number=folded("number")).filter(folded_number__contains=word)
            placed = every.annotate(stems=stems("town", "place")).filter(stems=said).values("pk")
            taught = every.filter(programme__in=Programme.objects.order_by().about(said).values("pk"))
            # A UNION: an OR over two tables would read every group.
            ways = numbered.values("pk").union(placed, taught)
            found = found.filter(pk__in=ways)
        return found

    def coming(self, on: date) -> GroupQuerySet:
        """What the catalogue shows: not begun yet, of programmes that are on offer (R36)."""
        offered = Q(programme__active=True, programme__provider__active=True)
        return self.going_on().filter(offered, starts_on__gt=on, closed_at=None)

    def going_on(self) -> GroupQuerySet:
        """Neither a draft nor cancelled: those in which people study, did or will (R35)."""
        return self.filter(draft=False, cancelled_at=None)

    def announced(self) -> GroupQuerySet:
        """All but the drafts, which nobody but the operator sees (R35)."""
        return self.filter(draft=False)

    def short_of_people(self, on: date) -> GroupQuerySet:
        """Those that begin within two weeks with fewer people than their minimum (R35)."""
        soon = self.going_on().filter(closed_at=None, starts_on__gt=on, starts_on__lte=on + BELOW)
        return soon.filter(taken__lt=F("minimum"))

    def ended(self, on: date) -> GroupQuerySet:
        """Those whose last day has passed and that wait for the operator to close them (R38)."""
        return self.going_on().filter(closed_at=None, ends_on__lt=on)


BELOW = timedelta(days=14)  # so long before its first day a group with few people is looked at (R35)

# Of every session: it ends after it begins; it is on a day of the group. `last`: so many days after the first one.
SESSION_HOURS = Func(
    F("sessions"),
    template="NOT jsonb_path_exists(%(expressions)s, '$[*] ? (@.from >= @.to)')",
    output_field=models.BooleanField(),
)
SESSION_DAYS = Func(
    F("sessions"),
    Func(
        F("ends_on"),
        F("starts_on"),
        arg_joiner=" - ",
        template="jsonb_build_object('last', %(expressions)s)",
    ),
    arg_joiner=", '$[*] ? (@.day < 0 || @.day > $last)', ",
    template="NOT jsonb_path_exists(%(expressions)s)",
    output_field=models.BooleanField(),
)


class CourseGroup(models.Model):
    """A programme taught once: dates (both included), time, place, seats, registration window, funding (R35)."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="groups", verbose_name="программа")
    number = models.CharField("номер группы", max_length=40, unique=True)
    funding = models.CharField("источник оплаты", max_length=20, choices=Funding.choices)
    starts_on = models.DateField("первый день")
    ends_on = models.DateField("последний день")
    # Time and place: what the memo calls a registration «с указанием даты, времени, места» (R37).
    time = models.CharField("время", max_length=120, blank=True)
    place = models.CharField("место", max_length=300, blank=True)
    town = models.CharField(
        "город или район", max_length=80, blank=True, help_text="Например, «г. Заволжск»."
    )
    form = models.CharField("форма", max_length=10, choices=Form.choices, default=Form.THERE)
    registration_from = models.DateField("запись с")
    registration_hour = models.TimeField(
        "в котором часу", null=True, blank=True, help_text="Самарское время; пусто: с начала дня."
    )
    registration_until = models.DateField("запись по")
    seats = models.PositiveIntegerField("мест")
    minimum = models.PositiveIntegerField(
        "наименьшее число людей",
        null=True,
        blank=True,
        help_text="Если за две недели до начала людей меньше, группа встанет в список на первой странице.",
    )
    contact_name = models.CharField("кто отвечает на вопросы", max_length=120, blank=True)
    contact_phone = models.CharField("телефон", max_length=60, blank=True)
    contact_email = models.EmailField("почта", blank=True)
    # [{"day": 0, "from": "10:00", "to": "13:00", "place": ""}], in their order; day: so many after the first one.
    sessions = models.JSONField("занятия", default=list, blank=True)
    # Kept by a deferred trigger of the database, at commit, from every door (R36); never written from here.
    # A seat offered to the waiting list is taken until the offer is answered.
    taken = models.PositiveIntegerField("занято", default=0, editable=False)
    # How many wait for a seat that nobody has offered them yet; counted by a trigger as well (R36).
    queue = models.PositiveIntegerField("ждут места", default=0, editable=False)
    closed_at = models.DateTimeField("закрыта", null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем закрыта",
    )
    # In no catalogue yet, and open to nobody, until the operator opens it.
    draft = models.BooleanField(
        "черновик", default=False, help_text="В каталоге не видна, записаться нельзя."
    )
    cancelled_at = models.DateTimeField("отменена", null=True, blank=True, editable=False)
    cancelled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="кем отменена",
    )
    cancel_reason = models.TextField("почему отменена", blank=True, editable=False)
    # How often its days, time or place have changed: the number by which calendars know the newer of two (RFC 5545).
    revision = models.PositiveSmallIntegerField("версия", default=0, editable=False)

    history = History(excluded_fields=["taken", "queue"])
    objects: ClassVar[GroupQuerySet] = GroupQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "группа"
        verbose_name_plural = "группы"
        ordering = ["starts_on", "number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(taken__gte=0, taken__lte=F("seats")), name="group_seats_not_oversold"
            ),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="group_ends_after_start"),
            # Nobody holds a seat in either, whoever pressed the button first (R36).
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | Q(taken=0), name="group_cancelled_is_empty"
            ),
            models.CheckConstraint(condition=Q(draft=False) | Q(taken=0), name="group_draft_is_empty"),
            models.CheckConstraint(
                condition=Q(cancelled_at=None) | Q(closed_at=None), name="group_closed_or_cancelled"
            ),
            models.CheckConstraint(
                condition=Q(registration_until__gte=F("registration_from")), name="group_registration_window"
            ),
            models.CheckConstraint(
                condition=Q(registration_until__lte=F("starts_on")), name="group_registration_before_start"
            ),
            models.CheckConstraint(condition=SESSION_HOURS, name="group_session_hours"),
            models.CheckConstraint(condition=SESSION_DAYS, name="group_session_days"),
            # The enrolment's composite key points here, so that its dates are always the group's (R18).
            models.UniqueConstraint(fields=["id", "starts_on", "ends_on"], name="group_dates_key"),
            # And here, so that who holds a seat keeps the programme and the funding that were announced (R36).
            models.UniqueConstraint(fields=["id", "programme", "funding"], name="group_terms_key"),
        ]
        indexes = [
            models.Index(fields=["starts_on", "funding"], name="group_catalogue"),
            # How many wait to be closed stands on every page of the operator.
            models.Index(fields=["ends_on"], condition=Q(closed_at=None), name="group_not_closed"),
            GinIndex(OpClass(folded("number"), name="gin_trgm_ops"), name="group_number_search"),
            GinIndex(stems("town", "place"), name="group_stems"),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.programme.title}"

    @property
    def left(self) -> int:
        """Seats still free; may be stale on a list, the enrolment itself never reads it."""
        return self.seats - self.taken

    @property
    def payment(self) -> str:
        """Who pays for the course, in words."""
        return Funding(self.funding).explained

    @property
    def has_time_and_place(self) -> bool:
        """The memo's registration «с указанием даты, времени, места» (R37)."""
        return bool(self.time and self.place)

    @property
    def announced(self) -> tuple[int, str, date, date]:
        """What people choose when they take a seat."""
        return self.programme_id, self.funding, self.starts_on, self.ends_on

    @property
    def timetable(self) -> tuple[Session, ...]:
        """The sessions, by day and hour (R35)."""
        return timetable(self.sessions, self.starts_on)

    @property
    def contact(self) -> str:
        """Who answers questions, in one line."""
        return ", ".join(filter(None, [self.contact_name, self.contact_phone, self.contact_email]))

    @property
    def opens(self) -> str:
        """When the registration opens: «01.12.2026 в 10:00» (R35)."""
        return format_opening(self.registration_from, self.registration_hour)

    def phase(self, on: date) -> Phase:
        """Where the group stands that day: its first and last days are days of study, the window's both included."""
        if self.closed_at:
            return Phase.CLOSED
        if self.cancelled_at:
            return Phase.CANCELLED
        if self.draft:
            return Phase.DRAFT
        if self.ends_on < on:
            return Phase.ENDED
        if self.starts_on <= on:
            return Phase.RUNNING
        if on < self.registration_from or now() < opening(self.registration_from, self.registration_hour):
            return Phase.PLANNED
        if on > self.registration_until:
            return Phase.WAITING
        return Phase.FULL if self.left <= 0 else Phase.OPEN


def _sessions_said(row: CourseGroup) -> str:
    return "; ".join(one.said for one in timetable(row.sessions, row.starts_on))


# As the history tells them (R42).
CourseGroup.history.model.get_sessions_display = _sessions_said
