from django.urls import include, path

from staff import views as inbox
from staff.attestation import views as attestation
from staff.coverage import views as coverage
from staff.deputies import views as deputies
from staff.elsewhere import views as elsewhere
from staff.email import views as email
from staff.invitations import inviting
from staff.invitations import responsible as invited
from staff.invitations import views as invitations
from staff.leave import views as leave
from staff.lists import views as lists
from staff.looks import views as looks
from staff.moves import views as moves
from staff.personal_data import views as personal_data
from staff.positions import views as positions
from staff.registering import views as registering
from staff.requests import views as requests
from staff.signup import views as signup
from staff.workplaces import views as workplaces

app_name = "staff"

PUBLIC = [
    path("gateway/", include("staff.gateway.urls")),
    path("signup/", signup.signup, name="signup"),
    path("signup/sent/", signup.sent, name="signup_sent"),
    path("signup/consent/", signup.consent, name="consent"),
    path("signup/resend/", signup.resend, name="resend"),
    path("signup/resend/sent/", signup.sent, {"again": True}, name="resend_sent"),
    path("signup/confirm/<str:token>/", signup.confirm, name="confirm"),
    path("email/stop/<str:token>/", email.stop, name="email_stop"),
    path("signup/not-me/<str:token>/", signup.not_me, name="not_me"),
    path("invitation/<str:token>/", invitations.accept, name="invitation"),
    path("invitation/<str:token>/not-me/", invitations.not_me, name="invitation_not_me"),
]
RESPONSIBLE = [
    path("organization/inbox/", inbox.show, name="inbox"),
    path("organization/inbox/latest/", inbox.latest, name="inbox_latest"),
    path("organization/inbox/<str:name>/confirmation/", inbox.confirmation, name="inbox_confirm"),
    path("organization/inbox/<str:name>/rejection/", inbox.rejection, name="inbox_reject"),
    path("organization/workplaces/<int:pk>/confirmation/", workplaces.confirmation, name="workplace_confirm"),
    path("organization/workplaces/<int:pk>/rejection/", workplaces.rejection, name="workplace_reject"),
    path("organization/employments/<int:pk>/dismissal/", moves.dismissal, name="dismissal"),
    path("organization/employments/<int:pk>/transfer/", moves.transfer, name="transfer"),
    path("organization/employments/<int:pk>/return/", moves.taking_back, name="taking_back"),
    path("organization/employments/<int:pk>/leave/", leave.leave, name="leave"),
    path("organization/employments/<int:pk>/position/", positions.position, name="position"),
    path("organization/employments/<int:pk>/second-position/", positions.second, name="second_position"),
    path("organization/employments/<int:pk>/second-position/end/", positions.ending, name="second_end"),
    path("organization/employments/<int:pk>/training/", positions.training, name="training_mark"),
    path("organization/requests/<int:pk>/confirmation/", requests.confirmation, name="request_confirm"),
    path("organization/requests/<int:pk>/rejection/", requests.rejection, name="request_reject"),
    path("organization/leaves/<int:pk>/change/", leave.change, name="leave_change"),
    path("organization/leaves/<int:pk>/cancellation/", leave.cancellation, name="leave_cancel"),
    path("organization/changes/<int:pk>/confirmation/", personal_data.confirmation, name="change_confirm"),
    path("organization/changes/<int:pk>/rejection/", personal_data.rejection, name="change_reject"),
    path(
        "organization/attestations/<int:pk>/confirmation/",
        attestation.confirmation,
        name="attestation_confirm",
    ),
    path("organization/attestations/<int:pk>/rejection/", attestation.rejection, name="attestation_reject"),
    path("organization/attestations/<int:pk>/scan/", attestation.scan, name="attestation_scan"),
    path("organization/certificates/<int:pk>/confirmation/", elsewhere.confirmation, name="course_confirm"),
    path("organization/certificates/<int:pk>/rejection/", elsewhere.rejection, name="course_reject"),
    path("organization/certificates/<int:pk>/scan/", elsewhere.scan, name="course_scan"),
    path("organization/invitations/", invited.show, name="invitations"),
    path("organization/invitations/again/", invited.send_again, name="invitations_send"),
    path("organization/invitations/<int:pk>/address/", invited.address, name="invitation_address"),
    path("organization/workers/invitation/", inviting.invite_many, name="invite_many"),
    path("organization/workers/<int:pk>/invitation/", inviting.invite, name="invite"),
    path("organization/workers/new/", registering.register, name="register"),
    path("organization/workers/lists/new/", lists.save, name="list_new"),
    path("organization/workers/lists/<int:pk>/", lists.change, name="list_change"),
    path("organization/workers/lists/<int:pk>/removal/", lists.removal, name="list_removal"),
    path("organization/workers/known/", registering.question, name="question"),
    path("organization/workers/known/letter/", registering.hint, name="hint"),
    path("organization/coverage/", coverage.show, name="coverage"),
    path("organization/coverage/list/", coverage.load, name="coverage_list"),
    path("organization/coverage/list/removal/", coverage.forget, name="coverage_forget"),
    path("organization/deputy/", deputies.name, name="deputy"),
    path("organization/deputies/<int:pk>/end/", deputies.end, name="deputy_end"),
    path("organization/workers/<int:pk>/snils/", personal_data.whole_snils, name="snils"),
]

CABINET = [
    path("cabinet/data/", personal_data.show, name="my_data"),
    path("cabinet/data/change/", personal_data.change, name="my_data_change"),
    path("cabinet/changes/<int:pk>/withdrawal/", personal_data.withdrawal, name="my_change_withdraw"),
    path("cabinet/data/looks/", looks.mine, name="who_looked"),
    path("cabinet/attestations/", attestation.mine, name="my_attestations"),
    path("cabinet/attestations/new/", attestation.tell, name="my_attestation_new"),
    path("cabinet/attestations/<int:pk>/withdrawal/", attestation.withdrawal, name="my_attestation_withdraw"),
    path("cabinet/attestations/<int:pk>/scan/", attestation.my_scan, name="my_attestation_scan"),
    path("cabinet/certificates/new/", elsewhere.tell, name="my_course_new"),
    path("cabinet/certificates/<int:pk>/withdrawal/", elsewhere.withdrawal, name="my_course_withdraw"),
    path("cabinet/certificates/<int:pk>/scan/", elsewhere.my_scan, name="my_course_scan"),
    path("cabinet/data/email/", email.ask, name="email_ask"),
    path("cabinet/data/email/again/", email.again, name="email_again"),
    path("cabinet/data/email/withdrawal/", email.withdrawal, name="email_withdraw"),
    path("cabinet/data/email/confirmation/<str:token>/", email.confirm, name="email_confirm"),
    path("cabinet/workplaces/<int:pk>/requests/<str:kind>/", requests.ask, name="my_request"),
    path("cabinet/leaves/<int:pk>/request/", requests.ask_days, name="my_leave_request"),
    path("cabinet/requests/<int:pk>/withdrawal/", requests.withdrawal, name="my_request_withdraw"),
    path("cabinet/workplace/", workplaces.show, name="my_workplace"),
    path("cabinet/workplace/new/", workplaces.new, name="my_workplace_new"),
    path("cabinet/workplaces/<int:pk>/withdrawal/", workplaces.withdrawal, name="my_workplace_withdraw"),
]

urlpatterns = [*PUBLIC, *CABINET, *RESPONSIBLE]
