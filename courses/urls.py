from django.urls import path

from courses.calendar import views as calendar
from courses.catalogue import programme
from courses.catalogue import views as catalogue
from courses.enrolling import many
from courses.enrolling import views as enrolling
from courses.enrolling.other_dates import other_dates
from courses.portfolio import public_views as public
from courses.portfolio import views as portfolio
from courses.waiting import theirs
from courses.waiting import views as waiting

app_name = "courses"

CABINET = [
    path("cabinet/catalogue/", catalogue.catalogue, name="catalogue"),
    path("cabinet/programmes/<int:pk>/", programme.programme, name="programme"),
    path("cabinet/groups/<int:pk>/enrolment/", enrolling.enrol, name="enrol"),
    path("cabinet/groups/<int:pk>/enrolment/or-waiting/", waiting.enrol_or_wait, name="enrol_or_wait"),
    path("cabinet/groups/<int:pk>/waiting/", waiting.wait, name="wait"),
    path("cabinet/waiting/<int:pk>/end/", waiting.stop_waiting, name="stop_waiting"),
    path("cabinet/courses/", enrolling.my_courses, name="my_courses"),
    path("cabinet/enrolments/<int:pk>/release/", enrolling.cancel, name="cancel"),
    path("cabinet/enrolments/<int:pk>/dates/", other_dates, name="other_dates"),
    path("cabinet/certificates/", portfolio.mine, name="certificates"),
    path("cabinet/certificates/document/", portfolio.prepare, name="document_new"),
    path("cabinet/certificates/documents/<int:pk>/", portfolio.document, name="document"),
    path("cabinet/certificates/documents/<int:pk>/print/", portfolio.my_pdf, name="document_pdf"),
    path("cabinet/certificates/documents/<int:pk>/closing/", portfolio.closing, name="document_closing"),
    path("cabinet/enrolments/<int:pk>/course.ics", calendar.ics, name="ics"),
    path("cabinet/courses/calendar/", calendar.subscription, name="subscription"),
]
ORGANIZATION = [
    path("organization/enrolments/", enrolling.register, name="register"),
    path("organization/enrolments/<int:pk>/release/", enrolling.release, name="release"),
    path("organization/catalogue/", catalogue.for_worker, name="org_catalogue"),
    path("organization/catalogue/groups/", catalogue.groups, name="org_groups"),
    path("organization/catalogue/groups/<int:pk>/", many.group_workers, name="group_workers"),
    path("organization/catalogue/groups/<int:pk>/waiting/", theirs.wait_many, name="group_wait"),
    path("organization/workers/<int:pk>/groups/<int:group>/waiting/", theirs.wait, name="org_wait"),
    path("organization/waiting/<int:pk>/end/", theirs.stop_waiting, name="org_stop_waiting"),
    path(
        "organization/workers/<int:pk>/programmes/<int:programme>/",
        programme.programme_for_worker,
        name="org_programme",
    ),
    path(
        "organization/workers/<int:pk>/groups/<int:group>/enrolment/",
        enrolling.enrol_worker,
        name="org_enrol",
    ),
    path("organization/workers/<int:pk>/certificates/", portfolio.theirs, name="org_certificates"),
    path("organization/workers/<int:pk>/certificates/print/", portfolio.their_pdf, name="org_document_pdf"),
]
# Short: they stand on paper as codes.
PUBLIC = [
    path("documents/<str:token>/", public.shared, name="shared"),
    path("documents/<str:token>/print/", public.shared_pdf, name="shared_pdf"),
    path("certificates/<str:token>/", public.genuine, name="genuine"),
    # Read by a calendar program, which logs in nowhere: the address itself is the key.
    path("calendar/<str:text>/courses.ics", calendar.feed, name="feed"),
]

urlpatterns = [*CABINET, *ORGANIZATION, *PUBLIC]
