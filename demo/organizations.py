"""Where the region's organizations stand, and the organizations; none of these places exists."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, cycle, islice

from demo.posts import STAFFING
from demo.region import Place, Region
from organizations.models import District, Organization, OrganizationType

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

LEAST_ORGANIZATIONS = 44
WORKERS_PER_ORGANIZATION = 35
# Enough for every request that must wait in the inbox of the school that the demo is told about.
LEAST_IN = {"Школа № 12": 16, "Гимназия № 3": 6, "Школа № 7": 3}
ORGANIZATIONS_PER_DISTRICT = 400


def build(region: Region, workers: int) -> None:
    """Districts, types, organizations with their units; and how many people work in each."""
    number = max(LEAST_ORGANIZATIONS, workers // WORKERS_PER_ORGANIZATION)
    wanted = min(len(DISTRICTS), max(3, number // ORGANIZATIONS_PER_DISTRICT))
    districts = [region.bulk.add(District, name=name) for name in DISTRICTS[:wanted]]
    types = {kind: region.bulk.add(OrganizationType, name=s.type_name) for kind, s in STAFFING.items()}
    region.types = types
    counters: Counter[str] = Counter()
    plan = [_name(word, counters) for word in islice(cycle(PATTERN), number)]
    sizes = _sizes([(name, kind) for name, kind, _ in plan], workers)
    # A school and its unit stand side by side in the pattern: whole stretches go to one district.
    for index, (name, kind, is_unit) in enumerate(plan):
        parent = region.places[-1] if is_unit else None
        district = index * wanted // number
        of = parent.name.replace("Школа", "Школы") if parent else ""
        place = Place(0, name.format(parent=of), kind, parent.id if parent else None, sizes[index])
        extra = region.random.choice((0, 0, 0, 1, 1, 2, 3, 5))
        # Some Responsibles have not said it yet.
        known = name in LEAST_IN or region.chance(0.95)
        place.must_register = place.size + extra if known else None
        place.id = region.bulk.add(
            Organization,
            name=place.name,
            type_id=types[kind],
            district_id=districts[district],
            parent_id=place.parent,
            address=f"{DISTRICTS[district]}, {region.random.choice(STREETS)}, д. {region.days(1, 90)}",
            email=f"org{index + 1}@shkola.example",
            phone=f"(84800) {region.days(2, 7)}-{region.days(10, 99)}-{region.days(10, 99)}",
            must_register=place.must_register,
        )
        region.places.append(place)


def _name(word: str, counters: Counter[str]) -> tuple[str, str, bool]:
    """Its name, its kind, and is it a unit of the school before it."""
    counters[word] += 1
    number = counters[word]
    flower = KINDERGARTENS[(counters["unit"] + counters["kindergarten"]) % len(KINDERGARTENS)]
    trade = TRADES[number % len(TRADES)]
    match word:
        case "unit":
            return f"Детский сад «{flower}», структурное подразделение {{parent}}", "kindergarten", True
        case "kindergarten":
            return f"Детский сад № {number} «{flower}»", word, False
        case "gymnasium":
            return f"Гимназия № {number + 2}", word, False
        case "college":
            return f"{trade.capitalize()} колледж № {number}", word, False
        case "special":
            return f"Специальная (коррекционная) школа № {number}", word, False
        case "extra":
            return f"Центр дополнительного образования № {number}", word, False
    return f"{STAFFING[word].type_name} № {number}", word, False


def _sizes(plan: list[tuple[str, str]], workers: int) -> list[int]:
    """Shares of the whole by kind, so that together they are exactly as many as were asked for."""
    least = [LEAST_IN.get(name, 2) for name, _ in plan]
    upto = list(accumulate(STAFFING[kind].size for _, kind in plan))
    shares = [(workers - sum(least)) * part // upto[-1] for part in upto]
    return [few + share - before for few, share, before in zip(least, shares, [0, *shares], strict=False)]
