"""Why a row of a file of organizations stays where it is: the file that a lawyer edits."""

from __future__ import annotations

from lib.reasons import why


@why("R10", then="Если её нужно изменить, загрузите файл ещё раз с отметкой «Менять известные».")
def here_already(number: int) -> str:
    return f"Пока файл загружался, такая организация появилась в АИС: ID {number}."
