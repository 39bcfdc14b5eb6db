from django.apps import AppConfig

from lib import constraints


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Учётные записи"

    def ready(self) -> None:
        from accounts.reasons import CONSTRAINTS

        for name, reason in CONSTRAINTS.items():
            constraints.explain(name, reason)
