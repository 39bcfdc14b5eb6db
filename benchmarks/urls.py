from django.urls import include, path

from benchmarks import yardsticks

# Each stands in the area of the page it is compared with, so that the same middleware asks the same of it.
urlpatterns = [
    path("cabinet/floor/", yardsticks.floor),
    path("cabinet/plain-catalogue/", yardsticks.plain_catalogue),
    path("organization/plain-list/", yardsticks.plain_list),
    path("", include("config.urls")),
]
