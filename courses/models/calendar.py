from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from courses.models.catalogue import CourseGroup
from staff.models import Worker


class CalendarFeed(models.Model):
    """The private address at which a worker's calendar program reads the own courses. The address is signed; a higher
    number makes the one before it dead."""

    worker = models.OneToOneField(
        Worker, models.PROTECT, related_name="calendar_feed", verbose_name="работник"
    )
    number = models.PositiveIntegerField("какая по счёту", default=1)
    made_at = models.DateTimeField("создана", auto_now=True)

    class Meta:
        verbose_name = "подписка на календарь"
        verbose_name_plural = "подписки на календарь"

    def __str__(self) -> str:
        return f"{self.worker}, адрес {self.number}"


class StartReminder(models.Model):
    """«Курс начинается через три дня» is written about a group and its first day once; a moved group has another (R7)."""

    group = models.ForeignKey(CourseGroup, models.PROTECT, related_name="reminders", verbose_name="группа")
    starts_on = models.DateField("первый день")
    written_at = models.DateTimeField("когда", auto_now_add=True)

    class Meta:
        verbose_name = "напоминание о начале"
        verbose_name_plural = "напоминания о начале"
        constraints = [UniqueConstraint(fields=["group", "starts_on"], name="reminder_once_a_first_day")]

    def __str__(self) -> str:
        return f"{self.group}: {self.starts_on:%d.%m.%Y}"
