from django.apps import AppConfig

from lib import constraints


class VouchersConfig(AppConfig):
    name = "vouchers"
    verbose_name = "Чеки"

    def ready(self) -> None:
        from vouchers.reasons import CONSTRAINTS

        for name, reason in CONSTRAINTS.items():
            constraints.explain(name, reason)
