"""What was skipped or mended, said to whoever sent the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lib.numbers import plural


@dataclass
class Notes:
    """Row numbers as Excel shows them."""

    above: int = 0
    numbering: int = 0
    example: int = 0
    totals: list[int] = field(default_factory=list)
    repeated: list[int] = field(default_factory=list)
    signatures: list[int] = field(default_factory=list)
    alone: list[tuple[int, str]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    hidden_sheets: list[str] = field(default_factory=list)
    other_sheets: list[str] = field(default_factory=list)
    twice: tuple[str, ...] = ()
    unknown: list[str] = field(default_factory=list)
    mended: set[int] = field(default_factory=set)
    sheet: str = ""

    def told(self) -> list[str]:
        """The sentences, the most important first."""
        return [
            sentence for sentence in (*self._of_sheets(), *self._of_rows(), *self._of_columns()) if sentence
        ]

    def _of_sheets(self) -> Iterable[str]:
        if self.other_sheets:
            yield f"Прочитан лист «{self.sheet}». Другие не читались: {_quoted(self.other_sheets)}."
        if self.hidden_sheets:
            yield f"Скрытые листы не читались: {_quoted(self.hidden_sheets)}."

    def _of_rows(self) -> Iterable[str]:
        yield _rows(
            self.hidden_rows,
            "Скрыто и не читалось",
            "Если нужны, покажите их в Excel и приложите файл снова.",
        )
        if self.alone:
            said = ", ".join(f"{number} («{text}»)" for number, text in self.alone[:5])
            more = f" и ещё {len(self.alone) - 5}" if len(self.alone) > 5 else ""
            yield f"Заполнена одна ячейка, поэтому пропущено: {_row(len(self.alone))} {said}{more}."
        yield _rows(self.totals, "Итоги пропущены")
        yield _rows(self.signatures, "Подпись под таблицей пропущена")
        yield _rows(self.repeated, "Повтор заголовка пропущен")
        if self.example:
            yield f"Пример из шаблона пропущен: строка {self.example}."
        if self.numbering:
            yield f"Номера столбцов под заголовком пропущены: строка {self.numbering}."
        if self.above:
            yield f"Над таблицей пропущено: {_row(self.above)} {'1' if self.above == 1 else f'1–{self.above}'}."
        yield _rows(sorted(self.mended), "Латинские буквы в русских словах заменены русскими")

    def _of_columns(self) -> Iterable[str]:
        if self.hidden_columns:
            yield f"Скрытые столбцы не читались: {_quoted(self.hidden_columns)}."
        if self.twice:
            yield f"Встретилось дважды, взят первый столбец: {_quoted(self.twice)}."
        if self.unknown:
            yield f"Эти столбцы не нужны и не читались: {_quoted(self.unknown)}."


def _row(many: int) -> str:
    return plural(many, "строка", "строки", "строки")


def _rows(numbers: list[int], said: str, then: str = "") -> str:
    if not numbers:
        return ""
    word = "строка" if len(numbers) == 1 else "строки"
    return f"{said}: {word} {spans(numbers)}.{' ' + then if then else ''}"


def spans(numbers: list[int], most: int = 8) -> str:
    """5–9, 12: numbers in a row are said as their ends."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    said = ", ".join("–".join(map(str, run)) for run in runs[:most])
    return said + (f" и ещё {sum(_length(run) for run in runs[most:])}" if len(runs) > most else "")


def _length(run: list[int]) -> int:
    return run[-1] - run[0] + 1


def _quoted(names: Iterable[Any], most: int = 6) -> str:
    every = [f"«{str(name)[:40]}»" for name in names]
    return ", ".join(every[:most]) + (f" и ещё {len(every) - most}" if len(every) > most else "")
