"""«Аттестация: сроки»: whose next attestation is due (R19)."""

from __future__ import annotations

from home.reports.known import Report

# The latest attestation by each position that a person holds now; who holds it in two places is counted once.
SQL = """
SELECT district.name, post.name, type.name,
    count(*) FILTER (WHERE last.next_on < %(day)s),
    count(*) FILTER (WHERE last.next_on >= %(day)s AND last.next_on <= %(day)s + interval '6 months'),
    count(*) FILTER (WHERE last.next_on > %(day)s + interval '6 months'),
    min(last.next_on) FILTER (WHERE last.next_on >= %(day)s)
FROM (
    SELECT DISTINCT ON (worker_id, position_id) worker_id, position_id, next_on FROM staff_attestation
    ORDER BY worker_id, position_id, "on" DESC
) last
JOIN LATERAL (
    SELECT organization_id FROM staff_employment job
    WHERE job.worker_id = last.worker_id AND job.position_id = last.position_id AND job.state = 'current'
    ORDER BY job.training DESC, job.id LIMIT 1
) held ON true
JOIN staff_worker worker ON worker.id = last.worker_id AND worker.merged_into_id IS NULL
JOIN staff_position post ON post.id = last.position_id
JOIN organizations_organization place ON place.id = held.organization_id
JOIN organizations_district district ON district.id = place.district_id
JOIN organizations_organizationtype type ON type.id = place.type_id
WHERE last.next_on <= %(day)s + interval '12 months'
GROUP BY district.id, post.id, type.id
"""

REPORT = Report(
    name="attestation",
    title="Сроки аттестации",
    about=(
        "У кого подходит следующая аттестация: по последней аттестации в должности, которую человек занимает сейчас. "
        "Кому следующая дата не указана, сюда не входит."
    ),
    sql=SQL,
    keys={"district": "район", "position": "должность", "type": "тип организации"},
    numbers={
        "late": "Срок прошёл",
        "six": "В ближайшие 6 месяцев",
        "year": "Через 6–12 месяцев",
        "next": "Ближайшая дата",
    },
    ways=(("district",), ("position",), ("type",), ("district", "position")),
    narrowed=("district", "position", "type"),
    chart={"late": "red", "six": "yellow", "year": "blue"},
    earliest=frozenset({"next"}),
)
