"""Words of the field that not everybody knows, and what each means in plain ones."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Term:
    """`stems`: how a page says it, in any case and at the start of a sentence or not."""

    word: str
    stems: tuple[str, ...]
    meaning: str

    def stands_in(self, text: str) -> bool:
        return any(stem in text for stem in self.stems)


TERMS = (
    Term(
        "ИОЧ",
        ("ИОЧ",),
        "Именной образовательный чек: им оплачивают повышение квалификации, его выдают раз в три года.",
    ),
    Term(
        "КПК",
        ("КПК",),
        "Курсы повышения квалификации. Организация КПК их проводит и выдаёт удостоверение.",
    ),
    Term("инвариантный блок", ("нвариантн",), "Часть чека на программу, общую для всех должностей."),
    Term("вариативный блок", ("ариативн",), "Часть чека на программу, которую выбирает работник."),
    Term(
        "профильная программа",
        ("рофильн",),
        "Программа для должности, по которой работник повышает квалификацию. Если для должности таких нет, "
        "подойдёт программа для учителей всех категорий.",
    ),
    Term(
        "государственное задание",
        ("осударственное задание", "осударственному заданию", "осударственного задания"),
        "Обучение оплачивает бюджет: для работника бесплатно, чек не нужен.",
    ),
    Term(
        "внебюджетная основа",
        ("небюджетн",),
        "Обучение оплачивает работник или организация, чек не нужен.",
    ),
)


def used_in(text: str) -> list[Term]:
    return [term for term in TERMS if term.stands_in(text)]
