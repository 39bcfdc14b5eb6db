"""The people that the demo is told about: their names, addresses and stories never change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from demo.names import Name

PASSWORD = "demo-kadry-2026"  # noqa: S105 shown to everybody on the demo's own page
OPERATOR_EMAIL = "gleb@demo.example"


@dataclass(frozen=True, slots=True)
class Persona:
    """A person with a log-in. `work` and `voucher` name the stories that are told of them (demo/stories)."""

    email: str
    name: Name
    born: date
    place: str
    post: str
    role: str
    try_this: str
    work: str = "main"
    voucher: str = "never"
    responsible: bool = False

    @property
    def who(self) -> str:
        return self.name.polite

    @property
    def key(self) -> str:
        return self.email.split("@")[0]

    @property
    def button(self) -> str:
        return f"Войти как {self.name.first}"


WORKER, RESPONSIBLE, OPERATOR = "Работник", "Ответственный", "Оператор"

ANNA = Persona(
    "anna@demo.example",
    Name("Орлова", "Анна", "Сергеевна", woman=True),
    date(1986, 4, 12),
    "Школа № 12",
    "русский",
    WORKER,
    "Есть свежий чек: выберите курс в каталоге и запишитесь. Рядом с закрытыми группами сказано, почему нельзя.",
    voucher="fresh",
)
BORIS = Persona(
    "boris@demo.example",
    Name("Волков", "Борис", "Андреевич", woman=False),
    date(1979, 9, 3),
    "Школа № 12",
    "заместитель",
    RESPONSIBLE,
    "Подтвердите места работы и изменения данных, выдайте чеки тем, кто просит, откройте «Реестр групп».",
    voucher="expired",
    responsible=True,
)
MARINA = Persona(
    "marina@demo.example",
    Name("Белоусова", "Марина", "Викторовна", woman=True),
    date(1974, 11, 20),
    "Школа № 12",
    "математика",
    WORKER,
    "Три года после прошлого чека прошли: попросите новый, и Борис его выдаст.",
    voucher="overdue",
)
PAVEL = Persona(
    "pavel@demo.example",
    Name("Соколов", "Павел", "Игоревич", woman=False),
    date(1995, 2, 8),
    "Школа № 12",
    "физкультура",
    WORKER,
    "Только что зарегистрировался: место работы ждёт подтверждения Бориса.",
    work="registration",
)
VERA = Persona(
    "vera@demo.example",
    Name("Лисицына", "Вера", "Павловна", woman=True),
    date(1981, 6, 17),
    "Гимназия № 3",
    "заместитель",
    RESPONSIBLE,
    "Ответственный другой школы: работников Школы № 12 она не видит, даже если набрать их адрес.",
    voucher="half",
    responsible=True,
)
DINA = Persona(
    "dina@demo.example",
    Name("Журавлёва", "Дина", "Олеговна", woman=True),
    date(1983, 1, 29),
    "Школа № 7",
    "заместитель",
    RESPONSIBLE,
    "Сменила фамилию, и доступ Ответственного закрылся. Свой личный кабинет работает; доступ откроет Глеб.",
    voucher="spent",
    responsible=True,
)

PERSONAS = (ANNA, MARINA, PAVEL, BORIS, VERA, DINA)


GLEB = Persona(
    OPERATOR_EMAIL,
    Name("", "Глеб", "", woman=False),
    date(1980, 1, 1),
    "все организации",
    "",
    OPERATOR,
    "Закройте закончившуюся группу и внесите удостоверения, откройте доступ Дине, ответьте на обращения.",
)
# Everybody who can be tried, in the order of the demo's page; the operator is no worker.
LOGINS = (*PERSONAS, GLEB)


def as_text() -> str:
    """Who can be tried and how to enter, for the terminal of `make demo`."""
    role, email = (max(len(getattr(one, name)) for one in LOGINS) for name in ("role", "email"))
    lines = [f"  Пароль у всех один: {PASSWORD}", ""]
    for one in LOGINS:
        lines += [
            f"  {one.role:{role}}  {one.email:{email}}  {one.who}, {one.place}",
            f"  {'':{role}}  {one.try_this}",
        ]
    return "\n".join([*lines, "", "  Войти без пароля, пять шагов и письма: страница /demo/", ""])


if __name__ == "__main__":
    print(as_text())
