from __future__ import annotations

import uuid
from datetime import date
from typing import Protocol

from django.db import models
from django.db.models import Q

from lib.search import fold
from organizations.models import Organization
from staff.models.employment import Position
from staff.models.worker import SnilsValid, Worker
from staff.states import Kind

# The first and the last letter of a shorter surname are nearly all of it.
LAST_LETTER_TELLS = 3


class SignUp(models.Model):
    """A registration whose e-mail is not confirmed yet (R1, R3).

    No account, no worker and no password exists until the button behind the link is pressed by whoever reads the
    mailbox, so nobody can occupy another's address or СНИЛС, choose another's password, or learn who is registered.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    email = models.EmailField("электронная почта")
    last_name = models.CharField("фамилия", max_length=80)
    first_name = models.CharField("имя", max_length=80)
    patronymic = models.CharField("отчество", max_length=80, blank=True)
    birth_date = models.DateField("дата рождения")
    snils = models.CharField("СНИЛС", max_length=11)
    organization = models.ForeignKey(
        Organization, models.PROTECT, related_name="+", verbose_name="организация"
    )
    position = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="должность")
    kind = models.CharField("вид занятости", max_length=10, choices=Kind.choices, default=Kind.MAIN)
    main_job = models.CharField("где основная работа", max_length=300, blank=True)
    # The consent that was ticked; its time is `created_at`.
    consent = models.CharField("согласие, редакция", max_length=20, blank=True)
    # The number of the latest link: «Повторить код» raises it, and every earlier link dies (R4).
    link = models.PositiveBigIntegerField("номер ссылки", default=0)
    created_at = models.DateTimeField("создана", auto_now_add=True)
    confirmed_at = models.DateTimeField("подтверждена", null=True, blank=True)
    # Whoever reads the mailbox pressed «Это не я».
    disowned_at = models.DateTimeField("ответили «Это не я»", null=True, blank=True)
    worker = models.OneToOneField(
        Worker, models.PROTECT, null=True, blank=True, related_name="signup", verbose_name="работник"
    )

    class Meta:
        verbose_name = "заявка на регистрацию"
        verbose_name_plural = "заявки на регистрацию"
        indexes = [
            models.Index(models.functions.Lower("email"), name="signup_email"),
        ]
        constraints = [
            models.CheckConstraint(condition=SnilsValid("snils"), name="signup_snils_checksum"),
            models.CheckConstraint(
                condition=Q(confirmed_at=None) | Q(disowned_at=None), name="signup_confirmed_or_disowned"
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def masked_name(self) -> str:
        """Enough for the person to know the own name, too little for somebody else to learn it: «Н…а Д. О.» (R1)"""
        return masked_name(self)


class Named(Protocol):
    """A worker, a sign-up, or somebody who is only asked about."""

    @property
    def last_name(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def patronymic(self) -> str: ...
    @property
    def birth_date(self) -> date | None: ...
    @property
    def snils(self) -> str: ...


def masked_name(person: Named) -> str:
    """«Н…а Д. О.»: for a letter that may have gone to a stranger (R1, R10)."""
    last = person.last_name
    ending = last[-1] if len(last) > LAST_LETTER_TELLS else ""
    initials = [f"{name[0]}." for name in (person.first_name, person.patronymic) if name]
    return " ".join([f"{last[0]}…{ending}", *initials])


def same_person(person: Named) -> list[str]:
    """What makes two people one to the system: СНИЛС, or ФИО and birth date (R1). For `lock_words`: whoever registers
    or renames a person holds these words first."""
    name = fold(f"{person.last_name} {person.first_name} {person.patronymic}")
    return [f"snils {person.snils}", f"person {name} {person.birth_date}"]
