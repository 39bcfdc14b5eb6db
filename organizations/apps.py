from django.apps import AppConfig


class OrganizationsConfig(AppConfig):
    name = "organizations"
    verbose_name = "Организации"

    def ready(self) -> None:
        import organizations.reasons  # noqa: F401 they explain the constraints
