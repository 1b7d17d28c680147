"""Forms on a child's own pages: plain fields with our own classes, and questions a child can read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.forms import renderers
from django.utils.translation import gettext_lazy as _

from mainstay.web.forms import OnceField


class OwnBoundField(forms.BoundField):
    """A field of a child's form, described by its hint and by what is wrong with it."""

    def build_widget_attrs(self, attrs: Any, widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes with our classes; the browser's own checks are left out, for ours say more."""
        built: dict[str, Any] = super().build_widget_attrs(attrs, widget)
        built.pop("required", None)
        widget = widget or self.field.widget
        if isinstance(widget, forms.Textarea):
            built["class"] = f"own__text {widget.attrs.get('class', '')}".strip()
        elif isinstance(widget, forms.widgets.Input) and not isinstance(
            widget, forms.CheckboxInput | forms.RadioSelect
        ):
            built["class"] = f"own__input {widget.attrs.get('class', '')}".strip()
        ids = [f"{self.auto_id}-hint"] if self.help_text else []
        if self.errors:
            ids.append(f"{self.auto_id}-error")
        if ids:
            built["aria-describedby"] = " ".join(ids)
        return built


class OwnRenderer(renderers.DjangoTemplates):
    """Django's own plain widgets."""

    bound_field_class = OwnBoundField


class OwnForm(forms.Form):
    """A form of a child's own page; it takes effect once, however often it is sent."""

    default_renderer = OwnRenderer
    use_required_attribute = False
    once = OnceField(error_messages={"required": _("Please try again."), "invalid": _("Please try again.")})

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)


class CodeForm(OwnForm):
    """The code that is printed on the card."""

    code = forms.CharField(
        label=_("What is the code on your card?"),
        help_text=_("Big or small letters are both fine."),
        max_length=40,
        error_messages={"required": _("Type the code that is on your card.")},
        widget=forms.TextInput(
            attrs={
                "class": "own__input--code",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
    )


class SecretForm(OwnForm):
    """The secret: numbers, or four pictures pressed one after the other."""

    numbers = forms.CharField(
        label=_("Your secret numbers"),
        required=False,
        max_length=40,
        widget=forms.PasswordInput(
            attrs={"class": "own__input--numbers", "inputmode": "numeric", "autocomplete": "off"}
        ),
    )
    remember = forms.BooleanField(label=_("This is my own phone or tablet. Remember me here."), required=False)


class NewNumbersForm(forms.Form):
    """Numbers that a child chooses, typed twice."""

    default_renderer = OwnRenderer
    use_required_attribute = False
    once = OnceField()
    numbers = forms.CharField(
        label="Choose 5 to 8 numbers that only you know",
        help_text="Not your birthday. Not numbers in a row.",
        max_length=20,
        widget=forms.PasswordInput(
            attrs={"class": "own__input--numbers", "inputmode": "numeric", "autocomplete": "off"}
        ),
    )
    again = forms.CharField(
        label="Type them again",
        max_length=20,
        widget=forms.PasswordInput(
            attrs={"class": "own__input--numbers", "inputmode": "numeric", "autocomplete": "off"}
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Both must be the same, so that no slip becomes the secret."""
        given = super().clean() or {}
        if given.get("numbers") and given.get("again") and given["numbers"] != given["again"]:
            self.add_error("again", "These are not the same numbers. Type them both again.")
        return given
