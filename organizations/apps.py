from django.apps import AppConfig

from lib import constraints


class OrganizationsConfig(AppConfig):
    name = "organizations"
    verbose_name = "Организации"

    def ready(self) -> None:
        from organizations.reasons import CONSTRAINTS

        for name, reason in CONSTRAINTS.items():
            constraints.explain(name, reason)
