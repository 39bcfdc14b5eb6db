from django.urls import path

from letters import switch_views, views

app_name = "letters"
urlpatterns = [
    path("", views.notifications, name="notifications"),
    path("read/", views.read_all, name="read_all"),
    path("settings/", switch_views.settings, name="settings"),
    path("off/<str:text>/", switch_views.switch_off, name="switch_off"),
    path("<int:pk>/", views.notification, name="notification"),
    path("<int:pk>/open/", views.open_one, name="open"),
]
