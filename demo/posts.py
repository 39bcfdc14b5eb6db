"""Positions, and who works in an organization of which kind."""

from __future__ import annotations

from dataclasses import dataclass

from demo.chance import WeightedChoice


@dataclass(frozen=True, slots=True)
class Post:
    """A position: its flags as the operator keeps them, and the share of women who hold it."""

    name: str
    pedagogical: bool = True
    entitled: bool = True
    women: float = 0.9


POSTS = {
    "начальные": Post("Учитель начальных классов", women=0.98),
    "русский": Post("Учитель русского языка и литературы", women=0.97),
    "математика": Post("Учитель математики", women=0.92),
    "английский": Post("Учитель иностранного языка", women=0.94),
    "история": Post("Учитель истории и обществознания", women=0.75),
    "физика": Post("Учитель физики", women=0.7),
    "информатика": Post("Учитель информатики", women=0.6),
    "естествознание": Post("Учитель биологии и химии", women=0.93),
    "география": Post("Учитель географии", women=0.88),
    "физкультура": Post("Учитель физической культуры", women=0.4),
    "труд": Post("Учитель труда (технологии)", women=0.5),
    "музыка": Post("Учитель музыки", women=0.9),
    "воспитатель": Post("Воспитатель", women=0.995),
    "старший": Post("Старший воспитатель", women=0.995),
    "музрук": Post("Музыкальный руководитель", women=0.97),
    "психолог": Post("Педагог-психолог", women=0.95),
    "логопед": Post("Учитель-логопед", women=0.99),
    "дефектолог": Post("Учитель-дефектолог", women=0.98),
    "социальный": Post("Социальный педагог", women=0.93),
    "тьютор": Post("Тьютор", women=0.92),
    "дополнительное": Post("Педагог дополнительного образования", women=0.75),
    "библиотекарь": Post("Педагог-библиотекарь", women=0.99),
    "преподаватель": Post("Преподаватель", women=0.75),
    "мастер": Post("Мастер производственного обучения", women=0.4),
    "методист": Post("Методист", women=0.95),
    "директор": Post("Директор", pedagogical=False, women=0.75),
    "заместитель": Post("Заместитель директора", pedagogical=False, women=0.88),
    "заведующий": Post("Заведующий детским садом", pedagogical=False, women=0.99),
    "секретарь": Post("Секретарь учебной части", pedagogical=False, entitled=False, women=1.0),
    "лаборант": Post("Лаборант", pedagogical=False, entitled=False, women=0.8),
    "водитель": Post("Водитель", pedagogical=False, entitled=False, women=0.0),
}


@dataclass(frozen=True, slots=True)
class Staffing:
    """Who is there in any case, first the Responsible's own post, then who fills the rest."""

    type_name: str
    size: int
    leads: tuple[str, ...]
    rest: WeightedChoice[str]


def _rest(**weights: int) -> WeightedChoice[str]:
    return WeightedChoice(list(weights), list(weights.values()))


_SCHOOL = _rest(
    начальные=24, русский=12, математика=11, английский=10, история=7, физика=4, информатика=4, естествознание=7,
    география=4, физкультура=7, труд=4, музыка=2, психолог=2, логопед=2, социальный=2, тьютор=2, дополнительное=3,
    библиотекарь=1, лаборант=1, секретарь=1, водитель=1,
)  # fmt: skip

STAFFING = {
    "school": Staffing("Школа", 46, ("заместитель", "директор", "секретарь"), _SCHOOL),
    "gymnasium": Staffing("Гимназия", 50, ("заместитель", "директор", "методист"), _SCHOOL),
    "lyceum": Staffing("Лицей", 50, ("заместитель", "директор", "методист"), _SCHOOL),
    "special": Staffing(
        "Специальная (коррекционная) школа",
        38,
        ("заместитель", "директор", "секретарь"),
        _rest(дефектолог=22, логопед=10, психолог=9, тьютор=9, начальные=18, русский=5, математика=5, воспитатель=14,
              труд=6, физкультура=5, музыка=3, социальный=4),
    ),
    "college": Staffing(
        "Колледж",
        52,
        ("методист", "директор", "заместитель", "секретарь"),
        _rest(преподаватель=62, мастер=22, методист=4, психолог=2, социальный=3, библиотекарь=2, лаборант=3, водитель=2),
    ),
    "kindergarten": Staffing(
        "Детский сад",
        22,
        ("старший", "заведующий"),
        _rest(воспитатель=74, музрук=7, логопед=8, психолог=5, физкультура=4, дефектолог=2),
    ),
    "extra": Staffing(
        "Центр дополнительного образования",
        28,
        ("методист", "директор"),
        _rest(дополнительное=78, методист=12, психолог=3, секретарь=2, музыка=3),
    ),
}  # fmt: skip
