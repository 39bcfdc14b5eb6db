"""Why a row of a file of attestations stays (R19)."""

from __future__ import annotations

from lib.reasons import why


@why("R19", then="Ошибку в записи исправит {operator}.")
def corrected_since() -> str:
    return "Аттестация исправлена оператором после загрузки."
