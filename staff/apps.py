from importlib import import_module

from django.apps import AppConfig


class StaffConfig(AppConfig):
    name = "staff"
    verbose_name = "Работники"

    def ready(self) -> None:
        for story in (
            "",
            ".signup",
            ".workplaces",
            ".moves",
            ".personal_data",
            ".reorganizing",
            ".coverage",
            ".attestation",
            ".attestation.importing",
            ".lists",
            ".elsewhere",
        ):
            import_module(f"staff{story}.reasons")  # they explain the constraints
        self._merged_records()

    def _merged_records(self) -> None:
        from lib.locks import must_stand
        from staff.models import Worker
        from staff.scopes import somebodys

        must_stand(Worker, somebodys)
