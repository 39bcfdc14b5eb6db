from __future__ import annotations

from importlib import import_module
from typing import Any, ClassVar

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from accounts import addresses
from accounts.operators.roles import OperatorRole, may_change
from lib import search
from lib.history import History
from lib.search import fold, folded


class UserQuerySet(models.QuerySet["User"]):
    def found_by(self, text: str, *, close: bool = False) -> UserQuerySet:
        """For operators: by part of the address, or by the name that the account goes by. close: one letter wrong."""
        text = text.replace("\x00", "").strip()
        found = self.annotate(folded_email=folded("email"), folded_name=folded("name"))
        if "@" in text or not search.words(text):
            return found.filter(folded_email__contains=fold(text)) if text else self.none()
        for word in search.words(text):
            named = search.one(word, "folded_name", close=close)
            found = found.filter(models.Q(folded_email__contains=word) | named)
        return found


class UserManager(BaseUserManager["User"]):
    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def found_by(self, text: str, *, close: bool = False) -> UserQuerySet:
        return self.get_queryset().found_by(text, close=close)

    def get_by_natural_key(self, username: str | None) -> User:
        user: User = self.get(email=addresses.clean(username or ""))
        return user

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        if fields.get("is_staff"):
            fields.setdefault("operator_role", OperatorRole.ADMINISTRATOR)
        user: User = self.model(email=addresses.clean(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        """From the command line: nobody confirms the address, so it counts as confirmed."""
        user = self.create_user(email, password, is_staff=True, is_superuser=True, **fields)
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """An account for life: one per person, entered by e-mail (R1, R2).

    `is_staff` is Django's flag for the admin; its people are called operators everywhere.
    """

    # Always as `addresses.clean` spells it, from every door.
    email = models.EmailField("электронная почта", db_index=True)
    # How the person is greeted before and beside the worker's record, which is the truth about names.
    name = models.CharField("имя", max_length=200, blank=True)
    is_active = models.BooleanField("может входить", default=True)
    is_staff = models.BooleanField("оператор", default=False)
    # What this operator may change; empty for who is none (R44).
    operator_role = models.CharField(
        "роль оператора", max_length=13, choices=OperatorRole.choices, blank=True, default=""
    )
    date_joined = models.DateTimeField("создана", auto_now_add=True)
    # Part of every session's seal: raising it ends them all at once, wherever their copies are cached (R23).
    session_round = models.PositiveIntegerField("круг сеансов", default=1, editable=False)
    # Since when the mailbox refuses our letters (R7); empty while it takes them. Read with the session: no page asks.
    email_refused_at = models.DateTimeField(
        "почта не принимает письма с", null=True, blank=True, editable=False
    )

    history = History(excluded_fields=["password", "last_login", "email_refused_at"])

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        verbose_name = "учётная запись"
        verbose_name_plural = "учётные записи"
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_unique"),
            models.CheckConstraint(
                condition=~models.Q(is_staff=True, operator_role="")
                & (models.Q(is_staff=True) | models.Q(operator_role="")),
                name="user_operator_has_role",
            ),
        ]
        # The operator finds an account by a part of its address or name, among all of the region.
        indexes = [
            GinIndex(OpClass(folded("email"), name="gin_trgm_ops"), name="user_email_search"),
            GinIndex(OpClass(folded("name"), name="gin_trgm_ops"), name="user_name_search"),
            models.Index(fields=["email"], condition=models.Q(is_staff=True), name="user_operators"),
            models.Index(fields=["email"], condition=models.Q(is_active=False), name="user_shut"),
            models.Index(
                fields=["email"],
                condition=models.Q(email_refused_at__isnull=False),
                name="user_mailbox_refuses",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    @property
    def is_operator(self) -> bool:
        return self.is_active and self.is_staff

    def may_change(self, room: str) -> bool:
        """As an operator, records of this room (R44)."""
        return self.is_operator and may_change(self.operator_role, room)

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name or self.email

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        sealed = f"{self.password}:{self.session_round}"
        return salted_hmac("accounts.User.session", sealed, secret=secret, algorithm="sha256").hexdigest()


class Session(AbstractBaseSession):
    """A browser that is signed in, and whose: so that the account is read together with it (decision 0042)."""

    user = models.ForeignKey(
        User, models.CASCADE, null=True, editable=False, db_index=False, related_name="+", verbose_name="чья"
    )

    class Meta(AbstractBaseSession.Meta):
        verbose_name = "сеанс"
        verbose_name_plural = "сеансы"

    @classmethod
    def get_session_store_class(cls) -> Any:
        return import_module(settings.SESSION_ENGINE).SessionStore
