from django.urls import path

from home import plan_views, views, worker_views
from home.help import views as help_views
from home.own_data.views import own_data

app_name = "home"
urlpatterns = [
    path("", views.index, name="index"),
    path("help/", help_views.show, name="help"),
    path("cabinet/", views.cabinet, name="cabinet"),
    path("cabinet/history/", views.history, name="my_history"),
    path("cabinet/data/file/", own_data, name="own_data"),
    path("organization/", views.organization, name="organization"),
    path("organization/choice/", views.choose, name="choose"),
    path("organization/workers/", worker_views.show, name="workers"),
    path("organization/workers/<int:pk>/", views.card, name="worker"),
    path("cabinet/plan/", plan_views.mine, name="plan"),
    path("organization/plan/", plan_views.board, name="plans"),
    path("organization/entitled/", views.entitled, name="entitled"),
]
