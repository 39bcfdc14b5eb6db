from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "staff"
    verbose_name = "Работники"

    def ready(self) -> None:
        import staff.reasons  # noqa: F401 they explain the constraints
