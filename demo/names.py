"""Names of people who could live on the Volga, by how often they are met and in which years they were given."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from demo.chance import WeightedChoice, weighted
from lib.snils import checksum

# Masculine form and weight; the feminine form follows from the ending.
RUSSIAN_SURNAMES = """
Иванов 90 Кузнецов 84 Попов 62 Смирнов 60 Петров 58 Васильев 56 Соколов 44 Михайлов 42 Новиков 42 Фёдоров 42
Морозов 38 Волков 36 Алексеев 36 Лебедев 34 Семёнов 34 Егоров 34 Павлов 33 Козлов 33 Степанов 32 Николаев 31
Орлов 30 Андреев 30 Макаров 30 Никитин 29 Захаров 28 Зайцев 28 Соловьёв 27 Борисов 27 Яковлев 26 Григорьев 26
Романов 25 Воробьёв 25 Сергеев 24 Фролов 24 Александров 23 Дмитриев 23 Королёв 22 Гусев 22 Киселёв 22 Ильин 21
Максимов 21 Поляков 20 Сорокин 20 Виноградов 20 Ковалёв 20 Белов 19 Медведев 19 Антонов 19 Тарасов 19 Жуков 18
Баранов 18 Филиппов 18 Комаров 17 Давыдов 17 Беляев 17 Герасимов 17 Богданов 16 Осипов 16 Сидоров 16 Матвеев 16
Титов 15 Марков 15 Миронов 15 Крылов 15 Куликов 15 Карпов 14 Власов 14 Мельников 14 Денисов 14 Гаврилов 14
Тихонов 13 Казаков 13 Афанасьев 13 Данилов 13 Савельев 13 Тимофеев 12 Фомин 12 Чернов 12 Абрамов 12 Мартынов 12
Ефимов 12 Федотов 11 Щербаков 11 Назаров 11 Калинин 11 Исаев 11 Чернышёв 10 Быков 10 Маслов 10 Родионов 10
Коновалов 10 Лазарев 10 Воронин 10 Климов 10 Филатов 9 Пономарёв 9 Голубев 9 Кудрявцев 9 Прохоров 9 Наумов 9
Потапов 9 Журавлёв 9 Овчинников 8 Трофимов 8 Леонов 8 Соболев 8 Ермаков 8 Колесников 8 Гончаров 8 Емельянов 8
Никифоров 7 Грачёв 7 Котов 7 Гришин 7 Ефремов 7 Архипов 7 Громов 7 Кириллов 7 Малышев 7 Панов 7 Моисеев 7
Румянцев 6 Акимов 6 Кондратьев 6 Бирюков 6 Горбунов 6 Анисимов 6 Ерёмин 6 Тихомиров 6 Галкин 6 Лукьянов 6
Михеев 6 Скворцов 6 Юдин 6 Белоусов 6 Нестеров 5 Симонов 5 Прокофьев 5 Харитонов 5 Князев 5 Цветков 5 Левин 5
Митрофанов 5 Воронов 5 Аксёнов 5 Софронов 5 Мальцев 5 Логинов 5 Горшков 5 Савин 5 Краснов 5 Майоров 5 Демидов 5
Елисеев 4 Рыбаков 4 Сафонов 4 Плотников 4 Дёмин 4 Хохлов 4 Фадеев 4 Молчанов 4 Игнатов 4 Литвинов 4 Ершов 4
Ушаков 4 Дементьев 4 Рябов 4 Мухин 4 Калашников 4 Леонтьев 4 Лобанов 4 Кузин 4 Корнеев 4 Евдокимов 4 Бородин 4
Платонов 4 Некрасов 4 Балашов 4 Суворов 4 Жданов 4 Рудаков 3 Лыткин 3 Щёголев 3 Ёлкин 3 Звягинцев 3 Толстых 3
Черных 3 Седых 2 Долгих 2 Коваленко 5 Шевченко 5 Бондаренко 4 Ткаченко 3 Кравченко 3 Петренко 2 Мельничук 2
Вишневский 4 Покровский 3 Троицкий 2 Успенский 2 Каменский 2 Левицкий 2 Островский 2 Яровой 1 Луговой 1
"""

VOLGA_SURNAMES = """
Хайруллин 10 Сафин 9 Гарипов 8 Ахметов 8 Хасанов 7 Галимов 7 Валиев 6 Шарипов 6 Юсупов 6 Закиров 5 Мингалеев 4
Насыров 4 Абдуллин 4 Низамов 4 Каримов 4 Гайнуллин 3 Сабиров 3 Фаттахов 3 Зарипов 3 Гиматдинов 2
"""

INDECLINABLE = ("их", "ых", "ко", "чук")

# Before 1975, 1975–1989, and later: a kindergarten's staff is not all called Настя.
WOMEN = (
    """Татьяна 90 Елена 88 Ольга 80 Наталья 78 Людмила 70 Светлана 70 Галина 66 Ирина 64 Валентина 52 Нина 40
    Любовь 40 Надежда 40 Лариса 34 Марина 34 Вера 30 Тамара 22 Раиса 20 Алла 18 Зинаида 12 Лидия 18 Антонина 14
    Маргарита 12 Валерия 6 Евгения 14 Анна 20 Мария 18 Екатерина 14 Роза 4 Инна 10 Елизавета 4""",
    """Елена 90 Ольга 84 Наталья 84 Татьяна 76 Ирина 70 Светлана 68 Юлия 62 Анна 58 Екатерина 56 Марина 44 Оксана 42
    Мария 36 Евгения 30 Надежда 24 Лариса 18 Виктория 20 Анастасия 22 Александра 18 Людмила 16 Вера 14 Алёна 12
    Инна 10 Жанна 8 Галина 14 Любовь 16 Яна 10 Ксения 12 Олеся 16 Эльвира 5 Снежана 2""",
    """Анастасия 80 Екатерина 70 Дарья 56 Мария 56 Анна 54 Юлия 46 Ксения 42 Виктория 42 Александра 38 Алина 36
    Елена 34 Ольга 32 Кристина 34 Татьяна 28 Наталья 28 Полина 30 Валерия 24 Елизавета 28 Ирина 26 Марина 18
    Софья 14 Евгения 20 Алёна 22 Маргарита 12 Вероника 12 Диана 12 Арина 10 Яна 12 Светлана 16 Олеся 8""",
)
MEN = (
    """Сергей 80 Александр 80 Владимир 70 Николай 50 Виктор 44 Юрий 40 Андрей 44 Михаил 34 Валерий 30 Анатолий 26
    Василий 22 Геннадий 18 Вячеслав 18 Игорь 30 Олег 26 Евгений 24 Борис 12 Леонид 12 Пётр 12 Фёдор 6""",
    """Алексей 70 Сергей 76 Александр 80 Андрей 64 Дмитрий 62 Евгений 40 Михаил 36 Владимир 34 Денис 32 Роман 26
    Игорь 26 Павел 28 Олег 22 Максим 22 Иван 22 Николай 22 Константин 16 Вадим 14 Антон 16 Илья 12 Артём 8""",
    """Александр 70 Дмитрий 60 Максим 46 Иван 40 Артём 40 Алексей 44 Никита 36 Илья 32 Андрей 32 Сергей 34 Роман 28
    Егор 22 Кирилл 26 Даниил 20 Владислав 20 Михаил 24 Павел 22 Денис 20 Антон 18 Семён 8 Лев 6 Глеб 6 Пётр 5""",
)
VOLGA_WOMEN = (
    "Альфия 20 Гульнара 24 Лилия 22 Эльвира 20 Резеда 12 Алсу 14 Рушания 8 Венера 10 Альбина 16 Ильмира 8"
)
VOLGA_MEN = "Рустам 18 Ильдар 16 Марат 16 Рамиль 14 Ринат 14 Айрат 12 Тимур 12 Дамир 8"

# What «-ич» and «-на» are added to: Сергеев-ич, Сергеев-на.
FATHERS = """
Александров 90 Николаев 84 Владимиров 82 Иванов 70 Викторов 66 Анатольев 62 Сергеев 60 Михайлов 56 Васильев 54
Юрьев 50 Алексеев 50 Петров 36 Геннадьев 30 Валерьев 30 Андреев 30 Евгеньев 28 Борисов 24 Вячеславов 20 Павлов 20
Григорьев 18 Фёдоров 16 Леонидов 16 Дмитриев 16 Олегов 14 Игорев 16 Константинов 12 Степанов 10 Семёнов 8
Витальев 12 Валентинов 10 Аркадьев 6 Яковлев 5 Львов 3 Романов 6 Денисов 3 Артёмов 2 Максимов 3
"""
VOLGA_FATHERS = "Рустамов 14 Ильдаров 14 Рашидов 14 Маратов 10 Ринатов 12 Фаритов 12 Наилев 10 Шамилев 8 Раисов 6 Камилев 6"
# Fathers whose patronymics follow no rule: the man's and the woman's.
IRREGULAR = {"Ильин": ("Ильич", "Ильинична", 8), "Никитин": ("Никитич", "Никитична", 3)}

TRANSLIT = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
        strict=True,
    )
)
# Numbers of this range were given to nobody: a made-up person must not carry a living one's.
SNILS_FROM, SNILS_RANGE, SNILS_STEP = 700_000_000, 299_999_999, 7_654_321


@dataclass(frozen=True, slots=True)
class Name:
    last: str
    first: str
    patronymic: str
    woman: bool

    @property
    def full(self) -> str:
        return f"{self.last} {self.first} {self.patronymic}"

    @property
    def polite(self) -> str:
        return f"{self.first} {self.patronymic}".rstrip()


class _People:
    def __init__(
        self,
        last: str,
        women: tuple[str, ...],
        men: tuple[str, ...],
        fathers: WeightedChoice[tuple[str, str]],
    ) -> None:
        self.last = weighted(last)
        self.women = [weighted(text) for text in women]
        self.men = [weighted(text) for text in men]
        self.fathers = fathers


def _fathers(text: str, irregular: dict[str, tuple[str, str, int]]) -> WeightedChoice[tuple[str, str]]:
    stems = text.split()
    pairs = [(f"{stem}ич", f"{stem}на") for stem in stems[::2]]
    weights = [int(weight) for weight in stems[1::2]]
    for man, woman, weight in irregular.values():
        pairs.append((man, woman))
        weights.append(weight)
    return WeightedChoice(pairs, weights)


RUSSIAN = _People(RUSSIAN_SURNAMES, WOMEN, MEN, _fathers(FATHERS, IRREGULAR))
VOLGA = _People(VOLGA_SURNAMES, (VOLGA_WOMEN,) * 3, (VOLGA_MEN,) * 3, _fathers(VOLGA_FATHERS, {}))


def name(random: Random, born: date, *, women: float) -> Name:
    """A plausible person of that age: surname, name and patronymic agree in gender and in custom."""
    people = VOLGA if random.random() < 0.07 else RUSSIAN
    era = 0 if born.year < 1975 else 1 if born.year < 1990 else 2
    man, woman = people.fathers.throw(random)
    last = people.last.throw(random)
    if random.random() < women:
        return Name(feminine(last), people.women[era].throw(random), woman, True)
    return Name(last, people.men[era].throw(random), man, False)


def snils(number: int) -> str:
    """A СНИЛС with right control digits, its own for every number."""
    nine = f"{SNILS_FROM + number * SNILS_STEP % SNILS_RANGE:09}"
    return nine + checksum(nine)


def latin(text: str) -> str:
    """For an e-mail: Щёголева → shchegoleva."""
    return "".join(TRANSLIT.get(letter, "") for letter in text.lower())


def feminine(surname: str) -> str:
    """Смирнов → Смирнова, Троицкий → Троицкая, Яровой → Яровая; Черных and Коваленко stay."""
    if surname.endswith(INDECLINABLE):
        return surname
    if surname.endswith(("ий", "ой")):
        return surname[:-2] + "ая"
    return surname + "а"
