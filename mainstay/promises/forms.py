"""The forms about promises: made, changed, contested, resolved, answered, reported on, and checked half-way."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from mainstay.promises.models import Answer, MidwayCheck
from mainstay.promises.shared import MATTERS, REPEAT_CHOICES
from mainstay.web.days import DayField
from mainstay.web.forms import ActionForm, FilterForm


def _words(label: str, hint: str = "", *, longest: int = 500, rows: int = 2, required: bool = True) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=hint, max_length=longest, required=required, widget=widget)


def _small_radios() -> forms.RadioSelect:
    return forms.RadioSelect(attrs={"small": True})


class SeenForm(ActionForm):
    """A form about one record, as its person saw it."""

    version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PromiseForm(SeenForm):
    """What is promised, for whom, who will do it, by when, and why it matters to the child."""

    what = _words("What is promised?", "One thing, in plain words")
    to_child = _words(
        "How does the child read it?", "Written to “you”. Leave it empty to use the same words.", required=False
    )
    owner = forms.CharField(label="Who will do it?", max_length=200, help_text="A name, and what they are to the child")
    due_on = DayField(label="By when?", what="day it is to be done by", help_text="For example, 4 June 2021")
    matters_because = _words("Why does it matter to the child?", required=False)
    for_whom = forms.CharField(
        label="For whom?", max_length=120, required=False, help_text="Only where it is for somebody beside the child"
    )
    matter = forms.ChoiceField(
        label="What is it about?",
        required=False,
        choices=[("", "Choose a matter"), *MATTERS.items()],
        help_text="The same matter at two reviews running is shown as repeated",
    )
    repeated_because = _words("Why is it promised again?", required=False)
    repeat_choice = forms.ChoiceField(
        label="What do you do about it?", choices=list(REPEAT_CHOICES.items()), required=False, widget=_small_radios()
    )

    def __init__(self, *args: Any, third: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not third:
            del self.fields["repeated_because"], self.fields["repeat_choice"]


class WithdrawForm(SeenForm):
    """Take back a promise."""

    because = _words("Why is it withdrawn?", "It is kept in the history, with your name.", rows=3)


class ContestForm(SeenForm):
    """Say which promise cannot be agreed, and why."""

    because = _words(
        "Why can it not be agreed?",
        "The officer reads this, and the child is told that it is contested. Both texts stand.",
        longest=2000,
        rows=5,
    )


class ResolveForm(SeenForm):
    """Resolve a promise that was contested."""

    stands = forms.ChoiceField(
        label="What came of it?",
        choices=[("yes", "The promise stands as it was made"), ("no", "It gives way, and counts as changed")],
        widget=_small_radios(),
    )
    resolution = _words("How was it resolved?", "Both texts stay beside it.", longest=2000, rows=4)


class ChildToldForm(SeenForm):
    """The day on which the child was told that a promise is contested."""

    told_on = DayField(label="On which day was the child told?", what="day the child was told")


class ProgressForm(ActionForm):
    """How a promise is going."""

    words = _words("How is it going?", "The reviewing officer reads this, and judges.", longest=1000, rows=4)
    says_done_on = DayField(
        label="If it is done, on which day?", what="day it was done", required=False, help_text="Leave it empty if not"
    )


class AnswerForm(SeenForm):
    """How a promise went."""

    answer = forms.ChoiceField(label="How did it go?", choices=Answer.choices, widget=_small_radios())
    done_on = DayField(
        label="If it was done, on which day?",
        what="day it was done",
        required=False,
        help_text="Leave it empty to use the day its owner reported, or its due date",
    )
    because = _words("Why?", "For changed, no longer wanted and not done", required=False)
    whose_choice = forms.CharField(
        label="Whose choice is it?",
        max_length=120,
        required=False,
        help_text="For no longer wanted, such as the child's",
    )


class MidwayForm(ActionForm):
    """What was found of the promises half-way."""

    rating = forms.ChoiceField(
        label="How do the promises stand?", choices=MidwayCheck.Rating.choices, widget=_small_radios()
    )
    outcome = _words("What came of the check?", "What was found, and what happens next", longest=2000, rows=4)
    checked_on = DayField(label="On which day did you look?", what="day you looked")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day = self.fields["checked_on"]
        day.latest = today  # type: ignore[attr-defined]


class ListFilters(FilterForm):
    """What the list of promises is narrowed to."""

    team = forms.ChoiceField(label="Team", required=False)

    def __init__(self, *args: Any, teams: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [("", "Any team"), *teams]  # type: ignore[attr-defined]
