from django.apps import AppConfig

from lib import constraints


class CoursesConfig(AppConfig):
    name = "courses"
    verbose_name = "Курсы"

    def ready(self) -> None:
        from courses.reasons import CONSTRAINTS

        for name, reason in CONSTRAINTS.items():
            constraints.explain(name, reason)
