"""«Список работников» in two statements: what stands around the rows, and what a page of rows says (R8, R26, R34)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from home.known import Listed
from lib.dates import today
from lib.prepared import fetch
from organizations.models import Responsible
from staff.facts import PILES, inbox_parts, inbox_sum
from staff.moves.facts import taken_back_since
from ui.frame import numbered
from vouchers.rules import expiring_until

LEFT_SHOWN = 20

# Of whom does the training position give the right to a voucher (R17), and of whom nothing forbids the next one (R26).
ENTITLED = """EXISTS (
    SELECT FROM staff_employment mark JOIN staff_position post ON post.id = mark.position_id
    WHERE mark.worker_id = {0}.worker_id AND mark.training AND post.voucher_entitled
)"""


# What stands around the rows: how much waits, the positions held here, how many stand in each of the ready-made lists,
# and who left so lately that it can still be taken back, the last ones first (R12). Held to the querysets by
# `tests/home/test_worker_list_own.py`. Who waits here may work elsewhere: of that person nothing is counted (R14, R44).
@cache
def _around() -> str:
    return f"""
WITH {inbox_parts()},
held AS (
    SELECT DISTINCT position.id, position.name
    FROM here JOIN staff_position position ON position.id = here.position_id
),
listed AS (
    SELECT count(*) AS everybody,
        count(*) FILTER (WHERE here.state = 'current' AND {ENTITLED.format("here")} AND NOT EXISTS (
            SELECT FROM vouchers_voucher voucher WHERE voucher.worker_id = here.worker_id
                AND voucher.annulled_at IS NULL AND voucher.next_possible_on > %(day)s
        )) AS may,
        count(*) FILTER (WHERE here.state = 'current' AND EXISTS (
            SELECT FROM vouchers_voucher voucher CROSS JOIN LATERAL (
                SELECT count(*) AS total, count(*) FILTER (WHERE
                    EXISTS (SELECT FROM vouchers_papercourse course WHERE course.block_id = block.id) OR EXISTS (
                        SELECT FROM courses_enrolment seat
                        WHERE seat.voucher_block_id = block.id AND seat.state <> 'released'
                    )
                ) AS used
                FROM vouchers_voucherblock block WHERE block.voucher_id = voucher.id
            ) blocks
            WHERE voucher.worker_id = here.worker_id AND voucher.annulled_at IS NULL
                AND voucher.valid_until BETWEEN %(day)s AND %(expiring)s
                AND (blocks.used < blocks.total OR blocks.total = 0)
        )) AS expiring,
        count(*) FILTER (WHERE here.state = 'current' AND EXISTS (
            SELECT FROM courses_enrolment seat WHERE seat.worker_id = here.worker_id
                AND seat.state = 'active' AND seat.ends_on >= %(day)s
        )) AS study,
        count(*) FILTER (WHERE EXISTS (
            SELECT FROM staff_leaveperiod leave WHERE leave.employment_id = here.id AND leave.cancelled_at IS NULL
                AND leave.begins_on <= %(day)s AND (leave.ends_on IS NULL OR leave.ends_on >= %(day)s)
        )) AS away,
        count(*) FILTER (WHERE here.state = 'current' AND NOT EXISTS (
            SELECT FROM staff_worker person JOIN accounts_user account ON account.id = person.user_id
            WHERE person.id = here.worker_id AND account.last_login IS NOT NULL
        )) AS never
    FROM here
),
gone AS (
    SELECT job.id, job.worker_id, worker.full_name, position.name AS position, job.ended_on
    FROM staff_employment job
    JOIN staff_worker worker ON worker.id = job.worker_id AND worker.merged_into_id IS NULL
    JOIN staff_position position ON position.id = job.position_id
    WHERE job.organization_id = %(organization)s AND job.ended_on IS NOT NULL AND (
        EXISTS (
            SELECT FROM staff_dismissal departure
            WHERE departure.employment_id = job.id AND departure.undone_at IS NULL AND departure.at > %(lately)s
        ) OR EXISTS (
            SELECT FROM staff_transfer departure
            WHERE departure.left_id = job.id AND departure.undone_at IS NULL AND departure.at > %(lately)s
        )
    )
    ORDER BY job.ended_on DESC, job.id DESC LIMIT {LEFT_SHOWN}
)
SELECT {inbox_sum()},
    (SELECT json_agg(json_build_array(id, name) ORDER BY replace(lower(name), 'ё', 'ея'), name) FROM held),
    (SELECT row_to_json(listed) FROM listed),
    (SELECT json_agg(gone ORDER BY ended_on DESC, id DESC) FROM gone),
    (SELECT json_agg(json_build_array(id, name, query) ORDER BY id) FROM staff_savedlist
        WHERE user_id = %(user)s AND page = '')
