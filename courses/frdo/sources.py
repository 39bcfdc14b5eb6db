"""What a cell of the file for ФИС ФРДО can be filled with, by the words that the operator writes in the template (R38)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from courses.models import Certificate
from courses.states import Funding

Read = Callable[[Certificate], Any]
# «63-0412»: the series and the number of the form; the whole of it is what the provider registers.
_NUMBER = re.compile(r"(.*?)[\s№/-]*(\d+)")
_HIS = re.compile(r"(?:ич|оглы|оглу|улы|уулу)$", re.IGNORECASE)
_HERS = re.compile(r"(?:вна|чна|кызы|гызы)$", re.IGNORECASE)


def _parts(certificate: Certificate) -> tuple[str, str]:
    found = _NUMBER.fullmatch(certificate.number.strip())
    return (found[1], found[2]) if found else ("", certificate.number.strip())


def _sex(certificate: Certificate) -> str:
    """As the patronymic says; empty where it says nothing: the system does not keep it."""
    said = certificate.enrolment.worker.patronymic
    return "жен" if _HERS.search(said) else "муж" if _HIS.search(said) else ""


def _person(name: str) -> Read:
    return lambda certificate: getattr(certificate.enrolment.worker, name)


SOURCES: dict[str, Read] = {
    "серия": lambda certificate: _parts(certificate)[0],
    "номер без серии": lambda certificate: _parts(certificate)[1],
    "номер": lambda certificate: certificate.number,
    "дата выдачи": lambda certificate: certificate.issued_on,
    "программа": lambda certificate: certificate.enrolment.group.programme.title,
    "часы": lambda certificate: certificate.enrolment.group.programme.hours,
    "организация КПК": lambda certificate: certificate.enrolment.group.programme.provider.name,
    "группа": lambda certificate: certificate.enrolment.group.number,
    "первый день": lambda certificate: certificate.enrolment.starts_on,
    "последний день": lambda certificate: certificate.enrolment.ends_on,
    "год начала": lambda certificate: certificate.enrolment.starts_on.year,
    "год окончания": lambda certificate: certificate.enrolment.ends_on.year,
    "форма": lambda certificate: certificate.enrolment.group.get_form_display(),
    "источник оплаты": lambda certificate: Funding(certificate.enrolment.funding).short,
    "фамилия": _person("last_name"),
    "имя": _person("first_name"),
    "отчество": _person("patronymic"),
    "дата рождения": _person("birth_date"),
    "пол": _sex,
    "СНИЛС": lambda certificate: (
        certificate.enrolment.worker.snils and certificate.enrolment.worker.pretty_snils
    ),
    "ID": lambda certificate: certificate.enrolment.worker_id,
}
