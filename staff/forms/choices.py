"""What a person answers about the job, the same at sign-up and at a new workplace (R8)."""

from staff.states import Kind

KINDS = [
    (Kind.MAIN, "Это моё основное место работы"),
    (Kind.EXTERNAL, "Я внешний совместитель: основная работа в другой организации"),
]
PEDAGOGICAL = [("no", "Нет"), ("yes", "Да")]
PEDAGOGICAL_ANSWERS = {"yes": True, "no": False}
