"""The columns of a list of certificates that came after the groups were closed (R38)."""

from __future__ import annotations

from courses.importing.groups.columns import NUMBER
from lib.sheets import Column, cells
from staff.importing.columns import WHO

COLUMNS = (
    NUMBER,
    Column(
        "id",
        "ID работника",
        also=("ID", "Номер в АИС"),
        read=cells.whole(1, 10**9),
        hint="Нужен, только если в группе есть полные тёзки",
    ),
    *WHO,
    Column(
        "certificate",
        "Номер удостоверения",
        also=("Удостоверение", "№ удостоверения", "Регистрационный номер"),
        required=True,
        read=cells.line(60),
        example="63-0412",
    ),
    Column(
        "issued_on",
        "Дата выдачи",
        also=("Дата", "Дата удостоверения", "Выдано"),
        required=True,
        read=cells.day,
        example="20.11.2026",
    ),
)
