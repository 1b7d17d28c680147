"""What a child is asked who complains."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from mainstay.cards.forms.own import OwnForm


class ComplainForm(OwnForm):
    """What went wrong, and what the child says beside it."""

    words = forms.CharField(
        label=_("What went wrong?"),
        help_text=_("Say it your way. Spelling does not matter."),
        max_length=10_000,
        error_messages={"required": _("Write what went wrong. A few words are enough.")},
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    about_officer = forms.BooleanField(label=_("This is about my officer. My officer must not see it."), required=False)
    shared = forms.BooleanField(label=_("My officer may read what I wrote."), required=False)
    advocate = forms.BooleanField(label=_("I want an advocate to help me."), required=False)


class GoOnForm(OwnForm):
    """Why the child goes on, where they want to say it."""

    words = forms.CharField(
        label=_("Do you want to say why?"),
        help_text=_("You do not have to."),
        max_length=10_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
