from __future__ import annotations

from pathlib import Path

import environ


BASE_DIR = Path(__file__).resolve().parents[2]

env = environ.Env()


DEBUG = env.bool("DEBUG", False)
# DEMO opens the page with the logins and the letters; it must never be on where real people are.
DEMO = env.bool("DEMO", False)
# Where the demo's mail catcher keeps letters, to be read at /demo/letters/.
DEMO_MAIL_DIR = env("DEMO_MAIL_DIR", default="")
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1"])
# The address that letters carry in their links.
SITE_URL = env("SITE_URL", default="http://localhost:8000")

SITE_NAME = "АИС «Кадры в образовании»"
SUPPORT_EMAIL = env("SUPPORT_EMAIL", default="support@staffedu.ru")
SUPPORT_PHONES = env.list("SUPPORT_PHONES", default=["(8482) 22-00-67", "(8482) 22-00-75"])
# Which map shows a place: {} is the place as it is written in the group.
MAP_ADDRESS = env("MAP_ADDRESS", default="https://yandex.ru/maps/?text={}")
# So many days a Responsible is waited for; then a request is the operator's too (R11).
PATIENCE_DAYS = env.int("PATIENCE_DAYS", 10)

# Who sends it may read /metrics; without it there is no such page.
METRICS_TOKEN = env("METRICS_TOKEN", default="")

INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.postgres",
    "whitenoise.runserver_nostatic",
    "config.collected.Collected",
    "django.contrib.humanize",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "bootstrap",
    "csp",
    "django_filters",
    "django_htmx",
    "lucide",
    "simple_history",
    "ui",
    "retention",
    "letters",
    "accounts",
    "texts",
    "submissions",
    "imports",
    "organizations",
    "staff",
    "vouchers",
    "courses",
    "support",
    "home",
    "demo",
    "config.wiring.Wiring",
]

MIDDLEWARE = [
    "config.health.HealthMiddleware",
    "lib.numbered.numbered",
    "config.errors.outage",
    "config.middleware.utf8_forms",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.CompressedPages",
    "csp.middleware.CSPMiddleware",
    "config.middleware.headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "config.sessions.WhoAsks",
    "submissions.web.LogInKeepsTyped",
    "django.contrib.messages.middleware.MessageMiddleware",
    "accounts.operators.session.idle",
    "accounts.operators.seeing.as_user",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "config.middleware.htmx_login",
    "accounts.second_factor.operators",
    "lib.readers.by_area",
    "config.looks.keep",
    "lib.web.read_only_gets",
    "submissions.web.one_time_forms",
    "submissions.web.password_before_danger",
    "texts.web.asked_anew",
    "staff.web.cabinet",
    "organizations.web.organization_area",
    "lib.web.refusals",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": [
                "ui.templatetags.layout",
                "ui.templatetags.forms",
                "ui.templatetags.blocks",
                "ui.templatetags.steps",
                "ui.templatetags.words",
                "lucide.templatetags.lucide",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "config.menus.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

LANGUAGE_CODE = "ru"
TIME_ZONE = "Europe/Samara"
USE_TZ = True
USE_I18N = True
DATE_INPUT_FORMATS = ["%d.%m.%Y", "%Y-%m-%d"]
# The admin's theme; and what Django and allauth say under the fields of forms.
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "forms"]
FORMAT_MODULE_PATH = ["config.formats"]

STATIC_URL = "static/"
STATIC_ROOT = env.path("STATIC_ROOT", default=str(BASE_DIR / "staticfiles"))
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        # Tests that need no files name the plain storage, which needs no collecting.
        "BACKEND": env(
            "STATIC_STORAGE",
            default="django.contrib.staticfiles.storage.StaticFilesStorage"
            if DEBUG
            else "whitenoise.storage.CompressedManifestStaticFilesStorage",
        )
    },
}
# Half of the time and of the place: source maps stay raw, and nothing is kept under two names.
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = ("map", "png", "gif", "jpg", "webp", "woff", "woff2", "gz", "br")
# Outside the static root: an uploaded file is only served by a view that asks the scope.
MEDIA_ROOT = env.path("MEDIA_ROOT", default=str(BASE_DIR / "var" / "uploads"))
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
