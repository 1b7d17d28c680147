"""The link by which a person sets their password: made for one use, given by a command or sent by email."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.http import HttpRequest
from django.urls import reverse

from mainstay.access.models import Person

LINK_LASTS_DAYS = 3


def password_link(person: Person) -> str:
    """The address, from its first slash, where this person sets their password; it works once, for 3 days."""
    key = default_token_generator.make_token(person)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(person), "key": key})


def send_password_link(request: HttpRequest, person: Person) -> bool:
    """Send the person their link by email; False when the mail server did not take it."""
    address = request.build_absolute_uri(password_link(person))
    try:
        get_adapter().render_mail("account/email/first_password", person.email, {"password_reset_url": address}).send()
    except OSError:
        return False
    return True
