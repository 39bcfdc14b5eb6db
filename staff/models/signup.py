from __future__ import annotations

import uuid

from django.db import models

from organizations.models import Organization
from staff.models.position import Position
from staff.models.worker import Worker
from staff.states import Kind


class SignUp(models.Model):
    """A registration whose e-mail is not confirmed yet (R1, R3).

    No account and no worker exists until the button behind the link is pressed, so nobody can occupy another's
    address or СНИЛС, and whether a person is already registered is answered to the mailbox only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    email = models.EmailField("электронная почта")
    password = models.CharField(max_length=128)
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
    main_job = models.CharField("основное место работы", max_length=300, blank=True)
    # The consent that was ticked; its time is `created_at`.
    consent = models.CharField("согласие, редакция", max_length=20, blank=True)
    # The number of the latest link: «Повторить код» raises it, and every earlier link dies (R4).
    link = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField("создана", auto_now_add=True)
    confirmed_at = models.DateTimeField("подтверждена", null=True, blank=True)
    worker = models.OneToOneField(Worker, models.PROTECT, null=True, blank=True, related_name="signup")

    class Meta:
        verbose_name = "заявка на регистрацию"
        verbose_name_plural = "заявки на регистрацию"
        indexes = [
            models.Index(models.functions.Lower("email"), name="signup_email"),
            models.Index(fields=["snils"], name="signup_snils"),
        ]

    def __str__(self) -> str:
        return self.email
