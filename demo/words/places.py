"""Where the region's organizations stand; none of these places exists."""

DISTRICTS = (
    """
Заволжский район|Прибрежный район|Степной район|Лесной район|Луговой район|Заречный район|Озёрный район
Каменский район|Яблоневый район|Родниковский район|Полевой район|Дубравский район|Ключевской район
Берёзовский район|Мостовской район|Вишнёвский район|Ольховский район|Песчанский район|Рябиновский район
Соколовский район|Курганский район|Липовский район|Светлый район|Усадебный район|Ковыльный район
""".strip()
    .replace("\n", "|")
    .split("|")
)

STREETS = (
    """
ул. Садовая|ул. Школьная|ул. Молодёжная|ул. Набережная|ул. Мира|ул. Победы|ул. Лесная|ул. Центральная
ул. Космонавтов|ул. Строителей|ул. Полевая|пр. Гагарина|б-р Учителей|ул. Речная|ул. Юбилейная|ул. Зелёная
""".strip()
    .replace("\n", "|")
    .split("|")
)

KINDERGARTENS = (
    """
Ромашка|Солнышко|Колокольчик|Теремок|Берёзка|Родничок|Светлячок|Рябинка|Журавушка|Ласточка|Сказка|Радуга
Василёк|Капелька|Золотой ключик|Алёнушка|Звёздочка|Ладушки|Пчёлка|Чайка|Одуванчик|Жемчужинка|Гнёздышко
""".strip()
    .replace("\n", "|")
    .split("|")
)

TRADES = (
    """
строительный|машиностроительный|педагогический|медицинский|аграрный|транспортный|энергетический|социальный
""".strip()
    .replace("\n", "|")
    .split("|")
)

# Organizations of the default region, in this order again and again when there are more.
PATTERN = (
    "school unit school unit gymnasium kindergarten school unit college school kindergarten kindergarten "
    "school unit special school unit kindergarten lyceum school kindergarten extra school unit kindergarten "
    "school unit school kindergarten college school unit school unit kindergarten"
).split()
