"""The five steps of the main job, as a walk through the demo."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from django.urls import reverse

from demo.names import RUSSIAN, feminine, latin, snils
from demo.personas import ANNA, BORIS, GLEB
from lib.snils import pretty


@dataclass(frozen=True, slots=True)
class Step:
    """Who does it (nobody: a stranger), where it begins, and what to look at."""

    title: str
    says: str
    button: str
    page: str
    email: str = ""
    filters: str = ""

    @property
    def address(self) -> str:
        return reverse(self.page) + self.filters


STEPS = (
    Step(
        "Работник регистрируется",
        "Введите подобранные данные или любые другие, организацию найдите по слову «12». По ссылке из письма"
        " придумайте пароль: откроется личный кабинет.",
        "Зарегистрироваться",
        "staff:signup",
    ),
    Step(
        "Ответственный подтверждает место работы",
        "Оно ждёт Бориса в списке «Ждут вас». Одно нажатие, и работнику уходит письмо.",
        "Войти как Борис",
        "staff:inbox",
        BORIS.email,
    ),
    Step(
        "Ответственный выдаёт чек",
        "Выдайте чек Марине Белоусовой: с прошлого прошло три года. Второй система не выдаст и назовёт день, с которого"
        " можно.",
        "Кому выдать чек",
        "home:entitled",
        BORIS.email,
    ),
    Step(
        "Работник записывается на курс",
        "У Анны свежий чек. В каталоге видно, какие группы он оплачивает и почему закрыты остальные. Борис найдёт её"
        " запись в «Реестре групп».",
        "Войти как Анна",
        "courses:catalogue",
        ANNA.email,
    ),
    Step(
        "Оператор закрывает группу и вносит удостоверения",
        "Глеб отмечает, кто окончил, и вносит номера. Курс и удостоверение появляются в чеке работника, и чек можно"
        " распечатать.",
        "Войти как Глеб",
        "admin:courses_coursegroup_changelist",
        GLEB.email,
        "?phase=ended",
    ),
)
PATRONYMICS = ("Александровна", "Сергеевна", "Викторовна", "Олеговна", "Николаевна")


def newcomer(seed: int) -> dict[str, str]:
    """Somebody whom the system does not know; the same one until somebody is registered."""
    random = Random(seed)
    last, first = feminine(RUSSIAN.last.throw(random)), RUSSIAN.women[1].throw(random)
    return {
        "Фамилия": last,
        "Имя": first,
        "Отчество": random.choice(PATRONYMICS),
        "Дата рождения": f"{random.randint(1, 28):02}.{random.randint(1, 12):02}.{random.randint(1976, 1994)}",
        "СНИЛС": pretty(snils(2_000_000 + seed)),
        "Электронная почта": f"{latin(last)}.{seed}@pochta.example",
    }
