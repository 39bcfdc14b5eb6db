from django.urls import path

from organizations.views import public, responsible, worker

app_name = "organizations"
urlpatterns = [
    path("organizations/search/", public.search, name="search"),
    path("cabinet/access/", worker.access, name="access"),
    path("organization/about/", responsible.about, name="about"),
    path("organization/about/name/", responsible.name, name="name"),
    path("organization/about/coverage/", responsible.coverage, name="coverage"),
]
