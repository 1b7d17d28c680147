"""Which passages are about another person, and whether they stand in the bundle."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.web.forms import ActionForm


class MarkForm(ActionForm):
    """The sentences of one item; those that are ticked are about another person."""

    passages = forms.MultipleChoiceField(
        label="Which are about another person?", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, passages: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passages"].choices = [(each, each) for each in passages]  # type: ignore[attr-defined]


class MakeForm(ActionForm):
    """Whether passages about other people are left out."""

    others = forms.ChoiceField(
        label="Passages about other people",
        choices=(("out", "Leave them out"), ("in", "Let them stand, marked (a manager of the service only)")),
        initial="out",
        widget=forms.RadioSelect,
    )
