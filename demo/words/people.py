from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from demo.words import given, surnames
from demo.words.dice import WeightedChoice, dice
from lib.snils import checksum

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
        return f"{self.first} {self.patronymic}"


class _People:
    def __init__(
        self,
        last: str,
        women: tuple[str, ...],
        men: tuple[str, ...],
        fathers: WeightedChoice[tuple[str, str]],
    ) -> None:
        self.last = dice(last)
        self.women = [dice(text) for text in women]
        self.men = [dice(text) for text in men]
        self.fathers = fathers


def _fathers(text: str, irregular: dict[str, tuple[str, str, int]]) -> WeightedChoice[tuple[str, str]]:
    stems = text.split()
    pairs = [(f"{stem}ич", f"{stem}на") for stem in stems[::2]]
    weights = [int(weight) for weight in stems[1::2]]
    for man, woman, weight in irregular.values():
        pairs.append((man, woman))
        weights.append(weight)
    return WeightedChoice(pairs, weights)


RUSSIAN = _People(surnames.RUSSIAN, given.WOMEN, given.MEN, _fathers(given.FATHERS, given.IRREGULAR))
VOLGA = _People(
    surnames.VOLGA, (given.VOLGA_WOMEN,) * 3, (given.VOLGA_MEN,) * 3, _fathers(given.VOLGA_FATHERS, {})
)


def name(random: Random, born: date, *, women: float) -> Name:
    """A plausible person of that age: surname, name and patronymic agree in gender and in custom."""
    people = VOLGA if random.random() < 0.07 else RUSSIAN
    era = 0 if born.year < 1975 else 1 if born.year < 1990 else 2
    man, woman = people.fathers.throw(random)
    last = people.last.throw(random)
    if random.random() < women:
        return Name(surnames.feminine(last), people.women[era].throw(random), woman, True)
    return Name(last, people.men[era].throw(random), man, False)


def snils(number: int) -> str:
    """A СНИЛС with right control digits, its own for every number."""
    nine = f"{SNILS_FROM + number * SNILS_STEP % SNILS_RANGE:09}"
    return nine + checksum(nine)


def latin(text: str) -> str:
    """For an e-mail: Щёголева → shchegoleva."""
    return "".join(TRANSLIT.get(letter, "") for letter in text.lower())
