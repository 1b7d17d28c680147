"""Every setting of the site, read from the environment in one place."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pghistory
from csp.constants import NONE, SELF

from mainstay.site import databases
from mainstay.site.places import NAVIGATION

BASE_DIR = Path(__file__).resolve().parent.parent


def _flag(name: str) -> bool:
    return os.environ.get(name, "") == "1"


def _list(name: str, default: str) -> list[str]:
    return [item.strip() for item in os.environ.get(name, default).split(",") if item.strip()]


# The demonstration council: plain http on loopback, pick-a-person sign-in. Set by `mainstay demo` alone.
MAINSTAY_DEMO = _flag("MAINSTAY_DEMO")
MAINSTAY_TESTING = _flag("MAINSTAY_TESTING")
MAINSTAY_COUNCIL = os.environ.get("MAINSTAY_COUNCIL", "Thornshire County Council" if MAINSTAY_DEMO else "Your council")
# The council's own word for a child looked after.
MAINSTAY_CHILD_LOOKED_AFTER = os.environ.get("MAINSTAY_CHILD_LOOKED_AFTER", "child looked after")
# Working days are known to this date; beyond it a due date is refused rather than guessed.
MAINSTAY_PINNED_TODAY = date.fromisoformat(os.environ["MAINSTAY_TODAY"]) if os.environ.get("MAINSTAY_TODAY") else None

DEBUG = False
SECRET_KEY = os.environ.get("MAINSTAY_SECRET_KEY", "")
if not SECRET_KEY and (MAINSTAY_DEMO or MAINSTAY_TESTING or not os.environ.get("DATABASE_URL")):
    SECRET_KEY = "only-for-the-demonstration-and-tests-never-in-a-council"  # noqa: S105
# The key that seals protected addresses, kept outside the database: 32 bytes as 64 hexadecimal digits.
MAINSTAY_VAULT_KEY = os.environ.get("MAINSTAY_VAULT_KEY", "")
ALLOWED_HOSTS = _list("MAINSTAY_HOSTS", "localhost,127.0.0.1")
CSRF_TRUSTED_ORIGINS = _list("MAINSTAY_ORIGINS", "")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "mainstay.access",
    "mainstay.notices",
    "mainstay.ledger",
    "mainstay.web",
    "mainstay.documents",
    "mainstay.insight",
    "mainstay.authority",
    "mainstay.children",
    "mainstay.releases",
    "mainstay.caseload",
    "mainstay.reviews",
    "mainstay.contacts",
    "mainstay.preparation",
    "mainstay.promises",
    "mainstay.records",
    "mainstay.cards",
    "mainstay.voice",
    "mainstay.advocacy",
    "mainstay.achievements",
    "mainstay.bundle",
    "mainstay.complaints",
    "mainstay.concerns",
    "mainstay.praise",
    "mainstay.patterns",
    "mainstay.quality",
    "mainstay.childrens_council",
    "mainstay.exchange",
    "mainstay.annual_report",
    "mainstay.site",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "mainstay.web.headers.Headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "mainstay.site.uploads.Uploads",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "mainstay.site.sign_in.SecondFactorAndOneDay",
    "mainstay.cards.shared.request.ChildsRequest",
    "mainstay.ledger.request.SignedInRequest",
    "mainstay.site.forms_only.FormsOnly",
]

ROOT_URLCONF = "mainstay.site.urls"
WSGI_APPLICATION = "mainstay.site.wsgi.application"
FORM_RENDERER = "mainstay.web.forms.GovukRenderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # Before the applications' own: the sign-in pages are drawn in our manner.
        "DIRS": [BASE_DIR / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "mainstay.web.context.shell",
            ],
            "builtins": ["mainstay.web.templatetags.mainstay"],
        },
    }
]

DATABASES = databases.settings_for(os.environ)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Throttles must count across processes, so they live in the database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "throttle_cache"}}

AUTH_USER_MODEL = "access.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]

LOGIN_URL = "pick_a_person" if MAINSTAY_DEMO else "account_login"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "mainstay.site.sign_in.SignInAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
_FORMS = "mainstay.site.sign_in_forms."
ACCOUNT_FORMS = {
    "login": f"{_FORMS}LoginForm",
    "reset_password": f"{_FORMS}ResetPasswordForm",
    "reset_password_from_key": f"{_FORMS}ResetPasswordKeyForm",
    "change_password": f"{_FORMS}ChangePasswordForm",
    "reauthenticate": f"{_FORMS}ReauthenticateForm",
}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/m/key",
    # Calendar programs of one council may share an address and fetch every quarter of an hour.
    "calendar_feed": "120/m/ip",
}
ACCOUNT_REAUTHENTICATION_REQUIRED = True
# As long as a page may be left alone, so that a form opened after showing who one is can be sent.
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
MFA_ADAPTER = "mainstay.site.sign_in.SecondFactorAdapter"
MFA_FORMS = {
    "authenticate": f"{_FORMS}AuthenticateForm",
    "reauthenticate": f"{_FORMS}ReauthenticateCodeForm",
    "activate_totp": f"{_FORMS}ActivateAppForm",
    "add_webauthn": f"{_FORMS}AddPasskeyForm",
    "edit_webauthn": f"{_FORMS}RenamePasskeyForm",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
# Nobody registers, so an address is known to be its person's: it needs no proof before a second factor.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Mainstay"

# A signed-in page left alone for 15 minutes asks for sign-in again, in place; ten hours is the most in all.
SESSION_COOKIE_AGE = 15 * 60
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = False
MAINSTAY_SESSION_LONGEST_SECONDS = 10 * 60 * 60
MAINSTAY_SECOND_FACTOR_REQUIRED = not MAINSTAY_DEMO

_SECURE = not (MAINSTAY_DEMO or MAINSTAY_TESTING)
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _SECURE
SESSION_COOKIE_NAME = "__Host-mainstay" if _SECURE else "mainstay-demo"
CSRF_COOKIE_NAME = "__Host-mainstay-csrf" if _SECURE else "mainstay-demo-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _SECURE
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
# A child's own pages: their addresses, and cookies whose names say nothing.
MAINSTAY_OWN_PAGES = "/my/"
MAINSTAY_OWN_COOKIE = "__Host-own" if _SECURE else "own-demo"
MAINSTAY_OWN_DEVICE_COOKIE = "__Host-kept" if _SECURE else "kept-demo"
MAINSTAY_OWN_LANGUAGE_COOKIE = "__Host-lang" if _SECURE else "lang-demo"
# Where "Leave this page" leads: somewhere that anybody might be.
MAINSTAY_LEAVE_TO = os.environ.get("MAINSTAY_LEAVE_TO", "https://www.bbc.co.uk/weather")
CSRF_FAILURE_VIEW = "mainstay.site.pages.csrf_failure"
SECURE_SSL_REDIRECT = _SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _flag("MAINSTAY_BEHIND_PROXY") else None
# Behind the proxy, throttles count by the address that the proxy saw; otherwise all of a council would be one.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if _flag("MAINSTAY_BEHIND_PROXY") else 0
SECURE_HSTS_SECONDS = 63_072_000 if _SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _SECURE
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
    }
}

LANGUAGE_CODE = "en-gb"
# Languages of the child's own pages: a child is offered one only once it is whole. Arabic holds tests to right-to-left.
LANGUAGES = [("en", "English"), ("cy", "Cymraeg"), *([("ar", "العربية")] if MAINSTAY_TESTING else [])]
# Who speaks a language and has read every word of it, and when. Until somebody has, each page in it says so.
MAINSTAY_LANGUAGES_READ_BY = {"cy": ""}
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
DATE_FORMAT = "j F Y"
DATE_INPUT_FORMATS = ["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%d %b %Y"]

STATIC_URL = "/static/"
STATIC_ROOT = Path(os.environ.get("MAINSTAY_STATIC_ROOT", BASE_DIR / "web" / "static"))
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

# An uploaded return is read into memory or a temporary file, never kept under its own name. What a child sends is held
# in memory alone (mainstay/site/uploads.py).
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
MAINSTAY_RETURN_LARGEST_BYTES = 200 * 1024 * 1024

EMAIL_BACKEND = os.environ.get("MAINSTAY_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
if MAINSTAY_DEMO:
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_HOST = os.environ.get("MAINSTAY_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("MAINSTAY_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("MAINSTAY_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("MAINSTAY_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = _flag("MAINSTAY_EMAIL_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("MAINSTAY_EMAIL_FROM", "mainstay@example.org")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}

# History of case tables by database triggers: one trigger a statement keeps bulk imports fast, and the
# context lies in the history row itself, so that history needs no more than INSERT.
PGHISTORY_LEVEL = pghistory.Statement
PGHISTORY_CONTEXT_FIELD = pghistory.ContextJSONField()
# What a row was is found by that row; an index of each other key as well would cost every write and serve no reading.
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=True)
PGHISTORY_APPEND_ONLY = False  # by GRANT: the role `app` may only insert

# Jobs stand in a module `jobs` of their room.
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"

MAINSTAY_NAVIGATION = NAVIGATION
