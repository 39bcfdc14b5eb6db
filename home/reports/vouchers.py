"""«Чеки по годам»: issued, spent, expired, annulled (R26, R28, R31)."""

from __future__ import annotations

from home.reports.known import Report

# What each voucher is worth, as `vouchers.facts.with_state` says it; held to it by the tests. Blocks are counted of
# those that are not annulled.
SQL = """
SELECT extract(year FROM voucher.issued_on)::int, district.name, type.name,
    count(*),
    count(*) FILTER (WHERE counts AND whole),
    count(*) FILTER (WHERE counts AND NOT whole AND voucher.valid_until >= %(day)s),
    count(*) FILTER (WHERE counts AND NOT whole AND voucher.valid_until < %(day)s),
    count(*) FILTER (WHERE NOT counts),
    coalesce(sum(spent.blocks) FILTER (WHERE counts), 0)::int,
    coalesce(sum(spent.hours) FILTER (WHERE counts), 0)::int,
    coalesce(sum(spent.total - spent.blocks) FILTER (WHERE counts AND voucher.valid_until < %(day)s), 0)::int
FROM vouchers_voucher voucher
JOIN organizations_organization place ON place.id = voucher.organization_id
JOIN organizations_district district ON district.id = place.district_id
JOIN organizations_organizationtype type ON type.id = place.type_id
LEFT JOIN (
    SELECT block.voucher_id, count(*) AS total,
        count(*) FILTER (WHERE seat.block IS NOT NULL OR paper.block_id IS NOT NULL) AS blocks,
        sum(block.hours) FILTER (WHERE seat.block IS NOT NULL OR paper.block_id IS NOT NULL) AS hours
    FROM vouchers_voucherblock block
    LEFT JOIN (
        SELECT voucher_block_id AS block FROM courses_enrolment
        WHERE state <> 'released' AND voucher_block_id IS NOT NULL
    ) seat ON seat.block = block.id
    LEFT JOIN vouchers_papercourse paper ON paper.block_id = block.id
    GROUP BY block.voucher_id
) spent ON spent.voucher_id = voucher.id
CROSS JOIN LATERAL (
    SELECT voucher.annulled_at IS NULL AS counts, coalesce(spent.blocks >= spent.total, false) AS whole
) told
GROUP BY 1, 2, 3
"""

REPORT = Report(
    name="vouchers",
    title="Чеки по годам",
    about=(
        "Сколько чеков выдано, потрачено, истекло и аннулировано. Год: год выдачи. Район и тип: организации, в которой "
        "чек выдан. Блок потрачен, когда по нему есть место в группе или курс с бумажного чека."
    ),
    sql=SQL,
    keys={"year": "год", "district": "район", "type": "тип организации"},
    numbers={
        "issued": "Выдано",
        "used": "Потрачены полностью",
        "valid": "Действуют",
        "expired": "Истекли",
        "annulled": "Аннулированы",
        "blocks": "Блоков потрачено",
        "hours": "Часов в них",
        "lost": "Блоков пропало",
    },
    ways=(("year",), ("district",), ("type",), ("year", "district"), ("year", "type")),
    narrowed=("year", "district", "type"),
    chart={"used": "green", "valid": "blue", "expired": "yellow", "annulled": "red"},
)
