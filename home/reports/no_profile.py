"""«Спрос: нет профильной программы»: for whom nobody teaches anything profile (R30)."""

from __future__ import annotations

from home.reports.known import Report

# «No profile programme exists»: none on offer, whatever groups are open, as `courses` says it.
SQL = """
SELECT post.name, district.name, type.name,
    count(*),
    count(*) FILTER (WHERE EXISTS (
        SELECT FROM vouchers_voucher voucher WHERE voucher.worker_id = job.worker_id AND voucher.annulled_at IS NULL
            AND voucher.issued_on <= %(day)s AND voucher.valid_until >= %(day)s
    ))
FROM staff_employment job
JOIN staff_position post ON post.id = job.position_id AND post.voucher_entitled
JOIN staff_worker worker ON worker.id = job.worker_id AND worker.merged_into_id IS NULL
JOIN organizations_organization place ON place.id = job.organization_id
JOIN organizations_district district ON district.id = place.district_id
JOIN organizations_organizationtype type ON type.id = place.type_id
WHERE job.training AND post.id NOT IN (
    SELECT profile.position_id FROM courses_programme_profile_for profile
    JOIN courses_programme programme ON programme.id = profile.programme_id AND programme.active
    JOIN courses_provider provider ON provider.id = programme.provider_id AND provider.active
)
GROUP BY post.id, district.id, type.id
"""

REPORT = Report(
    name="no-profile",
    title="Спрос: нет профильной программы",
    about=(
        "Сколько людей работают в должностях, дающих право на чек, для которых сейчас не предлагается ни одной "
        "профильной программы. Им остаются программы для учителей всех категорий."
    ),
    sql=SQL,
    keys={"position": "должность", "district": "район", "type": "тип организации"},
    numbers={"people": "Человек", "valid": "Из них чек действует"},
    ways=(("position",), ("district",), ("type",), ("position", "district")),
    narrowed=("position", "district", "type"),
    chart={"people": "red"},
)
