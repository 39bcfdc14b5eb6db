from django.urls import path

from courses.catalogue import views as catalogue
from courses.enrolling import views as enrolling
from courses.views import vouchers

app_name = "courses"

VOUCHERS = [
    path("cabinet/vouchers/", vouchers.mine, name="my_vouchers"),
    path("cabinet/vouchers/<int:pk>/", vouchers.my_one, name="my_voucher"),
    path("cabinet/vouchers/<int:pk>/print/", vouchers.my_pdf, name="my_voucher_pdf"),
    path("organization/vouchers/", vouchers.organizations, name="org_vouchers"),
    path("organization/vouchers/<int:pk>/", vouchers.organizations_one, name="org_voucher"),
    path("organization/vouchers/<int:pk>/print/", vouchers.organizations_pdf, name="org_voucher_pdf"),
]
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

urlpatterns = [*VOUCHERS, *CABINET, *ORGANIZATION]
