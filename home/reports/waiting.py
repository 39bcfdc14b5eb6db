"""«Спрос: мест не хватило»: what people asked for and could not get at once (R36)."""

from __future__ import annotations

from courses.states import Awaited
from home.reports.known import Report

# The district of the position by which the person studies now.
SQL = f"""
SELECT extract(year FROM entry.asked_at AT TIME ZONE 'Europe/Samara')::int,
    coalesce(district.name, 'не указан'), provider.short_name,
    programme.title || ', ' || programme.hours || ' ч',
    CASE entry.awaits WHEN '{Awaited.SEAT}' THEN 'нет мест' ELSE 'запись не открыта' END,
    count(*),
    count(*) FILTER (WHERE entry.state IN ('waiting', 'offered')),
    count(*) FILTER (WHERE entry.state IN ('taken', 'told')),
    count(*) FILTER (WHERE entry.state IN ('over', 'lapsed', 'unfit')),
    count(*) FILTER (WHERE entry.state = 'left'),
    min((entry.asked_at AT TIME ZONE 'Europe/Samara')::date) FILTER (WHERE entry.state IN ('waiting', 'offered'))
FROM courses_waitingentry entry
JOIN courses_coursegroup team ON team.id = entry.group_id
JOIN courses_programme programme ON programme.id = team.programme_id
JOIN courses_provider provider ON provider.id = programme.provider_id
LEFT JOIN staff_employment job ON job.worker_id = entry.worker_id AND job.training
LEFT JOIN organizations_organization place ON place.id = job.organization_id
LEFT JOIN organizations_district district ON district.id = place.district_id
GROUP BY 1, 2, programme.id, provider.id, 5
"""  # noqa: S608 our own words

REPORT = Report(
    name="waiting",
    title="Спрос: мест не хватило",
    about=(
        "Кто встал в лист ожидания: мест в группе нет или запись ещё не открыта. Каждая просьба человека о группе "
        "считается один раз, в том году, когда он попросил."
    ),
    sql=SQL,
    keys={
        "year": "год",
        "district": "район",
        "provider": "организация КПК",
        "programme": "программа",
        "why": "почему",
    },
    numbers={
        "asked": "Просили",
        "waiting": "Ждут сейчас",
        "got": "Получили место или письмо",
        "without": "Остались без места",
        "left": "Передумали",
        "since": "Ждут с",
    },
    ways=(("programme", "provider"), ("district",), ("why",), ("provider",), ("year",)),
    narrowed=("year", "district", "provider", "why"),
    chart={"waiting": "blue", "without": "red", "got": "green", "left": "grey"},
    earliest=frozenset({"since"}),
)
