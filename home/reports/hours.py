"""«Обучение»: people and hours by who teaches what (R32, R35, R38)."""

from __future__ import annotations

from home.reports.known import Report

# Where a course was paid by a voucher, the district is that of the voucher's organization; else of the training position.
SQL = """
SELECT extract(year FROM seat.ends_on)::int, coalesce(district.name, 'не указан'), provider.short_name,
    programme.title || ', ' || programme.hours || ' ч',
    count(*) FILTER (WHERE seat.state = 'finished'),
    count(*) FILTER (WHERE seat.state = 'active' AND seat.starts_on <= %(day)s),
    count(*) FILTER (WHERE seat.state = 'active' AND seat.starts_on > %(day)s),
    count(*) FILTER (WHERE seat.state = 'not_finished'),
    coalesce(sum(programme.hours) FILTER (WHERE seat.state = 'finished'), 0)::int
FROM courses_enrolment seat
JOIN courses_programme programme ON programme.id = seat.programme_id
JOIN courses_provider provider ON provider.id = programme.provider_id
LEFT JOIN vouchers_voucherblock block ON block.id = seat.voucher_block_id
LEFT JOIN vouchers_voucher voucher ON voucher.id = block.voucher_id
LEFT JOIN staff_employment job ON job.worker_id = seat.worker_id AND job.training
LEFT JOIN organizations_organization place ON place.id = coalesce(voucher.organization_id, job.organization_id)
LEFT JOIN organizations_district district ON district.id = place.district_id
WHERE seat.state <> 'released'
GROUP BY 1, 2, programme.id, provider.id
"""

REPORT = Report(
    name="hours",
    title="Обучение: люди и часы",
    about=(
        "Кто прошёл обучение и кто учится, по организациям КПК и программам. Год: год последнего дня группы. Кто "
        "прошёл две программы, посчитан дважды. Курсы с бумажных чеков и из других мест сюда не входят."
    ),
    sql=SQL,
    keys={"year": "год", "district": "район", "provider": "организация КПК", "programme": "программа"},
    numbers={
        "finished": "Прошли",
        "study": "Учатся или ждут итога",
        "ahead": "Записаны, начнут позже",
        "failed": "Не прошли",
        "hours": "Часов у прошедших",
    },
    ways=(("provider",), ("programme", "provider"), ("year",), ("district",), ("year", "provider")),
    narrowed=("year", "district", "provider"),
    chart={"finished": "green", "study": "blue", "ahead": "grey", "failed": "yellow"},
)
