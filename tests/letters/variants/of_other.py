"""Accounts, vouchers, the letter of check."""

from __future__ import annotations

from datetime import date

from accounts import letters as accounts
from accounts.models import User
from accounts.operators.letters import opened
from accounts.operators.roles import OperatorRole
from config.management.commands import send_letters as own
from lib.dates import now
from tests.letters.variants.variant import SITE, Variant
from tests.letters.variants.world import DAY, World
from vouchers import letters as vouchers
from vouchers.models import Annulment, SettledCourse
from vouchers.planning import letters as planning
from vouchers.states import Fate

LINK = f"{SITE}/account/password/reset/key/1-abc/"


def _operator(w: World) -> None:
    email = {"email": "gleb@example.ru", "name": "Глеб Андреевич"}
    opened(User(**email, is_staff=True, operator_role=OperatorRole.SUPPORT))


def _annulment(w: World) -> Annulment:
    return Annulment.objects.create(voucher=w.voucher(), at=now(), why="Чек внесён два раза")


def _annulled(w: World) -> None:
    annulment = _annulment(w)
    vouchers.annulled(annulment.voucher, annulment)


def _annulled_with_courses(w: World) -> None:
    annulment = _annulment(w)
    days = {"starts_on": DAY, "ends_on": DAY, "said": "Курс пройден"}
    for block, fate in zip(annulment.voucher.blocks.all(), (Fate.STATE, Fate.WRONG), strict=False):
        programme = f"Современный урок {block.order}"
        SettledCourse.objects.create(
            annulment=annulment, block=block, programme=programme, provider="ИРО", hours=18, fate=fate, **days
        )
    vouchers.annulled(annulment.voucher, annulment)


def _moved(w: World) -> None:
    annulment, right = _annulment(w), w.voucher(pk=901_237, issued_on=date(2023, 11, 1))
    days = {"starts_on": DAY, "ends_on": DAY, "said": "Курс пройден"}
    SettledCourse.objects.create(
        annulment=annulment,
        block=annulment.voucher.blocks.first(),
        programme="Современный урок",
        provider="ИРО",
        hours=18,
        fate=Fate.MOVE,
        moved_to=right.blocks.first(),
        **days,
    )
    vouchers.moved(annulment.voucher, annulment.courses.in_order())


VARIANTS = [
    Variant("letters/check", "check", lambda w: own.check("worker@example.ru")),
    Variant(
        "accounts/password_reset",
        "link",
        lambda w: accounts.password_reset("worker@example.ru", until=now()),
        {"link": LINK},
    ),
    Variant("accounts/operator", "opened", _operator, {"link": LINK}),
    Variant("accounts/password_changed", "changed", lambda w: accounts.password_changed(w.worker.user)),
    Variant(
        "accounts/notice",
        "allauth",
        lambda w: accounts.notice(
            "worker@example.ru", "Код для входа", "Ваш код: 123456.\n\nОн действует 3 минуты."
        ),
    ),
    Variant("vouchers/issued", "issued", lambda w: vouchers.issued(w.voucher())),
    Variant(
        "vouchers/request_rejected", "rejected", lambda w: vouchers.request_rejected(w.voucher_request())
    ),
    Variant("vouchers/plan_waits", "waits", lambda w: planning.waits(w.plan(by_worker=False))),
    Variant("vouchers/plan_proposed", "proposed", lambda w: planning.proposed(w.plan(by_worker=False))),
    Variant("vouchers/plan_agreed", "agreed", lambda w: planning.agreed(w.plan(by_worker=True))),
    Variant("vouchers/plan_declined", "declined", lambda w: planning.declined(w.plan(by_worker=True))),
    Variant("vouchers/annulled", "annulled", _annulled),
    Variant("vouchers/annulled", "with_courses", _annulled_with_courses),
    Variant("vouchers/courses_moved", "moved", _moved),
]
