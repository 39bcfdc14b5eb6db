from django.apps import AppConfig


class VouchersConfig(AppConfig):
    name = "vouchers"
    verbose_name = "Чеки"

    def ready(self) -> None:
        import vouchers.asking.reasons
        import vouchers.planning.reasons
        import vouchers.quotas.reasons
        import vouchers.reasons  # noqa: F401 they explain the constraints
