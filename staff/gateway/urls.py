from django.urls import path

from staff.gateway import views

urlpatterns = [
    path("", views.leave, name="gateway"),
    path("back/", views.back, name="gateway_back"),
    path("open/", views.open_account, name="gateway_open"),
]