FROM {", ".join(PILES)}
"""  # noqa: S608 our own words


# A page of rows, by their numbers: the voucher is the last that counts, the course the nearest that has not ended.
ROWS = f"""
SELECT job.id, job.worker_id, worker.full_name, position.name, job.kind, coalesce(leave.kind, ''), job.state, job.origin,
    job.started_on, job.requested_at, {ENTITLED.format("job")},
    coalesce(nullif(voucher.number, ''), 'Э-' || voucher.id), voucher.issued_on, voucher.valid_until,
    voucher.next_on, blocks.total, blocks.used, course.title, course.starts_on, course.ends_on, course.number,
    attested.category, attested."on", attested.next_on,
    job.state = 'current' AND account.last_login IS NULL AND NOT EXISTS (
        SELECT FROM staff_invitation invited WHERE invited.worker_id = worker.id
    )
FROM staff_employment job
JOIN staff_worker worker ON worker.id = job.worker_id
LEFT JOIN accounts_user account ON account.id = worker.user_id
JOIN staff_position position ON position.id = job.position_id
LEFT JOIN staff_leaveperiod leave ON leave.employment_id = job.id AND leave.cancelled_at IS NULL
    AND leave.begins_on <= %(day)s AND (leave.ends_on IS NULL OR leave.ends_on >= %(day)s)
LEFT JOIN LATERAL (
    SELECT id, number, issued_on, valid_until, max(next_possible_on) OVER () AS next_on
    FROM vouchers_voucher WHERE worker_id = job.worker_id AND annulled_at IS NULL
    ORDER BY issued_on DESC, id DESC LIMIT 1
) voucher ON job.state = 'current'
LEFT JOIN LATERAL (
    SELECT count(*) AS total, count(*) FILTER (WHERE
        EXISTS (SELECT FROM vouchers_papercourse paper WHERE paper.block_id = block.id) OR EXISTS (
            SELECT FROM courses_enrolment seat WHERE seat.voucher_block_id = block.id AND seat.state <> 'released'
        )
    ) AS used
    FROM vouchers_voucherblock block WHERE block.voucher_id = voucher.id
) blocks ON voucher.id IS NOT NULL
LEFT JOIN LATERAL (
    SELECT programme.title, seat.starts_on, seat.ends_on, count(*) OVER () AS number
    FROM courses_enrolment seat JOIN courses_programme programme ON programme.id = seat.programme_id
    WHERE seat.worker_id = job.worker_id AND seat.state = 'active' AND seat.ends_on >= %(day)s
    ORDER BY seat.starts_on, seat.id LIMIT 1
) course ON job.state = 'current'
LEFT JOIN LATERAL (
    SELECT category, "on", next_on FROM staff_attestation
    WHERE worker_id = job.worker_id AND position_id = job.position_id ORDER BY "on" DESC LIMIT 1
) attested ON job.state = 'current'
WHERE job.id = ANY(%(rows)s)
"""  # noqa: S608 our own words


def around(
    responsible: Responsible, on: date
) -> tuple[int, list[tuple[int, str]], dict[str, int], list[Any], list[tuple[int, str, str]]]:
    """How much waits for this Responsible, the positions held here by name, how many stand in each ready-made list by
    its name, who has left lately, and the person's own lists: number, name, filter; one statement (R12, R45)."""
    values: dict[str, Any] = {
        "organization": responsible.organization_id,
        "user": responsible.user_id,
        "lately": taken_back_since(),
        "day": on,
        "expiring": expiring_until(on),
    }
    ((waiting, positions, counts, gone, saved),) = fetch(_around(), values)
    left = [
        {
            **one,
            "ended_on": date.fromisoformat(one["ended_on"]),
            "url": numbered("home:worker", one["worker_id"]),
        }
        for one in gone or ()
    ]
    held = [(pk, name) for pk, name in positions or ()]
    return waiting, held, counts, left, [(pk, name, query) for pk, name, query in saved or ()]


def rows(places: Sequence[int]) -> dict[int, Listed]:
    """What the list says of these workplaces, by number; one statement for a page of them (R34)."""
    day = today()
    found = fetch(ROWS, {"rows": list(places), "day": day})
    return {row[0]: Listed(day, *row) for row in found}
