"""Between a form and an action: what was sent is made anew, and what cannot be is said beside the field it came by."""

from __future__ import annotations

from django import forms

from mainstay.media.refusing import MediaRefused
from mainstay.voice.forms.files import sent_in
from mainstay.voice.shared.media import Made, made_of


def made_from(form: forms.BaseForm) -> tuple[Made, ...]:
    """Everything that came with a form, made anew; the form has an error for each thing that cannot be taken."""
    made = []
    for field, kind, content in sent_in(form):
        try:
            made.append(made_of(kind, content))
        except MediaRefused as refusal:
            form.add_error(field, str(refusal))
    return tuple(made)
