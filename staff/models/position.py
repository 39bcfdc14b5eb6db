from django.db import models

from lib.history import History
from lib.search import by_name


class Position(models.Model):
    """A post such as «учитель математики». Being pedagogical and the right to a voucher are its properties,
    kept by the operator (requirements: «Dates and other terms»)."""

    name = models.CharField("название", max_length=200, unique=True)
    pedagogical = models.BooleanField("педагогическая", default=True)
    voucher_entitled = models.BooleanField("даёт право на ИОЧ", default=True)
    active = models.BooleanField("предлагается в списках", default=True)

    history = History()

    class Meta:
        verbose_name = "должность"
        verbose_name_plural = "должности"
        ordering = by_name("name")

    def __str__(self) -> str:
        return self.name
