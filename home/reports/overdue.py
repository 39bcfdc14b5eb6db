"""«Просрочено обучение»: three years without a voucher (R34)."""

from __future__ import annotations

from home.reports.known import Report

# Each person by the position that carries the qualification, and the day when three years without a voucher end, as
# `vouchers.rules.training_due` says it; held to it by the tests. {}: nothing, or one organization.
DUE = """
SELECT job.worker_id, job.organization_id, job.position_id, given.last_on,
    coalesce(given.next_on, greatest(
        (greatest(began.on, worker.graduated_on) + interval '3 years')::date, plan.planned_on
    )) AS due
FROM staff_employment job
JOIN staff_position post ON post.id = job.position_id AND post.voucher_entitled
JOIN staff_worker worker ON worker.id = job.worker_id AND worker.merged_into_id IS NULL
LEFT JOIN LATERAL (
    SELECT max(next_possible_on) AS next_on, max(issued_on) AS last_on FROM vouchers_voucher
    WHERE worker_id = job.worker_id AND annulled_at IS NULL
) given ON true
LEFT JOIN LATERAL (
    SELECT min(earlier.started_on) AS "on" FROM staff_employment earlier
    JOIN staff_position held ON held.id = earlier.position_id AND (held.voucher_entitled OR held.pedagogical)
    WHERE earlier.worker_id = job.worker_id AND earlier.state IN ('awaiting', 'current', 'ended')
        AND given.next_on IS NULL
) began ON true
LEFT JOIN vouchers_plannedtraining plan ON plan.worker_id = job.worker_id AND plan.state = 'confirmed'
WHERE job.training {}
"""
SQL = f"""
SELECT district.name, type.name, place.name, place.id,
    count(*), count(*) FILTER (WHERE due < %(day)s), count(*) FILTER (WHERE due < %(day)s AND last_on IS NULL),
    min(due) FILTER (WHERE due < %(day)s)
FROM ({DUE.format("")}) person
JOIN organizations_organization place ON place.id = person.organization_id
JOIN organizations_district district ON district.id = place.district_id
JOIN organizations_organizationtype type ON type.id = place.type_id
GROUP BY district.id, type.id, place.id
"""  # noqa: S608 our own words
# Behind the number of one organization, as it is now.
PEOPLE = f"""
SELECT person.worker_id, worker.full_name, post.name, person.last_on, person.due
FROM ({DUE.format("AND job.organization_id = %(organization)s")}) person
JOIN staff_worker worker ON worker.id = person.worker_id
JOIN staff_position post ON post.id = person.position_id
WHERE person.due < %(day)s
ORDER BY person.due, worker.full_name, worker.id
"""  # noqa: S608 our own words

REPORT = Report(
    name="overdue",
    title="Просрочено обучение",
    about=(
        "Кто больше трёх лет без чека: со дня последнего чека, а если чека не было, с начала работы или диплома. "
        "Согласованная плановая дата отодвигает срок. Считаются работники, чья должность даёт право на чек."
    ),
    sql=SQL,
    keys={"district": "район", "type": "тип организации", "organization": "организация", "place": ""},
    numbers={
        "people": "Имеют право на чек",
        "overdue": "Просрочено",
        "never": "Из них без единого чека",
        "since": "Самый ранний срок",
    },
    ways=(("district",), ("organization", "place", "district"), ("type",)),
    narrowed=("district", "type"),
    chart={"overdue": "red"},
    share=("Доля, %", "overdue", "people"),
    earliest=frozenset({"since"}),
    hidden=frozenset({"place"}),
)
