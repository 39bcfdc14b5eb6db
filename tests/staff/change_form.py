"""The form of a change of personal data, filled in."""

from __future__ import annotations

from staff.models import Worker


def typed(worker: Worker, **changes: str) -> dict[str, str]:
    record = {
        "last_name": worker.last_name,
        "first_name": worker.first_name,
        "patronymic": worker.patronymic,
        "birth_date": f"{worker.birth_date:%d.%m.%Y}",
        "snils": "",
        "graduated_on": "",
        "why": "Вышла замуж",
    }
    return record | changes
