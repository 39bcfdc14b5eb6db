"""Letters that a person may switch off: reminders and digests. What was asked for is always answered, and what is about
the safety of an account is always told (R7)."""

from __future__ import annotations

from django.conf import settings
from django.core import signing
from django.urls import reverse

from letters.models import Letter

WORKER = {
    "courses/voucher_ends": "Чек скоро закончится: за 60, 30 и 7 дней",
    "courses/voucher_again": "Пора получить новый чек",
    "courses/starts_soon": "Курс начнётся через три дня",
    "vouchers/plan_waits": "Предложенная дата обучения ждёт вашего ответа уже пять дней",
}
RESPONSIBLE = {
    "staff/waiting_long": "Запросы ждут вашего ответа уже пять дней",
    "home/digest": "Сводка за неделю, по понедельникам",
}
SWITCHABLE = WORKER | RESPONSIBLE
SALT = "letters.switches"


def address(letter: Letter) -> str:
    """Where this letter's reader switches its kind off without logging in; empty for what cannot be switched off."""
    if letter.kind not in SWITCHABLE or letter.user_id is None:
        return ""
    path = reverse("letters:switch_off", args=[token(letter.user_id, letter.kind)])
    return f"{settings.SITE_URL}{path}"


def token(user: int, kind: str) -> str:
    """Whose letters of which kind: it opens nothing else, and has no last day, as the letter has none."""
    signed: str = signing.Signer(salt=SALT).sign_object([user, kind])
    return signed


def read(text: str) -> tuple[int, str] | None:
    """What the token says; None when we have not made it, or the kind can be switched off no more."""
    try:
        user, kind = signing.Signer(salt=SALT).unsign_object(text)
    except (signing.BadSignature, ValueError):
        return None
    return (user, kind) if kind in SWITCHABLE else None
