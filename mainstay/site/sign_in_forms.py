"""The forms of signing in, in plain words: allauth's own checks, with our labels and without placeholders."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as second_factor
from allauth.mfa.totp import forms as app
from allauth.mfa.webauthn import forms as passkeys
from django import forms

EMAIL = "Email address"
PASSWORD = "Password"  # noqa: S105
NEW_PASSWORD = "New password"  # noqa: S105
AGAIN = "New password again"
PASSWORD_HINT = "At least 12 characters. Three or four words that only you would put together are easy to remember."  # noqa: S105
CODE = "Code"
CODE_HINT = "The 6 figures that the app on your phone shows now, or one of your recovery codes"


class PlainWords(forms.Form):
    """Labels and hints of our own; what is missing is asked for by name."""

    use_required_attribute = False
    labels: dict[str, str] = {}  # noqa: RUF012
    hints: dict[str, str] = {}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = self.labels.get(name, field.label)
            field.help_text = self.hints.get(name, "")
            if name == "code":
                field.widget.attrs.update({"class": "govuk-input--width-10", "inputmode": "numeric"})
            field.error_messages["required"] = f"Enter the {str(field.label).lower()}"
            if isinstance(field, forms.EmailField):
                field.error_messages["invalid"] = "Enter a whole email address, such as ann@example.org"
                for validator in field.validators:
                    if getattr(validator, "code", "") == "invalid":
                        validator.message = field.error_messages["invalid"]  # type: ignore[attr-defined]


class LoginForm(PlainWords, account.LoginForm):  # type: ignore[misc]
    """Signing in with a password."""

    labels = {"login": EMAIL, "password": PASSWORD}  # noqa: RUF012


class ResetPasswordForm(PlainWords, account.ResetPasswordForm):  # type: ignore[misc]
    """Asking for a link to set a new password."""

    labels = {"email": EMAIL}  # noqa: RUF012


class ResetPasswordKeyForm(PlainWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """Setting the password that a link was sent for: the first one too."""

    labels = {"password1": NEW_PASSWORD, "password2": AGAIN}  # noqa: RUF012
    hints = {"password1": PASSWORD_HINT}  # noqa: RUF012


class ChangePasswordForm(PlainWords, account.ChangePasswordForm):  # type: ignore[misc]
    """Changing a password while signed in."""

    labels = {"oldpassword": "Password you have now", "password1": NEW_PASSWORD, "password2": AGAIN}  # noqa: RUF012
    hints = {"password1": PASSWORD_HINT}  # noqa: RUF012


class ReauthenticateForm(PlainWords, account.ReauthenticateForm):  # type: ignore[misc]
    """Giving the password again before something that matters."""

    labels = {"password": PASSWORD}  # noqa: RUF012


class AuthenticateForm(PlainWords, second_factor.AuthenticateForm):  # type: ignore[misc]
    """The second factor at sign-in, as a code."""

    labels = {"code": CODE}  # noqa: RUF012
    hints = {"code": CODE_HINT}  # noqa: RUF012


class ReauthenticateCodeForm(PlainWords, second_factor.ReauthenticateForm):  # type: ignore[misc]
    """The second factor again, before something that matters."""

    labels = {"code": CODE}  # noqa: RUF012
    hints = {"code": CODE_HINT}  # noqa: RUF012


class ActivateAppForm(PlainWords, app.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app on the phone, which proves that it was set up."""

    labels = {"code": CODE}  # noqa: RUF012
    hints = {"code": "The 6 figures that the app shows now"}  # noqa: RUF012


class AddPasskeyForm(PlainWords, passkeys.AddWebAuthnForm):  # type: ignore[misc]
    """A new passkey or security key, with a name to know it by."""

    labels = {"name": "Name of this key", "passwordless": "Sign in with this key alone, without the password"}  # noqa: RUF012
    hints = {  # noqa: RUF012
        "name": "So that you can tell your keys apart, such as “Work laptop”",
        "passwordless": "A key that signs you in alone asks for your finger, your face or its PIN each time.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "off"
        self.fields["credential"].error_messages["required"] = "Your browser did not hand over a key. Try once more."


class RenamePasskeyForm(PlainWords, passkeys.EditWebAuthnForm):  # type: ignore[misc]
    """Another name for a passkey or security key."""

    labels = {"name": "Name of this key"}  # noqa: RUF012
