from django.urls import path

from courses.views import responsible, vouchers, worker

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
    path("cabinet/catalogue/", worker.catalogue, name="catalogue"),
    path("cabinet/groups/<int:pk>/enrolment/", worker.enrol, name="enrol"),
    path("cabinet/courses/", worker.my_courses, name="my_courses"),
    path("cabinet/enrolments/<int:pk>/release/", worker.cancel, name="cancel"),
]
ORGANIZATION = [
    path("organization/enrolments/", responsible.register, name="register"),
    path("organization/enrolments/<int:pk>/release/", responsible.release, name="release"),
    path("organization/catalogue/", responsible.catalogue, name="org_catalogue"),
    path("organization/workers/<int:pk>/groups/<int:group>/enrolment/", responsible.enrol, name="org_enrol"),
]

urlpatterns = [*VOUCHERS, *CABINET, *ORGANIZATION]
