"""What is kept for a time only, and between which days its term may be set (R42)."""

from __future__ import annotations

from dataclasses import dataclass

from lib.numbers import counted


@dataclass(frozen=True)
class Kept:
    """usual, least, most: whole days, inclusive; after: since when they are counted; why: what the bounds stand on."""

    title: str
    after: str
    usual: int
    least: int
    most: int
    why: str

    def holds(self, days: int) -> bool:
        """May the term be so many days? (R42)"""
        return self.least <= days <= self.most


LETTER_TEXTS = "letter_texts"
LETTERS = "letters"
INCOMING_TEXTS = "incoming_texts"
TICKET_FILES = "ticket_files"
SIGN_UPS = "sign_ups"
IMPORTED_ROWS = "imported_rows"
LOOKS = "looks"
RECORDS = "records"

# In the order of the operator's page.
KEPT: dict[str, Kept] = {
    LETTER_TEXTS: Kept(
        "Тексты отправленных писем",
        "с отправки",
        usual=30,
        least=7,
        most=365,
        why="Неделю письмо ещё могут искать или отправить снова.",
    ),
    LETTERS: Kept(
        "Сведения об отправленных письмах",
        "с отправки",
        usual=365,
        least=90,
        most=1830,
        why="Уведомления в кабинете человек видит, пока они хранятся.",
    ),
    INCOMING_TEXTS: Kept(
        "Письма на почту поддержки: текст, тема, отправитель",
        "с получения",
        usual=365,
        least=30,
        most=1830,
        why="То, что вошло в обращение, хранится в нём. Неразобранные письма остаются.",
    ),
    TICKET_FILES: Kept(
        "Файлы закрытых обращений",
        "с закрытия",
        usual=365,
        least=30,
        most=1830,
        why="Месяц обращение ещё могут открыть снова. Переписка остаётся.",
    ),
    SIGN_UPS: Kept(
        "Неподтверждённые заявки на регистрацию",
        "с подачи",
        usual=30,
        least=4,
        most=90,
        why="Ссылка из письма действует три дня.",
    ),
    IMPORTED_ROWS: Kept(
        "Строки загруженных файлов",
        "с загрузки",
        usual=30,
        least=7,
        most=365,
        why="Неделю строки с ошибками ещё исправляют. Отменить загрузку можно и позже.",
    ),
    LOOKS: Kept(
        "Записи о том, кто смотрел личные данные",
        "с просмотра",
        usual=1095,
        least=366,
        most=3660,
        why="Год их бережёт сама база: раньше не удалит никто.",
    ),
    RECORDS: Kept(
        "Записи людей, которые нигде не работают",
        "с последнего дня, когда о человеке что-то известно",
        usual=1830,
        least=1100,
        most=3660,
        why="Новый чек положен раз в три года: раньше запись ещё нужна. Уничтожает оператор, с актом.",
    ),
}


def in_words(days: int) -> str:
    """«3 года» where the term is whole years of 365 days, «400 дней» where it is not (R45)."""
    years, more = divmod(days, 365)
    return counted(days, "день", "дня", "дней") if more or not years else counted(years, "год", "года", "лет")
