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
