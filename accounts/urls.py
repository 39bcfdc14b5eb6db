"""allauth's pages that are ours too; the rest of its list leads to our own ones or nowhere."""

from allauth.account import views
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, re_path
from django.views.generic import RedirectView

from accounts import views as views_of_ours
from accounts.views import AskForPassword, NewPassword

goes = RedirectView.as_view

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", login_not_required(views.account_inactive), name="account_inactive"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/reset/", AskForPassword.as_view(), name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        NewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", include("allauth.mfa.urls")),
    path("second-factor/", views_of_ours.second_factor, name="account_second_factor"),
    path("sessions/", views_of_ours.sessions, name="account_sessions"),
    path("sessions/end/", views_of_ours.end_all, name="account_sessions_end"),
    path("sessions/<int:pk>/end/", views_of_ours.end_one, name="account_session_end"),
    path("signup/", login_not_required(goes(pattern_name="staff:signup")), name="account_signup"),
    path("email/", goes(pattern_name="staff:my_data"), name="account_email"),
    path(
        "confirm-email/",
        login_not_required(goes(pattern_name="staff:resend")),
        name="account_email_verification_sent",
    ),
]
