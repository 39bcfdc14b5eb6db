"""Why a row of a file of organizations stays where it is: the file that a lawyer edits."""

from __future__ import annotations

from lib.reasons import why


@why("R10", then="Исправьте организацию на её карточке: у записи уже есть своя история.")
def built_on_it(what: str) -> str:
    return f"{what}."
