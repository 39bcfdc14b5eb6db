"""What operators are there for, and which rooms' records each of them may change. Everybody reads everything."""

from __future__ import annotations

from django.db import models


class OperatorRole(models.TextChoices):
    READER = "reader", "Только просмотр"
    SUPPORT = "support", "Поддержка"
    COURSES = "courses", "Курсы"
    ADMINISTRATOR = "administrator", "Администратор"


PEOPLE = frozenset(
    {"accounts", "letters", "submissions", "imports", "organizations", "staff", "vouchers", "support"}
)
ROOMS = {
    OperatorRole.READER: frozenset[str](),
    OperatorRole.SUPPORT: PEOPLE,
    OperatorRole.COURSES: frozenset({"courses", "imports", "submissions"}),
    # «operators»: the roles themselves, a part of the accounts that nobody else touches.
    OperatorRole.ADMINISTRATOR: PEOPLE | {"courses", "operators", "retention", "texts"},
}
# What each of them does, for the form that gives the role.
DOES = {
    OperatorRole.READER: "смотрит всё и скачивает списки, ничего не меняет",
    OperatorRole.SUPPORT: "люди, организации, доступы, чеки, обращения, письма",
    OperatorRole.COURSES: "организации КПК, программы, группы, записи, удостоверения",
    OperatorRole.ADMINISTRATOR: "всё это, документы, сроки хранения и роли других операторов",
}
# Actions that change no record of anybody's: whose data is read (R42), reports counted, own filters.
READS = frozenset(
    {"staff.look_up_snils", "home.ask_to_count", "staff.save_list", "staff.rename_list", "staff.remove_list"}
)


def may_change(role: str, room: str) -> bool:
    """May an operator of this role change records of the room? Empty role: of nobody's."""
    return bool(role) and room in ROOMS[OperatorRole(role)]
