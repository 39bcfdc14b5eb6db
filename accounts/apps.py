from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    verbose_name = "Учётные записи"

    def ready(self) -> None:
        import accounts.operators.reasons
        import accounts.reasons  # noqa: F401 they explain the constraints
        from accounts.operators.guard import judge
        from lib import acting

        acting.judges.append(judge)
