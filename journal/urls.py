from django.urls import path

from journal import views

app_name = "journal"
urlpatterns = [path("unfinished/", views.unfinished, name="unfinished")]
