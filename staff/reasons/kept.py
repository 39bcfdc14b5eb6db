"""What an operator hears of the lists that operators keep: attestations, positions (R8, R20)."""

from __future__ import annotations

from lib.reasons import why


@why("R20", then="Исправьте одну из дат.", field="next_on", constraint="attestation_next_is_later")
def attestation_turned_round() -> str:
    return "Следующая аттестация раньше этой."


@why("R20", then="Исправьте уже внесённую запись.", field="on", constraint="attestation_once_a_day")
def attestation_known() -> str:
    return "Аттестация этого работника по этой должности в этот день уже внесена."


@why("R17", then="Исправьте уже имеющуюся должность.", field="name", constraint="staff_position_name_key")
def position_exists() -> str:
    return "Должность с таким названием уже есть."


@why("R1", then="Сверьте её с паспортом.", field="birth_date", constraint="worker_birth_date_sane")
def birth_date_unlikely() -> str:
    return "Такой даты рождения у работника быть не может."


@why(
    "R1",
    then="Сверьте его с документом.",
    field="snils",
    constraint=("worker_snils_checksum", "signup_snils_checksum"),
)
def snils_mistyped() -> str:
    return "Контрольные цифры СНИЛС не сходятся: в номере опечатка."
