"""Pictures and recordings in a form: several at once, read from memory, and refused in words a child can read."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from mainstay.media.refusing import SENTENCES
from mainstay.media.why import Why
from mainstay.voice.models import Kept

MOST = 5
PICTURES = "image/jpeg,image/png"
SOUNDS = "audio/*"
# The field that brings each kind, in the order in which they are kept.
FIELDS = (("drawings", Kept.Kind.DRAWING), ("photos", Kept.Kind.PHOTO), ("voices", Kept.Kind.VOICE))


class ManyFiles(forms.FileInput):
    """A file input that takes several files."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """The files, in their order."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else []

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Whether none was sent."""
        return name not in files


class FilesField(forms.FileField):
    """At most five pictures, or five recordings, as bytes; none is fine too."""

    widget = ManyFiles

    def __init__(self, *, accept: str, says_many: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)
        self.widget.attrs["accept"] = accept
        if says_many:
            self.widget.attrs["multiple"] = True

    def clean(self, data: Any, initial: Any = None) -> list[bytes]:
        """What was sent. Raises ValidationError where it is too many, or one is too big."""
        if len(data) > MOST:
            raise forms.ValidationError(_("That is too many. Five is the most at one time."))
        if any(getattr(each, "too_big", False) for each in data):
            raise forms.ValidationError(SENTENCES[Why.BIG_FILE])
        return [each.read() for each in data]


def sent_in(form: forms.BaseForm) -> list[tuple[str, str, bytes]]:
    """Everything that came with a form: the field that brought it, what it is, and its bytes."""
    return [(field, kind.value, content) for field, kind in FIELDS for content in form.cleaned_data.get(field, ())]
