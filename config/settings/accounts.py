from django.conf import global_settings
from django.urls import reverse_lazy

from config.settings.base import DEMO, SITE_URL, env

AUTH_USER_MODEL = "accounts.User"
# First of Django's list, with a queue before it; the others read what older systems wrote.
PASSWORD_HASHERS = ["accounts.hashing.QueuedHasher", *global_settings.PASSWORD_HASHERS[1:]]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = reverse_lazy("account_login")
LOGIN_REDIRECT_URL = "/"

ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "reset_password": "accounts.views.ResetPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_PREVENT_ENUMERATION = True
# An unknown address gets no letter: otherwise the log-in page is a mail cannon.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = True
# How many proxies of ours stand before the web process: the client's address is taken from the one before them.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 0)
# A whole school sits behind one address: the limits by IP are wide. What a key is, `accounts.limits` says: an account
# or a mailbox together with the place that tries; «everywhere» is all the unknown places together.
ACCOUNT_RATE_LIMITS = {
    "signup": "1000/h/ip",
    "public_page": "120/m/ip",
    "public_file": "30/m/ip",
    "calendar": "60/h/key",
    "registration": "5/d/key",
    "support": "100/h/ip",
    "letter": "5/h/key",
    "letter_everywhere": "20/h/key",
    "login": "1500/m/ip",
    "login_failed": "500/m/ip,10/5m/key",
    "login_failed_known": "10/5m/key",
    "login_failed_everywhere": "100/h/key",
    "reset_password": "1000/h/ip",
    "reset_password_from_key": "200/m/ip",
    "change_password": "5/m/user",
    "reauthenticate": "10/m/user",
}
# Pages of allauth that keep a note by being opened; nothing of ours may stand here.
GETS_THAT_WRITE = {
    "/account/2fa/recovery-codes/": "that the codes were shown, so that they are shown once",
    "/account/2fa/recovery-codes/download/": "the same",
}
PASSWORD_RESET_TIMEOUT = 2 * 60 * 60
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ADAPTER = "accounts.second_factor.Adapter"
MFA_TOTP_ISSUER = "АИС Кадры"
# One step of 30 seconds either way: clocks of old phones are not exact.
MFA_TOTP_TOLERANCE = 1
# A browser gives passkeys to https, and to http only on this very machine.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = SITE_URL.startswith("http://")
# No page of the admin opens to an operator who enters by the password alone (decision 0064).
OPERATORS_NEED_SECOND_FACTOR = env.bool("OPERATORS_NEED_SECOND_FACTOR", not DEMO)
# An operator who asks for nothing for so long is signed out; what is hard to take back asks the password once more.
OPERATORS_IDLE_MINUTES = env.int("OPERATORS_IDLE_MINUTES", 30)
OPERATORS_CONFIRM_DANGER = env.bool("OPERATORS_CONFIRM_DANGER", not DEMO)
USERSESSIONS_TRACK_ACTIVITY = False
SESSION_COOKIE_AGE = 14 * 24 * 60 * 60
