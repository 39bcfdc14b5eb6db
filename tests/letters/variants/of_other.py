"""Accounts, vouchers, the letter of check."""

from __future__ import annotations

from accounts import letters as accounts
from letters import letters as own
from lib.dates import now
from tests.letters.variants.variant import SITE, Variant
from tests.letters.variants.world import World
from vouchers import letters as vouchers
from vouchers.models import Annulment

LINK = f"{SITE}/account/password/reset/key/1-abc/"


def _annulled(w: World) -> None:
    voucher = w.voucher()
    vouchers.annulled(voucher, Annulment(voucher=voucher, why="Чек внесён два раза"))


VARIANTS = [
    Variant("letters/check", "check", lambda w: own.check("worker@example.ru")),
    Variant(
        "accounts/password_reset",
        "link",
        lambda w: accounts.password_reset("worker@example.ru", until=now()),
        {"link": LINK},
    ),
    Variant("accounts/password_changed", "changed", lambda w: accounts.password_changed(w.worker.user)),
    Variant(
        "accounts/notice",
        "allauth",
        lambda w: accounts.notice(
            "worker@example.ru", "Код для входа", "Ваш код: 123456.\n\nОн действует 3 минуты."
        ),
    ),
    Variant("vouchers/issued", "issued", lambda w: vouchers.issued(w.voucher())),
    Variant("vouchers/annulled", "annulled", _annulled),
]
