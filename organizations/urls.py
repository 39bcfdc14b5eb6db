from django.urls import path

from organizations import views

app_name = "organizations"
urlpatterns = [
    path("organizations/search/", views.search, name="search"),
    path("cabinet/access/", views.access, name="access"),
    path("cabinet/access/<int:pk>/order/", views.order, name="order"),
    path("cabinet/access/<int:pk>/scan/", views.scan, name="scan"),
    path("organization/about/", views.about, name="about"),
    path("organization/about/name/", views.name, name="name"),
    path("organization/about/coverage/", views.coverage, name="coverage"),
]
