"""Nothing is lost when a sign-in runs out: the form is held, and offered again once its person is back."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, QueryDict

from mainstay import clock
from mainstay.site.models import HeldForm
from mainstay.web import words

HELD_FOR = timedelta(hours=1)
LARGEST_BYTES = 1_000_000
# Fields that carry the page's own business and nobody's words.
UNSEEN = {"once", "version", "back", "next", "step", "confirmed"}
_PART_OF_A_DAY = re.compile(r"-(day|month|year)$")
NEVER_HELD = {"csrfmiddlewaretoken", "password", "code"}


@dataclass(frozen=True)
class Held:
    """A held form: where it was going, and its fields as name and value pairs in their order."""

    path: str
    fields: list[tuple[str, str]]

    @property
    def shown(self) -> list[tuple[str, str]]:
        """What somebody wrote or chose, each under its question: days in one piece, and no keys or tokens."""
        written: dict[str, list[str]] = {}
        for name, value in self.fields:
            if value.strip() and name not in UNSEEN and not _is_key(value):
                written.setdefault(_PART_OF_A_DAY.sub("-day", name), []).append(value)
        return [
            (name.removesuffix("-day").replace("_", " ").capitalize(), _day(values) if name.endswith("-day") else
             "\n".join(values))
            for name, values in written.items()
        ]  # fmt: skip


def hold(request: HttpRequest) -> str | None:
    """Keep the form of this request under a token; None when it carries files or is too large to keep."""
    fields = [(name, value) for name, values in request.POST.lists() if name not in NEVER_HELD for value in values]
    text = json.dumps({"path": request.path, "fields": fields}).encode()
    if request.FILES or len(text) > LARGEST_BYTES:
        return None
    _forget_old()
    token = secrets.token_urlsafe(32)
    HeldForm.objects.create(digest=_digest(token), sealed=_cipher().encrypt(text), held_at=clock.real_now())
    return token


def take(token: str) -> Held | None:
    """The form held under a token, once; None when there is none, or it is more than an hour old."""
    _forget_old()
    row = HeldForm.objects.filter(digest=_digest(token)).first()
    if row is None:
        return None
    row.delete()
    kept = json.loads(_cipher().decrypt(bytes(row.sealed)))
    return Held(kept["path"], [(name, value) for name, value in kept["fields"]])


def fields_of(post: QueryDict) -> list[tuple[str, str]]:
    """The fields of a form as pairs, without tokens and secrets."""
    return [(name, value) for name, values in post.lists() if name not in NEVER_HELD for value in values]


def _is_key(value: str) -> bool:
    try:
        UUID(value)
    except ValueError:
        return False
    return True


def _day(typed: list[str]) -> str:
    """A day as it is said, or what was typed where it is no day."""
    try:
        day, month, year = (int(each) for each in typed)
        return words.day(date(year, month, day))
    except ValueError:
        return " ".join(typed)


def _forget_old() -> None:
    HeldForm.objects.filter(held_at__lt=clock.real_now() - HELD_FOR).delete()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _cipher() -> Fernet:
    key = hashlib.sha256(b"held forms" + settings.SECRET_KEY.encode()).digest()
    return Fernet(base64.urlsafe_b64encode(key))
