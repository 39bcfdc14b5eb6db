from django.urls import path

from staff.views import confirming, public
from staff.views.responsible import changes, inbox, moves, returns, snils, workers, workplaces
from staff.views.worker import personal, workplace

app_name = "staff"

PUBLIC = [
    path("signup/", public.signup, name="signup"),
    path("signup/sent/", public.sent, name="signup_sent"),
    path("signup/consent/", public.consent, name="consent"),
    path("signup/resend/", public.resend, name="resend"),
    path("signup/resend/sent/", public.sent, {"again": True}, name="resend_sent"),
    path("signup/confirm/<str:token>/", confirming.confirm, name="confirm"),
    path("signup/not-me/<str:token>/", confirming.not_me, name="not_me"),
]
RESPONSIBLE = [
    path("organization/inbox/", inbox.show, name="inbox"),
    path("organization/inbox/confirmation/", workplaces.confirmations, name="workplaces_confirm"),
    path("organization/workplaces/<int:pk>/confirmation/", workplaces.confirmation, name="workplace_confirm"),
    path("organization/workplaces/<int:pk>/rejection/", workplaces.rejection, name="workplace_reject"),
    path("organization/employments/<int:pk>/dismissal/", moves.dismissal, name="dismissal"),
    path("organization/employments/<int:pk>/transfer/", moves.transfer, name="transfer"),
    path("organization/employments/<int:pk>/return/", returns.taking_back, name="taking_back"),
    path("organization/changes/<int:pk>/confirmation/", changes.confirmation, name="change_confirm"),
    path("organization/changes/<int:pk>/rejection/", changes.rejection, name="change_reject"),
    path("organization/workers/", workers.show, name="worker_list"),
    path("organization/workers/<int:pk>/snils/", snils.show, name="snils"),
]

CABINET = [
    path("cabinet/data/", personal.show, name="my_data"),
    path("cabinet/data/change/", personal.change, name="my_data_change"),
    path("cabinet/changes/<int:pk>/withdrawal/", personal.withdrawal, name="my_change_withdraw"),
    path("cabinet/workplace/", workplace.show, name="my_workplace"),
    path("cabinet/workplace/new/", workplace.new, name="my_workplace_new"),
    path("cabinet/workplaces/<int:pk>/withdrawal/", workplace.withdrawal, name="my_workplace_withdraw"),
]

urlpatterns = [*PUBLIC, *CABINET, *RESPONSIBLE]
