from importlib import import_module

from django.apps import AppConfig


class RetentionConfig(AppConfig):
    name = "retention"
    verbose_name = "Сроки хранения"

    def ready(self) -> None:
        import_module("retention.reasons")  # they explain the constraints
