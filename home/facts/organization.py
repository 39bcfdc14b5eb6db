"""What a Responsible's home says of the organization, in one statement (R8, R11, R15, R26, R28).

Each of its numbers is that of the list which it leads to: `tests/home/test_home_statement.py` asks both.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from django.db.models import QuerySet

from courses.models.enrolment import SOON
from lib.dates import now
from lib.prepared import fetch
from organizations.models import Responsible
from staff.facts import PILES, inbox_parts
from staff.inbox import KINDS
from staff.invitations.known import LIVES, TRIES
from staff.models import Employment
from vouchers.rules import expiring_until

SHOWN = 5


@cache
def _statement() -> str:
    return f"""
WITH {inbox_parts()},
theirs AS (
    SELECT worker_id FROM here WHERE state = 'current'
    UNION
    SELECT worker_id FROM here
    WHERE state = 'awaiting' AND NOT EXISTS (
        SELECT FROM staff_employment other WHERE other.worker_id = here.worker_id AND other.state = 'current'
    )
),
registered AS (
    SELECT count(DISTINCT worker_id) AS everybody,
        count(DISTINCT worker_id) FILTER (WHERE state = 'current') AS confirmed
    FROM here JOIN staff_position position ON position.id = here.position_id
    WHERE position.voucher_entitled OR here.kind = 'external' OR EXISTS (
        SELECT FROM staff_leaveperiod leave WHERE leave.employment_id = here.id AND leave.cancelled_at IS NULL
            AND leave.begins_on <= %(day)s AND (leave.ends_on IS NULL OR leave.ends_on >= %(day)s)
    )
),
entitled AS (
    SELECT here.worker_id, here.full_name, position.name AS position, here.started_on, here.id
    FROM here JOIN staff_position position ON position.id = here.position_id
    WHERE here.state = 'current' AND here.training AND position.voucher_entitled AND NOT EXISTS (
        SELECT FROM vouchers_voucher voucher
        WHERE voucher.worker_id = here.worker_id
            AND voucher.annulled_at IS NULL AND voucher.next_possible_on > %(day)s
    )
),
expiring AS (
    SELECT voucher.id, voucher.worker_id, worker.full_name, voucher.valid_until, blocks.total, blocks.used
    FROM theirs
    JOIN vouchers_voucher voucher ON voucher.worker_id = theirs.worker_id AND voucher.annulled_at IS NULL
        AND voucher.valid_until BETWEEN %(day)s AND %(expiring)s
    JOIN staff_worker worker ON worker.id = voucher.worker_id
    CROSS JOIN LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE
            EXISTS (SELECT FROM vouchers_papercourse course WHERE course.block_id = block.id) OR EXISTS (
                SELECT FROM courses_enrolment seat
                WHERE seat.voucher_block_id = block.id AND seat.state <> 'released'
            )
        ) AS used
        FROM vouchers_voucherblock block WHERE block.voucher_id = voucher.id
    ) blocks
    WHERE blocks.used < blocks.total OR blocks.total = 0
),
silent AS (
    SELECT count(*) AS number, min(invitation.invited_at) AS oldest
    FROM theirs
    JOIN staff_invitation invitation ON invitation.worker_id = theirs.worker_id AND invitation.accepted_at IS NULL
    JOIN staff_worker worker ON worker.id = theirs.worker_id
    LEFT JOIN accounts_user account ON account.id = worker.user_id
    WHERE account.last_login IS NULL AND (
        invitation.invited_at <= %(silent)s OR invitation.disowned_at IS NOT NULL OR invitation.wrong_answers >= %(tries)s
    )
),
starting AS (
    SELECT seat.id, seat.worker_id, seat.group_id, worker.full_name, seat.starts_on, programme.title
    FROM theirs
    JOIN courses_enrolment seat ON seat.worker_id = theirs.worker_id AND seat.state = 'active'
        AND seat.starts_on BETWEEN %(day)s AND %(soon)s
    JOIN staff_worker worker ON worker.id = seat.worker_id
    JOIN courses_coursegroup studies ON studies.id = seat.group_id
    JOIN courses_programme programme ON programme.id = studies.programme_id
)
SELECT {", ".join(f"{name}.number, {name}.oldest" for name in PILES)}, registered.everybody, registered.confirmed,
    (SELECT count(*) FROM entitled), (SELECT count(*) FROM expiring), (SELECT count(*) FROM starting),
    (SELECT json_agg(line) FROM (SELECT * FROM entitled ORDER BY started_on, id LIMIT %(shown)s) line),
    (SELECT json_agg(line) FROM (SELECT * FROM expiring ORDER BY valid_until, id LIMIT %(shown)s) line),
    (SELECT json_agg(line) FROM (SELECT * FROM starting ORDER BY starts_on, group_id, id LIMIT %(shown)s) line),
    silent.number, silent.oldest
FROM {", ".join(PILES)}, registered, silent
"""  # noqa: S608 our own words


def _coverage(registered: int, confirmed: int, must: int | None) -> dict[str, Any]:
    """R8: how many of those who must be registered are, and how many of them are confirmed."""
    return {
        "registered": registered,
        "confirmed": confirmed,
        "must": must,
        "of": f"из {must}, кто подлежит регистрации",
        "share": f"{min(100, confirmed * 100 // must)} %" if must else "",
        "missing": max(0, (must or 0) - registered),
    }


def overview(responsible: Responsible, on: date) -> dict[str, Any]:
    """What the home shows, by the names that its template uses.

    `silent`: who was invited 14 days ago and has not come in, or cannot any more (R10). `piles`: the kinds of
    requests that wait, each with its number and the moment of the oldest. `coverage`: whom the memo wants
    registered, each person once: a driver is a worker and does not count (R8). `entitled`, `expiring`,
    `starting`: the first five lines, and `…_total`: who may get a voucher that day (R26), vouchers with free
    blocks whose year ends within a month (R28), seats in groups that begin within a month.
    """
    organization = responsible.organization
    values: dict[str, Any] = {
        "organization": organization.pk,
        "user": responsible.user_id,
        "day": on,
        "expiring": expiring_until(on),
        "soon": on + SOON,
        "silent": now() - LIVES,
        "tries": TRIES,
        "shown": SHOWN,
    }
    (told,) = fetch(_statement(), values)
    waiting = dict(zip(PILES, zip(told[::2], told[1::2], strict=False), strict=False))
    found = told[2 * len(PILES) :]
    entitled, expiring, starting = (_lines(lines) for lines in found[5:8])
    return {
        "piles": [
            {
                "title": kind.title,
                "count": waiting[kind.name][0],
                "oldest": waiting[kind.name][1],
                "picture": kind.icon,
                "name": kind.name,
            }
            for kind in KINDS
        ],
        "silent": {"count": found[8], "oldest": found[9]},
        "waiting": sum(number for number, _ in waiting.values()),
        "coverage": _coverage(found[0], found[1], organization.must_register),
        "entitled_total": found[2],
        "expiring_total": found[3],
        "starting_total": found[4],
        "entitled": entitled,
        "expiring": expiring,
        "starting": starting,
    }


def _lines(told: list[dict[str, Any]] | None) -> list[dict[str, Any]]:
    days = ("started_on", "valid_until", "starts_on")
    return [
        {name: date.fromisoformat(value) if name in days else value for name, value in line.items()}
        for line in told or ()
    ]


def training(responsible: Responsible) -> QuerySet[Employment]:
    """Those whose training position is in the organization and gives the right to a voucher (R17)."""
    here = Employment.objects.visible_to(responsible).current()
    return here.filter(training=True, position__voucher_entitled=True).with_details()
