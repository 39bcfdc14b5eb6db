"""Why a place in a waiting list is not given; a lawyer edits it."""

from __future__ import annotations

from lib.readers import For
from lib.reasons import Link, Obstacle, why


@why(
    "R36",
    then=For[str | Link](
        Link("Записаться", "courses:enrol", ("group_id",)),
        responsible=Link("Записать", "courses:group_workers", ("group_id",)),
        operator="Работник может записаться сам или через Ответственного.",
    ),
)
def seats_left(group_id: int) -> str:
    return "Ждать не нужно: в группе есть места."


@why("R36", then="Выберите другую группу в каталоге.", obstacle=Obstacle.LASTING)
def not_waiting(state: str) -> str:
    """The place in the list is over, and there is nothing to give up."""
    return f"Этого места в листе ожидания уже нет: {state.lower()}."


@why(
    "R36",
    constraint="waiting_once_in_a_group",
    then="Откройте страницу снова: на ней сказано, сколько человек впереди.",
)
def waiting_already() -> For[str]:
    return For(
        "Вы уже в листе ожидания этой группы.", responsible="Работник уже в листе ожидания этой группы."
    )
