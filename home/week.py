"""What the last week was like, for the operator's first page: what happened on each of its days, and the week before."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from lib.dates import SAMARA
from lib.prepared import fetch

DAYS = 7
LABELS = {
    "workers": "Зарегистрировались",
    "vouchers": "Выдано чеков",
    "seats": "Записались на курсы",
    "certificates": "Выдано удостоверений",
    "tickets": "Написали оператору",
    "letters": "Отправлено писем",
}
# Each part reads two weeks by an index: what came before is never looked at.
STATEMENT = """
SELECT 'workers', (registered_at AT TIME ZONE 'Europe/Samara')::date AS day, count(*)
  FROM staff_worker WHERE registered_at >= %(at)s GROUP BY day
UNION ALL
SELECT 'vouchers', issued_on, count(*) FROM vouchers_voucher
 WHERE issued_on >= %(day)s AND issued_on <= %(last)s AND annulled_at IS NULL GROUP BY issued_on
UNION ALL
SELECT 'seats', (enrolled_at AT TIME ZONE 'Europe/Samara')::date AS day, count(*)
  FROM courses_enrolment WHERE enrolled_at >= %(at)s GROUP BY day
UNION ALL
SELECT 'certificates', issued_on, count(*) FROM courses_certificate
 WHERE issued_on >= %(day)s AND issued_on <= %(last)s GROUP BY issued_on
UNION ALL
SELECT 'tickets', (created_at AT TIME ZONE 'Europe/Samara')::date AS day, count(*)
  FROM support_ticket WHERE created_at >= %(at)s GROUP BY day
UNION ALL
SELECT 'letters', (queued_at AT TIME ZONE 'Europe/Samara')::date AS day, count(*)
  FROM letters_letter WHERE queued_at >= %(at)s AND state = 'sent' GROUP BY day
"""


def lately(today: date) -> dict[str, Any]:
    """The seven days that end today, the latest last, with the number of each thing that happened: `total` of the
    week, `before` of the week before it, `days` as (number, share of the greatest in per cent)."""
    first = today - timedelta(days=2 * DAYS - 1)
    at = datetime.combine(first, time(), SAMARA)
    found = {(name, day): number for name, day, number in _rows(at, first, today)}
    days = [first + timedelta(days=number) for number in range(2 * DAYS)]
    lines = []
    for name, label in LABELS.items():
        numbers = [found.get((name, day), 0) for day in days]
        week, most = numbers[DAYS:], max(numbers[DAYS:]) or 1
        shares = [(number, round(100 * number / most)) for number in week]
        lines.append({"label": label, "total": sum(week), "before": sum(numbers[:DAYS]), "days": shares})
    return {"days": days[DAYS:], "lines": lines}


def _rows(at: datetime, day: date, last: date) -> list[tuple[Any, ...]]:
    return fetch(STATEMENT, {"at": at, "day": day, "last": last})
