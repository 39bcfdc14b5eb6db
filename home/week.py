"""What the last week was like, for the operator's first page: what happened on each of its days, and the week before."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from home.models import CountedReport
from lib.dates import SAMARA
from lib.prepared import fetch

DAYS = 7
# Counted every hour with the reports: among a million workers it took the first page a second.
NAME = "week"
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


def count(today: date) -> list[list[Any]]:
    """What happened on each of the fourteen days that end today: its name, the day as ISO says it, how often."""
    first = _first(today)
    at = datetime.combine(first, time(), SAMARA)
    rows = fetch(STATEMENT, {"at": at, "day": first, "last": today})
    return [[name, day.isoformat(), number] for name, day, number in rows]


def lately(today: date) -> dict[str, Any]:
    """The seven days that end today, the latest last, with the number of each thing that happened: `total` of the
    week, `before` of the week before it, `days` as (number, share of the greatest in per cent); `at`: when they were
    counted, None before the first time."""
    counted = CountedReport.objects.filter(name=NAME).first()
    found = {(name, day): number for name, day, number in (counted.rows if counted else [])}
    days = [_first(today) + timedelta(days=number) for number in range(2 * DAYS)]
    lines = []
    for name, label in LABELS.items():
        numbers = [found.get((name, day.isoformat()), 0) for day in days]
        week, most = numbers[DAYS:], max(numbers[DAYS:]) or 1
        shares = [(number, round(100 * number / most)) for number in week]
        lines.append({"label": label, "total": sum(week), "before": sum(numbers[:DAYS]), "days": shares})
    return {"days": days[DAYS:], "lines": lines, "at": counted.at if counted else None}


def _first(today: date) -> date:
    return today - timedelta(days=2 * DAYS - 1)
