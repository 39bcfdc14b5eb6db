from django.apps import AppConfig

from lib import constraints


class StaffConfig(AppConfig):
    name = "staff"
    verbose_name = "Работники"

    def ready(self) -> None:
        from staff.reasons import CONSTRAINTS

        for name, reason in CONSTRAINTS.items():
            constraints.explain(name, reason)
