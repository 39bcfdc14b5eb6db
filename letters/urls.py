from django.urls import path

from letters import views

app_name = "letters"
urlpatterns = [
    path("", views.notifications, name="notifications"),
    path("read/", views.read_all, name="read_all"),
    path("<int:pk>/", views.notification, name="notification"),
    path("<int:pk>/open/", views.open_one, name="open"),
]
