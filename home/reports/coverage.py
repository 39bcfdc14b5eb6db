"""«Охват регистрацией»: by district and type; the organizations have a page of their own (R8)."""

from __future__ import annotations

from home.reports.known import Report

# From what `staff.coverage.counting` has counted; organizations that have not said their number are in no sum.
SQL = """
SELECT district.name, type.name,
    coalesce(sum(place.must_register), 0)::int,
    coalesce(sum(least(place.must_register, coalesce(counted.registered, 0))) FILTER (WHERE said), 0)::int,
    coalesce(sum(greatest(place.must_register - coalesce(counted.registered, 0), 0)) FILTER (WHERE said), 0)::int,
    coalesce(sum(counted.confirmed) FILTER (WHERE said), 0)::int,
    count(*) FILTER (WHERE NOT said)
FROM organizations_organization place
CROSS JOIN LATERAL (SELECT place.must_register IS NOT NULL AS said) number
LEFT JOIN staff_coveragecount counted ON counted.organization_id = place.id
JOIN organizations_district district ON district.id = place.district_id
JOIN organizations_organizationtype type ON type.id = place.type_id
WHERE place.closed_on IS NULL
GROUP BY district.id, type.id
"""

REPORT = Report(
    name="coverage",
    title="Охват регистрацией",
    about=(
        "Сколько работников из подлежащих регистрации зарегистрировано. Организации, которые не указали, сколько "
        "работников нужно зарегистрировать, в суммы не входят; их число в последнем столбце. Те, кто есть сверх "
        "указанного, нехватку в других организациях не покрывают."
    ),
    sql=SQL,
    keys={"district": "район", "type": "тип организации"},
    numbers={
        "must": "Подлежат",
        "registered": "Зарегистрированы",
        "missing": "Не хватает",
        "confirmed": "Подтверждены",
        "silent": "Организаций без числа",
    },
    ways=(("district",), ("type",), ("district", "type")),
    narrowed=("district", "type"),
    chart={"registered": "green", "missing": "yellow"},
    share=("Охват, %", "registered", "must"),
)
