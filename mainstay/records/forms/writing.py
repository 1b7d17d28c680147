"""The forms of the review screen: one passage, and how a person took part."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.records.models import Coverage, Passage
from mainstay.web.forms import Form

SCALE = [("", "Not said"), *((str(number), str(number)) for number in range(11))]
STATES = [("", "Write about it"), *((each.value, each.label) for each in Coverage.State if each != "covered")]


class PassageForm(Form):
    """One passage: its words, the same for the child where they differ, and whether the matter was covered."""

    words = forms.CharField(label="This time", required=False, strip=False, widget=forms.Textarea)
    to_child = forms.CharField(label="In the letter to the child", required=False, strip=False, widget=forms.Textarea)
    scale = forms.TypedChoiceField(
        label="From 0 to 10", required=False, choices=SCALE, coerce=int, empty_value=None, widget=forms.Select
    )
    goes_in = forms.ChoiceField(label="Goes into", required=False, choices=Passage.In.choices)
    state = forms.ChoiceField(label="Covered", required=False, choices=STATES)
    because = forms.CharField(label="Why it was not covered", required=False, max_length=300)

    def passage(self) -> dict[str, Any]:
        """The words of the passage, line ends as one kind, in the names of the action."""
        given = self.cleaned_data
        return {
            "words": _lines(given["words"]),
            "to_child": _lines(given["to_child"]),
            "scale": given["scale"],
            "goes_in": given["goes_in"] or Passage.In.BOTH.value,
        }


def _lines(text: str) -> str:
    """A browser sends each line end as two characters; one is kept, so that unchanged words stay the same."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
