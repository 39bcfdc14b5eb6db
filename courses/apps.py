from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"
    verbose_name = "Курсы"

    def ready(self) -> None:
        import courses.reasons  # noqa: F401 they explain the constraints
