from importlib import import_module

from django.apps import AppConfig


class TextsConfig(AppConfig):
    name = "texts"
    verbose_name = "Документы"

    def ready(self) -> None:
        import_module("texts.reasons")  # they explain the constraints
