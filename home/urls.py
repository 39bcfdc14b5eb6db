from django.urls import path

from home.views import card, entitled, public, responsible, worker

app_name = "home"
urlpatterns = [
    path("", public.index, name="index"),
    path("cabinet/", worker.cabinet, name="cabinet"),
    path("cabinet/history/", worker.history, name="my_history"),
    path("organization/", responsible.organization, name="organization"),
    path("organization/choice/", responsible.choose, name="choose"),
    path("organization/workers/<int:pk>/", card.show, name="worker"),
    path("organization/entitled/", entitled.show, name="entitled"),
]
