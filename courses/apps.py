from django.apps import AppConfig


class CoursesConfig(AppConfig):
    name = "courses"
    verbose_name = "Курсы"

    def ready(self) -> None:
        # The reasons explain the database's constraints.
        import courses.certificates.reasons
        import courses.drafts.reasons
        import courses.enrolling.reasons
        import courses.frdo.reasons
        import courses.groups.reasons
        import courses.moving.reasons
        import courses.waiting.reasons  # noqa: F401
