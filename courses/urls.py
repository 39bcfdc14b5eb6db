from django.urls import path

from courses.catalogue import views as catalogue
from courses.enrolling import views as enrolling

app_name = "courses"

CABINET = [
    path("cabinet/catalogue/", catalogue.catalogue, name="catalogue"),
    path("cabinet/groups/<int:pk>/enrolment/", enrolling.enrol, name="enrol"),
    path("cabinet/courses/", enrolling.my_courses, name="my_courses"),
    path("cabinet/enrolments/<int:pk>/release/", enrolling.cancel, name="cancel"),
]
ORGANIZATION = [
    path("organization/enrolments/", enrolling.register, name="register"),
    path("organization/enrolments/<int:pk>/release/", enrolling.release, name="release"),
    path("organization/catalogue/", catalogue.for_worker, name="org_catalogue"),
    path(
        "organization/workers/<int:pk>/groups/<int:group>/enrolment/",
        enrolling.enrol_worker,
        name="org_enrol",
    ),
]

urlpatterns = [*CABINET, *ORGANIZATION]
